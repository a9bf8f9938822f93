import type { StandardAdoption } from '../contract/adoption';
import { dayNumberOf, monthOf, toDay, type DayNumber } from '../domain/history/days';
import { everySquad, writeScope } from '../domain/history/rollup';
import type { Ports } from '../ports/ports';

type Trend = StandardAdoption['trend'];

/** Every squad's past by standard from a day on, oldest day first. A day without a sweep has no point: nothing is made up between two readings. */
export async function readTrends({ history, now }: Pick<Ports, 'history' | 'now'>, from: DayNumber): Promise<Map<string, Trend>> {
  const trends = new Map<string, Trend>();
  const rollups = await history.listRollups([writeScope(everySquad)], monthOf(from), monthOf(dayNumberOf(now())));
  for (const { standard, days } of rollups) {
    const points = [...days].filter(([day]) => day >= from).sort(([a], [b]) => a - b);
    const trend = points.map(([day, { adopted, settling, inScope, notJudged }]) => ({
      ...{ day: toDay(day), metNow: adopted + settling, inScope, notJudged },
    }));
    trends.set(standard, [...(trends.get(standard) ?? []), ...trend]);
  }
  return trends;
}
