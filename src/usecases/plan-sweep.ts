import { checks } from '../checks';
import type { ComposedSquad } from '../domain/squad/compose';
import type { Sweep } from '../domain/sweep';
import { coversTracking, listTracked, nothingAsked, type Tracking } from '../domain/tracking';
import { JiraFailure, type FoundProject } from '../ports/jira';
import type { Ports } from '../ports/ports';
import type { WorkRow } from '../ports/stores';
import { followPeople } from './follow-people';
import { loadPlaybook } from './load-playbook';
import { listHolders, syncSquads } from './sync-squads';

type Needs = Pick<
  Ports,
  'now' | 'log' | 'jira' | 'squads' | 'organisation' | 'cases' | 'sweeps' | 'audits' | 'measured' | 'etats' | 'playbooks' | 'roles'
>;

/** How many counts are asked at once: a fraction of Jira's burst limit of 100 a second. */
const COUNTS_AT_ONCE = 8;

export function newRow(sweep: Sweep, key: string, name: string): WorkRow {
  return {
    ...{ sweepId: sweep.id, squadKey: key, name, state: 'todo', cursor: null, updatedSince: null, issuesRead: 0, issuesExpected: null },
    ...{ attempts: 0, casesUnknown: null, problem: null, leaseUntil: 0, version: 1 },
  };
}

/** What Jira says of a squad is what it says of its first project. */
async function saveProjectFacts(
  { squads }: Needs,
  sweep: Sweep,
  composed: readonly ComposedSquad[],
  found: readonly FoundProject[],
): Promise<void> {
  const facts = new Map(found.map(({ id, fact }) => [id, fact]));
  const rows = composed.flatMap(({ entry, projects: [first] }) => {
    const fact = facts.get(first?.id ?? '');
    return fact ? [{ key: entry.key, name: 'project' as const, fact, seen: sweep.startedAt }] : [];
  });
  await squads.saveFacts(rows);
}

/** The squads whose cases were last read without something that this playbook asks of them: only what changed would not do. */
export async function listOutgrown(needs: Pick<Ports, 'audits' | 'playbooks'>, playbookVersion: number | null): Promise<Set<string>> {
  const trackingOf = async (version: number | null): Promise<Tracking> => {
    const loaded = await loadPlaybook(needs)(version);
    return loaded ? listTracked(loaded.playbook, checks) : nothingAsked;
  };
  const summaries = await needs.audits.listSummaries();
  const now = await trackingOf(playbookVersion);
  const outgrown = new Set<number | null>();
  for (const version of new Set(summaries.map(({ playbookVersion }) => playbookVersion)))
    if (version !== playbookVersion && !coversTracking(await trackingOf(version), now)) outgrown.add(version);
  return new Set(summaries.flatMap(({ squadKey, playbookVersion: version }) => (outgrown.has(version) ? [squadKey] : [])));
}

async function insertRows(needs: Needs, sweep: Sweep, planned: readonly ComposedSquad[]): Promise<void> {
  const { squads, sweeps } = needs;
  const readAt = new Map((await squads.list()).map(({ squad, casesReadAt }) => [squad.key, casesReadAt]));
  const outgrown = sweep.kind === 'incremental' ? await listOutgrown(needs, sweep.playbookVersion) : new Set<string>();
  const rows = planned.map(({ entry: { key }, name }): WorkRow => {
    const updatedSince = sweep.kind === 'incremental' && !outgrown.has(key) ? (readAt.get(key) ?? null) : null;
    return { ...newRow(sweep, key, name), updatedSince };
  });
  const found = new Set(planned.flatMap(({ entry, projects }) => [entry.key, ...listProjectNames(projects)]));
  const missing = (sweep.squads ?? []).filter((key) => !found.has(key));
  rows.push(...missing.map((key): WorkRow => ({ ...newRow(sweep, key, key), state: 'failed', problem: 'not-found' })));
  await sweeps.insertWork(rows);
}

const listProjectNames = (projects: ComposedSquad['projects']): string[] => projects.flatMap(({ id, key }) => [id, key]);

/** The squads of a sweep: all, or those that it names, by their key; a name that no squad has is that of a project, by key or id. */
function pickSquads(composed: readonly ComposedSquad[], wanted: readonly string[] | null): readonly ComposedSquad[] {
  if (wanted === null) return composed;
  const keys = new Set(composed.map(({ entry }) => entry.key));
  const named = new Set(wanted.filter((name) => keys.has(name)));
  const projects = new Set(wanted.filter((name) => !keys.has(name)));
  return composed.filter((squad) => named.has(squad.entry.key) || listProjectNames(squad.projects).some((name) => projects.has(name)));
}

/** Which projects each squad of the sweep reads, by squad key: a project that several have is read once. */
function listReadings(composed: readonly ComposedSquad[], planned: readonly ComposedSquad[]): Map<string, string[]> {
  const readers = new Map(listHolders(composed).map(({ projectId, reader }) => [projectId, reader]));
  const there = new Set(planned.map(({ entry }) => entry.key));
  return new Map(
    planned.map(({ entry: { key }, projects }) => [
      key,
      projects.flatMap(({ id }) => (readers.get(id) === key || !there.has(readers.get(id) ?? '') ? [id] : [])),
    ]),
  );
}

/** Asks how many cases each squad has, for the order of work and for the progress bar: one point a project. A project that cannot be counted counts as none. */
async function countCases({ jira, sweeps, log }: Needs, sweep: Sweep, readings: ReadonlyMap<string, readonly string[]>): Promise<void> {
  const waiting = await sweeps.listUncounted(sweep.id);
  const countNext = async (): Promise<void> => {
    for (let row = waiting.shift(); row; row = waiting.shift()) {
      const { squadKey, updatedSince } = row;
      let count = 0;
      for (const projectId of readings.get(squadKey) ?? [])
        count += await jira.countCases({ projectId, updatedSince }).catch(passOver(log, squadKey));
      await sweeps.setExpected(sweep.id, squadKey, count);
    }
  };
  await Promise.all(Array.from({ length: COUNTS_AT_ONCE }, countNext));
}

function passOver(log: Needs['log'], squad: string): (error: unknown) => number {
  return (error) => {
    if (!(error instanceof JiraFailure) || error.kind === 'quota' || error.kind === 'burst') throw error;
    log.error('cases could not be counted', error, { squad });
    return 0;
  };
}

/**
 * The first step of a sweep: lists Jira's projects, brings the squads up to date and fills the work table. Everything in it may be repeated.
 * Throws JiraFailure.
 */
export const planSweep =
  (needs: Needs) =>
  async (sweep: Sweep): Promise<void> => {
    const found = await needs.jira.listProjects(needs.now());
    await needs.organisation.saveSpaces(found);
    const composed = await syncSquads(needs)(found);
    const planned = pickSquads(composed, sweep.squads);
    await saveProjectFacts(needs, sweep, planned, found);
    await insertRows(needs, sweep, planned);
    await followPeople(needs);
    await countCases(needs, sweep, listReadings(composed, planned));
  };
