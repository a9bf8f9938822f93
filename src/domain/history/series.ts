import type { StandingCounts } from '../../contract/report-parts';
import { addStanding } from '../report/standing';
import { listStandardDays, standingOfDay, type Counting, type StandardDay } from './count-day';
import type { DayNumber } from './days';
import type { SquadMonth } from './month';
import { walkMonth } from './walk';

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

export const noDayCounts = (): DayCounts => ({
  inScope: 0,
  adopted: 0,
  settling: 0,
  notYet: 0,
  waived: 0,
  notJudged: 0,
  applicable: 0,
  met: 0,
  excepted: 0,
});

/** Two counts added up. */
export const sumCounts = (a: Readonly<DayCounts>, b: Readonly<DayCounts>): DayCounts => ({
  inScope: a.inScope + b.inScope,
  adopted: a.adopted + b.adopted,
  settling: a.settling + b.settling,
  notYet: a.notYet + b.notYet,
  waived: a.waived + b.waived,
  notJudged: a.notJudged + b.notJudged,
  applicable: a.applicable + b.applicable,
  met: a.met + b.met,
  excepted: a.excepted + b.excepted,
});

function countsOf(counts: CountsByStandard, standard: string): DayCounts {
  const known = counts.get(standard) ?? noDayCounts();
  counts.set(standard, known);
  return known;
}

/** One squad's day more. */
export function addStandardDays(counts: CountsByStandard, days: readonly StandardDay[]): void {
  for (const { standard, standing, checks } of days) {
    const own = countsOf(counts, standard);
    addStanding(own, standing);
    own.applicable += checks.applicable;
    own.met += checks.met;
    own.excepted += checks.waived;
  }
  const whole = standingOfDay(days);
  if (whole) addStanding(countsOf(counts, wholeSquads), whole);
}

/** The counts of a day of the series, made when it has none. */
export function countsOn(series: Series, day: DayNumber): CountsByStandard {
  const known = series.get(day) ?? (new Map() as CountsByStandard);
  series.set(day, known);
  return known;
}

/** Adds a squad's readings of a month to a series. */
export function addSquadMonth(series: Series, month: SquadMonth, counting: Counting): void {
  for (const carry of walkMonth(month, counting.reader, counting.afterDays))
    addStandardDays(countsOn(series, carry.reading.day), listStandardDays(month.squad, carry, counting));
}
