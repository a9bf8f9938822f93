import { operations } from '../../host/products/jira/operations';
import { OpenApi } from '../kit/openapi';
import { describeWithShared } from '../kit/shared';
import { buildIssue, buildProject, buildSite, buildUser } from '../kit/site';
import { JiraClient } from './jira-client';

const lead = buildUser('ann');
const abc = buildProject('ABC', {
  lead,
  description: 'All of it',
  url: 'https://example.org',
  projectCategory: { id: '1', name: 'Tribe' },
  components: [{ id: '1', name: 'Core', project: 'ABC', lead: { accountId: 'ann' } }],
  versions: [{ id: '7', name: '1.0', released: true, projectId: 1 }],
  roles: { Administrators: [{ accountId: 'ann' }, { groupId: 'g1' }] },
});
const def = buildProject('DEF');
const site = buildSite({
  projects: [abc, def],
  groups: [{ groupId: 'g1', name: 'people', members: ['bob'] }],
  fields: [{ id: 'summary', key: 'summary', name: 'Summary', custom: false, schema: { type: 'string', system: 'summary' } }],
  issues: new Map([
    [
      'ABC',
      [
        buildIssue(abc, 1, {
          moves: [
            ['2024-02-01', 'In Progress'],
            ['2024-02-03', 'Done'],
          ],
          resolution: 'Done',
        }),
        buildIssue(abc, 2),
        buildIssue(abc, 3, { unknownHistory: true }),
      ],
    ],
    ['DEF', []],
  ]),
});

/** One request for every row of the table, and one that is refused where that is to be expected. */
const requests: readonly (readonly [
  template: string,
  method: 'GET' | 'POST',
  path: string,
  body: unknown,
  status: number,
  points: number,
])[] = [
  ['/rest/api/3/project/search', 'GET', '/rest/api/3/project/search?expand=lead,issueTypes,description,url,insight', null, 200, 3],
  ['/rest/api/3/project/search', 'GET', '/rest/api/3/project/search?maxResults=1', null, 200, 2],
  ['/rest/api/3/project/{projectIdOrKey}', 'GET', '/rest/api/3/project/ABC', null, 200, 2],
  ['/rest/api/3/project/{projectIdOrKey}', 'GET', '/rest/api/3/project/NONE', null, 404, 1],
  ['/rest/api/3/project/{projectIdOrKey}/statuses', 'GET', '/rest/api/3/project/ABC/statuses', null, 200, 4],
  ['/rest/api/3/data-policy/project', 'GET', `/rest/api/3/data-policy/project?ids=${abc.id},${def.id}`, null, 200, 3],
  ['/rest/api/3/project/{projectIdOrKey}/role', 'GET', '/rest/api/3/project/ABC/role', null, 200, 3],
  ['/rest/api/3/project/{projectIdOrKey}/role/{id}', 'GET', '/rest/api/3/project/ABC/role/10002', null, 200, 7],
  ['/rest/api/3/search/jql', 'POST', '/rest/api/3/search/jql', { jql: 'project = ABC' }, 200, 4],
  [
    '/rest/api/3/search/jql',
    'POST',
    '/rest/api/3/search/jql',
    { jql: 'project = ABC', fields: ['*all'], expand: 'changelog', maxResults: 2 },
    200,
    3,
  ],
  ['/rest/api/3/search/jql', 'POST', '/rest/api/3/search/jql', { jql: 'project = NONE' }, 400, 1],
  ['/rest/api/3/search/approximate-count', 'POST', '/rest/api/3/search/approximate-count', { jql: 'project = ABC' }, 200, 2],
  ['/rest/api/3/issue/{issueIdOrKey}', 'GET', '/rest/api/3/issue/ABC-1?expand=changelog', null, 200, 2],
  ['/rest/api/3/issue/{issueIdOrKey}', 'GET', '/rest/api/3/issue/ABC-99', null, 404, 1],
  ['/rest/api/3/issue/{issueIdOrKey}/changelog', 'GET', '/rest/api/3/issue/ABC-1/changelog', null, 200, 3],
  ['/rest/api/3/changelog/bulkfetch', 'POST', '/rest/api/3/changelog/bulkfetch', { issueIdsOrKeys: ['ABC-1', 'ABC-2'] }, 200, 5],
  ['/rest/api/3/changelog/bulkfetch', 'POST', '/rest/api/3/changelog/bulkfetch', { issueIdsOrKeys: [] }, 400, 1],
  ['/rest/api/3/mypermissions', 'GET', '/rest/api/3/mypermissions?permissions=BROWSE_PROJECTS,ADMINISTER&projectKey=ABC', null, 200, 5],
  ['/rest/api/3/mypermissions', 'GET', '/rest/api/3/mypermissions', null, 400, 1],
  [
    '/rest/api/3/permissions/check',
    'POST',
    '/rest/api/3/permissions/check',
    { projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], projects: [Number(abc.id), 1] }] },
    200,
    3,
  ],
  ['/rest/api/3/user/bulk', 'GET', '/rest/api/3/user/bulk?accountId=ann&accountId=nobody', null, 200, 3],
  ['/rest/api/3/users/search', 'GET', '/rest/api/3/users/search?maxResults=2', null, 200, 5],
  ['/rest/api/3/myself', 'GET', '/rest/api/3/myself', null, 200, 3],
  ['/rest/api/3/myself', 'GET', '/rest/api/3/myself?expand=groups', null, 200, 3],
  ['/rest/api/3/group/member', 'GET', '/rest/api/3/group/member?groupId=g1&includeInactiveUsers=true', null, 200, 3],
  ['/rest/api/3/group/member', 'GET', '/rest/api/3/group/member?groupId=none', null, 404, 1],
  ['/rest/api/3/groups/picker', 'GET', '/rest/api/3/groups/picker?query=PEO&caseInsensitive=true', null, 200, 3],
  [
    '/rest/api/3/issue/bulkfetch',
    'POST',
    '/rest/api/3/issue/bulkfetch',
    { issueIdsOrKeys: ['ABC-2', 'ABC-1', 'ABC-99'], fields: ['status'] },
    200,
    3,
  ],
  ['/rest/api/3/issue/bulkfetch', 'POST', '/rest/api/3/issue/bulkfetch', { issueIdsOrKeys: [] }, 400, 1],
  ['/rest/api/3/serverInfo', 'GET', '/rest/api/3/serverInfo', null, 200, 2],
  ['/rest/api/3/status', 'GET', '/rest/api/3/status', null, 200, 5],
  ['/rest/api/3/issuetype', 'GET', '/rest/api/3/issuetype', null, 200, 4],
  ['/rest/api/3/resolution/search', 'GET', '/rest/api/3/resolution/search', null, 200, 3],
  ['/rest/api/3/priority/search', 'GET', '/rest/api/3/priority/search', null, 200, 3],
  ['/rest/api/3/field', 'GET', '/rest/api/3/field', null, 200, 2],
];

/** Where the file names no classic scope although the platform asks for one in practice. */
const UNNAMED_CLASSIC = ['/rest/api/3/permissions/check'];

describeWithShared("the host's Jira beside Atlassian's own description", 'openapi/jira-platform-v3.swagger-v3.v3.json', (path) => {
  let api: OpenApi;
  beforeAll(() => {
    api = new OpenApi(path);
  });
  const jira = new JiraClient(site);

  test.each(operations.map(({ method, template }) => `${method} ${template}`))('%s exists and is not deprecated', (name) => {
    const [method = '', template = ''] = name.split(' ');
    expect(api.find(method, template)).toMatchObject({ deprecated: false });
  });

  test.each(operations)('$method $template asks for the scopes that the file names', ({ method, template, scopes }) => {
    const described = api.find(method, template)?.scopes;
    const classic = UNNAMED_CLASSIC.includes(template) ? null : described?.classic;
    if (classic) expect([...scopes.classic].sort()).toEqual([...classic].sort());
    if (described?.granular) expect([...scopes.granular].sort()).toEqual([...described.granular].sort());
  });

  test.each(requests)('%s answers %s %s in its schema and costs what it costs', (template, method, at, body, status, points) => {
    const told = jira.ask(method, at, body);
    expect({ status: told.status, points: told.points }).toEqual({ status, points });
    expect(api.listProblems(method, template, told.status, told.value)).toEqual([]);
  });

  test('a key that the file does not name would be noticed', () => {
    const { value } = jira.get<Record<string, unknown>>('/rest/api/3/project/ABC');
    expect(api.listProblems('GET', '/rest/api/3/project/{projectIdOrKey}', 200, { ...value, own: 1 })).toEqual([
      expect.stringContaining('"additionalProperty":"own"'),
    ]);
  });

  test('no operation is listed twice', () => {
    const names = operations.map(({ method, template }) => `${method} ${template}`);
    expect(names).toEqual([...new Set(names)]);
  });

  test('every operation is asked at least once', () => {
    const asked = new Set(requests.map(([template, method]) => `${method} ${template}`));
    expect(operations.map(({ method, template }) => `${method} ${template}`).filter((name) => !asked.has(name))).toEqual([]);
  });
});
