import type { UserJson } from '../../../snapshot/types';
import { readNumber } from '../../query';
import { replyIdentities, type Reply } from '../../reply';
import { JiraError } from '../jira-error';
import { pageByOffset, readExpand, type Ask, type JiraOperation } from '../operation';
import { listGroupsOf, writeGroup } from './groups';
import { writeUser } from '../wire';

function requireSignedIn({ caller }: Ask): void {
  if (caller.kind === 'anonymous') throw new JiraError(401, 'Client must be authenticated to access this resource.');
}

/** GET user/bulk: those of the accounts that exist. */
function getUsers(ask: Ask): Reply {
  requireSignedIn(ask);
  const asked = new Set(ask.query.getAll('accountId').filter((id) => id !== ''));
  if (asked.size === 0) throw new JiraError(400, "The query parameter 'accountId' is required.");
  const found = ask.site.require('users').filter(({ accountId }) => asked.has(accountId));
  const { page, values } = pageByOffset(ask, found, { usual: 10, most: 200 });
  return replyIdentities({ ...page, values: values.map((user) => writeUser(ask.site, user)) }, values.length);
}

/** GET users/search: every account of the site, active or not. */
function searchUsers(ask: Ask): Reply {
  const { caller, site } = ask;
  if (caller.kind !== 'app' && !caller.holdsGlobal('USER_PICKER'))
    throw new JiraError(403, 'You do not have permission to browse users and groups.');
  const startAt = readNumber(ask, 'startAt', 0);
  const users = site.require('users').slice(startAt, startAt + Math.min(readNumber(ask, 'maxResults', 50), 1000));
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
  const groups = expand.has('groups') ? listGroupsOf(site, user) : [];
  const items = groups.map((group) => writeGroup(site, group));
  const expanded = expand.has('groups') ? { groups: { size: items.length, items } } : {};
  return replyIdentities({ ...writeUser(site, user), timeZone, locale, ...expanded }, 1 + items.length);
}

const CLASSIC = ['read:jira-user'];
const GRANULAR = ['read:user:jira', 'read:application-role:jira', 'read:avatar:jira', 'read:group:jira'];
const scopes = { classic: CLASSIC, granular: GRANULAR };

export const userOperations: readonly JiraOperation[] = [
  { method: 'GET', template: '/rest/api/3/user/bulk', scopes, answer: getUsers },
  { method: 'GET', template: '/rest/api/3/users/search', scopes, answer: searchUsers },
  { method: 'GET', template: '/rest/api/3/myself', scopes, answer: getMyself },
];
