import { buildProject, buildSite, buildUser, issueTypes, statuses, workflow } from '../kit/site';
import type { WorkflowJson } from '../../host/snapshot/types';
import { JiraClient } from './jira-client';

const other: WorkflowJson = {
  ...workflow,
  id: 'wf-2',
  name: 'Reviewed',
  transitions: [
    { id: '1', name: 'Create', type: 'INITIAL', toStatusReference: '10000', links: [] },
    { id: '11', name: 'Review', type: 'DIRECTED', toStatusReference: '10001', links: [{ fromStatusReference: '3' }] },
  ],
};
const jirasOwn: WorkflowJson = { ...workflow, id: 'jira', name: 'classic default workflow' };
const unused: WorkflowJson = { ...workflow, id: 'wf-old', name: 'Old' };
const abc = buildProject('ABC', { id: '10003', workflows: { default: 'wf-1', [issueTypes.Epic.id]: 'wf-2' } });
const def = buildProject('DEF', { id: '10001', workflows: { [issueTypes.Epic.id]: 'wf-2', default: 'wf-1' } });
const ghi = buildProject('GHI', { id: '10002', workflows: { default: 'wf-2' }, issueTypes: [issueTypes.Story] });
const plain = buildProject('PLAIN', { id: '10004', workflows: { default: 'jira' } });
const team = buildProject('TEAM', {
  id: '10005',
  style: 'next-gen',
  simplified: true,
  workflows: { default: 'wf-team' },
  permissions: {
    BROWSE_PROJECTS: [{ accountId: 'ann' }, { accountId: 'bob' }],
    ADMINISTER_PROJECTS: [{ accountId: 'ann' }],
    VIEW_READONLY_WORKFLOW: [{ accountId: 'bob' }],
  },
});
const own: WorkflowJson = { ...workflow, id: 'wf-team', name: 'Own', scope: { type: 'PROJECT', project: { id: team.id } } };
const site = buildSite({
  projects: [abc, def, ghi, plain, team],
  users: [buildUser('admin', { 'diapason:globalPermissions': ['ADMINISTER'] }), buildUser('ann'), buildUser('bob'), buildUser('cleo')],
  workflows: [workflow, other, jirasOwn, unused, own],
});
const jira = new JiraClient(site);
const everybody = [undefined, 'admin', 'ann', 'bob', 'cleo', null];

interface Told {
  statuses: { id: string; statusCategory: string }[];
  workflows: { id: string; transitions: { type: string; toStatusReference: string; links: unknown[] }[] }[];
}

const read = (body: unknown, as?: string | null) => jira.ask<Told>('POST', '/rest/api/3/workflows', body, as);
const idsOf = (body: unknown, as?: string | null): string[] => read(body, as).value.workflows.map(({ id }) => id);

describe('POST workflows', () => {
  test('finds workflows by id, by name and by what a project gives to an issue type; what does not exist is left out', () => {
    expect(idsOf({ workflowIds: ['wf-2', 'none'] })).toEqual(['wf-2']);
    expect(idsOf({ workflowNames: ['Simple', 'Own'] })).toEqual(['wf-1', 'wf-team']);
    const pair = (projectId: string, issueTypeId: string) => ({ projectAndIssueTypes: [{ projectId, issueTypeId }] });
    expect(idsOf(pair(abc.id, issueTypes.Epic.id))).toEqual(['wf-2']);
    expect(idsOf(pair(abc.id, issueTypes.Story.id))).toEqual(['wf-1']);
    expect([idsOf(pair(ghi.id, issueTypes.Bug.id)), idsOf(pair('1', issueTypes.Bug.id))]).toEqual([[], []]);
  });

  test('tells transitions as Jira does, with the statuses beside them, each once', () => {
    const { value } = read({ workflowIds: ['wf-1', 'wf-2'] });
    expect(value.statuses.map(({ id }) => id).sort()).toEqual(
      Object.values(statuses)
        .map(({ id }) => id)
        .sort(),
    );
    expect(new Set(value.statuses.map(({ statusCategory }) => statusCategory))).toEqual(new Set(['TODO', 'IN_PROGRESS', 'DONE']));
    expect(value.workflows[1]?.transitions).toEqual(other.transitions);
  });

  test('shows a company workflow to Jira administrators and the app, a team-managed one also to who administers it or may view it', () => {
    const statusesOf = (id: string) => everybody.map((as) => read({ workflowIds: [id] }, as).status);
    expect(statusesOf('wf-1')).toEqual([200, 200, 401, 401, 401, 401]);
    expect(statusesOf('wf-team')).toEqual([200, 200, 200, 200, 401, 401]);
    expect(idsOf({ workflowIds: ['wf-1', 'wf-team'] }, 'ann')).toEqual(['wf-team']);
  });

  test('refuses what it does not understand', () => {
    expect(read({ workflowIds: ['wf-1'], expand: 'usage' }).status).toBe(400);
    expect(jira.refuse('POST', '/rest/api/3/workflows', { workflowIds: ['wf-1'], workflowNames: ['Own'] })).toMatch(
      /^501 .*more than one of workflowIds/,
    );
  });
});

describe('GET workflows/search', () => {
  const search = (query: string, as?: string | null) =>
    jira.get<{ values: { id: string; transitions?: unknown[] }[]; total: number; isLast: boolean; nextPage?: string }>(
      `/rest/api/3/workflows/search${query}`,
      as,
    );
  const ids = (query: string, as?: string) => search(query, as).value.values.map(({ id }) => id);

  test.each([
    ['', ['wf-old', 'wf-team', 'wf-2', 'wf-1', 'jira']],
    ['?orderBy=-name&maxResults=2', ['jira', 'wf-1']],
    ['?scope=project', ['wf-team']],
    ['?isActive=false', ['wf-old']],
    ['?queryString=REV', ['wf-2']],
    [`?projectId=${abc.id}`, ['wf-2', 'wf-1']],
  ])('%s', (query, expected) => {
    expect(ids(query)).toEqual(expected);
  });

  test('pages by offset, tells transitions only when asked, and shows each what they may see', () => {
    expect(search('?maxResults=3').value).toMatchObject({ total: 5, isLast: false, nextPage: expect.stringContaining('startAt=3') });
    expect(search('?maxResults=3&startAt=3').value.values).toHaveLength(2);
    expect(search('').value.values[0]).not.toHaveProperty('transitions');
    expect(search('?expand=values.transitions').value.values[0]?.transitions).toHaveLength(4);
    expect([ids('', 'bob'), ids('', 'cleo'), search('', null).status]).toEqual([['wf-team'], [], 401]);
  });

  test('refuses values and expansions that it does not know', () => {
    expect(search('?orderBy=created').status).toBe(400);
    expect(jira.refuse('GET', '/rest/api/3/workflows/search?expand=values.usages')).toMatch(/^501 .*expand=values\.usages/);
  });
});

describe('schemes', () => {
  const path = '/rest/api/3/workflowscheme';

  test('company-managed projects with the same choice share one; team-managed and unknown projects are left out without a word', () => {
    const query = [abc, def, ghi, plain, team].map(({ id }) => `projectId=${id}`).join('&');
    expect(jira.get(`${path}/project?${query}&projectId=7`).value).toEqual({
      values: [
        {
          projectIds: [def.id, abc.id],
          workflowScheme: {
            id: 10_001,
            self: 'https://test.example/rest/api/3/workflowscheme/10001',
            name: 'DEF: Workflow Scheme',
            description: '',
            defaultWorkflow: 'Simple',
            issueTypeMappings: { [issueTypes.Epic.id]: 'Reviewed' },
          },
        },
        { projectIds: [ghi.id], workflowScheme: expect.objectContaining({ id: 10_002, defaultWorkflow: 'Reviewed' }) },
        {
          projectIds: [plain.id],
          workflowScheme: {
            name: 'Default Workflow Scheme',
            description: '',
            defaultWorkflow: 'classic default workflow',
            issueTypeMappings: {},
          },
        },
      ],
    });
    expect(jira.get<{ values: { projectIds: string[] }[] }>(`${path}/project?projectId=${abc.id}`).value.values[0]?.projectIds).toEqual([
      abc.id,
    ]);
  });

  test('are told to Jira administrators and to the app', () => {
    expect(everybody.map((as) => jira.get(`${path}/project?projectId=${abc.id}`, as).status)).toEqual([200, 200, 403, 403, 403, 401]);
    expect(everybody.map((as) => jira.get(`${path}/10001`, as).status)).toEqual([200, 200, 403, 403, 403, 401]);
    expect(everybody.map((as) => jira.get(`${path}/10001/projectUsages`, as).status)).toEqual([200, 200, 401, 401, 401, 401]);
    expect(everybody.map((as) => jira.get(`/rest/api/3/issuetypescheme/project?projectId=${abc.id}`, as).status)).toEqual([
      200, 200, 403, 403, 403, 401,
    ]);
  });

  test('take a hundred projects at most, each a number in a parameter of its own', () => {
    const many = Array.from({ length: 101 }, (_, index) => `projectId=${index + 1}`).join('&');
    expect(['', '?projectId=x', '?projectId=1,2', `?${many}`].map((query) => jira.get(`${path}/project${query}`).status)).toEqual([
      400, 400, 400, 400,
    ]);
  });

  test('POST read tells ids of workflows, and team-managed projects’ own to who administers them', () => {
    const readAll = (as?: string | null) =>
      jira.ask<{ id: string }[]>('POST', `${path}/read`, { projectIds: [abc.id, team.id], workflowSchemeIds: ['10002'] }, as);
    expect(readAll().value).toMatchObject([
      {
        id: '10001',
        scope: { type: 'GLOBAL' },
        defaultWorkflow: { id: 'wf-1' },
        workflowsForIssueTypes: [{ workflow: { id: 'wf-2', name: 'Reviewed' }, issueTypeIds: [issueTypes.Epic.id] }],
      },
      { id: '10002' },
      { id: team.id, scope: { type: 'PROJECT', project: { id: team.id } }, workflowsForIssueTypes: [] },
    ]);
    expect(readAll('ann').value.map(({ id }) => id)).toEqual([team.id]);
    expect([readAll('cleo').status, readAll(null).status]).toEqual([401, 401]);
  });

  test('who shares a scheme or a workflow is told in pages by token', () => {
    interface Usages {
      projects: { values: { id: string }[]; nextPageToken?: string };
    }
    const first = jira.get<Usages>('/rest/api/3/workflow/wf-2/projectUsages?maxResults=2').value.projects;
    expect(first.values).toEqual([{ id: def.id }, { id: abc.id }]);
    const second = `/rest/api/3/workflow/wf-2/projectUsages?maxResults=2&nextPageToken=${first.nextPageToken ?? ''}`;
    expect(jira.get<Usages>(second).value).toEqual({ workflowId: 'wf-2', projects: { values: [{ id: ghi.id }] } });
    expect(jira.get<Usages>(`${path}/10001/projectUsages`).value.projects.values).toEqual([{ id: def.id }, { id: abc.id }]);
    expect(['maxResults=0', 'maxResults=201', 'nextPageToken=x'].map((q) => jira.get(`${path}/10001/projectUsages?${q}`).status)).toEqual([
      400, 400, 400,
    ]);
    expect(everybody.map((as) => jira.get('/rest/api/3/workflow/wf-team/projectUsages', as).status)).toEqual([
      200, 200, 200, 200, 401, 401,
    ]);
  });

  test('projects with the same issue types share an issue type scheme', () => {
    const { value } = jira.get<{ values: { projectIds: string[]; issueTypeScheme: { name: string } }[] }>(
      `/rest/api/3/issuetypescheme/project?projectId=${abc.id}&projectId=${def.id}&projectId=${ghi.id}&projectId=${team.id}`,
    );
    expect(value.values.map(({ projectIds, issueTypeScheme }) => [issueTypeScheme.name, projectIds])).toEqual([
      ['DEF: Issue Type Scheme', [def.id, abc.id]],
      ['GHI: Issue Type Scheme', [ghi.id]],
    ]);
  });
});

test('who uses a workflow is not told where that of one project is not known, for it could not be told whole; what a known one uses is', () => {
  const { workflows: _workflows, ...bare } = buildProject('BARE');
  const client = new JiraClient(buildSite({ projects: [abc, bare], workflows: [workflow, other] }));
  for (const at of [`workflowscheme/project?projectId=${bare.id}`, 'workflow/wf-1/projectUsages', `workflowscheme/${abc.id}/projectUsages`])
    expect(client.refuse('GET', `/rest/api/3/${at}`)).toMatch(/^404 .*"workflows" for BARE in projects\.json/);
  const readOf = (id: string) => client.ask('POST', '/rest/api/3/workflowscheme/read', { projectIds: [id] }).status;
  expect([readOf(abc.id), readOf(bare.id)]).toEqual([200, 404]);
  const without = new JiraClient(buildSite({ workflows: undefined }));
  expect(without.refuse('POST', '/rest/api/3/workflows', { workflowIds: ['wf-1'] })).toMatch(/^404 .*workflows\.json/);
});
