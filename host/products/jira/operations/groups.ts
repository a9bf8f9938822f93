import type { Snapshot, UserJson } from '../../../snapshot/types';
import { readNumber } from '../../query';
import { replyIdentities, type Reply } from '../../reply';
import { JiraError, unknownData } from '../jira-error';
import { pageByOffset, type Ask, type JiraOperation } from '../operation';
import type { Site } from '../site';
import { writeUser } from '../wire';

type Group = NonNullable<Snapshot['groups']>[number];

function requireGroups({ snapshot }: Site): Group[] {
  if (!snapshot.groups) throw unknownData('The groups of this site', 'groups.json');
  return [...snapshot.groups].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The groups of an account, by name; none where the site's groups are not known. */
export function listGroupsOf(site: Site, { accountId }: UserJson): Group[] {
  return site.snapshot.groups ? requireGroups(site).filter(({ members }) => members.includes(accountId)) : [];
}

/** A group as answers about users name it. */
export function writeGroup(site: Site, { groupId, name }: Group): Record<string, unknown> {
  return { name, groupId, self: site.link(`group?groupId=${encodeURIComponent(groupId)}`) };
}

/** GET group/member: users by account id. Open to the app and to who may browse users and groups. */
function getMembers(ask: Ask): Reply {
  const { site, caller, query } = ask;
  if (caller.kind === 'anonymous') throw new JiraError(401, 'Client must be authenticated to access this resource.');
  if (caller.kind !== 'app' && !caller.holdsGlobal('USER_PICKER') && !caller.holdsGlobal('ADMINISTER'))
    throw new JiraError(403, 'You do not have permission to browse users and groups.');
  const groupId = query.get('groupId');
  const group = requireGroups(site).find((one) => one.groupId === groupId);
  if (!group) throw new JiraError(404, `The group with id '${groupId ?? ''}' does not exist.`);
  const withInactive = query.get('includeInactiveUsers') === 'true';
  const members = site.listUsers().filter(({ accountId, active }) => group.members.includes(accountId) && (active || withInactive));
  const { page, values } = pageByOffset(ask, members, { usual: 50, most: 50 });
  return replyIdentities({ ...page, values: values.map((user) => writeUser(site, user)) }, values.length);
}

/** GET groups/picker: groups whose name contains the text. Who may not browse users and groups gets an empty list, as in Jira. */
function pickGroups(ask: Ask): Reply {
  const { site, caller, query } = ask;
  const fold = (text: string): string => (query.get('caseInsensitive') === 'true' ? text.toLowerCase() : text);
  const wanted = fold(query.get('query') ?? '');
  const mayPick = caller.kind === 'app' || caller.holdsGlobal('USER_PICKER') || caller.holdsGlobal('ADMINISTER');
  const found = mayPick ? requireGroups(site).filter(({ name }) => fold(name).includes(wanted)) : [];
  const shown = found.slice(0, readNumber(ask, 'maxResults', 20));
  const groups = shown.map(({ groupId, name }) => ({ name, html: name, labels: [], groupId }));
  return replyIdentities(
    { header: `Showing ${shown.length} of ${found.length} matching groups`, total: found.length, groups },
    groups.length,
  );
}

export const groupOperations: readonly JiraOperation[] = [
  {
    method: 'GET',
    template: '/rest/api/3/group/member',
    parameters: ['groupId', 'includeInactiveUsers', 'startAt', 'maxResults'],
    scopes: { classic: ['manage:jira-configuration'], granular: ['read:group:jira', 'read:user:jira', 'read:avatar:jira'] },
    answer: getMembers,
  },
  {
    method: 'GET',
    template: '/rest/api/3/groups/picker',
    parameters: ['query', 'maxResults', 'caseInsensitive'],
    scopes: { classic: ['read:jira-user'], granular: ['read:group:jira'] },
    answer: pickGroups,
  },
];
