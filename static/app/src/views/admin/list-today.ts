import type { PlaybookInfo, SquadRow } from '../../../../../src/contract/admin';
import type { SweepProgress } from '../../../../../src/contract/sweep';

/** Facts older than this are stale: two days, as on the squad's page. */
const staleAfter = 2 * 86_400_000;

/** One thing that waits for Product Ops, most urgent first. */
export type TodayItem =
  | { kind: 'publish' }
  | { kind: 'sweep' }
  | { kind: 'running'; done: number; total: number }
  | { kind: 'failed'; n: number }
  | { kind: 'stale'; n: number };

/** What waits today, from what the app already knows. `now`: epoch ms. While a sweep runs, age is not news. */
export function listToday(
  playbook: PlaybookInfo | null,
  squads: readonly SquadRow[],
  sweep: SweepProgress | null,
  now: number,
): TodayItem[] {
  const items: TodayItem[] = [];
  if (playbook === null) items.push({ kind: 'publish' });
  if (sweep === null) return [...items, { kind: 'sweep' }];
  const active = sweep.state === 'running' || sweep.state === 'waiting';
  if (active) items.push({ kind: 'running', done: sweep.squads.done, total: sweep.squads.total });
  if (sweep.problems.length > 0) items.push({ kind: 'failed', n: sweep.problems.length });
  const stale = squads.filter(({ asOf }) => asOf !== null && now - asOf > staleAfter).length;
  if (stale > 0 && !active) items.push({ kind: 'stale', n: stale });
  return items;
}
