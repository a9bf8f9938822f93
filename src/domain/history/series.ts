import type { Standing, StandingCounts } from '../../contract/report-parts';
import { tallyOf, type Tally } from '../adoption';
import { isCountedMode } from '../effective-mode';
import { addStanding, noCounts, standingOf, standingOfAll } from '../report/standing';
import { countChecks, listStandardDays, standingOfDay, type CheckCounts, type Counting, type StandardDay } from './count-day';
import { endOfDayNumber, type DayNumber } from './days';
import type { Carry, SquadMonth } from './month';
import { readStates, walkMonth, type IsWaived } from './walk';

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

/** Adds a squad's readings of a month to a series, waivers applied. */
export function addSquadMonth(series: Series, month: SquadMonth, counting: Counting, waivedOn: WaivedOn): void {
  for (const carry of walkMonth(month, counting.reader, counting.afterDays)) {
    const { day } = carry.reading;
    addStandardDays(countsOn(series, day), listStandardDays(month.squad, carry, counting, waivedOn(day) ?? undefined));
  }
}

/** The same squad on the same day, without and with its waivers. */
interface Change {
  standard: string;
  before: Standing;
  after: Standing;
  checks: CheckCounts;
}

/** What the waivers of a day change of a squad's standings: only standards that they speak of are looked at. */
function listChanges(squad: string, { reading, runs }: Carry, { reader, afterDays, applying }: Counting, isWaived: IsWaived) {
  const layout = reader.layoutOf(reading);
  const tallies = reader.read(reading);
  const applied = applying({ key: squad, tribe: reading.tribe }, endOfDayNumber(reading.day) - 1);
  const changes: Change[] = [];
  const whole: Record<'before' | 'after', Standing[]> = { before: [], after: [] };
  let at = 0;
  for (const [place, own] of layout.entries()) {
    const { standard, mode: published, checks } = own;
    const states = reading.states.slice(at, at + checks.length);
    at += checks.length;
    const found = tallies[place] ?? null;
    const mode = applied.modeOf({ id: standard, mode: published });
    if (found === null || !isCountedMode(mode)) continue;
    const settle = (tally: Tally): Tally => (tally === 'notYet' && applied.isSettling(standard) ? 'notJudged' : tally);
    const before = standingOf(settle(found), runs.get(standard), afterDays);
    const isConcerned = found !== 'metNow' || states.includes('n') || states.includes('p');
    const tally =
      isConcerned && checks.some(({ check }) => isWaived(standard, check)) ? tallyOf(readStates({ states }, [own], isWaived)[0]) : found;
    const after = standingOf(settle(tally ?? found), runs.get(standard), afterDays);
    if (mode === 'required') {
      whole.before.push(before);
      whole.after.push(after);
    }
    const [counts] = isConcerned ? countChecks(states, [own], isWaived) : [];
    if (before !== after || (counts && counts.waived > 0)) changes.push({ standard, before, after, checks: counts ?? noChecks });
  }
  return { changes, whole: { before: standingOfAll(whole.before), after: standingOfAll(whole.after) } };
}

const noChecks: CheckCounts = { applicable: 0, met: 0, waived: 0 };

/** Corrects a series that knows of no waivers by those of one squad, on the days of a month that it has. @param isOf which readings it counts: those of the tribes that are asked for */
export function addWaivers(
  series: Series,
  month: SquadMonth,
  counting: Counting,
  waivedOn: WaivedOn,
  isOf: (tribe: string | null) => boolean,
): void {
  for (const carry of walkMonth(month, counting.reader, counting.afterDays)) {
    const { day, tribe } = carry.reading;
    const isWaived = isOf(tribe) ? waivedOn(day) : null;
    if (!isWaived) continue;
    const counts = countsOn(series, day);
    const { changes, whole } = listChanges(month.squad, carry, counting, isWaived);
    for (const { standard, before, after, checks } of changes) {
      const own = countsOf(counts, standard);
      addStanding(own, before, -1);
      addStanding(own, after);
      own.excepted += checks.waived;
    }
    if (whole.before) addStanding(countsOf(counts, wholeSquads), whole.before, -1);
    if (whole.after) addStanding(countsOf(counts, wholeSquads), whole.after);
  }
}
