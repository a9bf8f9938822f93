import type { Tally } from '../adoption';
import type { DayNumber } from './days';

/**
 * How one squad has fared with one standard until the end of a day, by what was measured: a waiver neither makes nor breaks a run. Days are those of the history, null = never.
 */
export interface Run {
  /** The first day on which the standard was asked of the squad. */
  seen: DayNumber;
  /** Days met in the run that stands; 0 = none stands. */
  met: number;
  /** The first day of that run. */
  began: DayNumber | null;
  /** The first day on which it was adopted. */
  first: DayNumber | null;
  /** Of the sixty days after that one: those that could be judged, and those on which it was adopted. */
  judged: number;
  kept: number;
  /** Where its state of the last day counts, since which day, and whether the standard itself had changed on that day: then it, and not the squad, made the difference. */
  last: Tally;
  turned: DayNumber;
  byStandard: boolean;
}

/** By standard. */
export type Runs = ReadonlyMap<string, Run>;

/** How long a squad has to keep a standard for it to count as sustained, and on what share of those days (PRODUCT.md, "Definitions"). */
export const sustainDays = 60;
export const sustainShare = 0.85;

/** Adopted: met for so many days running, the first of them not counted. What could not be judged in between pauses a run: those days neither break nor lengthen it. */
export const isAdoptedRun = ({ met }: Pick<Run, 'met'>, afterDays: number): boolean => met > afterDays;

/** Days of a stretch [from, until) that are among the sixty after the first day of adopted. */
const overlapAfter = (first: DayNumber | null, from: number, until: number): number =>
  first === null ? 0 : Math.max(0, Math.min(until, first + 1 + sustainDays) - Math.max(from, first + 1));

/**
 * So many more days of which each is like the first.
 *
 * @param tally where the measured state of those days counts; null = the standard is not asked of the squad
 * @param day the first of them, later than any that the run has seen
 * @param isChanged whether the standard has another version than on the day before
 */
export function stepRun(
  run: Run | undefined,
  tally: Tally | null,
  day: DayNumber,
  days: number,
  afterDays: number,
  isChanged: boolean,
): Run | undefined {
  if (tally === null || days === 0) return run;
  const start = run ?? { seen: day, met: 0, began: null, first: null, judged: 0, kept: 0, last: tally, turned: day, byStandard: false };
  const { seen } = start;
  const isTurn = start.last !== tally;
  const turned = isTurn ? day : start.turned;
  const byStandard = isTurn ? isChanged : start.byStandard;
  if (tally === 'notJudged') return isTurn ? { ...start, last: tally, turned, byStandard } : start;
  const isMet = tally === 'metNow';
  // From this day on it is adopted, if it is met.
  const adoptedFrom = isMet ? day + Math.max(0, afterDays - start.met) : Infinity;
  const first = start.first ?? (adoptedFrom < day + days ? adoptedFrom : null);
  const met = isMet ? start.met + days : 0;
  const began = isMet ? (start.began ?? day) : null;
  const judged = start.judged + overlapAfter(first, day, day + days);
  const kept = start.kept + overlapAfter(first, adoptedFrom, day + days);
  return { seen, met, began, first, judged, kept, last: tally, turned, byStandard };
}

/** Whether what was adopted was kept; null until sixty days have passed since, or when none of them could be judged. */
export function isSustained({ first, judged, kept }: Run, day: DayNumber): boolean | null {
  if (first === null || day < first + sustainDays || judged === 0) return null;
  return kept >= sustainShare * judged;
}

/** Days from the publication of a standard, or the squad's start where that is later (null = unknown or always), to the first day of adopted. Null = not yet. */
export function daysToAdopt({ first, seen }: Run, published: DayNumber | null, began: DayNumber | null): number | null {
  return first === null ? null : Math.max(0, first - Math.max(published ?? seen, began ?? -Infinity));
}
