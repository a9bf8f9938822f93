import { z } from 'zod';
import { firstDayOf, type DayNumber } from './days';
import { addStandardDays, countsOn, noDayCounts, sumCounts, type CountsByStandard, type DayCounts, type Series } from './series';
import type { StandardDay } from './count-day';

/** Whose squads a roll-up counts: every squad's, or those of one tribe (null = squads without one). */
export type Scope = { kind: 'all' } | { kind: 'tribe'; tribe: string | null };

/** A scope as a row names it. */
export const writeScope = (scope: Scope): string => (scope.kind === 'all' ? '*' : `=${scope.tribe ?? ''}`);
export const everySquad: Scope = { kind: 'all' };

/** The counts of a month, for one scope and one standard (`wholeSquads` = squads by all that is required). */
export interface Rollup {
  month: string;
  scope: string;
  standard: string;
  days: ReadonlyMap<DayNumber, DayCounts>;
}

/** The day of the month, then inScope, adopted, settling, notYet, waived, notJudged, applicable, met, excepted; days like the one before leave the counts out. */
const rollupSchema = z.array(z.array(z.number()));

const toList = (counts: DayCounts): number[] => {
  const { inScope, adopted, settling, notYet, waived, notJudged, applicable, met, excepted } = counts;
  return [inScope, adopted, settling, notYet, waived, notJudged, applicable, met, excepted];
};

function fromList(list: readonly number[]): DayCounts {
  const [inScope = 0, adopted = 0, settling = 0, notYet = 0, waived = 0, notJudged = 0, applicable = 0, met = 0, excepted = 0] = list;
  return { inScope, adopted, settling, notYet, waived, notJudged, applicable, met, excepted };
}

export function writeRollup({ month, days }: Rollup): string {
  const first = firstDayOf(month);
  let last = '';
  const rows = [...days]
    .sort(([a], [b]) => a - b)
    .map(([day, counts]) => {
      const list = toList(counts);
      const isSame = String(list) === last;
      last = String(list);
      return isSame ? [day - first] : [day - first, ...list];
    });
  return JSON.stringify(rows);
}

export function readRollup(month: string, scope: string, standard: string, text: string): Rollup {
  const first = firstDayOf(month);
  let last = noDayCounts();
  const days = rollupSchema.parse(JSON.parse(text)).map(([at = 0, ...list]): [DayNumber, DayCounts] => {
    if (list.length > 0) last = fromList(list);
    return [first + at, last];
  });
  return { month, scope, standard, days: new Map(days) };
}

/** One day's squads counted by scope. */
export function countByScope(squads: Iterable<{ tribe: string | null; days: readonly StandardDay[] }>): Map<string, CountsByStandard> {
  const scopes = new Map<string, CountsByStandard>();
  const of = (scope: Scope): CountsByStandard => {
    const name = writeScope(scope);
    const known = scopes.get(name) ?? (new Map() as CountsByStandard);
    scopes.set(name, known);
    return known;
  };
  for (const { tribe, days } of squads) {
    addStandardDays(of(everySquad), days);
    addStandardDays(of({ kind: 'tribe', tribe }), days);
  }
  return scopes;
}

/** A month's roll-ups with a day's counts in the place of whatever they said of it. Rows that hold no day any more stay, empty: they replace what is stored. */
export function putDay(rollups: readonly Rollup[], month: string, day: DayNumber, scopes: ReadonlyMap<string, CountsByStandard>): Rollup[] {
  const keyOf = (scope: string, standard: string): string => `${standard}\0${scope}`;
  const rows = new Map(
    rollups.map((rollup) => {
      const days = new Map(rollup.days);
      days.delete(day);
      return [keyOf(rollup.scope, rollup.standard), { ...rollup, days }];
    }),
  );
  for (const [scope, counts] of scopes) {
    for (const [standard, own] of counts) {
      const key = keyOf(scope, standard);
      const row = rows.get(key) ?? { month, scope, standard, days: new Map<DayNumber, DayCounts>() };
      row.days.set(day, own);
      rows.set(key, row);
    }
  }
  return [...rows.values()];
}

/** Roll-ups as a series: those of several scopes are added up. */
export function addRollups(series: Series, rollups: Iterable<Rollup>): void {
  for (const { standard, days } of rollups) {
    for (const [day, counts] of days) {
      const all = countsOn(series, day);
      const known = all.get(standard);
      all.set(standard, known ? sumCounts(known, counts) : counts);
    }
  }
}
