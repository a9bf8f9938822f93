import type { PastReadings } from '../contract/history';
import { monthOf, toDayNumber } from '../domain/history/days';
import { nameLayout } from '../domain/history/layout';
import { layOutPast, takeIn } from '../domain/history/past';
import { AppFailure } from '../ports/failure';
import type { Ports } from '../ports/ports';

/** What one call takes in at most, in days of squads: a month of so many squads is a few seconds of work. */
const MAX_DAYS = 60_000;

/**
 * Takes in readings that were made elsewhere, or before; days that the app read itself stay. Where squads stand, and what is counted, is worked out by `recomputeHistory`, month by
 * month from the first that was taken in. Gives the number of days stored.
 */
export async function importHistory({ history }: Pick<Ports, 'history'>, squads: readonly PastReadings[]): Promise<number> {
  const days = squads.map(({ from, until }) => toDayNumber(until) - toDayNumber(from) + 1);
  if (days.some((each) => each < 1)) throw new AppFailure('invalid-input', { path: 'squads', expected: 'from a day until a later one' });
  const total = days.reduce((sum, each) => sum + each, 0);
  if (total > MAX_DAYS) throw new AppFailure('invalid-input', { path: 'squads', expected: `at most ${MAX_DAYS} days of squads` });
  if (squads.length === 0) return 0;
  const layouts = new Map(squads.map(layOutPast).map((layout) => [nameLayout(layout), layout]));
  for (const [name, layout] of layouts) await history.saveLayout(name, layout);
  const months = squads.flatMap(({ from, until }) => [monthOf(toDayNumber(from)), monthOf(toDayNumber(until))]).sort();
  const keys = [...new Set(squads.map(({ squad }) => squad))];
  const stored = await history.readMonths(keys, months[0] ?? '', months.at(-1) ?? '');
  await history.saveMonths(takeIn(stored, squads));
  return total;
}
