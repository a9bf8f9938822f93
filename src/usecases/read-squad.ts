import { listSlices } from '../domain/squad/membership';
import type { Sweep } from '../domain/sweep';
import { isWait, JiraFailure, toReason } from '../ports/jira';
import type { Ports } from '../ports/ports';
import type { SquadRecord, WorkRow } from '../ports/stores';
import { findTracked } from './find-tracked';
import { MAX_ATTEMPTS, noteIncident, RETRY_MS } from './note-incident';
import { readSetup } from './read-setup';
import { listOwnReadings } from './slice-readers';

type Needs = Pick<
  Ports,
  'now' | 'newId' | 'log' | 'jira' | 'confluence' | 'squads' | 'cases' | 'sweeps' | 'playbooks' | 'personalData' | 'pseudonym'
>;

/** Pages of 100 cases that one queue event reads: a few hundred cases are done in seconds, far within the consumer's 300. */
const PAGES = 5;
/** Longer than the consumer's 300 seconds: a lease ends only when its holder cannot be alive any more. */
export const LEASE_MS = 330_000;

/** A squad's cursor: which of its projects, and Jira's token within it. */
function readCursor(cursor: string | null): { index: number; token: string | null } {
  if (cursor === null) return { index: 0, token: null };
  const colon = cursor.indexOf(':');
  return { index: Number(cursor.slice(0, colon)), token: cursor.slice(colon + 1) || null };
}

/** After the last case: what Jira no longer has goes, and the squad is ready to be judged. */
async function endReading(
  { squads, cases, sweeps }: Needs,
  row: WorkRow,
  { squad }: SquadRecord,
  sweep: Sweep,
  read: readonly string[],
): Promise<void> {
  if (row.updatedSince === null && read.length > 0) await cases.removeUnseen(read, sweep.startedAt);
  // Who reads for others answers for the reading: a squad of slices alone, read by itself one day, is read whole.
  if (read.length > 0) await squads.markCasesRead(squad.key, sweep.startedAt);
  await sweeps.saveWork(row, { state: 'judging', leaseUntil: 0 });
}

/** The row as it was saved last by this invocation; null once somebody else holds it. */
interface Hold {
  row: WorkRow | null;
}

async function readPages(needs: Needs, hold: Hold, record: SquadRecord, sweep: Sweep): Promise<void> {
  const { now, jira, cases, sweeps } = needs;
  const projectIds = await listOwnReadings(needs, record, sweep);
  const tracked = await findTracked(needs, sweep.playbookVersion);
  for (let page = 0; page < PAGES && hold.row; page += 1) {
    const { row } = hold;
    const { index, token } = readCursor(row.cursor);
    const projectId = projectIds[index];
    if (projectId === undefined) return endReading(needs, row, record, sweep, projectIds);
    const holders = await needs.squads.listByProject(projectId);
    const slices = listSlices(
      holders.map(({ squad }) => squad),
      projectId,
    );
    const read = await jira.readCases({ projectId, updatedSince: row.updatedSince }, { ...tracked, slices }, token);
    await cases.saveRead(read.cases, sweep.startedAt);
    const cursor = read.next === null ? `${index + 1}:` : `${index}:${read.next}`;
    const issuesRead = row.issuesRead + read.cases.length;
    const atEnd = read.next === null && index + 1 >= projectIds.length;
    // The last page of this event gives the row back.
    const leaseUntil = page + 1 === PAGES && !atEnd ? 0 : now() + LEASE_MS;
    // First the cases, then the cursor: killed in between, the page is read again and saved as before.
    hold.row = await sweeps.saveWork(row, { cursor, issuesRead, attempts: 0, leaseUntil });
    if (hold.row && atEnd) return endReading(needs, hold.row, record, sweep, projectIds);
  }
}

/** A page token that Jira no longer takes (they expire) sends the squad back to its first page; what was read stays read. */
async function noteFailure({ now, log, sweeps }: Needs, row: WorkRow, error: JiraFailure): Promise<void> {
  const attempts = row.attempts + 1;
  log.error('cases could not be read', error, { squad: row.squadKey, attempts });
  if (error.kind === 'refused' || attempts >= MAX_ATTEMPTS) {
    await sweeps.saveWork(row, { state: 'judging', casesUnknown: JSON.stringify(toReason(error)), leaseUntil: 0 });
    return;
  }
  const restart = error.kind === 'rejected' ? { cursor: null, issuesRead: 0 } : {};
  // The lease doubles as the pause before the next try: 30 s, then 60 s.
  await sweeps.saveWork(row, { ...restart, attempts, leaseUntil: now() + RETRY_MS * attempts });
}

/**
 * Reads the next few hundred cases of a squad whose row is leased, and its configuration before the first.
 * Throws JiraFailure only when the sweep has to wait; the row is free again then.
 */
export const readSquad =
  (needs: Needs) =>
  async (row: WorkRow, record: SquadRecord, sweep: Sweep): Promise<void> => {
    const hold: Hold = { row };
    try {
      if (row.cursor === null) await readSetup(needs, record, sweep);
      await readPages(needs, hold, record, sweep);
    } catch (error) {
      if (!hold.row) throw error;
      if (!(error instanceof JiraFailure)) return noteIncident(needs, hold.row, error);
      if (!isWait(error)) return noteFailure(needs, hold.row, error);
      await needs.sweeps.saveWork(hold.row, { leaseUntil: 0 });
      throw error;
    }
  };
