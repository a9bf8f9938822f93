import type { PastReadings } from '../../src/contract/history';
import { asPublished } from '../../src/domain/effective-mode';
import { noWaivers, type Counting } from '../../src/domain/history/count-day';
import { nameLayout } from '../../src/domain/history/layout';
import type { Carry, SquadMonth } from '../../src/domain/history/month';
import { layOutPast, takeIn } from '../../src/domain/history/past';
import { recomputeMonth } from '../../src/domain/history/recompute';
import { addRollups } from '../../src/domain/history/rollup';
import type { Series } from '../../src/domain/history/series';
import type { StandingMonth } from '../../src/domain/history/standing-month';
import { TallyReader } from '../../src/domain/history/walk';

/** What the app makes of readings that it takes in: squads month by month, and what is counted of every squad, by day. */
export function workOut(
  past: readonly PastReadings[],
  afterDays = 14,
): { months: SquadMonth[]; standings: StandingMonth[]; series: Series; counting: Counting } {
  const layouts = new Map(past.map(layOutPast).map((layout) => [nameLayout(layout), layout]));
  const counting: Counting = { reader: new TallyReader(layouts), afterDays, applying: asPublished, waivedOf: noWaivers };
  const taken = takeIn([], past);
  const months: SquadMonth[] = [];
  const standings: StandingMonth[] = [];
  const series: Series = new Map();
  let before: ReadonlyMap<string, Carry> = new Map();
  for (const month of [...new Set(taken.map((each) => each.month))].sort()) {
    const own = taken.filter((each) => each.month === month);
    const done = recomputeMonth(month, own, before, [], counting);
    months.push(...done.months);
    standings.push(...done.standings);
    addRollups(
      series,
      done.rollups.filter(({ scope }) => scope === '*'),
    );
    before = done.ends;
  }
  return { months, standings, series, counting };
}
