import type { AdoptionFigures } from '../contract/adoption';
import type { Person } from '../contract/playbook-draft';
import type { RolloutHead, RolloutView, WaveView } from '../contract/rollout-views';
import { say, type Lang } from '../contract/text';
import { countSquads, stateOf } from '../domain/adoption';
import { dayOf } from '../domain/adoption-day';
import type { Baseline } from '../domain/governance/baseline';
import { keepCounted } from '../domain/governance/counted-states';
import type { Judge } from '../domain/governance/judges';
import { modeOf } from '../domain/governance/mode';
import {
  answerOf,
  askedUntil,
  beginOf,
  findRuling,
  hasBegun,
  isPaused,
  lastDayOfRollout,
  listReached,
  pilotOf,
  rolloutState,
  signedFor,
  type Rollout,
} from '../domain/governance/rollout';
import { isGoing } from '../domain/governance/rollout-commands';
import { listAsked, type LedSquad, type RolloutGround } from '../domain/governance/rollout-plan';
import { daysOfAsking, listObjections, listOfModel, listSigned } from '../domain/governance/rollout-words';
import { listRolloutsDue, type RolloutDue } from '../domain/governance/rollouts-due';
import type { StandingSummary } from '../ports/stores';
import { findPublished, groundOf, type RolloutSite } from './read-rollout-ground';
import type { Trend } from './read-trends';

/** Who looks at rollouts, and what is known around them. */
export interface RolloutOnlooker {
  lang: Lang;
  now: number;
  site: RolloutSite;
  judge: Judge;
  /** Product Ops, leadership and Jira administrators; all others see the squads that they lead. */
  seesAll: boolean;
  mayPlan: boolean;
  personOf: (accountId: string) => Person;
}

/** What one rollout is shown with. */
export interface RolloutDetail {
  /** All rollouts: which one rules the standard. */
  rollouts: readonly Rollout[];
  summaries: ReadonlyMap<string, StandingSummary>;
  /** Every squad's past with the standard, by day. */
  trend: Trend;
  baselines: readonly Baseline[];
}

/** Every account that the words of a rollout come from. */
export function listRolloutPeople({ drafted, scheduled, ended, pauses, ...said }: Rollout): string[] {
  const { signatures, answers, published, reviews, extensions } = said;
  const stamps = [drafted, scheduled, ended, ...pauses, ...pauses.map(({ resumed }) => resumed), ...signatures, ...answers];
  return [...new Set([...stamps, ...published, ...reviews, ...extensions].flatMap((stamp) => (stamp ? [stamp.by] : [])))];
}

const isMine = ({ judge, site }: RolloutOnlooker, due: RolloutDue): boolean => {
  switch (due.what) {
    case 'sign':
      return due.lead === null ? judge.productOps : due.lead === judge.accountId;
    case 'answer':
      return site.squads.some(({ key, lead }) => key === due.squad && lead === judge.accountId);
    case 'publish':
      return judge.leadership;
    case 'review':
    case 'end':
      return judge.productOps;
  }
};

function viewDue(due: readonly RolloutDue[]): RolloutHead['due'] {
  return [...new Set(due.map(({ what }) => what))].map((what) => {
    const same = due.filter((each) => each.what === what);
    const days = same.flatMap(({ by }) => (by === null ? [] : [by]));
    return { what, count: same.length, until: days.length > 0 ? Math.min(...days) : null };
  });
}

/** A rollout in short. Null = the reader may know of no squad that it is for. */
export function viewRolloutHead(rollout: Rollout, onlooker: RolloutOnlooker): RolloutHead | null {
  const { now, site, lang, seesAll } = onlooker;
  const ground = groundOf(site, rollout);
  const planned = listShownSquads(rollout, ground, onlooker);
  if (!seesAll && planned.length === 0) return null;
  const published = findPublished(site, rollout.standard);
  const due = listRolloutsDue(rollout, ground, now);
  const reached = rollout.plan.waves.flatMap((_, wave) => (hasBegun(rollout, wave, now) ? listReached(rollout, wave, planned) : []));
  return {
    ...{ id: rollout.id, version: rollout.version, state: rolloutState(rollout, now), paused: isPaused(rollout, now) },
    standard: { id: rollout.standard, title: say(published?.title ?? rollout.title, lang), mode: published?.mode ?? null },
    models: [...new Set(rollout.scheduled?.models ?? [])],
    ...{ firstDay: rollout.plan.waves[0]?.day ?? null, lastDay: lastDayOfRollout(rollout) },
    squads: { planned: planned.length, reached: reached.length },
    ...{ due: viewDue(due), mine: due.some((each) => isMine(onlooker, each)) },
  };
}

/** The squads of a rollout that the reader may know of. */
function listShownSquads(rollout: Rollout, ground: RolloutGround, { seesAll, judge }: RolloutOnlooker): LedSquad[] {
  const asked = listAsked(ground);
  const planned = rollout.plan.waves.flatMap((_, wave) => listReached(rollout, wave, asked));
  return seesAll ? planned : planned.filter(({ lead }) => lead === judge.accountId);
}

function viewWaves(
  rollout: Rollout,
  ground: RolloutGround,
  shown: readonly LedSquad[],
  onlooker: RolloutOnlooker,
  detail: RolloutDetail,
): WaveView[] {
  const { now, judge } = onlooker;
  const ruling = findRuling(detail.rollouts, rollout.standard, now);
  return rollout.plan.waves.map(({ day }, wave) => {
    const begun = beginOf(rollout, wave, now);
    const own = isGoing(rollout, now) && !isPaused(rollout, now) ? listSigned(rollout, wave, ground, judge) : [];
    return {
      ...{ day, model: rollout.scheduled?.models[wave] ?? null, begun: begun !== null && begun <= now ? begun : null },
      squads: listReached(rollout, wave, shown).map((squad) => ({
        ...{ key: squad.key, name: squad.name, tribe: squad.tribe },
        mode: modeOf(ground.standard.mode, ruling, squad, now),
        state: stateOf(detail.summaries.get(squad.key)?.standings ?? {}, rollout.standard) ?? null,
        ...{ signed: signedFor(rollout, wave, squad.key), answer: answerOf(rollout, squad.key)?.verdict ?? null },
      })),
      sign: own.length === 0 ? null : { squads: own.length, open: own.filter(({ key }) => signedFor(rollout, wave, key) === null).length },
    };
  });
}

function countReached(rollout: Rollout, shown: readonly LedSquad[], { summaries }: RolloutDetail, now: number): AdoptionFigures {
  const reached = rollout.plan.waves.flatMap((_, wave) => (hasBegun(rollout, wave, now) ? listReached(rollout, wave, shown) : []));
  const states = reached.flatMap(({ key }) => {
    const summary = summaries.get(key);
    return summary ? [keepCounted(summary.standings, summary.modes).states] : [];
  });
  return countSquads(rollout.standard, states);
}

/** From the day that it first reached a squad until its end. */
function drawBurnUp(rollout: Rollout, trend: Trend, now: number): RolloutView['burnUp'] {
  const begins = rollout.plan.waves.flatMap((_, wave) => beginOf(rollout, wave, now) ?? []).filter((at) => at <= now);
  if (begins.length === 0) return [];
  const from = dayOf(Math.min(...begins));
  const until = dayOf(rollout.ended?.at ?? now);
  return trend
    .filter(({ day }) => day >= from && day <= until)
    .map(({ day, adopted, waived, inScope, notJudged }) => ({ day, adopted, withWaivers: adopted + waived, inScope, notJudged }));
}

function sumBaselines(baselines: readonly Baseline[], shown: readonly LedSquad[]): RolloutView['baseline'] {
  const own = baselines.filter(({ squad }) => shown.some(({ key }) => key === squad));
  if (own.length === 0) return null;
  const count = (part: 'first' | 'known' | 'fresh'): number => own.reduce((sum, each) => sum + each[part].length, 0);
  const takenAt = Math.min(...own.map((each) => each.takenAt));
  return { takenAt, squads: own.length, first: count('first'), known: count('known'), fresh: count('fresh') };
}

function viewAsking(rollout: Rollout, ground: RolloutGround, now: number): RolloutView['asking'] {
  if (pilotOf(rollout) === null) return null;
  const asked = listOfModel(rollout, 'holistic', listAsked(ground));
  const words = asked.flatMap(({ key }) => answerOf(rollout, key)?.verdict ?? []);
  return {
    ...{ until: askedUntil(rollout, now), days: daysOfAsking(rollout, ground, now), asked: asked.length },
    ...{ agreed: words.filter((verdict) => verdict === 'agree').length, objected: listObjections(rollout).length },
  };
}

/** What the reader may do; whether it can be done, the command says once more. */
function viewMay(rollout: Rollout, due: RolloutHead['due'], { now, mayPlan, judge }: RolloutOnlooker): RolloutView['may'] {
  const isDue = (what: RolloutDue['what']): boolean => due.some((each) => each.what === what);
  const planned = [rollout.drafted.by, rollout.scheduled?.by].includes(judge.accountId);
  return {
    plan: mayPlan && rolloutState(rollout, now) === 'draft',
    steer: mayPlan && isGoing(rollout, now),
    publish: judge.leadership && !planned && isDue('publish'),
    review: (judge.productOps || judge.leadership) && isDue('review') && rollout.published[0]?.by !== judge.accountId,
  };
}

/** Words of others are told to whoever sees all squads; a lead reads those that are of their own. */
function viewWords(rollout: Rollout, shown: readonly LedSquad[], { seesAll, judge, personOf }: RolloutOnlooker) {
  const names = new Map(shown.map(({ key, name }) => [key, name]));
  const nameOf = (key: string): string => names.get(key) ?? key;
  const sign = <T extends { at: number; by: string; text: string }>({ at, by, text }: T) => ({ at, by: personOf(by), text });
  return {
    signatures: rollout.signatures
      .filter(({ by }) => seesAll || by === judge.accountId)
      .map((word) => ({ ...sign(word), as: word.as, wave: word.wave, verdict: word.verdict, squads: word.squads.map(nameOf) })),
    answers: rollout.answers
      .filter(({ squad }) => seesAll || names.has(squad))
      .map((word) => ({ ...sign(word), squad: nameOf(word.squad), verdict: word.verdict })),
    published: rollout.published.map(sign),
    reviews: rollout.reviews.map((word) => ({ ...sign(word), verdict: word.verdict })),
    pauses: rollout.pauses.map((word) => ({
      ...sign(word),
      resumed: word.resumed && { at: word.resumed.at, by: personOf(word.resumed.by) },
    })),
    extensions: rollout.extensions.map((word) => ({ ...sign(word), lastDay: word.lastDay })),
    ended: rollout.ended && { ...sign(rollout.ended), how: rollout.ended.how },
  };
}

/** A rollout as the reader may see it; null = they may know of no squad that it is for. */
export function viewRollout(rollout: Rollout, detail: RolloutDetail, onlooker: RolloutOnlooker): RolloutView | null {
  const { now, site, seesAll, personOf } = onlooker;
  const head = viewRolloutHead(rollout, onlooker);
  if (!head) return null;
  const ground = groundOf(site, rollout);
  const shown = listShownSquads(rollout, ground, onlooker);
  const { drafted, scheduled, plan } = rollout;
  const ownPlan = {
    ...plan,
    waves: plan.waves.map((wave) => ({ ...wave, squads: wave.squads.filter((key) => shown.some((each) => each.key === key)) })),
  };
  return {
    ...head,
    plan: seesAll ? plan : ownPlan,
    waves: viewWaves(rollout, ground, shown, onlooker, detail),
    figures: countReached(rollout, shown, detail, now),
    milestones: plan.milestones.map((milestone) => ({ ...milestone, isPast: milestone.day <= dayOf(now) })),
    burnUp: seesAll ? drawBurnUp(rollout, detail.trend, now) : [],
    baseline: sumBaselines(detail.baselines, shown),
    asking: viewAsking(rollout, ground, now),
    drafted: { at: drafted.at, by: personOf(drafted.by) },
    scheduled: scheduled && { at: scheduled.at, by: personOf(scheduled.by) },
    ...viewWords(rollout, shown, onlooker),
    may: viewMay(rollout, head.due, onlooker),
  };
}
