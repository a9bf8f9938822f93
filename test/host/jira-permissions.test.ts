import { buildIssue, buildProject, buildSite, buildUser } from '../kit/site';
import { JiraClient } from './jira-client';

const open = buildProject('OPEN', { lead: buildUser('ann') });
const team = buildProject('TEAM', {
  permissions: { BROWSE_PROJECTS: ['Members', { groupId: 'g1' }], ADMINISTER_PROJECTS: [{ accountId: 'bob' }], CREATE_ISSUES: ['anyone'] },
  roles: { Members: [{ accountId: 'ann' }], Administrators: [{ accountId: 'ann' }] },
});
const roled = buildProject('ROLE', { roles: { Administrators: [{ groupId: 'g1' }] } });
const blocked = buildProject('BLOCK', { 'diapason:appBlocked': true });
const archived = buildProject('OLD', { archived: true });
const jira = new JiraClient(
  buildSite({
    projects: [open, team, roled, blocked, archived],
    users: [
      buildUser('admin', { 'diapason:globalPermissions': ['ADMINISTER'] }),
      buildUser('ann'),
      buildUser('bob'),
      buildUser('cleo'),
      buildUser('left', { active: false }),
      buildUser('client', { accountType: 'customer' }),
    ],
    groups: [{ groupId: 'g1', name: 'crew', members: ['bob', 'left'] }],
    issues: new Map([
      ['OPEN', [buildIssue(open, 1)]],
      ['TEAM', [buildIssue(team, 1)]],
      ['BLOCK', [buildIssue(blocked, 1)]],
    ]),
  }),
);

function listProjects(as?: string | null, query = ''): string {
  return jira
    .get<{ values: { key: string }[] }>(`/rest/api/3/project/search${query}`, as)
    .value.values.map(({ key }) => key)
    .join(' ');
}

test.each([
  ['the app', undefined, 'BLOCK OPEN ROLE TEAM'],
  ['a role member', 'ann', 'BLOCK OPEN ROLE TEAM'],
  ['a group member', 'bob', 'BLOCK OPEN ROLE TEAM'],
  ['anybody else, Jira administrators too', 'admin', 'BLOCK OPEN ROLE'],
  ['an account that the site does not know', 'stranger', 'BLOCK OPEN ROLE'],
  ['a closed account, whatever its groups', 'left', 'BLOCK OPEN ROLE'],
  ['nobody in particular', null, 'BLOCK OPEN ROLE'],
])('%s sees the projects it may browse', (_who, as, keys) => {
  expect(listProjects(as)).toBe(keys);
});

test('archived projects are told only when asked for', () => {
  expect(listProjects(undefined, '?status=archived')).toBe('OLD');
});

test('what one may not browse does not exist, in every operation', () => {
  for (const path of [
    'project/TEAM',
    'project/TEAM/statuses',
    'project/TEAM/role',
    'issue/TEAM-1',
    'issue/TEAM-1/changelog',
    'mypermissions?permissions=BROWSE_PROJECTS&projectKey=TEAM',
    'mypermissions?permissions=BROWSE_PROJECTS&issueKey=TEAM-1',
  ]) {
    expect([path, jira.get(`/rest/api/3/${path}`, 'cleo').status]).toEqual([path, 404]);
    expect([path, jira.get(`/rest/api/3/${path}`, 'bob').status]).toEqual([path, 200]);
  }
  const bulk = jira.ask<{ issueChangeLogs: unknown[] }>('POST', '/rest/api/3/changelog/bulkfetch', { issueIdsOrKeys: ['TEAM-1'] }, 'cleo');
  expect(bulk.value.issueChangeLogs).toEqual([]);
});

test("an access rule takes a project's issues from the app silently, and from nobody else; data-policy says so", () => {
  expect(jira.findKeys('created is not EMPTY')).not.toContain('BLOCK-1');
  expect(jira.findKeys('project = BLOCK', 'cleo')).toEqual(['BLOCK-1']);
  expect(jira.get('/rest/api/3/issue/BLOCK-1').status).toBe(404);
  expect(jira.get(`/rest/api/3/data-policy/project?ids=${open.id},${blocked.id}`).value).toEqual({
    projectDataPolicies: [
      { id: Number(open.id), dataPolicy: { anyContentBlocked: false } },
      { id: Number(blocked.id), dataPolicy: { anyContentBlocked: true } },
    ],
  });
});

test('issue security hides an issue from readers who may browse its project, in every operation, and not from the app', () => {
  const secured = { ...buildIssue(open, 1), 'diapason:visibleTo': [{ accountId: 'bob' }] };
  const site = buildSite({ projects: [open], issues: new Map([['OPEN', [secured, buildIssue(open, 2)]]]) });
  const client = new JiraClient(site);
  const fetchKeys = (as?: string) =>
    client
      .ask<{ issues: { key: string }[] }>(
        'POST',
        '/rest/api/3/issue/bulkfetch',
        { issueIdsOrKeys: ['OPEN-2', 'OPEN-1'], fields: ['status'] },
        as,
      )
      .value.issues.map(({ key }) => key);
  expect([fetchKeys('bob'), fetchKeys('ann'), fetchKeys()]).toEqual([['OPEN-1', 'OPEN-2'], ['OPEN-2'], ['OPEN-1', 'OPEN-2']]);
  expect([client.findKeys('project = OPEN', 'bob').length, client.findKeys('project = OPEN', 'ann').length]).toEqual([2, 1]);
  expect(['bob', 'ann', undefined].map((as) => client.get('/rest/api/3/issue/OPEN-1', as).status)).toEqual([200, 404, 200]);
  expect(client.refuse('POST', '/rest/api/3/search/jql', { jql: 'key = OPEN-1' }, 'ann')).toMatch(/does not exist/);
});

test('who is in a group is told to the app and to who may browse users, groups by name as well', () => {
  const path = '/rest/api/3/group/member?groupId=g1';
  const idsOf = (more: string) => jira.get<{ values: { accountId: string }[] }>(path + more).value.values.map(({ accountId }) => accountId);
  expect([idsOf(''), idsOf('&includeInactiveUsers=true')]).toEqual([['bob'], ['bob', 'left']]);
  expect(['ann', 'client', null].map((as) => jira.get(path, as).status)).toEqual([200, 403, 401]);
  const groupsOf = (as: string) =>
    jira.get<{ groups: { items: { groupId: string }[] } }>('/rest/api/3/myself?expand=groups', as).value.groups.items;
  expect([groupsOf('bob').map(({ groupId }) => groupId), groupsOf('ann')]).toEqual([['g1'], []]);
  expect(jira.get('/rest/api/3/groups/picker?query=CREW&caseInsensitive=true', 'ann').value).toMatchObject({
    total: 1,
    groups: [{ groupId: 'g1' }],
  });
  expect(jira.get('/rest/api/3/groups/picker?query=CREW', 'ann').value).toMatchObject({ total: 0 });
});

function held(permission: string, where: string, as?: string | null): boolean {
  const { status, value } = jira.get<{ permissions: Record<string, { havePermission: boolean }> }>(
    `/rest/api/3/mypermissions?permissions=${permission}${where}`,
    as,
  );
  expect(status).toBe(200);
  return value.permissions[permission]?.havePermission ?? false;
}

test.each([
  ['ADMINISTER', '', 'admin', true],
  ['ADMINISTER', '', 'ann', false],
  ['ADMINISTER', '', 'stranger', false],
  ['ADMINISTER', '', null, false],
  ['ADMINISTER', '', undefined, false],
  ['ADMINISTER_PROJECTS', '&projectKey=OPEN', 'ann', true],
  ['ADMINISTER_PROJECTS', '&projectKey=OPEN', 'bob', false],
  ['ADMINISTER_PROJECTS', '&projectKey=ROLE', 'bob', true],
  ['ADMINISTER_PROJECTS', '&projectKey=TEAM', 'bob', true],
  // The project's list decides, not the role's name.
  ['ADMINISTER_PROJECTS', '&projectKey=TEAM', 'ann', false],
  ['ADMINISTER_PROJECTS', '', 'ann', true],
  ['ADMINISTER_PROJECTS', '', 'cleo', false],
  ['CREATE_ISSUES', '&projectKey=OPEN', 'stranger', true],
  ['CREATE_ISSUES', '&projectKey=OPEN', 'client', false],
  ['CREATE_ISSUES', '&projectKey=OPEN', null, false],
  ['BROWSE_PROJECTS', '&projectKey=OPEN', null, true],
  ['BROWSE_PROJECTS', `&projectId=${team.id}`, 'ann', true],
])('%s%s for %s: %s', (permission, where, as, expected) => {
  expect(held(permission, where, as)).toBe(expected);
});

test('mypermissions refuses a permission that Jira has not', () => {
  expect(jira.refuse('GET', '/rest/api/3/mypermissions?permissions=toString', null, 'ann')).toBe(
    "400 Unrecognized permission: 'toString'.",
  );
});

test('permissions/check lists what is granted; of others only a Jira administrator may ask', () => {
  const body = (accountId?: string) => ({
    ...(accountId !== undefined && { accountId }),
    globalPermissions: ['ADMINISTER', 'USER_PICKER'],
    projectPermissions: [
      {
        permissions: ['BROWSE_PROJECTS', 'ADMINISTER_PROJECTS'],
        projects: [Number(open.id), Number(team.id), 42],
        issues: [Number(`${team.id}00001`)],
      },
    ],
  });
  const ofBob = {
    globalPermissions: ['USER_PICKER'],
    projectPermissions: [
      { permission: 'BROWSE_PROJECTS', projects: [Number(open.id), Number(team.id)], issues: [Number(`${team.id}00001`)] },
      { permission: 'ADMINISTER_PROJECTS', projects: [Number(team.id)], issues: [Number(`${team.id}00001`)] },
    ],
  };
  expect(jira.ask('POST', '/rest/api/3/permissions/check', body(), 'bob').value).toEqual(ofBob);
  expect(jira.ask('POST', '/rest/api/3/permissions/check', body('bob'), 'admin').value).toEqual(ofBob);
  expect(jira.ask('POST', '/rest/api/3/permissions/check', body('bob'), 'ann').status).toBe(403);
});

test('who holds a role is told to the app and to who administers the project or Jira', () => {
  const site = buildSite({ projects: [roled] });
  const client = new JiraClient({ ...site, groups: [{ groupId: 'g1', name: 'crew', members: ['bob'] }] });
  const path = `/rest/api/3/project/ROLE/role/10002`;
  expect([undefined, 'bob', 'admin', 'ann', null].map((as) => client.get(path, as).status)).toEqual([200, 200, 200, 404, 401]);
  expect(client.get<{ actors: unknown[] }>(path).value.actors).toEqual([
    { id: 1, displayName: 'crew', type: 'atlassian-group-role-actor', actorGroup: { name: 'crew', displayName: 'crew', groupId: 'g1' } },
  ]);
});

test('people are told to people, not to the anonymous', () => {
  expect(['myself', 'user/bulk?accountId=ann'].map((path) => jira.get(`/rest/api/3/${path}`, null).status)).toEqual([401, 401]);
  expect(jira.get('/rest/api/3/users/search', null).status).toBe(403);
  expect(jira.get('/rest/api/3/myself', 'stranger').value).toMatchObject({ accountId: 'stranger', accountType: 'atlassian', active: true });
  expect(jira.get('/rest/api/3/myself').value).toMatchObject({ accountType: 'app' });
});
