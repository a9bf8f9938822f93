import type { Role } from '../contract/playbook';
import type { Assignments, RoleHolders } from '../domain/facts';
import { foldName } from '../domain/name';
import { isWait, JiraFailure, toReason, type FoundRole } from '../ports/jira';
import type { Ports } from '../ports/ports';

type Needs = Pick<Ports, 'log' | 'jira'>;

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

/** Who holds the playbook's roles in a project, by its Jira roles. @throws JiraFailure when the project's roles cannot be listed, or the sweep has to wait */
export async function readAssignments(needs: Needs, projectId: string, roles: readonly Role[]): Promise<Assignments> {
  const tied = roles.flatMap(({ id, jiraRole }) => (jiraRole === undefined ? [] : [{ id, jiraRole }]));
  const found = tied.length > 0 ? await needs.jira.listRoles(projectId) : [];
  const holders: Record<string, RoleHolders> = {};
  for (const { id, jiraRole } of tied) holders[id] = await readHolders(needs, projectId, found, jiraRole);
  return holders;
}
