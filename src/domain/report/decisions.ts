import type { DecisionAsked, Gap, Headline, Measure } from '../../contract/report-parts';
import { say } from '../../contract/text';
import { lastDayOf } from '../governance/days';
import { sponsorDays } from '../governance/judges';
import { listReviews } from '../governance/review';
import { openAsk, type Waiver } from '../governance/waiver';
import { dayNumberOf, toDay, toDayNumber } from '../history/days';
import { isLateWaiver } from './exceptions';
import type { ReportGround } from './ground';
import type { ReportWords, Values } from './words';

const dayMs = 86_400_000;
/** Decisions that are asked of leadership at once. */
const most = 3;
/** By when an answer is asked where nothing else says so. */
const answerWeeks = 2;
/** From so many squads on that miss the same thing it is no matter of each of them. */
const sharedBy = 3;

export interface DecisionGround {
  ground: ReportGround;
  headline: Headline | null;
  coverage: Measure | null;
  minCoverage: number;
  gaps: readonly Gap[];
  /** Ids of the standards shown. */
  standards: ReadonlySet<string>;
  words: ReportWords;
}

function ask({ words }: DecisionGround, kind: DecisionAsked['kind'], values: Values, by: string | null): DecisionAsked {
  const { ask: sentence, one, two, three } = words.texts.decision[kind];
  return { kind, ask: words.fill(sentence, values), options: [one, two, three].map((option) => words.fill(option, values)), by };
}

const soon = ({ ground: { today } }: DecisionGround): string => toDay(today + answerWeeks * 7);
const titleOf = ({ ground: { playbook, lang } }: DecisionGround, id: string): string => {
  const found = playbook?.standards.find((standard) => standard.id === id);
  return found ? say(found.title, lang) : id;
};

/** Somebody waits for the sponsor: what is asked for is longer than Product Ops may grant. */
function askLongWaivers(of: DecisionGround): DecisionAsked[] {
  const { ground, words } = of;
  const nameOf = new Map(ground.squads.map(({ named }) => [named.key, named.name]));
  return ground.waivers.flatMap((waiver: Waiver): DecisionAsked[] => {
    const open = openAsk(waiver, ground.now);
    if (!open || !of.standards.has(waiver.standard) || open.until - waiver.asks[0].at <= sponsorDays * dayMs) return [];
    const values = { squad: nameOf.get(waiver.squad) ?? waiver.squad, standard: titleOf(of, waiver.standard), days: sponsorDays };
    const by = toDay(dayNumberOf(open.at + ground.governance.answerDays * dayMs));
    return [ask(of, 'long-waiver', { ...values, until: words.day(lastDayOf(open.until)) }, by)];
  });
}

function askLate(of: DecisionGround): DecisionAsked[] {
  const { ground } = of;
  const { answerDays } = ground.governance;
  const late = ground.waivers.filter(
    (waiver) =>
      of.standards.has(waiver.standard) && openAsk(waiver, ground.now) === waiver.asks[0] && isLateWaiver(waiver, ground.now, answerDays),
  );
  return late.length === 0 ? [] : [ask(of, 'decide-late', { n: late.length, days: answerDays }, toDay(ground.today + 7))];
}

function askReviews(of: DecisionGround): DecisionAsked[] {
  const { ground } = of;
  const standards = (ground.playbook?.standards ?? []).filter(({ id }) => of.standards.has(id));
  return listReviews(standards, ground.waivers, ground.contests, ground.now).map(({ standard, squads }) =>
    ask(of, 'review-standard', { standard: titleOf(of, standard), squads }, soon(of)),
  );
}

function askGoal(of: DecisionGround): DecisionAsked[] {
  const { headline, words } = of;
  if (!headline?.goal?.by || headline.forecast.kind !== 'expected') return [];
  const { day } = headline.forecast;
  const weeks = Math.round((toDayNumber(day) - toDayNumber(headline.goal.by)) / 7);
  if (weeks < 1) return [];
  const share = words.fill('{share, number, percent}', { share: headline.goal.share });
  return [ask(of, 'goal-at-risk', { share, day: words.day(day), weeks, by: words.day(headline.goal.by) }, soon(of))];
}

/** The role that the most squads are without. */
function askVacancies(of: DecisionGround): DecisionAsked[] {
  const { ground, words } = of;
  const counted = ground.roles.map((role) => ({ role, n: role.vacancies.length })).filter(({ n }) => n > 0);
  const worst = counted.sort((a, b) => b.n - a.n)[0];
  if (!worst) return [];
  const since = worst.role.vacancies[0]?.since ?? null;
  const values = { n: worst.n, role: worst.role.name, since: since === null ? 'none' : words.day(toDay(dayNumberOf(since))) };
  return [ask(of, 'vacancies', values, soon(of))];
}

/** What one person outside the squads can clear for many of them. */
function askShared(of: DecisionGround): DecisionAsked[] {
  const { words, gaps } = of;
  const outside = gaps.filter(({ who, squads }) => squads >= sharedBy && who !== null && who !== words.doer('squad'));
  return outside
    .slice(0, 1)
    .map(({ squads, standard, check, who }) =>
      ask(of, 'shared-obstacle', { squads, standard: standard.title, check: check.about, who: capitalise(who ?? '') }, soon(of)),
    );
}

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function askData(of: DecisionGround): DecisionAsked[] {
  const { coverage, minCoverage } = of;
  const total = coverage?.of ?? 0;
  if (!coverage || coverage.value >= minCoverage * total) return [];
  return [ask(of, 'data-health', { n: total - coverage.value, of: total }, soon(of))];
}

/** What leadership is asked, what blocks others first. At most three: who is asked for more answers none. */
export function listDecisions(of: DecisionGround): DecisionAsked[] {
  const all = [askGoal(of), askData(of), askLongWaivers(of), askReviews(of), askLate(of), askVacancies(of), askShared(of)];
  // One of each kind before a second of any.
  return [...all.flatMap((each) => each.slice(0, 1)), ...all.flatMap((each) => each.slice(1))].slice(0, most);
}
