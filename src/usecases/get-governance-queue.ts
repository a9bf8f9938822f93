import type { Api } from '../contract/endpoints';
import type { MatterView, StandardReview } from '../contract/matters';
import { seesAllStates } from '../domain/access';
import type { Ports } from '../ports/ports';
import { lookAtMatters, writeRules, type MatterNeeds, type Viewer } from './look-at-matters';
import { knownSquads, readAudience } from './read-audience';
import { readBenchGround, type BenchGround } from './read-bench';
import { readJudge } from './read-judge';
import { readPeople } from './read-people';
import { readReviews } from './read-reviews';
import { listSquadsHeldBy } from './role-facts';
import { viewReview } from './view-reviews';

type Needs = MatterNeeds & Pick<Ports, 'reviews'>;

const dayMs = 86_400_000;
/** How far back decided matters are shown. */
const PAST_DAYS = 180;
/** Matters of one answer: at two kilobytes each far below the 5 MB that a resolver may answer. The newest that are settled go first. */
const MAX_MATTERS = 1000;

/** What is open or in force from the oldest on, then what is settled from the newest on. */
function compareRank(a: MatterView, b: MatterView): number {
  const isAlive = ({ state }: MatterView): boolean => ['pending', 'open', 'approved'].includes(state);
  if (isAlive(a) !== isAlive(b)) return isAlive(a) ? -1 : 1;
  return isAlive(a) ? a.askedAt - b.askedAt : b.askedAt - a.askedAt;
}

/** What was asked of standards and answered: all of it for who sees all, else of the standards that are the reader's own. */
async function listStandardReviews(
  ports: Needs,
  ground: BenchGround,
  { accountId, lang }: Viewer,
  seesAll: boolean,
): Promise<StandardReview[]> {
  const all = ground.playbook?.standards ?? [];
  const standards = seesAll ? all : all.filter(({ owner }) => owner === accountId);
  if (standards.length === 0) return [];
  const { open, closings } = await readReviews(ports, standards);
  const answered = standards.filter(({ id }) => closings.some((closing) => closing.standard === id));
  const order = [...new Set([...open, ...answered.map(({ id }) => ({ standard: id }))].map(({ standard }) => standard))];
  const [judge, knows, personOf] = await Promise.all([
    readJudge(ports, accountId),
    knownSquads(ports),
    readPeople(ports, [...new Set(closings.map(({ by }) => by))]),
  ]);
  return order.flatMap((id) => {
    const standard = standards.find((each) => each.id === id);
    const review = open.find((each) => each.standard === id);
    return standard ? [viewReview(standard, { review, closings }, ground, { lang, judge, personOf, knows })] : [];
  });
}

/**
 * What waits for somebody's word and what was decided. Product Ops, leadership and Jira administrators see all of it; a lead what is of their squads, and
 * what is theirs to decide; an owner what is theirs to answer.
 */
export const getGovernanceQueue =
  (ports: Needs) =>
  async (viewer: Viewer): Promise<Api['governance.queue']['output']> => {
    const now = ports.now();
    const since = now - PAST_DAYS * dayMs;
    const [waivers, contests, audience, ground] = await Promise.all([
      ports.waivers.listSince(since),
      ports.contests.listSince(since),
      readAudience(ports)(),
      listSquadsHeldBy(ports, viewer.accountId).then((own) => readBenchGround(ports, own)),
    ]);
    const { views } = await lookAtMatters(ports, { waivers, contests }, viewer, { asking: [], ground });
    const seesAll = seesAllStates(audience);
    const isOwn = ({ squad }: MatterView): boolean => ground.squads.get(squad.key)?.lead?.accountId === viewer.accountId;
    const seen = seesAll ? views : views.filter((view) => isOwn(view) || view.may.decide !== null);
    const matters = [...seen].sort((a, b) => compareRank(a, b)).slice(0, MAX_MATTERS);
    return {
      rules: writeRules(ground, now),
      matters,
      reviews: await listStandardReviews(ports, ground, viewer, seesAll),
    };
  };
