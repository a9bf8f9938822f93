import { operations } from '../../host/products/jira/operations';
import { OpenApi } from '../kit/openapi';
import { describeWithShared } from '../kit/shared';
import { buildBoard, buildIssue, buildProject, buildSite, buildUser } from '../kit/site';
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
  properties: { k: { deep: [1] } },
  createFields: {
    '10100': [
      {
        fieldId: 'summary',
        key: 'summary',
        name: 'Summary',
        required: true,
        hasDefaultValue: false,
        operations: ['set'],
        schema: { type: 'string', system: 'summary' },
      },
    ],
  },
});
const board = buildBoard(1, abc, {
  type: 'scrum',
  columns: [{ name: 'Doing', statuses: [{ id: '3' }], min: 1, max: 4 }],
  estimation: { type: 'field', field: { fieldId: 'customfield_10002', displayName: 'Story Points' } },
});
const def = buildProject('DEF');
const site = buildSite({
  projects: [abc, def],
  boards: [board],
  sprints: [
    {
      id: 7,
      name: 'One',
      state: 'active',
      originBoardId: 1,
      startDate: '2024-06-20T09:00:00.000Z',
      endDate: '2024-07-04T09:00:00.000Z',
      goal: 'Trust',
    },
  ],
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
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
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
  ['/rest/api/3/project/{projectIdOrKey}/component', 'GET', '/rest/api/3/project/ABC/component?query=core&orderBy=-name', null, 200, 2],
  ['/rest/api/3/project/{projectIdOrKey}/component', 'GET', '/rest/api/3/project/NONE/component', null, 404, 1],
  ['/rest/api/3/project/{projectIdOrKey}/components', 'GET', '/rest/api/3/project/ABC/components', null, 200, 2],
  ['/rest/api/3/project/{projectIdOrKey}/version', 'GET', '/rest/api/3/project/ABC/version?status=released', null, 200, 2],
  ['/rest/api/3/project/{projectIdOrKey}/versions', 'GET', '/rest/api/3/project/ABC/versions', null, 200, 2],
  ['/rest/api/3/project/{projectIdOrKey}/properties', 'GET', '/rest/api/3/project/ABC/properties', null, 200, 2],
  ['/rest/api/3/project/{projectIdOrKey}/properties/{propertyKey}', 'GET', '/rest/api/3/project/ABC/properties/k', null, 200, 2],
  ['/rest/api/3/project/{projectIdOrKey}/properties/{propertyKey}', 'GET', '/rest/api/3/project/ABC/properties/none', null, 404, 1],
  ['/rest/api/3/project/{projectIdOrKey}/properties/{propertyKey}', 'PUT', '/rest/api/3/project/ABC/properties/new', { a: 1 }, 201, 1],
  ['/rest/api/3/project/{projectIdOrKey}/properties/{propertyKey}', 'PUT', '/rest/api/3/project/ABC/properties/new', [2], 200, 1],
  ['/rest/api/3/project/{projectIdOrKey}/properties/{propertyKey}', 'DELETE', '/rest/api/3/project/ABC/properties/new', null, 204, 1],
  ['/rest/api/3/permissions/project', 'POST', '/rest/api/3/permissions/project', { permissions: ['BROWSE_PROJECTS'] }, 200, 5],
  ['/rest/api/3/permissions/project', 'POST', '/rest/api/3/permissions/project', { permissions: ['ADMINISTER'] }, 400, 1],
  ['/rest/api/3/user', 'GET', '/rest/api/3/user?accountId=ann&expand=groups', null, 200, 3],
  ['/rest/api/3/user', 'GET', '/rest/api/3/user?accountId=nobody', null, 404, 1],
  ['/rest/api/3/user/search', 'GET', '/rest/api/3/user/search?query=ann', null, 200, 3],
  ['/rest/api/3/user/search', 'GET', '/rest/api/3/user/search', null, 400, 1],
  ['/rest/api/3/workflows', 'POST', '/rest/api/3/workflows', { workflowIds: ['wf-1', 'none'] }, 200, 2],
  ['/rest/api/3/workflows', 'POST', '/rest/api/3/workflows', {}, 400, 1],
  ['/rest/api/3/workflows/search', 'GET', '/rest/api/3/workflows/search?expand=values.transitions', null, 200, 2],
  ['/rest/api/3/workflow/{workflowId}/projectUsages', 'GET', '/rest/api/3/workflow/wf-1/projectUsages?maxResults=1', null, 200, 2],
  ['/rest/api/3/workflow/{workflowId}/projectUsages', 'GET', '/rest/api/3/workflow/none/projectUsages', null, 404, 1],
  ['/rest/api/3/workflowscheme/project', 'GET', `/rest/api/3/workflowscheme/project?projectId=${abc.id}&projectId=1`, null, 200, 2],
  ['/rest/api/3/workflowscheme/project', 'GET', '/rest/api/3/workflowscheme/project', null, 400, 1],
  ['/rest/api/3/workflowscheme/{id}', 'GET', `/rest/api/3/workflowscheme/${abc.id}`, null, 200, 2],
  ['/rest/api/3/workflowscheme/{id}', 'GET', '/rest/api/3/workflowscheme/1', null, 404, 1],
  ['/rest/api/3/workflowscheme/read', 'POST', '/rest/api/3/workflowscheme/read', { projectIds: [abc.id] }, 200, 2],
  [
    '/rest/api/3/workflowscheme/{workflowSchemeId}/projectUsages',
    'GET',
    `/rest/api/3/workflowscheme/${abc.id}/projectUsages`,
    null,
    200,
    3,
  ],
  ['/rest/api/3/issuetypescheme/project', 'GET', `/rest/api/3/issuetypescheme/project?projectId=${abc.id}`, null, 200, 2],
  ['/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes', 'GET', '/rest/api/3/issue/createmeta/ABC/issuetypes', null, 200, 4],
  [
    '/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes',
    'GET',
    '/rest/api/3/issue/createmeta/ABC/issuetypes?maxResults=201',
    null,
    400,
    1,
  ],
  [
    '/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}',
    'GET',
    '/rest/api/3/issue/createmeta/ABC/issuetypes/10100',
    null,
    200,
    2,
  ],
  ['/rest/agile/1.0/board', 'GET', '/rest/agile/1.0/board?projectKeyOrId=ABC&type=scrum', null, 200, 2],
  ['/rest/agile/1.0/board', 'GET', '/rest/agile/1.0/board?projectKeyOrId=NONE', null, 400, 1],
  ['/rest/agile/1.0/board/{boardId}', 'GET', '/rest/agile/1.0/board/1', null, 200, 2],
  ['/rest/agile/1.0/board/{boardId}', 'GET', '/rest/agile/1.0/board/9', null, 404, 1],
  ['/rest/agile/1.0/board/{boardId}/configuration', 'GET', '/rest/agile/1.0/board/1/configuration', null, 200, 2],
  ['/rest/agile/1.0/board/{boardId}/sprint', 'GET', '/rest/agile/1.0/board/1/sprint?state=active,closed', null, 200, 2],
  ['/rest/api/3/serverInfo', 'GET', '/rest/api/3/serverInfo', null, 200, 2],
  ['/rest/api/3/status', 'GET', '/rest/api/3/status', null, 200, 5],
  ['/rest/api/3/issuetype', 'GET', '/rest/api/3/issuetype', null, 200, 4],
  ['/rest/api/3/resolution/search', 'GET', '/rest/api/3/resolution/search', null, 200, 3],
  ['/rest/api/3/priority/search', 'GET', '/rest/api/3/priority/search', null, 200, 3],
  ['/rest/api/3/field', 'GET', '/rest/api/3/field', null, 200, 2],
];

/** Where the file names no classic scope although the platform asks for one in practice. */
const UNNAMED_CLASSIC = ['/rest/api/3/permissions/check'];

const jira = new JiraClient(site);

const files = [
  { file: 'jira-platform-v3.swagger-v3.v3.json', prefix: '/rest/api/3/' },
  { file: 'jira-software-agile-1.0.swagger.v3.json', prefix: '/rest/agile/1.0/' },
];

describe.each(files)("the host's Jira beside Atlassian's own description of $prefix", ({ file, prefix }) => {
  describeWithShared(file, `openapi/${file}`, (path) => {
    let api: OpenApi;
    beforeAll(() => {
      api = new OpenApi(path);
    });
    const own = operations.filter(({ template }) => template.startsWith(prefix));

    test.each(own)('$method $template exists, is not deprecated and has the query parameters that are read', (operation) => {
      const described = api.find(operation.method, operation.template);
      expect(described).toMatchObject({ deprecated: false });
      expect(operation.parameters.filter((name) => !described?.parameters.includes(name))).toEqual([]);
    });

    test.each(own)('$method $template asks for the scopes that the file names', ({ method, template, scopes }) => {
      const described = api.find(method, template)?.scopes;
      const classic = UNNAMED_CLASSIC.includes(template) ? null : described?.classic;
      if (classic) expect([...scopes.classic].sort()).toEqual([...classic].sort());
      if (described?.granular) expect([...scopes.granular].sort()).toEqual([...described.granular].sort());
    });

    test.each(requests.filter(([template]) => template.startsWith(prefix)))(
      '%s answers %s %s in its schema and costs what it costs',
      (template, method, at, body, status, points) => {
        const told = jira.ask(method, at, body);
        expect({ status: told.status, points: told.points }).toEqual({ status, points });
        if (status !== 204) expect(api.listProblems(method, template, told.status, told.value)).toEqual([]);
      },
    );

    test.each(own)('$method $template refuses a query parameter that the model does not know, by its name', ({ method, template }) => {
      const at = template.replace('{boardId}', '1').replaceAll(/\{[a-zA-Z]+\}/g, 'ABC');
      expect(jira.refuse(method, `${at}?surprise=1`)).toBe(
        `501 The host's Jira does not model the query parameter 'surprise' of ${method} ${template}.`,
      );
    });
  });
});

describeWithShared("the description of Jira's platform", 'openapi/jira-platform-v3.swagger-v3.v3.json', (path) => {
  test('a key that the file does not name would be noticed', () => {
    const { value } = jira.get<Record<string, unknown>>('/rest/api/3/project/ABC');
    expect(new OpenApi(path).listProblems('GET', '/rest/api/3/project/{projectIdOrKey}', 200, { ...value, own: 1 })).toEqual([
      expect.stringContaining('"additionalProperty":"own"'),
    ]);
  });
});

test('no operation is listed twice, each belongs to a description, and each is asked at least once', () => {
  const names = operations.map(({ method, template }) => `${method} ${template}`);
  expect(names).toEqual([...new Set(names)]);
  expect(operations.filter(({ template }) => !files.some(({ prefix }) => template.startsWith(prefix)))).toEqual([]);
  const asked = new Set(requests.map(([template, method]) => `${method} ${template}`));
  expect(names.filter((name) => !asked.has(name))).toEqual([]);
});
