import type { Playbook } from '../contract/playbook';

/** How days count: only those on which people work (the default), or all of them. */
export type DayKind = 'working' | 'elapsed';

/**
 * The days from one moment to a later one (epoch ms), as a fraction: time divided by 24 hours. `working` counts only the time that falls
 * on working days that are no holidays, so Friday noon to Monday noon is one day and a Saturday is none. Days are UTC. A later moment
 * that lies before the first gives 0.
 */
export type CountDays = (from: number, to: number, kind: DayKind) => number;

const dayMs = 86_400_000;
const weekMs = 7 * dayMs;
/** The first Monday of the epoch, 5 January 1970. */
const firstMonday = 4 * dayMs;
const week = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** How many of the sorted numbers are at most `limit`. */
function countUpTo(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Makes the counter of a playbook's settings once; each count then takes the same time, however long the stretch. */
export function createDayCounter({ workingDays, holidays }: Pick<Playbook['settings'], 'workingDays' | 'holidays'>): CountDays {
  const works = week.map((day) => workingDays.includes(day));
  /** Working days of a week before each of its days, and in all of it. */
  const before = works.reduce<number[]>((sums, each) => [...sums, (sums.at(-1) ?? 0) + Number(each)], [0]);
  const weekdayOf = (at: number): number => Math.floor((((at - firstMonday) % weekMs) + weekMs) / dayMs) % 7;
  const free = [...new Set(holidays.map((day) => Date.parse(`${day}T00:00:00.000Z`)))]
    .filter((start) => works[weekdayOf(start)])
    .sort((a, b) => a - b);

  /** Working time up to a moment, in ms, from a fixed point in the past. */
  const workedUntil = (at: number): number => {
    const weekday = weekdayOf(at);
    const start = Math.floor((at - firstMonday) / weekMs);
    const today = works[weekday] ? (((at - firstMonday) % dayMs) + dayMs) % dayMs : 0;
    const begun = countUpTo(free, at);
    const last = free[begun - 1];
    const freeTime = last === undefined ? 0 : (begun - 1) * dayMs + Math.min(at - last, dayMs);
    return (start * (before[7] ?? 0) + (before[weekday] ?? 0)) * dayMs + today - freeTime;
  };

  return (from, to, kind) => {
    if (to <= from) return 0;
    return (kind === 'elapsed' ? to - from : workedUntil(to) - workedUntil(from)) / dayMs;
  };
}
