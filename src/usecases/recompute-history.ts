import { dayNumberOf, firstDayOf, monthOf, shiftMonth } from '../domain/history/days';
import { recomputeMonth } from '../domain/history/recompute';
import type { Carry, SquadMonth } from '../domain/history/month';
import { endOfMonth, type TallyReader } from '../domain/history/walk';
import type { Ports } from '../ports/ports';
import { loadPlaybook } from './load-playbook';
import { readCounting, type CountingNeeds } from './read-counting';

type Needs = CountingNeeds & Pick<Ports, 'playbooks'>;

function listEnds(months: readonly SquadMonth[], reader: TallyReader, afterDays: number): Map<string, Carry> {
  return new Map(
    months.flatMap((month) => {
      const carry = endOfMonth(month, reader, afterDays);
      return carry ? [[month.squad, carry] as const] : [];
    }),
  );
}

/**
 * Works out one month of the history anew from its readings, which stay as they are: the only way in which what was counted can change. Null = that was the last month; else the
 * next one is to follow, since it begins where this one ends.
 */
export const recomputeHistory =
  (ports: Needs) =>
  async ({ month }: { month: string }): Promise<{ squads: number; next: string | null }> => {
    const { history } = ports;
    const [months, earlier, rollups, runs, loaded] = await Promise.all([
      history.listMonth(month),
      history.listMonth(shiftMonth(month, -1)),
      history.listRollups(null, month, month),
      history.listRuns(),
      loadPlaybook(ports)('latest'),
    ]);
    const counting = await readCounting(ports, loaded?.playbook ?? null, firstDayOf(month));
    const done = recomputeMonth(month, months, listEnds(earlier, counting.reader, counting.afterDays), rollups, counting);
    await history.saveMonths(done.months);
    await history.saveRollups(done.rollups);
    await history.saveStandings(done.standings);
    // A squad stands where its last month ends.
    const isLast = (squad: string, carry: Carry): boolean => (runs.get(squad)?.reading.day ?? -Infinity) <= carry.reading.day;
    await history.saveRuns(new Map([...done.ends].filter(([squad, carry]) => isLast(squad, carry))));
    return { squads: months.length, next: month < monthOf(dayNumberOf(ports.now())) ? shiftMonth(month, 1) : null };
  };
