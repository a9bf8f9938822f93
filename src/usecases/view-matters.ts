import { checks } from '../checks';
import type { ContestView, DecisionView, MatterView, WaiverView } from '../contract/matters';
import type { Person } from '../contract/playbook-draft';
import { say, type Lang } from '../contract/text';
import { contestState, isLate, type Contest } from '../domain/governance/contest';
import { seatFor, type Decision } from '../domain/governance/decision';
import type { Judge, Matter, Seat } from '../domain/governance/judges';
import { askState, countRenewals, endOf, openAsk, openRenewal, startOf, waiverState, type Waiver } from '../domain/governance/waiver';
import { toWaiverMatter } from '../domain/governance/waiver-commands';
import { lastDayOf } from '../domain/governance/days';
import { benchOf, findStandard, type BenchGround } from './read-bench';

const dayMs = 86_400_000;

/** Who looks at matters, and what is known around them. */
export interface Onlooker {
  lang: Lang;
  now: number;
  ground: BenchGround;
  judge: Judge;
  personOf: (accountId: string) => Person;
  /** Keys of the squads for which the reader may ask. */
  asksFor: (squad: string) => boolean;
  /** For how many days what a waiver excepts from has been met all the same; null = it has not, or not long enough to say. */
  unneededDays: (waiver: Waiver) => number | null;
}

function viewDecision({ verdict, at, by, as, text, until }: Decision, asked: number | null, { personOf }: Onlooker): DecisionView {
  const lastDay = until !== null && asked !== null && until < asked ? lastDayOf(until) : null;
  return { verdict, at, by: personOf(by), as, text, lastDay };
}

/** The seat of the reader, for the page: why not is told to those alone who could decide something. */
function viewSeat(
  seat: Seat | null,
  decisions: readonly Decision[],
  { judge, ground }: Onlooker,
): Pick<WaiverView['may'], 'decide' | 'why'> {
  if (!seat) return { decide: null, why: null };
  if (seat.may) return { decide: { as: seat.as, missing: Math.max(1, seat.needed - decisions.length) }, why: null };
  const judges = judge.productOps || judge.leadership || ground.leads.some(({ accountId }) => accountId === judge.accountId);
  return { decide: null, why: seat.why === 'no-judge' || !judges ? null : seat.why };
}

function viewSubject(
  { squad, standard: id, check: checkId }: { squad: string; standard: string; check: string | null },
  { ground, lang }: Onlooker,
): Pick<MatterView, 'squad' | 'standard' | 'check'> {
  const record = ground.squads.get(squad);
  const standard = findStandard(ground, id);
  const entry = standard?.checks.find((each) => each.id === checkId);
  return {
    squad: { key: squad, name: record?.squad.name ?? squad, tribe: record?.squad.tribe ?? null },
    standard: { id, title: standard ? say(standard.title, lang) : id },
    check: checkId === null ? null : { id: checkId, about: (entry && checks.get(entry.use)?.about[lang]) ?? checkId },
  };
}

function viewMayOfWaiver(waiver: Waiver, onlooker: Onlooker): WaiverView['may'] {
  const { now, ground, judge } = onlooker;
  const { squad, standard } = waiver;
  const bench = benchOf(ground, squad, standard);
  const ask = openAsk(waiver, now);
  const isIn = waiverState(waiver, now) === 'approved';
  const asks = onlooker.asksFor(squad);
  const seat = ask && seatFor(ask.decisions, bench, toWaiverMatter(waiver, ask.until, now), judge);
  return {
    ...viewSeat(seat, ask?.decisions ?? [], onlooker),
    takeBack: asks && ask !== null,
    close: asks && isIn,
    renew: asks && isIn && !openRenewal(waiver, now) && countRenewals(waiver, now) < ground.rules.waiver.renewals,
    revoke: isIn && seatFor([], bench, toWaiverMatter(waiver, endOf(waiver, now), now), judge).may,
  };
}

export function viewWaiver(waiver: Waiver, onlooker: Onlooker): WaiverView {
  const { now, ground, personOf } = onlooker;
  const [first] = waiver.asks;
  const ask = openAsk(waiver, now);
  const answerBy = ask && ask.at + ground.settings.answerDays * dayMs;
  const state = waiverState(waiver, now);
  const end = endOf(waiver, now);
  return {
    ...{ kind: 'waiver', id: waiver.id, version: waiver.version, ...viewSubject(waiver, onlooker) },
    ...{ state, category: waiver.category, askedAt: first.at, askedBy: personOf(first.by) },
    ...{ answerBy, late: answerBy !== null && now >= answerBy },
    ...{ from: startOf(waiver, now), lastDay: lastDayOf(end) },
    asks: waiver.asks.map((each) => ({
      ...{ state: askState(each, now), at: each.at, by: personOf(each.by), lastDay: lastDayOf(each.until) },
      ...{ reason: each.reason, practice: each.practice },
      decisions: each.decisions.map((decision) => viewDecision(decision, each.until, onlooker)),
    })),
    ended: waiver.ended && { ...waiver.ended, by: personOf(waiver.ended.by) },
    daysLeft: state === 'approved' ? Math.floor((end - now) / dayMs) : null,
    unneededDays: state === 'approved' ? onlooker.unneededDays(waiver) : null,
    renewals: { used: countRenewals(waiver, now), allowed: ground.rules.waiver.renewals },
    may: viewMayOfWaiver(waiver, onlooker),
  };
}

export function viewContest(contest: Contest, onlooker: Onlooker): ContestView {
  const { now, ground, judge, personOf } = onlooker;
  const { squad, standard, decisions } = contest;
  const state = contestState(contest, now);
  const matter: Matter = { kind: 'contest', requesters: [contest.by], days: 0 };
  const seat = state === 'open' ? seatFor(decisions, benchOf(ground, squad, standard), matter, judge) : null;
  return {
    ...{ kind: 'contest', id: contest.id, version: contest.version, ...viewSubject(contest, onlooker) },
    ...{ state, reason: contest.reason, text: contest.text, link: contest.link, finding: contest.finding },
    ...{ askedAt: contest.at, askedBy: personOf(contest.by) },
    ...{ answerBy: state === 'open' ? contest.answerBy : null, late: isLate(contest, now) },
    decisions: decisions.map((decision) => viewDecision(decision, null, onlooker)),
    may: { ...viewSeat(seat, decisions, onlooker), takeBack: state === 'open' && onlooker.asksFor(squad) },
  };
}

/** Every account that stands in these matters. */
export function listMatterPeople(waivers: readonly Waiver[], contests: readonly Contest[]): string[] {
  const decided = (decisions: readonly Decision[]): string[] => decisions.map(({ by }) => by);
  return [
    ...new Set([
      ...waivers.flatMap(({ asks, ended }) => [
        ...asks.flatMap((ask) => [ask.by, ...decided(ask.decisions)]),
        ...(ended ? [ended.by] : []),
      ]),
      ...contests.flatMap(({ by, decisions }) => [by, ...decided(decisions)]),
    ]),
  ];
}
