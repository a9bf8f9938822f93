import { firstDayOf, monthOf, shiftMonth, type DayNumber } from '../history/days';
import { noDayCounts, sumCounts, type DayCounts, type Series } from '../history/series';
import { keptDays } from '../history/walk';
import type { CountsByStandard } from '../history/series';

/** The days before today of the squads that the report is of, waivers applied. */
export interface Past {
  series: Series;
  /** Days with a reading, in order. */
  days: readonly DayNumber[];
}

const none = noDayCounts();

export const noPast: Past = { series: new Map(), days: [] };
export const toPast = (series: Series): Past => ({ series, days: [...series.keys()].sort((a, b) => a - b) });

/** The past with today as it stands now in the place of what the last sweep counted: every figure of today is one figure. */
export function endWith({ series }: Past, day: DayNumber, counts: CountsByStandard): Past {
  const before = [...series].filter(([each]) => each < day);
  return toPast(new Map([...before, [day, counts]]));
}

/** The day whose reading stands on a day: itself, or the last one before it that is not too old. Null = nothing can be told of it. */
export function findDay({ days }: Past, day: DayNumber): DayNumber | null {
  const found = days.findLast((each) => each <= day);
  return found !== undefined && day - found <= keptDays ? found : null;
}

/** The counts of a day summed over standards (`wholeSquads` = squads by all that is required). Null = nothing can be told of that day. */
export function sumOn(past: Past, day: DayNumber, standards: readonly string[]): DayCounts | null {
  const found = findDay(past, day);
  if (found === null) return null;
  const counts = past.series.get(found);
  return standards.reduce((sum, standard) => sumCounts(sum, counts?.get(standard) ?? none), none);
}

/** The last day of each of the last twelve months, and today. */
export function listSparkDays(today: DayNumber): DayNumber[] {
  const month = monthOf(today);
  const ends = Array.from({ length: 12 }, (_, index) => firstDayOf(shiftMonth(month, index - 11)) - 1);
  return [...ends, today];
}

/** How many points a curve of days has at most; beyond it is one of weeks. */
const mostPoints = 100;

/** The days of a stretch that have a reading, each one or, of a long one, one a week counted back from the last. */
export function listPoints({ days }: Past, from: DayNumber, to: DayNumber): DayNumber[] {
  const within = days.filter((day) => day >= from && day <= to);
  if (to - from < mostPoints) return within;
  const weeks = new Map<number, DayNumber>();
  for (const day of within) weeks.set(Math.ceil((day - to) / 7), day);
  return [...weeks.values()];
}
