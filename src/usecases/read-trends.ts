import type { StandingCounts } from '../contract/report-parts';
import { dayNumberOf, monthOf, toDay, type DayNumber } from '../domain/history/days';
import { everySquad, writeScope } from '../domain/history/rollup';
import type { Ports } from '../ports/ports';

/** One standard over all squads, day by day (`2026-03-01`). */
export type Trend = readonly ({ day: string } & StandingCounts)[];

/** Every squad's past by standard from a day on, oldest day first. A day without a sweep has no point: nothing is made up between two readings. */
export async function readTrends({ history, now }: Pick<Ports, 'history' | 'now'>, from: DayNumber): Promise<Map<string, Trend>> {
  const trends = new Map<string, Trend>();
  const rollups = await history.listRollups([writeScope(everySquad)], monthOf(from), monthOf(dayNumberOf(now())));
  for (const { standard, days } of rollups) {
    const points = [...days].filter(([day]) => day >= from).sort(([a], [b]) => a - b);
    const trend = points.map(([day, counts]) => ({ day: toDay(day), ...counts }));
    trends.set(standard, [...(trends.get(standard) ?? []), ...trend]);
  }
  return trends;
}
