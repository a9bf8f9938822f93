import { dayNumberOf, firstDayOf, monthOf, type DayNumber } from '../domain/history/days';
import { listPlaces, pickCounted, type Counting } from '../domain/history/count-day';
import { layOut, nameLayout } from '../domain/history/layout';
import type { Carry, SquadMonth } from '../domain/history/month';
import { makeReading, recordReading } from '../domain/history/record';
import { countByScope, putDay } from '../domain/history/rollup';
import { keepPlaces, putStandingDay } from '../domain/history/standing-month';
import { findParent } from '../domain/squad/parent';
import type { Sweep } from '../domain/sweep';
import type { Ports } from '../ports/ports';
import { loadPlaybook, type LoadedPlaybook } from './load-playbook';
import { readCounting, type CountingNeeds } from './read-counting';

type PlaybookNeeds = Pick<Ports, 'playbooks' | 'sweeps'>;
export type RecordNeeds = CountingNeeds & PlaybookNeeds & Pick<Ports, 'squads' | 'measured' | 'organisation'>;

/** Where a squad stood before this month: after its last reading, or, for its first month, where the squad stood that it was split from. */
function findBefore(runs: ReadonlyMap<string, Carry>, key: string, parent: string | null, month: string): Carry | null {
  const isBefore = (carry: Carry | undefined): carry is Carry => carry !== undefined && carry.reading.day < firstDayOf(month);
  const own = runs.get(key);
  if (own) return isBefore(own) ? own : null;
  return (parent === null ? undefined : runs.get(parent)) ?? null;
}

/** Counts a day, and keeps how each squad stood on it, from where squads stand after their last reading, in the place of whatever was counted of it. */
export async function countDay(
  { history }: Pick<Ports, 'history'>,
  day: DayNumber,
  runs: ReadonlyMap<string, Carry>,
  counting: Counting,
): Promise<void> {
  const month = monthOf(day);
  const read = [...runs].filter(([, { reading }]) => reading.day === day);
  const squads = read.map(([squad, carry]) => ({ squad, carry, places: listPlaces(squad, carry, counting) }));
  const scopes = countByScope(squads.map(({ carry, places }) => ({ tribe: carry.reading.tribe, days: pickCounted(places) })));
  const stood = new Map(squads.map(({ squad, carry, places }) => [squad, keepPlaces(carry, places, counting.afterDays)]));
  const [rollups, standings] = await Promise.all([history.listRollups(null, month, month), history.listStandings(month)]);
  await history.saveStandings(putStandingDay(standings, month, day, stood));
  await history.saveRollups(putDay(rollups, month, day, scopes));
}

/** The same for a day that was counted before, by the playbook of the last sweep. Before the first one there is nothing to count by. */
export async function recountDay(ports: CountingNeeds & PlaybookNeeds, day: DayNumber, runs: ReadonlyMap<string, Carry>): Promise<void> {
  const sweep = await ports.sweeps.readLatestDone();
  if (!sweep) return;
  const loaded = await loadPlaybook(ports)(sweep.playbookVersion);
  await countDay(ports, day, runs, await readCounting(ports, loaded?.playbook ?? null, day));
}

/**
 * Puts the day of a sweep into the history: what was measured of each squad, where it stands after it, and the counts of the day. Written whole or again: killed in between, or
 * said twice, it ends the same.
 */
export const recordHistory =
  (ports: RecordNeeds) =>
  async (sweep: Sweep, { playbook, info }: LoadedPlaybook): Promise<void> => {
    const { history } = ports;
    const day = dayNumberOf(sweep.asOf);
    const month = monthOf(day);
    const layout = layOut(playbook);
    const name = nameLayout(layout);
    await history.saveLayout(name, layout);
    const [records, letters, runs, stored, { entries }, counting] = await Promise.all([
      ports.squads.list(),
      ports.measured.listLetters(),
      history.listRuns(),
      history.listMonth(month),
      ports.organisation.readDecisions(),
      readCounting(ports, playbook, day),
    ]);
    // What was decided on the last day of before may not have been counted, or not all of it: now the day is over.
    const lastDay = [...runs.values()].reduce((last, { reading }) => Math.max(last, reading.day), -Infinity);
    if (Number.isFinite(lastDay) && lastDay < day) await recountDay(ports, lastDay, runs);
    const months = new Map(stored.map((each) => [each.squad, each]));
    const { reader, afterDays } = counting;
    const judged = { playbook, version: info.version, layout, name };
    const next: { month: SquadMonth; carry: Carry | null }[] = records.map(({ squad }) => {
      const audit = letters.get(squad.key);
      const reading = makeReading(day, squad, audit && { ...audit, day: dayNumberOf(audit.asOf) }, judged);
      const parent = runs.has(squad.key) ? null : findParent(entries, squad.key);
      const known = months.get(squad.key);
      return recordReading(squad.key, reading, known, findBefore(runs, squad.key, parent, month), parent, reader, afterDays);
    });
    const ends = new Map(next.flatMap(({ month: { squad }, carry }) => (carry ? [[squad, carry] as const] : [])));
    await history.saveMonths(next.map((each) => each.month));
    await history.saveRuns(ends);
    await countDay(ports, day, ends, counting);
  };
