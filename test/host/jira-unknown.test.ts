import { buildIssue, buildProject, buildSite, buildUser } from '../kit/site';
import { JiraClient } from './jira-client';

const known = buildProject('ABC', { lead: buildUser('ann'), description: '' });
const nobody = buildProject('NOB');
const { lead: _lead, workflows: _workflows, ...bare } = buildProject('BARE');

describe('what the snapshot does not hold is refused by the name of its file, never told as empty', () => {
  const site = buildSite({
    projects: [known, bare],
    users: undefined,
    issuetypes: undefined,
    statuses: undefined,
    resolutions: undefined,
    priorities: undefined,
    projectroles: undefined,
    workflows: undefined,
  });
  const jira = new JiraClient(site);

  test.each([
    ['status', 'statuses.json'],
    ['issuetype', 'issuetypes.json'],
    ['resolution/search', 'resolutions.json'],
    ['priority/search', 'priorities.json'],
    ['field', 'fields.json'],
    ['users/search', 'users.json'],
    ['user/bulk?accountId=ann', 'users.json'],
    ['project/ABC/role', 'projectroles.json'],
    ['project/ABC/statuses', 'workflows.json'],
    ['project/BARE/statuses', 'projects.json'],
  ])('%s names %s', (path, file) => {
    expect(jira.refuse('GET', `/rest/api/3/${path}`)).toMatch(new RegExp(`^404 .* cannot be read: .*${file.replace('.', '\\.')}\\.$`));
  });

  test('who holds a role is unknown where the project does not say', () => {
    expect(new JiraClient(buildSite()).refuse('GET', '/rest/api/3/project/ABC/role/10002')).toBe(
      '404 The members of the roles of project ABC cannot be read: the site\'s snapshot has no "roles" for ABC in projects.json.',
    );
  });

  test('issues of a project without a file are unknown, not none', () => {
    const client = new JiraClient(buildSite({ issues: new Map() }));
    expect(client.refuse('POST', '/rest/api/3/search/jql', { jql: 'project = ABC' })).toMatch(/^400 .*issues\/ABC\.jsonl/);
    expect(client.refuse('POST', '/rest/api/3/search/approximate-count', { jql: 'project = ABC' })).toMatch(/^400 .*issues\/ABC\.jsonl/);
  });
});

test('lists that the snapshot has as empty are told as empty', () => {
  const jira = new JiraClient(buildSite({ users: [], resolutions: [], fields: [] }));
  expect(jira.get('/rest/api/3/users/search').value).toEqual([]);
  expect(jira.get('/rest/api/3/field').value).toEqual([]);
  expect(jira.get('/rest/api/3/resolution/search').value).toMatchObject({ values: [], total: 0 });
  expect(jira.search({ jql: 'project = ABC' }).value).toEqual({ issues: [], isLast: true });
});

test('a project tells a lead that is nobody from a lead that is unknown', () => {
  const jira = new JiraClient(buildSite({ projects: [known, nobody, bare] }));
  const { value } = jira.get<{ values: Record<string, unknown>[] }>('/rest/api/3/project/search?expand=lead,description,issueTypes');
  expect(value.values.map((project) => [project.key, 'lead' in project, project.lead === null, 'description' in project])).toEqual([
    ['ABC', true, false, true],
    ['BARE', false, false, false],
    ['NOB', true, true, false],
  ]);
});

test("a project without issue types of its own has the site's", () => {
  const { issueTypes: _types, ...project } = buildProject('ABC');
  const jira = new JiraClient(buildSite({ projects: [project] }));
  const { value } = jira.get<{ issueTypes: { name: string }[] }>('/rest/api/3/project/ABC');
  expect(value.issueTypes.map(({ name }) => name)).toEqual(['Story', 'Bug', 'Epic']);
});

test('an issue tells what the snapshot has of it, and nothing of the host', () => {
  const issue = buildIssue(known, 1, { moves: [['2024-02-01', 'Done']] });
  const [history] = issue.changelog?.histories ?? [];
  if (history) Object.assign(history, { 'diapason:estimated': true });
  const jira = new JiraClient(buildSite({ projects: [known], issues: new Map([['ABC', [issue]]]) }));
  const { value } = jira.search({ jql: 'key = ABC-1', fields: ['status'], expand: 'changelog' });
  expect(JSON.stringify(value)).not.toContain('diapason');
  expect(value.issues[0]?.fields).toEqual({ status: issue.fields.status });
});
