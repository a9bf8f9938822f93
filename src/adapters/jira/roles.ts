import { route } from '@forge/api';
import type { Holder } from '../../contract/roles';
import type { FoundRole } from '../../ports/jira';
import type { KnownPerson } from '../../ports/people';
import { readAll } from './pages';
import type { Send } from '../sender';
import { groupMembersSchema, projectRolesSchema, roleActorsSchema, userPageSchema, type UserJson } from './schemas';

/** The greatest pages of group/member and of user/bulk. */
const MEMBERS_PAGE = 50;
const USERS_PAGE = 200;

/** The number of a role stands last in its address. */
export async function listRoles(send: Send, projectId: string): Promise<FoundRole[]> {
  const roles = await send(route`/rest/api/3/project/${projectId}/role`, projectRolesSchema);
  return Object.entries(roles).map(([name, url]) => ({ id: url.slice(url.lastIndexOf('/') + 1), name }));
}

async function readMembers(send: Send, groupId: string): Promise<UserJson[]> {
  return readAll((startAt) =>
    send(
      route`/rest/api/3/group/member?groupId=${groupId}&includeInactiveUsers=true&startAt=${startAt}&maxResults=${MEMBERS_PAGE}`,
      groupMembersSchema,
    ),
  );
}

async function findUsers(send: Send, ids: readonly string[]): Promise<UserJson[]> {
  const query = new URLSearchParams({ maxResults: String(USERS_PAGE) });
  for (const id of ids) query.append('accountId', id);
  return (await send(route`/rest/api/3/user/bulk?${query}`, userPageSchema)).values;
}

/** People by account, each page of them one request. */
export async function readPeople(send: Send, accountIds: readonly string[]): Promise<Map<string, KnownPerson>> {
  const ids = [...new Set(accountIds)];
  const people = new Map<string, KnownPerson>();
  for (let at = 0; at < ids.length; at += USERS_PAGE)
    for (const { accountId, displayName, active } of await findUsers(send, ids.slice(at, at + USERS_PAGE)))
      people.set(accountId, { accountId, name: displayName, active });
  return people;
}

/** Actors carry no sign of whether their account is open. One that user/bulk does not know any more is closed for good. */
async function readUsers(send: Send, actors: ReadonlyMap<string, string>): Promise<UserJson[]> {
  const ids = [...actors.keys()];
  const users: UserJson[] = [];
  for (let at = 0; at < ids.length; at += USERS_PAGE) {
    const asked = ids.slice(at, at + USERS_PAGE);
    const found = await findUsers(send, asked);
    const known = new Set(found.map(({ accountId }) => accountId));
    const gone = asked.filter((id) => !known.has(id));
    users.push(...found, ...gone.map((accountId) => ({ accountId, displayName: actors.get(accountId) ?? accountId, active: false })));
  }
  return users;
}

/** Reads role holders for one invocation: a group that stands in many roles is read once. */
export function openRoleReader(send: Send): (projectId: string, roleId: string) => Promise<Holder[]> {
  const groups = new Map<string, Promise<UserJson[]>>();
  const membersOf = (groupId: string): Promise<UserJson[]> => {
    const known = groups.get(groupId) ?? readMembers(send, groupId);
    groups.set(groupId, known);
    return known;
  };
  return async (projectId, roleId) => {
    const { actors } = await send(route`/rest/api/3/project/${projectId}/role/${roleId}`, roleActorsSchema);
    const named = new Map(actors.flatMap(({ actorUser, displayName }) => (actorUser ? [[actorUser.accountId, displayName]] : [])));
    const people = await readUsers(send, named);
    for (const { actorGroup } of actors) if (actorGroup) people.push(...(await membersOf(actorGroup.groupId)));
    // Apps and customers of a service desk are no people who could hold a role.
    const holders = people.filter(({ accountType }) => accountType === undefined || accountType === 'atlassian');
    const byId = new Map(holders.map(({ accountId, displayName, active }) => [accountId, { accountId, name: displayName, active }]));
    return [...byId.values()].sort((a, b) => (a.accountId < b.accountId ? -1 : 1));
  };
}
