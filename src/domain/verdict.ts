import type { MeasuredState } from '../contract/finding';

const dayMs = 86_400_000;

/** How far below the target still reads "partly" (PRODUCT.md, "Checks"). */
const partlyMargin = 0.1;
/** Rates are quotients of counts: a difference below this is rounding, not a miss. */
const rounding = 1e-9;

export interface Measure {
  /** Items that were judged. */
  n: number;
  met: number;
  /** 0..1; null when nothing was judged. */
  rate: number | null;
  /** The target; absent = every item must meet. */
  atLeast?: number | undefined;
  minSample: number;
}

/**
 * The verdict rule of every check (PRODUCT.md, "Checks"): too-early below `minSample`; met from `atLeast` on; partly up to 0.1 below it.
 * Without a target, or with 1: met when all meet, partly when exactly one of two or more misses. Else not-yet.
 */
export function decideVerdict({
  n,
  met,
  rate,
  atLeast,
  minSample,
}: Measure): Extract<MeasuredState, 'met' | 'partly' | 'not-yet' | 'too-early'> {
  if (n < minSample || rate === null) return 'too-early';
  const target = atLeast ?? 1;
  if (rate >= target - rounding) return 'met';
  if (target === 1) return n >= 2 && n - met === 1 ? 'partly' : 'not-yet';
  return rate >= target - partlyMargin - rounding ? 'partly' : 'not-yet';
}

/**
 * The verdict over items of which some are unknown: what it is if all the unknown ones meet, provided that it is the same if all of them
 * miss; else `cant-tell`. So an unknown item never counts as a miss, and never hides one that decides alone.
 */
export function decideDespiteUnknown(counts: { met: number; missed: number; unknown: number; minSample: number }): MeasuredState {
  const { met, missed, unknown, minSample } = counts;
  const n = met + missed + unknown;
  const decide = (count: number): MeasuredState => decideVerdict({ n, met: count, rate: n === 0 ? null : count / n, minSample });
  const best = decide(met + unknown);
  return best === decide(met) ? best : 'cant-tell';
}

export interface WindowRule {
  windowDays: number;
  widenDays: number;
  minSample: number;
}

/** The days that a check looks at; null = no lower bound. `widened` = more than it asks for. */
export interface JudgedWindow {
  days: number | null;
  widened: boolean;
}

/** True when the moment lies in (asOf − days, asOf]. */
export function isInWindow(at: number, asOf: number, days: number | null): boolean {
  return at <= asOf && (days === null || at > asOf - days * dayMs);
}

/** The first moment after the window's open lower bound, epoch ms; null when it has none. */
export function startOfWindow(asOf: number, days: number | null): number | null {
  return days === null ? null : asOf - days * dayMs;
}

/**
 * The window for these moments (epoch ms, any order): `windowDays` when it holds `minSample` of them, else the least number of days, at
 * most `widenDays`, that does. When none does it is as wide as it may be, so that "too early" tells all there is.
 */
export function widenWindow(moments: readonly number[], asOf: number, { windowDays, widenDays, minSample }: WindowRule): JudgedWindow {
  const past = moments.filter((at) => at <= asOf).sort((a, b) => b - a);
  const last = past[minSample - 1];
  const needed = last === undefined ? Infinity : Math.floor((asOf - last) / dayMs) + 1;
  const days = needed <= windowDays ? windowDays : Math.min(needed, Math.max(widenDays, windowDays));
  return { days, widened: days > windowDays };
}
