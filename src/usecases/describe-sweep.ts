import type { SweepProgress } from '../contract/sweep';
import { readsJira, type Sweep } from '../domain/sweep';
import type { Ports } from '../ports/ports';
import type { WorkRow } from '../ports/stores';

/** Reading takes nine tenths of a sweep's time, judging the rest (measured on 33,591 cases). */
const READING = 0.9;

function measureProgress(sweep: Sweep, rows: readonly WorkRow[], read: number, expected: number | null): number {
  if (sweep.state === 'done') return 1;
  if (expected === null || rows.length === 0) return 0;
  const ended = rows.filter(({ state }) => state === 'done' || state === 'failed').length / rows.length;
  if (!readsJira(sweep)) return ended;
  const share = expected > 0 ? Math.min(1, read / expected) : ended;
  return READING * share + (1 - READING) * ended;
}

/** How far a sweep is, from its row and its work table. */
export function describeSweep(sweep: Sweep, rows: readonly WorkRow[]): SweepProgress {
  const { id, kind, state, asOf, startedAt, endedAt, resumesAt } = sweep;
  const counted = sweep.plannedAt !== null;
  const issuesRead = rows.reduce((sum, row) => sum + row.issuesRead, 0);
  const issuesExpected = counted ? rows.reduce((sum, row) => sum + (row.issuesExpected ?? 0), 0) : null;
  return {
    ...{ id, kind, state, asOf, startedAt, endedAt, resumesAt, issuesRead, issuesExpected },
    squads: {
      total: rows.length,
      done: rows.filter((row) => row.state === 'done').length,
      failed: rows.filter((row) => row.state === 'failed').length,
    },
    progress: measureProgress(sweep, rows, issuesRead, issuesExpected),
    running: rows.flatMap(({ squadKey, name, state: at }) =>
      at === 'reading' || at === 'judging' ? [{ key: squadKey, name, step: at }] : [],
    ),
    problems: rows.flatMap(({ squadKey, name, problem }) => (problem === null ? [] : [{ key: squadKey, name, reason: problem }])),
  };
}

/** The running or the last sweep; null before the first. */
export const readProgress =
  ({ sweeps }: Pick<Ports, 'sweeps'>) =>
  async (): Promise<SweepProgress | null> => {
    const sweep = await sweeps.readLatest();
    return sweep && describeSweep(sweep, await sweeps.listWork(sweep.id));
  };
