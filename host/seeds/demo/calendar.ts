const dayMs = 86_400_000;
const hourMs = 3_600_000;
/** 07:00 to 17:00 UTC: eight or nine to six or seven in Lyon and Berlin. */
const opens = 7 * hourMs;
const openFor = 10 * hourMs;
/** Mean length of a month: the demo's months are counted back from its as-of date. */
const monthDays = 365.25 / 12;
/** How many months the demo looks back; M18 is the month that ends now. */
export const months = 18;
/** Working days of lead time before M1, for what was already in the backlog then. */
const leadDays = 40;

/**
 * Time as squads work: a point is counted in working days (Monday to Friday), its fraction is the part of the day that is over.
 * Points grow as instants do, so an order in points is an order in time.
 */
export interface Calendar {
  asOf: number;
  /** The last point that is not after `asOf`. */
  now: number;
  /** The point so many calendar days before `asOf`: the first working moment at or after it. */
  ago(days: number): number;
  /** The point where month `m` (1 … 18) begins. */
  startOf(month: number): number;
  /** Epoch ms of a point. */
  instant(point: number): number;
  /** 1 = Monday … 5 = Friday. */
  weekday(point: number): number;
}

/** How many calendar days before now month `m` began. */
export function daysSinceStart(month: number): number {
  return (months + 1 - month) * monthDays;
}

/** @param asOf epoch ms; the calendar ends there. */
export function createCalendar(asOf: number): Calendar {
  const days: number[] = [];
  const first = Math.floor((asOf - (daysSinceStart(1) + leadDays * 1.4) * dayMs) / dayMs) * dayMs;
  for (let day = first; day + opens <= asOf; day += dayMs) {
    const weekday = new Date(day).getUTCDay();
    if (weekday !== 0 && weekday !== 6) days.push(day);
  }
  const startOfDay = (index: number): number => {
    const day = days[index];
    if (day === undefined) throw new Error(`working day ${index} is outside the demo's calendar of ${days.length} days`);
    return day;
  };
  const pointOf = (instant: number): number => {
    let low = 0;
    let high = days.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (startOfDay(middle) + opens + openFor <= instant) low = middle + 1;
      else high = middle;
    }
    if (low === days.length) return days.length - 1e-3;
    return low + Math.max(0, (instant - startOfDay(low) - opens) / openFor);
  };
  const ago = (calendarDays: number): number => pointOf(asOf - calendarDays * dayMs);
  return {
    asOf,
    now: pointOf(asOf),
    ago,
    startOf: (month) => ago(daysSinceStart(month)),
    instant: (point) => Math.floor(startOfDay(Math.floor(point)) + opens + (point - Math.floor(point)) * openFor),
    weekday: (point) => new Date(startOfDay(Math.floor(point))).getUTCDay(),
  };
}

/** A date as Jira writes it. */
export function jiraDate(instant: number): string {
  return new Date(instant).toISOString().replace('Z', '+0000');
}
