import type { Role } from '../contract/playbook';
import type { Assignments, Fact, RoleHolders } from '../domain/facts';
import { foldName } from '../domain/name';
import { listParts } from '../domain/squad/membership';
import type { Sweep } from '../domain/sweep';
import { JiraFailure, type FoundRole } from '../ports/jira';
import type { Ports } from '../ports/ports';
import type { SquadRecord, StoredFacts } from '../ports/stores';
import { isWait, toReason } from './jira-trouble';
import { loadPlaybook } from './load-playbook';

type Needs = Pick<Ports, 'now' | 'log' | 'jira' | 'squads' | 'playbooks'>;

/** The holders of the Jira role of this name; what one role refuses leaves the others known. */
async function readHolders({ jira, log }: Needs, projectId: string, found: readonly FoundRole[], jiraRole: string): Promise<RoleHolders> {
  const role = found.find(({ name }) => foldName(name) === foldName(jiraRole));
  if (!role) return { known: false, reason: { code: 'missing' } };
  try {
    return { known: true, holders: await jira.readRoleHolders(projectId, role.id) };
  } catch (error) {
    if (!(error instanceof JiraFailure) || isWait(error)) throw error;
    log.error('the holders of a role could not be read', error, { role: jiraRole });
    return { known: false, reason: toReason(error) };
  }
}

async function collect(needs: Needs, projectId: string, roles: readonly Role[]): Promise<Fact<Assignments>> {
  const tied = roles.flatMap(({ id, jiraRole }) => (jiraRole === undefined ? [] : [{ id, jiraRole }]));
  const value: Record<string, RoleHolders> = {};
  try {
    const found = tied.length > 0 ? await needs.jira.listRoles(projectId) : [];
    for (const { id, jiraRole } of tied) value[id] = await readHolders(needs, projectId, found, jiraRole);
    return { known: true, value, readAt: needs.now() };
  } catch (error) {
    if (!(error instanceof JiraFailure) || isWait(error)) throw error;
    needs.log.error('the roles of a project could not be read', error, { projectId });
    return { known: false, reason: toReason(error), at: needs.now() };
  }
}

/** A role of several projects: everybody who holds it in one of them; unknown in one is unknown. */
function mergeHolders(one: RoleHolders | undefined, other: RoleHolders): RoleHolders {
  if (!one || !one.known || !other.known) return !one || !other.known ? other : one;
  const there = new Set(one.holders.map(({ accountId }) => accountId));
  const holders = [...one.holders, ...other.holders.filter(({ accountId }) => !there.has(accountId))];
  return { known: true, holders: holders.sort((a, b) => (a.accountId < b.accountId ? -1 : 1)) };
}

function mergeFacts(facts: readonly Fact<Assignments>[], now: number): Fact<Assignments> {
  const unknown = facts.find(({ known }) => !known);
  if (unknown) return unknown;
  const value: Record<string, RoleHolders> = {};
  for (const fact of facts)
    if (fact.known) for (const [role, holders] of Object.entries(fact.value)) value[role] = mergeHolders(value[role], holders);
  return { known: true, value, readAt: now };
}

/**
 * Reads who holds the playbook's roles in a squad, from the Jira roles of the projects that it has whole, once a sweep. Unreadable is stored as unknown.
 * Throws JiraFailure only when the sweep has to wait.
 */
export async function readAssignments(needs: Needs, { squad }: SquadRecord, sweep: Sweep, { assignments }: StoredFacts): Promise<void> {
  const { key, projectIds } = squad;
  if (assignments?.seen === sweep.startedAt || projectIds.length === 0) return;
  const loaded = await loadPlaybook(needs)(sweep.playbookVersion);
  const roles = loaded?.playbook.roles ?? [];
  // Jira's roles are of a whole project: who holds one there need not hold it in a slice.
  const whole = projectIds.filter((id) => listParts(squad).some(({ projectId, only }) => projectId === id && only === null));
  const facts: Fact<Assignments>[] = [];
  for (const projectId of whole) facts.push(await collect(needs, projectId, roles));
  const fact = mergeFacts(facts, needs.now());
  await needs.squads.saveFacts([{ key, name: 'assignments', fact, seen: sweep.startedAt }]);
}
