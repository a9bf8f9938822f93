import type { Api, EndpointName } from '../contract/endpoints';
import type { RolloutView, SquadRollout } from '../contract/rollout-views';
import type { RolloutStep } from '../contract/endpoints/rollouts';
import type { Outcome } from '../domain/governance/refusal';
import type { Rollout } from '../domain/governance/rollout';
import {
  discardDraft,
  draftRollout,
  endRollout,
  extendRollout,
  pauseRollout,
  resumeRollout,
  savePlan,
  scheduleRollout,
} from '../domain/governance/rollout-commands';
import type { RolloutGround } from '../domain/governance/rollout-plan';
import { answerRollout, publishRollout, reviewPilot, signWave } from '../domain/governance/rollout-words';
import type { Said } from '../domain/governance/waiver-commands';
import { AppFailure } from '../ports/failure';
import type { Ports } from '../ports/ports';
import { addToRollout, changeRollout, removeRollout } from './change-rollout';
import { requireOutcome } from './change-matter';
import { getSquadRollouts } from './get-squad-rollouts';
import { lookAtRollout, type LookNeeds } from './look-at-rollouts';
import { readJudge } from './read-judge';
import { findPublished, groundOf, readRolloutSite } from './read-rollout-ground';
import type { CountingNeeds } from './read-counting';
import { recountToday } from './record-adoption';
import { requireSquad } from './role-ground';

type Needs = LookNeeds & CountingNeeds & Pick<Ports, 'newId' | 'sweeps'>;
type Input<N extends EndpointName> = Api[N]['input'] & { accountId: string };

/** Begins a draft for a standard of the playbook, or writes the plan of one anew. */
export const saveRollout =
  (ports: Needs) =>
  async (input: Input<'rollout.save'>): Promise<RolloutView> => {
    const { rollout: id, standard: of, plan, basedOn, accountId } = input;
    const said = { by: accountId, now: ports.now() };
    if (id !== null) {
      const saved = await changeRollout(ports, { id, basedOn }, (rollout) => savePlan(rollout, plan, said));
      return lookAtRollout(ports, saved, input);
    }
    const standard = findPublished(await readRolloutSite(ports), of);
    if (!standard) throw new AppFailure('not-found', { standard: of });
    const rollout = draftRollout({ id: ports.newId(), standard, plan }, said);
    if (!(await ports.rollouts.insert(rollout))) requireOutcome({ ok: false, refusal: 'open-already', values: {} });
    return lookAtRollout(ports, { ...rollout, version: 1 }, input);
  };

/** Throws a draft away. */
export const discardRollout =
  (ports: Parameters<typeof removeRollout>[0]) =>
  async ({ rollout: id, basedOn }: Api['rollout.discard']['input']): Promise<Api['rollout.discard']['output']> => {
    await removeRollout(ports, { id, basedOn }, (rollout) => discardDraft(rollout, ports.now()));
    return {};
  };

function takeStep(rollout: Rollout, step: RolloutStep, ground: RolloutGround, said: Said): Outcome<Rollout> {
  switch (step.do) {
    case 'schedule':
      return scheduleRollout(rollout, ground, said);
    case 'pause':
      return pauseRollout(rollout, step.text, said);
    case 'resume':
      return resumeRollout(rollout, said);
    case 'extend':
      return extendRollout(rollout, step.lastDay, step.text, said);
    case 'end':
      return endRollout(rollout, step.how, step.text, ground, said);
  }
}

/** A change that may change what counts today, and is then counted again. */
async function change(
  ports: Needs,
  input: { rollout: string; basedOn: number; accountId: string } & Parameters<typeof lookAtRollout>[2],
  apply: (rollout: Rollout, ground: RolloutGround) => Outcome<Rollout>,
): Promise<RolloutView> {
  const site = await readRolloutSite(ports);
  const target = { id: input.rollout, basedOn: input.basedOn };
  const rollout = await changeRollout(ports, target, (found) => apply(found, groundOf(site, found)));
  await recountToday(ports);
  return lookAtRollout(ports, rollout, input);
}

export const steerRollout =
  (ports: Needs) =>
  (input: Input<'rollout.steer'>): Promise<RolloutView> =>
    change(ports, input, (rollout, ground) => takeStep(rollout, input.step, ground, { by: input.accountId, now: ports.now() }));

export const signRollout =
  (ports: Needs) =>
  async (input: Input<'rollout.sign'>): Promise<RolloutView> => {
    const judge = await readJudge(ports, input.accountId);
    return change(ports, input, (rollout, ground) => signWave(rollout, input, ground, judge, ports.now()));
  };

export const publishToSquads =
  (ports: Needs) =>
  async (input: Input<'rollout.publish'>): Promise<RolloutView> => {
    const judge = await readJudge(ports, input.accountId);
    return change(ports, input, (rollout, ground) => publishRollout(rollout, input.text, ground, judge, ports.now()));
  };

export const reviewRollout =
  (ports: Needs) =>
  async (input: Input<'rollout.review'>): Promise<RolloutView> => {
    const judge = await readJudge(ports, input.accountId);
    return change(ports, input, (rollout) => reviewPilot(rollout, input, judge, ports.now()));
  };

/** A squad answers for itself; whoever may speak for one squad does not speak for another. */
export const answerForSquad =
  (ports: Needs) =>
  async (input: Input<'rollout.answer'>): Promise<SquadRollout> => {
    const { squad } = await requireSquad(ports, input.project);
    const site = await readRolloutSite(ports);
    const said = { by: input.accountId, now: ports.now() };
    const word = { squad: squad.key, verdict: input.verdict, text: input.text };
    await addToRollout(ports, input.rollout, (rollout) => answerRollout(rollout, word, groundOf(site, rollout), said));
    const { rollouts } = await getSquadRollouts(ports)(input);
    const own = rollouts.find(({ id }) => id === input.rollout);
    if (!own) throw new AppFailure('not-found');
    return own;
  };
