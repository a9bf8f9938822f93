import type { Tally } from '../adoption';
import type { DayNumber } from './days';

/**
 * How one squad has fared with one standard until the end of a day, by what was measured: a waiver neither makes nor breaks a run. Days are those of the history, null = never.
 */
export interface Run {
  /** The first day on which the standard was in scope. */
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
}

/** How long a squad has to keep a standard for it to count as sustained, and on what share of those days (PRODUCT.md, "Definitions"). */
export const sustainDays = 60;
export const sustainShare = 0.85;

const fresh = (day: DayNumber): Run => ({ seen: day, met: 0, began: null, first: null, judged: 0, kept: 0 });

/** Adopted: met without a break for so many days, the first of them not counted. What could not be judged in between pauses a run: those days neither break nor lengthen it. */
export const isAdoptedRun = ({ met }: Pick<Run, 'met'>, afterDays: number): boolean => met > afterDays;

/** One more day. `tally`: where the measured state of that day counts; null = the standard is not asked of the squad. */
export function stepRun(run: Run | undefined, tally: Tally | null, day: DayNumber, afterDays: number): Run | undefined {
  if (tally === null) return run;
  const before = run ?? fresh(day);
  if (tally === 'notJudged') return before;
  const met = tally === 'metNow' ? before.met + 1 : 0;
  const isAdopted = isAdoptedRun({ met }, afterDays);
  const follows = before.first !== null && day > before.first && day <= before.first + sustainDays;
  return {
    seen: before.seen,
    met,
    began: tally === 'metNow' ? (before.began ?? day) : null,
    first: before.first ?? (isAdopted ? day : null),
    judged: before.judged + (follows ? 1 : 0),
    kept: before.kept + (follows && isAdopted ? 1 : 0),
  };
}

/** Whether what was adopted was kept; null until sixty days have passed since, or when none of them could be judged. */
export function isSustained({ first, judged, kept }: Run, day: DayNumber): boolean | null {
  if (first === null || day < first + sustainDays || judged === 0) return null;
  return kept >= sustainShare * judged;
}

/** Days from the publication of a standard, or the squad's start where that is later (null = unknown or always), to the first day of adopted. Null = not yet. */
export function daysToAdopt({ first, seen }: Run, published: DayNumber | null, began: DayNumber | null): number | null {
  if (first === null) return null;
  return Math.max(0, first - Math.max(published ?? seen, began ?? -Infinity));
}
