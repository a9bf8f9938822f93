import type { StandingCounts } from '../../contract/report-parts';
import { addStanding, noCounts } from '../report/standing';
import { listStandardDays, standingOfDay, type Counting, type StandardDay } from './count-day';
import type { DayNumber } from './days';
import type { SquadMonth } from './month';
import { walkMonth, type IsWaived } from './walk';

/** The squads of one day by how they stand, and the checks behind. */
export interface DayCounts extends StandingCounts {
  applicable: number;
  met: number;
  excepted: number;
}

/** The name under which squads are counted by all that is required of them. No standard has it. */
export const wholeSquads = '';

/** Counts by standard (or `wholeSquads`). */
export type CountsByStandard = Map<string, DayCounts>;
/** By day with a reading. */
export type Series = Map<DayNumber, CountsByStandard>;

export const noDayCounts = (): DayCounts => ({ ...noCounts(), applicable: 0, met: 0, excepted: 0 });

function countsOf(counts: CountsByStandard, standard: string): DayCounts {
  const known = counts.get(standard) ?? noDayCounts();
  counts.set(standard, known);
  return known;
}

/** One squad's day more; takes it away with `by` = −1. */
export function addStandardDays(counts: CountsByStandard, days: readonly StandardDay[], by = 1): void {
  for (const { standard, standing, checks } of days) {
    const own = countsOf(counts, standard);
    addStanding(own, standing, by);
    own.applicable += by * checks.applicable;
    own.met += by * checks.met;
    own.excepted += by * checks.waived;
  }
  const whole = standingOfDay(days);
  if (whole) addStanding(countsOf(counts, wholeSquads), whole, by);
}

/** The counts of a day of the series, made when it has none. */
export function countsOn(series: Series, day: DayNumber): CountsByStandard {
  const known = series.get(day) ?? (new Map() as CountsByStandard);
  series.set(day, known);
  return known;
}

/** Waivers of one squad by day. Null = none of its waivers is in force on that day. */
export type WaivedOn = (day: DayNumber) => IsWaived | null;

/** What to add of a squad's month. `whole`: every reading as it stands, with its waivers · `difference`: only what its waivers change. */
export type Adding = 'whole' | 'difference';

/** Adds a squad's readings of a month to a series. @param isOf which of its readings: those of the tribes that are asked for */
export function addSquadMonth(
  series: Series,
  month: SquadMonth,
  counting: Counting,
  waivedOn: WaivedOn,
  adding: Adding,
  isOf: (tribe: string | null) => boolean,
): void {
  for (const carry of walkMonth(month, counting.reader, counting.afterDays)) {
    const { day, tribe } = carry.reading;
    if (!isOf(tribe)) continue;
    const isWaived = waivedOn(day);
    if (adding === 'difference') {
      if (!isWaived) continue;
      addStandardDays(countsOn(series, day), listStandardDays(month.squad, carry, counting), -1);
    }
    addStandardDays(countsOn(series, day), listStandardDays(month.squad, carry, counting, isWaived ?? undefined));
  }
}
