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

/** A role of several projects: everybody who holds it in one of them; unknown in one is unknown. */
function mergeHolders(one: RoleHolders | undefined, other: RoleHolders): RoleHolders {
  if (!one || !one.known || !other.known) return !one || !other.known ? other : one;
  const there = new Set(one.holders.map(({ accountId }) => accountId));
  const holders = [...one.holders, ...other.holders.filter(({ accountId }) => !there.has(accountId))];
  return { known: true, holders: holders.sort((a, b) => (a.accountId < b.accountId ? -1 : 1)) };
}

/** Who holds the playbook's roles in these projects, by their Jira roles. @throws JiraFailure when the roles of one cannot be listed, or the sweep has to wait */
export async function readAssignments(needs: Needs, projectIds: readonly string[], roles: readonly Role[]): Promise<Assignments> {
  const tied = roles.flatMap(({ id, jiraRole }) => (jiraRole === undefined ? [] : [{ id, jiraRole }]));
  const holders: Record<string, RoleHolders> = {};
  if (tied.length === 0) return holders;
  for (const projectId of projectIds) {
    const found = await needs.jira.listRoles(projectId);
    for (const { id, jiraRole } of tied) holders[id] = mergeHolders(holders[id], await readHolders(needs, projectId, found, jiraRole));
  }
  return holders;
}
