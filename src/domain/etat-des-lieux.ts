import type { EtatDesLieux, EtatSummary } from '../contract/etat-des-lieux';
import type { Oddity } from '../contract/oddity';
import { settingsSchema } from '../contract/playbook';
import type { Window } from '../contract/sweep';
import { createDayCounter } from './calendar';
import type { CollectedFacts, Squad, StatusCategory } from './facts';
import type { TracedCase } from './flow-cases';
import { countOddities } from './oddities';
import { findPercentile } from './percentile';
import { listTodayNames, listUsedStatuses } from './squad-cases';
import { holdsCase, listParts } from './squad/membership';
import { findFinishedAt, traceCase, type CaseTrace } from './trace';
import { countEach, listMoves } from './variants';
import { isInWindow, widenWindow } from './verdict';

const weekMs = 7 * 86_400_000;
/** A quarter: long enough to see a rhythm, short enough to be how the squad works today. */
const cadenceWeeks = 12;
const maxVariants = 10;
const maxMoves = 30;
/** Statuses of a path that are listed: a case that goes back and forth a thousand times says no more than thirty times. */
const maxPath = 30;
/** As many finished cases as a process check asks for by default. */
const minSample = 8;

/** Without a playbook days are counted, and windows are set, as it would by default: Monday to Friday, a quarter, at most a year. */
const defaults = settingsSchema.parse({});
const countDays = createDayCounter(defaults);

/** A status path as one text; no status name holds the separator. */
const separator = '\u001f';

/** Figures are kept to a hundredth of a day: a quarter of an hour. */
const round = (days: number | null): number | null => (days === null ? null : Math.round(days * 100) / 100);

/** A case of known history that the paths and times are told of. `finishedAt`: epoch ms; null = not known what is finished. */
interface Told {
  trace: CaseTrace;
  finishedAt: number | null;
}

const pathOf = ({ trace }: Told): string => trace.visits.map(({ stage }) => stage).join(separator);

/** The categories of the squad's statuses by name; null when its workflows are not known. */
function listCategories({ statuses }: Pick<CollectedFacts, 'statuses'>): Map<string, StatusCategory> | null {
  return statuses.known ? new Map(statuses.value.map(({ name, category }) => [name, category])) : null;
}

/** Names of the statuses in which work is done; null when that is not known. */
function listDone(categories: ReadonlyMap<string, StatusCategory> | null): Set<string> | null {
  return categories && new Set([...categories].flatMap(([name, category]) => (category === 'done' ? [name] : [])));
}

/** The cases that the squad holds at `asOf` (epoch ms), traced by status: by the name that it has today, else by the last that the changelog gave it. Without the fact `cases` there are none. */
export function traceByStatus(squad: Squad, facts: CollectedFacts, asOf: number): TracedCase[] {
  const today = listTodayNames(facts);
  const parts = listParts(squad);
  const done = listDone(listCategories(facts));
  const histories = facts.cases.known ? facts.cases.value : [];
  return histories.flatMap((history) => {
    const trace = traceCase(history, ({ id, name }) => today.get(id) ?? name, asOf);
    return trace && holdsCase(parts, history, asOf, done && findFinishedAt(trace.visits, done)) ? [{ history, trace }] : [];
  });
}

/** What is known of a squad's cases without a playbook to judge by: how many there are, how many are unknown, and what is odd. */
export function countCases(
  squad: Squad,
  facts: CollectedFacts,
  asOf: number,
): { issues: number; unknownHistory: number; oddities: Oddity[] } {
  const traced = traceByStatus(squad, facts, asOf);
  return {
    issues: traced.length,
    unknownHistory: traced.filter(({ trace }) => !trace.historyKnown).length,
    oddities: countOddities(traced, asOf, listTodayNames(facts), listUsedStatuses(squad, facts)),
  };
}

/** The cases that paths and times are told of: finished in the window; all of known history while it is not known what is finished. */
function pickTold(
  traces: readonly CaseTrace[],
  done: ReadonlySet<string> | null,
  asOf: number,
  override: Window | null,
): { told: Told[]; days: number | null } {
  const known = traces.filter(({ historyKnown }) => historyKnown);
  if (!done) return { told: known.map((trace) => ({ trace, finishedAt: null })), days: null };
  const finished = known.flatMap((trace) => {
    const finishedAt = findFinishedAt(trace.visits, done);
    return finishedAt === null ? [] : [{ trace, finishedAt }];
  });
  const moments = finished.map(({ finishedAt }) => finishedAt);
  const days = override === null ? widenWindow(moments, asOf, { ...defaults, minSample }).days : override === 'all' ? null : override;
  return { told: finished.filter(({ finishedAt }) => isInWindow(finishedAt, asOf, days)), days };
}

/** Working days from creation to the end, by nearest rank. Null when none is known to be finished. */
function measureMedian(told: readonly Told[]): number | null {
  const days = told.flatMap(({ trace, finishedAt }) => (finishedAt === null ? [] : [countDays(trace.createdAt, finishedAt, 'working')]));
  return round(findPercentile(days, 50));
}

/** A case came back: it entered a status that it had left before. */
const cameBack = ({ trace: { visits } }: Told): boolean => new Set(visits.map(({ stage }) => stage)).size < visits.length;

function describeType(type: { name: string; cases: number }, all: readonly Told[], isDoneKnown: boolean): EtatDesLieux['types'][number] {
  const told = all.filter(({ trace }) => trace.type === type.name);
  const variants = countEach(told.map(pathOf));
  const visits = told.map(({ trace }) => trace.visits);
  return {
    ...type,
    finished: isDoneKnown ? told.length : null,
    medianDays: measureMedian(told),
    variants: variants.slice(0, maxVariants).map(({ name: path, cases }) => {
      const statuses = path.split(separator);
      return { statuses: statuses.slice(0, maxPath), more: Math.max(0, statuses.length - maxPath), cases };
    }),
    variantsTotal: variants.length,
    moves: listMoves(visits, countDays)
      .slice(0, maxMoves)
      .map((move) => ({ ...move, medianDays: round(move.medianDays) ?? 0 })),
  };
}

function measureCadence(traces: readonly CaseTrace[], done: ReadonlySet<string> | null, asOf: number): EtatDesLieux['cadence'] {
  const finishedAt = traces.flatMap((trace) => (done && trace.historyKnown ? (findFinishedAt(trace.visits, done) ?? []) : []));
  return Array.from({ length: cadenceWeeks }, (_, index) => {
    const from = asOf - (cadenceWeeks - index) * weekMs;
    const isInWeek = (at: number): boolean => at > from && at <= from + weekMs;
    return {
      from,
      created: traces.filter(({ createdAt }) => isInWeek(createdAt)).length,
      finished: done && finishedAt.filter(isInWeek).length,
    };
  });
}

/**
 * What is so in a squad at `asOf` (epoch ms), by its own statuses and before any playbook: work item types, statuses, paths, moves with
 * their times, cadence. It judges nothing. Null when the cases are not known.
 * @param override the window in the place of a quarter that widens up to a year
 */
export function describeSquad(squad: Squad, facts: CollectedFacts, asOf: number, override: Window | null = null): EtatDesLieux | null {
  if (!facts.cases.known) return null;
  const categories = listCategories(facts);
  const done = listDone(categories);
  const traces = traceByStatus(squad, facts, asOf).map(({ trace }) => trace);
  const { told, days } = pickTold(traces, done, asOf, override);
  const now = new Map(countEach(traces.flatMap(({ visits }) => visits.at(-1)?.stage ?? [])).map(({ name, cases }) => [name, cases]));
  const { key, name, tribe } = squad;
  return {
    squad: { key, name, tribe },
    asOf,
    windowDays: days,
    issues: traces.length,
    unknownHistory: traces.filter(({ historyKnown }) => !historyKnown).length,
    finished: done && told.length,
    medianDays: measureMedian(told),
    reworked: done && told.filter(cameBack).length,
    variants: new Set(told.map(pathOf)).size,
    types: countEach(traces.map(({ type }) => type)).map((type) => describeType(type, told, done !== null)),
    statuses: countEach(traces.flatMap(({ visits }) => [...new Set(visits.map(({ stage }) => stage))])).map((status) => ({
      name: status.name,
      category: categories?.get(status.name) ?? null,
      now: now.get(status.name) ?? 0,
      cases: status.cases,
    })),
    cadence: measureCadence(traces, done, asOf),
  };
}

/** The figures that a list of squads shows. */
export function summariseEtat(etat: EtatDesLieux): EtatSummary {
  const { asOf, windowDays, issues, types, statuses, finished, reworked, variants, medianDays, cadence } = etat;
  const byWeek = cadence.flatMap(({ finished }) => finished ?? []);
  return {
    ...{ asOf, windowDays, issues, types: types.length, statuses: statuses.length, variants, medianDays },
    rework: reworked !== null && finished ? reworked / finished : null,
    finishedByWeek: byWeek.length === cadence.length ? byWeek : null,
  };
}
