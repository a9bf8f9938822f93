import type { Sweep } from '../domain/sweep';
import { listParts } from '../domain/squad/membership';
import type { Ports } from '../ports/ports';
import type { SquadRecord, WorkRow } from '../ports/stores';

type Needs = Pick<Ports, 'squads' | 'sweeps'>;

/** The sweep's row of the squad that reads this project, where that is another one. */
async function findReader({ squads, sweeps }: Needs, { squad }: SquadRecord, projectId: string, sweep: Sweep): Promise<WorkRow | null> {
  const isSlice = listParts(squad).some((part) => part.projectId === projectId && part.only !== null);
  // Who has the project whole reads it: nothing to ask.
  if (!isSlice) return null;
  const [reader] = await squads.listByProject(projectId);
  return reader && reader.squad.key !== squad.key ? sweeps.readWork(sweep.id, reader.squad.key) : null;
}

/** The projects that a squad reads in this sweep: those of which it has a slice are read once, by who has them whole if the sweep has that squad. */
export async function listOwnReadings(needs: Needs, record: SquadRecord, sweep: Sweep): Promise<string[]> {
  const own: string[] = [];
  for (const projectId of record.squad.projectIds) if (!(await findReader(needs, record, projectId, sweep))) own.push(projectId);
  return own;
}

/** The rows of those who read for a squad that has slices. */
export async function listReaders(needs: Needs, record: SquadRecord, sweep: Sweep): Promise<WorkRow[]> {
  const rows: WorkRow[] = [];
  for (const projectId of record.squad.projectIds) {
    const row = await findReader(needs, record, projectId, sweep);
    if (row) rows.push(row);
  }
  return rows;
}
