import type { Role } from '../contract/playbook';
import type { Assignments, Fact, RoleHolders } from '../domain/facts';
import { foldName } from '../domain/name';
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

/**
 * Reads who holds the playbook's roles in a squad, from its project's Jira roles, once a sweep. Unreadable is stored as unknown.
 * Throws JiraFailure only when the sweep has to wait.
 */
export async function readAssignments(needs: Needs, { squad }: SquadRecord, sweep: Sweep, { assignments }: StoredFacts): Promise<void> {
  const { key, projectIds } = squad;
  const [projectId] = projectIds;
  if (assignments?.seen === sweep.startedAt || projectId === undefined) return;
  const loaded = await loadPlaybook(needs)(sweep.playbookVersion);
  const fact = await collect(needs, projectId, loaded?.playbook.roles ?? []);
  await needs.squads.saveFacts([{ key, name: 'assignments', fact, seen: sweep.startedAt }]);
}
