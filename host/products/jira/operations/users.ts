import type { UserJson } from '../../../snapshot/types';
import { readNumber } from '../../query';
import { replyIdentities, type Reply } from '../../reply';
import { JiraError } from '../jira-error';
import { pageByOffset, readExpand, requireSignedIn, type Ask, type JiraOperation } from '../operation';
import { listGroupsOf, writeGroup } from './groups';
import { writeUser } from '../wire';

/** GET user/bulk: those of the accounts that exist. */
function getUsers(ask: Ask): Reply {
  requireSignedIn(ask);
  const asked = new Set(ask.query.getAll('accountId').filter((id) => id !== ''));
  if (asked.size === 0) throw new JiraError(400, "The query parameter 'accountId' is required.");
  const found = ask.site.listUsers().filter(({ accountId }) => asked.has(accountId));
  const { page, values } = pageByOffset(ask, found, { usual: 10, most: 200 });
  return replyIdentities({ ...page, values: values.map((user) => writeUser(ask.site, user)) }, values.length);
}

function mayBrowseUsers({ caller }: Ask): boolean {
  return caller.kind === 'app' || caller.holdsGlobal('USER_PICKER');
}

function requireBrowseUsers(ask: Ask): void {
  if (!mayBrowseUsers(ask)) throw new JiraError(403, 'You do not have permission to browse users and groups.');
}

/** GET user: also one who is no longer active. */
function getUser(ask: Ask): Reply {
  const { site, query } = ask;
  requireSignedIn(ask);
  requireBrowseUsers(ask);
  const expand = readExpand(query.get('expand'), ['groups']);
  const accountId = query.get('accountId');
  if (accountId === null || accountId === '') throw new JiraError(400, "The query parameter 'accountId' is required.");
  const user = site.listUsers().find((one) => one.accountId === accountId);
  if (!user) throw new JiraError(404, 'Specified user does not exist or you do not have required permissions');
  const { items, ...groups } = expandGroups(ask, user, expand);
  return replyIdentities({ ...writeUser(site, user), ...groups }, 1 + items);
}

/** The thousandth match is the last that a search by text tells. Source: Jira Cloud REST v3, "Find users". */
const MOST_MATCHES = 1000;

/** GET user/search: active accounts by the beginning of a word of their name, or by id; none for who may not browse users and groups. */
function findUsers(ask: Ask): Reply {
  const { site, query } = ask;
  const [text, accountId] = [query.get('query'), query.get('accountId')];
  if (text === null && accountId === null) throw new JiraError(400, "One of 'query' and 'accountId' is required.");
  if (text !== null && accountId !== null) throw new JiraError(400, "Only one of 'query' and 'accountId' can be provided.");
  const wanted = text?.trim().toLowerCase() ?? '';
  const isMeant = (user: UserJson): boolean =>
    accountId !== null ? user.accountId === accountId : matchesName(user.displayName.toLowerCase(), wanted);
  const found = mayBrowseUsers(ask) ? site.listUsers().filter((user) => user.active && isMeant(user)) : [];
  const startAt = readNumber(ask, 'startAt', 0);
  const users = found.slice(0, MOST_MATCHES).slice(startAt, startAt + readNumber(ask, 'maxResults', 50));
  return replyIdentities(
    users.map((user) => writeUser(site, user)),
    users.length,
  );
}

function matchesName(name: string, wanted: string): boolean {
  return name.startsWith(wanted) || name.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted));
}

/** GET users/search: every account of the site, active or not. */
function searchUsers(ask: Ask): Reply {
  const { site } = ask;
  requireBrowseUsers(ask);
  const startAt = readNumber(ask, 'startAt', 0);
  const users = site.listUsers().slice(startAt, startAt + Math.min(readNumber(ask, 'maxResults', 50), 1000));
  return replyIdentities(
    users.map((user) => writeUser(site, user)),
    users.length,
  );
}

/** The account of the app itself, which no snapshot holds. */
const APP: UserJson = { accountId: '712020:diapason', accountType: 'app', displayName: 'Diapason', active: true };

/** GET myself. `expand=groups`: by name, as Jira lists them. */
function getMyself(ask: Ask): Reply {
  requireSignedIn(ask);
  const { site, caller, query } = ask;
  const expand = readExpand(query.get('expand'), ['groups']);
  const id = caller.accountId;
  const user = id === null ? APP : (site.findUser(id) ?? { accountId: id, accountType: 'atlassian', displayName: id, active: true });
  const { timeZone, locale } = site.snapshot.site;
  const { items, ...groups } = expandGroups(ask, user, expand);
  return replyIdentities({ ...writeUser(site, user), timeZone, locale, ...groups }, 1 + items);
}

/** The groups of an account where they are asked for, and how many. */
function expandGroups({ site }: Ask, user: UserJson, expand: ReadonlySet<string>): { items: number; groups?: Record<string, unknown> } {
  if (!expand.has('groups')) return { items: 0 };
  const items = listGroupsOf(site, user).map((group) => writeGroup(site, group));
  return { items: items.length, groups: { size: items.length, items } };
}

const CLASSIC = ['read:jira-user'];
const GRANULAR = ['read:user:jira', 'read:application-role:jira', 'read:avatar:jira', 'read:group:jira'];
const scopes = { classic: CLASSIC, granular: GRANULAR };

export const userOperations: readonly JiraOperation[] = [
  { method: 'GET', template: '/rest/api/3/user', parameters: ['accountId', 'expand'], scopes, answer: getUser },
  {
    method: 'GET',
    template: '/rest/api/3/user/search',
    parameters: ['query', 'accountId', 'startAt', 'maxResults'],
    scopes: { classic: CLASSIC, granular: [...GRANULAR, 'read:user.property:jira'] },
    answer: findUsers,
  },
  { method: 'GET', template: '/rest/api/3/user/bulk', parameters: ['accountId', 'startAt', 'maxResults'], scopes, answer: getUsers },
  { method: 'GET', template: '/rest/api/3/users/search', parameters: ['startAt', 'maxResults'], scopes, answer: searchUsers },
  { method: 'GET', template: '/rest/api/3/myself', parameters: ['expand'], scopes, answer: getMyself },
];
