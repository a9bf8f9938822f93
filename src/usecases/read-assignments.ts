import type { Role } from '../contract/playbook';
import type { Assignments, FactHolder, RoleHolders } from '../domain/facts';
import { foldName } from '../domain/name';
import { formerName } from '../domain/personal-data';
import { isWait, JiraFailure, toReason, type FoundRole } from '../ports/jira';
import type { Ports } from '../ports/ports';
import { readFormer } from './report-accounts';

type Needs = Pick<Ports, 'now' | 'log' | 'jira' | 'personalData' | 'pseudonym'>;

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

/**
 * Holders as they are kept: who was not there at the last reading is told since now, and who closed their account, whom Jira may leave in
 * a role for long, by what stands for them.
 */
function keepHolders(
  read: RoleHolders,
  before: RoleHolders | undefined,
  at: number,
  standsFor: (accountId: string) => string | null,
): RoleHolders {
  if (!read.known) return read;
  const holders = read.holders.map((holder): FactHolder => {
    const former = holder.active ? null : standsFor(holder.accountId);
    const { accountId, name } = former === null ? holder : { accountId: former, name: formerName };
    const known = before?.known ? before.holders.find((each) => each.accountId === accountId) : undefined;
    const seen = known ? known.seen : before?.known ? at : undefined;
    return { ...holder, accountId, name, ...(seen !== undefined && { seen }) };
  });
  return { known: true, holders };
}

/**
 * Who holds the playbook's roles in these projects, by their Jira roles.
 * @param before who held them at the last reading, null = there was none
 * @throws JiraFailure when the roles of one cannot be listed, or the sweep has to wait
 */
export async function readAssignments(
  needs: Needs,
  projectIds: readonly string[],
  roles: readonly Role[],
  before: Assignments | null,
): Promise<Assignments> {
  const tied = roles.flatMap(({ id, jiraRole }) => (jiraRole === undefined ? [] : [{ id, jiraRole }]));
  const holders: Record<string, RoleHolders> = {};
  if (tied.length === 0) return holders;
  for (const projectId of projectIds) {
    const found = await needs.jira.listRoles(projectId);
    for (const { id, jiraRole } of tied) holders[id] = mergeHolders(holders[id], await readHolders(needs, projectId, found, jiraRole));
  }
  const standsFor = await readFormer(needs);
  const entries = Object.entries(holders).map(([id, read]): [string, RoleHolders] => {
    const earlier = before && Object.hasOwn(before, id) ? before[id] : undefined;
    return [id, keepHolders(read, earlier, needs.now(), standsFor)];
  });
  return Object.fromEntries(entries);
}
