import type { Api, EndpointName } from '../contract/endpoints';
import type { WaiverView } from '../contract/matters';
import { waiverState, type Waiver } from '../domain/governance/waiver';
import { endOfDay } from '../domain/governance/days';
import {
  askWaiver,
  closeWaiver,
  decideWaiver,
  renewWaiver,
  revokeWaiver,
  takeBackWaiver,
  type Said,
} from '../domain/governance/waiver-commands';
import type { Outcome } from '../domain/governance/refusal';
import { AppFailure } from '../ports/failure';
import type { Ports } from '../ports/ports';
import { changeMatter, requireOutcome, type MatterTarget } from './change-matter';
import { lookAtMatters, type MatterNeeds, type Viewer } from './look-at-matters';
import { benchOf, findStandard, readBenchGround, type BenchGround } from './read-bench';
import type { CountingNeeds } from './read-counting';
import { readJudge } from './read-judge';
import { requireInForce } from './read-modes';
import { recountToday } from './record-adoption';
import { requireSquad } from './role-ground';
import { viewWaiver } from './view-matters';

type Needs = MatterNeeds & CountingNeeds & Pick<Ports, 'newId' | 'sweeps'>;
type Input<N extends EndpointName> = Api[N]['input'] & { accountId: string };

async function answer(ports: Needs, waiver: Waiver, viewer: Viewer, ground: BenchGround): Promise<WaiverView> {
  const scope = { asking: [waiver.squad], ground };
  const { onlooker } = await lookAtMatters(ports, { waivers: [waiver], contests: [] }, viewer, scope);
  return viewWaiver(waiver, onlooker);
}

/** A standard or a check that the playbook does not have cannot be waived. */
function requireSubject(ground: BenchGround, standardId: string, checkId: string | null): void {
  const standard = findStandard(ground, standardId);
  if (!standard || standard.mode === 'draft' || (checkId !== null && !standard.checks.some(({ id }) => id === checkId)))
    throw new AppFailure('not-found', { standard: standardId });
}

export const askForWaiver =
  (ports: Needs) =>
  async (input: Input<'waiver.ask'>): Promise<WaiverView> => {
    const { standard, check, category, reason, practice, accountId } = input;
    const { squad } = await requireSquad(ports, input.project);
    const ground = await readBenchGround(ports, [squad.key]);
    requireSubject(ground, standard, check);
    await requireInForce(ports, standard);
    const now = ports.now();
    const wanted = { id: ports.newId(), squad: squad.key, standard, check, category };
    const request = { until: endOfDay(input.lastDay), reason, practice };
    const others = await ports.waivers.listBySquad(squad.key);
    const waiver = requireOutcome(askWaiver({ ...wanted, request }, others, ground.rules.waiver, { by: accountId, now }));
    if (!(await ports.waivers.insert(waiver, now))) requireOutcome({ ok: false, refusal: 'open-already', values: {} });
    return answer(ports, { ...waiver, version: 1 }, input, ground);
  };

/** A change of a waiver. One that begins or ends it makes today count otherwise. */
async function change(ports: Needs, target: MatterTarget, apply: (waiver: Waiver) => Outcome<Waiver>): Promise<Waiver> {
  const isInForce = (waiver: Waiver): boolean => waiverState(waiver, ports.now()) === 'approved';
  let before = false;
  const waiver = await changeMatter(ports, ports.waivers, target, (found) => {
    before = isInForce(found);
    return apply(found);
  });
  if (isInForce(waiver) !== before) await recountToday(ports);
  return waiver;
}

/** What the squad itself does with a waiver of its own. */
const commandAsSquad =
  <I extends Input<'waiver.take-back'>>(
    apply: (waiver: Waiver, input: I, said: Said, ground: BenchGround) => ReturnType<typeof closeWaiver>,
  ) =>
  (ports: Needs) =>
  async (input: I): Promise<WaiverView> => {
    const { squad } = await requireSquad(ports, input.project);
    const ground = await readBenchGround(ports, [squad.key]);
    const said = { by: input.accountId, now: ports.now() };
    const target = { id: input.waiver, basedOn: input.basedOn, squad: squad.key };
    const waiver = await change(ports, target, (found) => apply(found, input, said, ground));
    return answer(ports, waiver, input, ground);
  };

const renew = commandAsSquad<Input<'waiver.renew'>>((waiver, { reason, practice, lastDay }, said, { rules }) =>
  renewWaiver(waiver, { until: endOfDay(lastDay), reason, practice }, rules.waiver, said),
);
export const askForRenewal =
  (ports: Needs) =>
  async (input: Input<'waiver.renew'>): Promise<WaiverView> => {
    const waiver = await ports.waivers.read(input.waiver);
    if (waiver) await requireInForce(ports, waiver.standard);
    return renew(ports)(input);
  };
export const takeWaiverBack = commandAsSquad<Input<'waiver.take-back'>>((waiver, _input, said) => takeBackWaiver(waiver, said));
export const endWaiverEarly = commandAsSquad<Input<'waiver.close'>>((waiver, { text }, said) => closeWaiver(waiver, text, said));

/** The squad of a waiver is known by the waiver alone: judges come from elsewhere. */
async function readGroundOf(ports: Needs, id: string): Promise<{ waiver: Waiver; ground: BenchGround }> {
  const waiver = await ports.waivers.read(id);
  if (!waiver) throw new AppFailure('not-found');
  return { waiver, ground: await readBenchGround(ports, [waiver.squad]) };
}

/** Grants or refuses what is open: the waiver, or its renewal. Who may, the domain says, whatever the page had offered. */
export const decideOnWaiver =
  (ports: Needs) =>
  async (input: Input<'waiver.decide'>): Promise<WaiverView> => {
    const { verdict, text, lastDay, accountId, basedOn } = input;
    const { waiver: found, ground } = await readGroundOf(ports, input.waiver);
    const judge = await readJudge(ports, accountId);
    const until = lastDay === null ? null : endOfDay(lastDay);
    const waiver = await change(ports, { id: input.waiver, basedOn, squad: null }, (matter) =>
      decideWaiver(matter, { verdict, text, until }, benchOf(ground, found.squad, found.standard), judge, ports.now()),
    );
    return answer(ports, waiver, input, ground);
  };

export const revokeFromSquad =
  (ports: Needs) =>
  async (input: Input<'waiver.revoke'>): Promise<WaiverView> => {
    const { text, accountId, basedOn } = input;
    const { waiver: found, ground } = await readGroundOf(ports, input.waiver);
    const judge = await readJudge(ports, accountId);
    const waiver = await change(ports, { id: input.waiver, basedOn, squad: null }, (matter) =>
      revokeWaiver(matter, text, benchOf(ground, found.squad, found.standard), judge, ports.now()),
    );
    return answer(ports, waiver, input, ground);
  };
