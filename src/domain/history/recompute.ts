import { listPlaces, pickCounted, type Counting, type StandardDay } from './count-day';
import { firstDayOf, type DayNumber } from './days';
import type { Carry, SquadMonth } from './month';
import { countByScope, putDay, type Rollup } from './rollup';
import { keepPlaces, type DayStandings, type StandingMonth } from './standing-month';
import { walkMonth } from './walk';

/** Squads that were split from others come after them: where those stood is where they begin. */
function sortByParent(months: readonly SquadMonth[]): SquadMonth[] {
  const byKey = new Map(months.map((each) => [each.squad, each]));
  const depth = ({ parent }: SquadMonth, seen: readonly string[] = []): number => {
    const above = parent === null || seen.includes(parent) ? undefined : byKey.get(parent);
    return above ? 1 + depth(above, [...seen, above.squad]) : 0;
  };
  return [...months].sort((a, b) => depth(a) - depth(b) || (a.squad < b.squad ? -1 : 1));
}

/**
 * Works out a month anew from its readings: where each squad stood before it and on each day, and what is counted of each day.
 *
 * @param months every squad's readings of the month
 * @param before the month before it, as it was worked out already
 * @param rollups what is counted of the month now: it is replaced
 */
export function recomputeMonth(
  month: string,
  months: readonly SquadMonth[],
  before: ReadonlyMap<string, Carry>,
  rollups: readonly Rollup[],
  counting: Counting,
): { months: SquadMonth[]; ends: Map<string, Carry>; rollups: Rollup[]; standings: StandingMonth[] } {
  const ends = new Map<string, Carry>();
  const days = new Map<DayNumber, { tribe: string | null; days: StandardDay[] }[]>();
  const standings: StandingMonth[] = [];
  const next = sortByParent(months).map((own): SquadMonth => {
    const stood = new Map<DayNumber, DayStandings>();
    const parent = own.parent === null ? undefined : (ends.get(own.parent) ?? before.get(own.parent));
    const known = own.before && own.before.reading.day < firstDayOf(month) ? own.before : null;
    const start = { ...own, before: before.get(own.squad) ?? parent ?? known };
    for (const carry of walkMonth(start, counting.reader, counting.afterDays)) {
      const { day, tribe } = carry.reading;
      const squads = days.get(day) ?? [];
      const places = listPlaces(own.squad, carry, counting);
      squads.push({ tribe, days: pickCounted(places) });
      days.set(day, squads);
      stood.set(day, keepPlaces(carry, places, counting.afterDays));
      ends.set(own.squad, carry);
    }
    standings.push({ squad: own.squad, month, days: stood });
    return start;
  });
  const emptied = rollups.map((rollup): Rollup => ({ ...rollup, days: new Map() }));
  const counted = [...days].reduce((rows, [day, squads]) => putDay(rows, month, day, countByScope(squads)), emptied);
  return { months: next, ends, rollups: counted, standings };
}
