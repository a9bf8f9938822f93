import type { Ports } from '../ports/ports';
import type { WorkRow } from '../ports/stores';

/** After so many tries in a row a squad is given up for this sweep: its facts are unknown, or its row has failed. */
export const MAX_ATTEMPTS = 3;
/** The pause before the next try, times the tries so far. */
export const RETRY_MS = 30_000;

/** Something that nobody foresaw, while working on one squad: logged, tried again a little later, and at last left to the next sweep. The other squads go on. */
export async function noteIncident(
  { now, newId, log, sweeps }: Pick<Ports, 'now' | 'newId' | 'log' | 'sweeps'>,
  row: WorkRow,
  error: unknown,
): Promise<void> {
  const incident = newId();
  const attempts = row.attempts + 1;
  log.error('work on a squad failed', error, { incident, squad: row.squadKey, attempts });
  if (attempts >= MAX_ATTEMPTS) await sweeps.saveWork(row, { state: 'failed', attempts, problem: `internal:${incident}`, leaseUntil: 0 });
  else await sweeps.saveWork(row, { attempts, leaseUntil: now() + RETRY_MS * attempts });
}
