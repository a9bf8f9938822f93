import type { Api } from '../contract/endpoints';
import type { RolloutHead, RolloutView } from '../contract/rollout-views';
import { say, type Lang } from '../contract/text';
import { mayRunProductOps, seesAllStates } from '../domain/access';
import { dayOf } from '../domain/adoption-day';
import type { Rollout } from '../domain/governance/rollout';
import { toDayNumber } from '../domain/history/days';
import { AppFailure } from '../ports/failure';
import type { Ports } from '../ports/ports';
import { readAudience } from './read-audience';
import { readPeople } from './read-people';
import { readRolloutSite, type RolloutNeeds } from './read-rollout-ground';
import { readTrends } from './read-trends';
import { listRolloutPeople, viewRollout, viewRolloutHead, type RolloutOnlooker } from './view-rollouts';

export type LookNeeds = RolloutNeeds & Pick<Ports, 'log' | 'jira' | 'permissions' | 'access' | 'audits' | 'history'>;

interface Viewer {
  accountId: string;
  lang: Lang;
}

async function readOnlooker(ports: LookNeeds, { accountId, lang }: Viewer, people: readonly string[]): Promise<RolloutOnlooker> {
  const [site, audience, personOf] = await Promise.all([readRolloutSite(ports), readAudience(ports)(), readPeople(ports, people)]);
  const judge = { accountId, productOps: audience.productOps, leadership: audience.leadership };
  return { lang, now: ports.now(), site, judge, personOf, seesAll: seesAllStates(audience), mayPlan: mayRunProductOps(audience) };
}

/** What is open first, by its first day; then what has ended, the newest first. */
function compareHeads(a: RolloutHead, b: RolloutHead): number {
  const isOver = ({ state }: RolloutHead): boolean => state === 'ended';
  if (isOver(a) !== isOver(b)) return isOver(a) ? 1 : -1;
  const [one, other] = [a.firstDay ?? '9999', b.firstDay ?? '9999'];
  return (isOver(a) ? other.localeCompare(one) : one.localeCompare(other)) || (a.id < b.id ? -1 : 1);
}

/** The rollouts of squads that the reader may know of. A lead has those of their squads; drafts are for those who plan. */
export const listRollouts =
  (ports: LookNeeds) =>
  async (viewer: Viewer): Promise<Api['rollout.list']['output']> => {
    const [onlooker, rollouts] = await Promise.all([readOnlooker(ports, viewer, []), ports.rollouts.list()]);
    const heads = rollouts.flatMap((rollout) => viewRolloutHead(rollout, onlooker) ?? []);
    const open = new Set(heads.flatMap(({ state, standard }) => (state === 'ended' ? [] : [standard.id])));
    const free = (onlooker.site.playbook?.standards ?? []).filter(({ id }) => !open.has(id));
    return {
      rollouts: heads.filter(({ state }) => state !== 'draft' || onlooker.mayPlan).sort(compareHeads),
      mayPlan: onlooker.mayPlan,
      standards: onlooker.mayPlan ? free.map(({ id, title }) => ({ id, title: say(title, viewer.lang) })) : [],
    };
  };

/** One rollout as the reader may see it. `not-found`: there is none, or none of theirs. */
export async function lookAtRollout(ports: LookNeeds, rollout: Rollout, viewer: Viewer): Promise<RolloutView> {
  const from = toDayNumber(rollout.plan.waves[0]?.day ?? dayOf(ports.now()));
  const [onlooker, rollouts, summaries, trends, baselines] = await Promise.all([
    readOnlooker(ports, viewer, listRolloutPeople(rollout)),
    ports.rollouts.list(),
    ports.audits.listSummaries(),
    readTrends(ports, from),
    ports.rollouts.listBaselines(rollout.id),
  ]);
  const detail = {
    rollouts,
    trend: trends.get(rollout.standard) ?? [],
    baselines,
    summaries: new Map(summaries.map((summary) => [summary.squadKey, summary])),
  };
  const view = viewRollout(rollout, detail, onlooker);
  if (!view || (view.state === 'draft' && !onlooker.mayPlan)) throw new AppFailure('not-found');
  return view;
}

export const getRollout =
  (ports: LookNeeds) =>
  async ({ rollout: id, ...viewer }: Viewer & { rollout: string }): Promise<RolloutView> => {
    const rollout = await ports.rollouts.read(id);
    if (!rollout) throw new AppFailure('not-found');
    return lookAtRollout(ports, rollout, viewer);
  };
