import type { Api, EndpointName } from '../contract/endpoints';
import type { ContestView } from '../contract/matters';
import { askContest, decideContest, takeBackContest, type Contest } from '../domain/governance/contest';
import { AppFailure } from '../ports/failure';
import type { Ports } from '../ports/ports';
import { changeMatter, requireOutcome } from './change-matter';
import { lookAtMatters, type MatterNeeds, type Viewer } from './look-at-matters';
import { benchOf, readBenchGround, type BenchGround } from './read-bench';
import { readJudge } from './read-judge';
import { requireInForce } from './read-modes';
import { requireSquad } from './role-ground';
import { viewContest } from './view-matters';

type Needs = MatterNeeds & Pick<Ports, 'newId' | 'rollouts'>;
type Input<N extends EndpointName> = Api[N]['input'] & { accountId: string };

async function answer(ports: Needs, contest: Contest, viewer: Viewer, ground: BenchGround): Promise<ContestView> {
  const scope = { asking: [contest.squad], ground };
  const { onlooker } = await lookAtMatters(ports, { waivers: [], contests: [contest] }, viewer, scope);
  return viewContest(contest, onlooker);
}

/** A squad answers the finding that stands now. `not-found`: there is none of this check. */
export const answerFinding =
  (ports: Needs) =>
  async (input: Input<'contest.ask'>): Promise<ContestView> => {
    const { standard, check, reason, text, link, accountId } = input;
    const { squad } = await requireSquad(ports, input.project);
    await requireInForce(ports, standard);
    const [ground, audit, others] = await Promise.all([
      readBenchGround(ports, [squad.key]),
      ports.audits.read(squad.key),
      ports.contests.listBySquad(squad.key),
    ]);
    const finding = audit?.findings.find((each) => each.standard === standard && each.check === check);
    if (!finding) throw new AppFailure('not-found', { standard });
    const now = ports.now();
    const { state, version, asOf } = finding;
    const wanted = { id: ports.newId(), squad: squad.key, standard, check, reason, text, link, finding: { state, version, asOf } };
    const contest = requireOutcome(askContest(wanted, others, ground.settings.answerDays, { by: accountId, now }));
    if (!(await ports.contests.insert(contest, now))) requireOutcome({ ok: false, refusal: 'open-already', values: {} });
    return answer(ports, { ...contest, version: 1 }, input, ground);
  };

export const takeContestBack =
  (ports: Needs) =>
  async (input: Input<'contest.take-back'>): Promise<ContestView> => {
    const { squad } = await requireSquad(ports, input.project);
    const target = { id: input.contest, basedOn: input.basedOn, squad: squad.key };
    const said = { by: input.accountId, now: ports.now() };
    const contest = await changeMatter(ports, ports.contests, target, (matter) => takeBackContest(matter, said));
    return answer(ports, contest, input, await readBenchGround(ports, [squad.key]));
  };

/** Upholds it and says what will change, or rejects it and says why. */
export const decideOnContest =
  (ports: Needs) =>
  async (input: Input<'contest.decide'>): Promise<ContestView> => {
    const { verdict, text, accountId, basedOn } = input;
    const found = await ports.contests.read(input.contest);
    if (!found) throw new AppFailure('not-found');
    const ground = await readBenchGround(ports, [found.squad]);
    const judge = await readJudge(ports, accountId);
    const contest = await changeMatter(ports, ports.contests, { id: input.contest, basedOn, squad: null }, (matter) =>
      decideContest(matter, { verdict, text }, benchOf(ground, found.squad, found.standard), judge, ports.now()),
    );
    return answer(ports, contest, input, ground);
  };
