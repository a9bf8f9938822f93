import { checks } from '../checks';
import type { Role } from '../contract/playbook';
import type { Assignments, CollectedFacts, ConfigFactName, Fact, Facts, SquadStatus } from '../domain/facts';
import { listParts } from '../domain/squad/membership';
import type { Sweep } from '../domain/sweep';
import { listAskedFacts, listAskedLabels } from '../domain/tracking';
import { isWait, JiraFailure, toReason, type SquadProject } from '../ports/jira';
import type { Ports } from '../ports/ports';
import type { ConfigFact, SquadRecord, StoredFacts } from '../ports/stores';
import { loadPlaybook } from './load-playbook';
import { readAssignments } from './read-assignments';
import { hasAllPages, readSquadPages } from './read-squad-pages';

type Needs = Pick<Ports, 'now' | 'log' | 'jira' | 'confluence' | 'squads' | 'playbooks' | 'personalData' | 'pseudonym'>;

/** All but the project itself, which comes with the list of projects, and what is counted over all squads. */
type ReadName = Exclude<ConfigFactName, 'project' | 'spans'>;

/** Whose set-up is read, and by which role cards. `project` is null while Jira has not told of the project as a whole. */
interface Subject {
  /** Whose boards, workflows and other set-up it is: the squad's first project. */
  projectId: string;
  projectIds: readonly string[];
  /** Those that are the squad's as a whole: Jira's roles are of a project, and who holds one there need not hold it in a slice. */
  whole: readonly string[];
  project: SquadProject | null;
  roles: readonly Role[];
  /** Its Confluence space, as people wrote it. */
  space: string | null;
  /** The labels of pages that the playbook's checks look for. */
  labels: readonly string[];
  /** Who held the roles when they were read last; null = they never were. */
  before: Assignments | null;
}

/**
 * How one fact is read. `every: 'sweep'` costs one request or two and is read at each sweep; `'week'` is read by full sweeps, which come once
 * a week or by hand, and by others only when it is older than that, unknown, or known in part. A `read` of null: Jira does not tell.
 */
interface Reader<T> {
  every: 'sweep' | 'week';
  read: (needs: Needs, subject: Subject) => Promise<T | null>;
  isWhole?: (value: T, subject: Subject) => boolean;
}

/** One after the other: a squad has few projects, and Jira's bursts are for everybody. */
async function readEach<T>(projectIds: readonly string[], read: (projectId: string) => Promise<T>): Promise<T[]> {
  const values: T[] = [];
  for (const projectId of projectIds) values.push(await read(projectId));
  return values;
}

/** The statuses of several projects: each once, with the issue types of all. */
function mergeStatuses(read: readonly (readonly SquadStatus[])[]): SquadStatus[] {
  const byId = new Map<string, SquadStatus>();
  for (const status of read.flat()) {
    const known = byId.get(status.id);
    byId.set(status.id, known ? { ...known, issueTypes: [...new Set([...known.issueTypes, ...status.issueTypes])] } : status);
  }
  return [...byId.values()];
}

/** Requests a squad, at most: statuses 1 a project · roles 1 + 2 a role and project · workflows 3 + 1 a workflow · forms 20 · boards 9 · components 10 · versions 10 · pages 2 + 2 a hundred pages + 1. */
const readers: { readonly [N in ReadName]: Reader<Facts[N]> } = {
  statuses: {
    every: 'sweep',
    read: async ({ jira }, { projectIds }) => mergeStatuses(await readEach(projectIds, (id) => jira.readStatuses(id))),
  },
  assignments: { every: 'sweep', read: (needs, { whole, roles, before }) => readAssignments(needs, whole, roles, before) },
  boards: {
    every: 'week',
    read: ({ jira }, { projectId }) => jira.readBoards(projectId),
    isWhole: (boards) => boards.every(({ columns }) => columns.known),
  },
  components: { every: 'week', read: ({ jira }, { projectId }) => jira.readComponents(projectId) },
  createForms: { every: 'week', read: async ({ jira }, { project }) => project && jira.readCreateForms(project) },
  pages: {
    every: 'week',
    read: (needs, { space, labels }) => readSquadPages(needs, space, labels),
    isWhole: (pages, { space, labels }) => hasAllPages(pages, space, labels),
  },
  versions: { every: 'week', read: ({ jira }, { projectId }) => jira.readVersions(projectId) },
  workflows: { every: 'week', read: async ({ jira }, { project }) => project && jira.readWorkflows(project) },
};

const WEEK_MS = 7 * 86_400_000;

function isDue<N extends ReadName>(name: N, stored: StoredFacts[N], sweep: Sweep, subject: Subject): boolean {
  const { every, isWhole }: Reader<Facts[N]> = readers[name];
  if (!stored) return true;
  if (stored.seen === sweep.startedAt) return false;
  const fact: Fact<Facts[N]> = stored.fact;
  if (every === 'sweep' || sweep.kind === 'full' || !fact.known) return true;
  return sweep.startedAt - fact.readAt > WEEK_MS || isWhole?.(fact.value, subject) === false;
}

/** Reads one fact. What Jira refuses is stored as unknown; only a failure that the sweep has to wait for is thrown. */
async function readFact<N extends ReadName>(needs: Needs, name: N, subject: Subject): Promise<CollectedFacts[N]> {
  const { now, log } = needs;
  const reader: Reader<Facts[N]> = readers[name];
  try {
    const value = await reader.read(needs, subject);
    const fact: Fact<Facts[N]> =
      value === null ? { known: false, reason: { code: 'missing' }, at: now() } : { known: true, value, readAt: now() };
    return fact as CollectedFacts[N];
  } catch (error) {
    if (!(error instanceof JiraFailure) || isWait(error)) throw error;
    log.error('a fact could not be read', error, { project: subject.projectId, fact: name });
    return { known: false, reason: toReason(error), at: now() };
  }
}

/**
 * Reads how a squad's project is set up: what every sweep reads, and what checks of the playbook (drafts too, they can be replayed) ask for and
 * is due. Each fact is stored as soon as it is read, so that a sweep that is resumed goes on from there. Throws JiraFailure only when the sweep has to wait.
 */
export async function readSetup(needs: Needs, { squad, style, space }: SquadRecord, sweep: Sweep): Promise<void> {
  const { projectIds } = squad;
  const [projectId] = projectIds;
  if (projectId === undefined) return;
  const stored = await needs.squads.readFacts(squad.key);
  const playbook = (await loadPlaybook(needs)(sweep.playbookVersion))?.playbook;
  const asked = playbook ? listAskedFacts(playbook, checks) : new Set<string>();
  const known = stored.project?.fact.known ? stored.project.fact.value : null;
  const whole = projectIds.filter((id) => listParts(squad).some((part) => part.projectId === id && part.only === null));
  const before = stored.assignments?.fact.known ? stored.assignments.fact.value : null;
  const labels = playbook ? listAskedLabels(playbook, checks) : [];
  const project = known && { ...known, style };
  const subject: Subject = { projectId, projectIds, whole, project, roles: playbook?.roles ?? [], space, labels, before };
  for (const name of Object.keys(readers) as ReadName[]) {
    const wanted = readers[name].every === 'sweep' || asked.has(name);
    if (!wanted || !isDue(name, stored[name], sweep, subject)) continue;
    const row = { name, fact: await readFact(needs, name, subject) } as ConfigFact;
    await needs.squads.saveFacts([{ key: squad.key, seen: sweep.startedAt, ...row }]);
  }
}
