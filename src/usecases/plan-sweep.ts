import { checks } from '../checks';
import type { Squad } from '../domain/facts';
import type { Sweep } from '../domain/sweep';
import { coversTracking, listTracked, type Tracking } from '../domain/tracking';
import { JiraFailure, type FoundProject } from '../ports/jira';
import type { Ports } from '../ports/ports';
import type { WorkRow } from '../ports/stores';
import { loadPlaybook } from './load-playbook';

type Needs = Pick<Ports, 'now' | 'log' | 'jira' | 'squads' | 'cases' | 'sweeps' | 'audits' | 'playbooks'>;

/** How many counts are asked at once: a fraction of Jira's burst limit of 100 a second. */
const COUNTS_AT_ONCE = 8;

function toSquad({ id, key, name, category }: FoundProject): Squad {
  return { key, name, tribe: category, kind: null, projectIds: [id], stageMap: {} };
}

export function newRow(sweep: Sweep, key: string, name: string): WorkRow {
  return {
    ...{ sweepId: sweep.id, squadKey: key, name, state: 'todo', cursor: null, updatedSince: null, issuesRead: 0, issuesExpected: null },
    ...{ attempts: 0, casesUnknown: null, problem: null, leaseUntil: 0, version: 1 },
  };
}

/** Squads are Jira's active software projects, one each; the tribe is the project's category. Those that are no longer there are closed, and what was read of them goes: work items, facts with the names of role holders, findings. */
async function saveSquads({ squads, cases, audits }: Needs, sweep: Sweep, projects: readonly FoundProject[], now: number): Promise<void> {
  const rows = projects.map((project) => ({ squad: toSquad(project), style: project.style, projectKeys: [project.key] }));
  await squads.saveAll(rows, now);
  await squads.saveFacts(projects.map(({ key, fact }) => ({ key, name: 'project', fact, seen: sweep.startedAt })));
  if (sweep.squads !== null) return;
  const there = new Set(projects.map(({ key }) => key));
  const gone = (await squads.list()).filter(({ squad }) => !there.has(squad.key));
  const keys = gone.map(({ squad }) => squad.key);
  const projectIds = gone.flatMap(({ squad }) => squad.projectIds);
  // The mark comes last: killed in between, the squad is still open and is closed again.
  if (projectIds.length > 0) await cases.removeUnseen(projectIds, Number.MAX_SAFE_INTEGER);
  await audits.remove(keys);
  await squads.close(keys, now);
}

/** The squads whose cases were last read without something that this playbook asks of them: only what changed would not do. */
export async function listOutgrown(needs: Pick<Ports, 'audits' | 'playbooks'>, playbookVersion: number | null): Promise<Set<string>> {
  const trackingOf = async (version: number | null): Promise<Tracking> => {
    const loaded = await loadPlaybook(needs)(version);
    return loaded ? listTracked(loaded.playbook, checks) : { fields: [], links: false };
  };
  const summaries = await needs.audits.listSummaries();
  const now = await trackingOf(playbookVersion);
  const outgrown = new Set<number | null>();
  for (const version of new Set(summaries.map(({ playbookVersion }) => playbookVersion)))
    if (version !== playbookVersion && !coversTracking(await trackingOf(version), now)) outgrown.add(version);
  return new Set(summaries.flatMap(({ squadKey, playbookVersion: version }) => (outgrown.has(version) ? [squadKey] : [])));
}

async function insertRows(needs: Needs, sweep: Sweep, projects: readonly FoundProject[]): Promise<void> {
  const { squads, sweeps } = needs;
  const readAt = new Map((await squads.list()).map(({ squad, casesReadAt }) => [squad.key, casesReadAt]));
  const outgrown = sweep.kind === 'incremental' ? await listOutgrown(needs, sweep.playbookVersion) : new Set<string>();
  const rows = projects.map(({ key, name }): WorkRow => {
    const updatedSince = sweep.kind === 'incremental' && !outgrown.has(key) ? (readAt.get(key) ?? null) : null;
    return { ...newRow(sweep, key, name), updatedSince };
  });
  const found = new Set(projects.flatMap(({ id, key }) => [id, key]));
  const missing = (sweep.squads ?? []).filter((key) => !found.has(key));
  rows.push(...missing.map((key): WorkRow => ({ ...newRow(sweep, key, key), state: 'failed', problem: 'not-found' })));
  await sweeps.insertWork(rows);
}

/** Asks how many cases each squad has, for the order of work and for the progress bar: one point each. A squad that cannot be counted counts as none. */
async function countCases({ jira, sweeps, log }: Needs, sweep: Sweep, projectIds: ReadonlyMap<string, string>): Promise<void> {
  const waiting = await sweeps.listUncounted(sweep.id);
  const countNext = async (): Promise<void> => {
    for (let row = waiting.shift(); row; row = waiting.shift()) {
      const { squadKey, updatedSince } = row;
      const projectId = projectIds.get(squadKey);
      const count = projectId === undefined ? 0 : await jira.countCases({ projectId, updatedSince }).catch(passOver(log, squadKey));
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
    const now = needs.now();
    const wanted = sweep.squads && new Set(sweep.squads);
    const active = (await needs.jira.listProjects(now)).filter(({ software, archived }) => software && !archived);
    const projects = wanted ? active.filter(({ id, key }) => wanted.has(id) || wanted.has(key)) : active;
    await saveSquads(needs, sweep, projects, now);
    await insertRows(needs, sweep, projects);
    await countCases(needs, sweep, new Map(projects.map(({ id, key }) => [key, id])));
  };
