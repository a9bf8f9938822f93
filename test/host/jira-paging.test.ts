import fc from 'fast-check';
import { buildIssue, buildProject, buildSite } from '../kit/site';
import { JiraClient } from './jira-client';

const abc = buildProject('ABC');
const issues = Array.from({ length: 230 }, (_, index) =>
  buildIssue(abc, index + 1, { created: `2024-01-${String((index % 28) + 1).padStart(2, '0')}` }),
);
const projects = [
  abc,
  ...Array.from({ length: 129 }, (_, index) => buildProject(`P${String(index).padStart(3, '0')}X`, { id: String(200_000 + index) })),
];
const jira = new JiraClient(buildSite({ projects, issues: new Map([['ABC', issues]]) }));

test('pages of any size tell every issue once, in the order of one big page', () => {
  const whole = jira.findKeys('project = ABC order by created', undefined, 5000);
  expect(whole.length).toBe(230);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), (size) => {
      expect(jira.findKeys('project = ABC order by created', undefined, size)).toEqual(whole);
    }),
    { numRuns: 25 },
  );
});

test.each([
  ['ids alone', { fields: ['id'] }, 230],
  ['no fields', {}, 230],
  ['a few fields', { fields: ['status', 'created'] }, 230],
  ['many fields', { fields: ['status', 'created', 'updated', 'issuetype', 'resolution', 'project'] }, 100],
  ['all fields', { fields: ['*all'] }, 100],
  ['changelogs', { fields: ['status'], expand: 'changelog' }, 100],
])('a page with %s is as long as Jira makes it', (_what, parts, length) => {
  expect(jira.search({ jql: 'project = ABC', maxResults: 5000, ...parts }).value.issues.length).toBe(length);
});

test('only what is asked for is told', () => {
  const read = (parts: Record<string, unknown>): unknown => jira.search({ jql: 'key = ABC-1', ...parts }).value.issues[0];
  expect(read({})).toEqual({ id: issues[0]?.id });
  expect(Object.keys(jira.search({ jql: 'key = ABC-1', fields: ['status', 'nope'] }).value.issues[0]?.fields ?? {})).toEqual(['status']);
  expect(read({ fields: ['*all', '-labels'] })).toMatchObject({ fields: { summary: 'Item 1 of ABC' } });
  expect(read({ fields: ['*all', '-labels'] })).not.toMatchObject({ fields: { labels: [] } });
});

test('a page token holds across a restart, and only for its own question and caller', () => {
  const first = jira.search({ jql: 'project = ABC', maxResults: 10 }).value;
  const again = new JiraClient(buildSite({ projects, issues: new Map([['ABC', issues]]) }));
  const second = jira.search({ jql: 'project = ABC', maxResults: 10, nextPageToken: first.nextPageToken }).value;
  expect(again.search({ jql: 'project = ABC', maxResults: 10, nextPageToken: first.nextPageToken }).value).toEqual(second);
  const refusal = '400 The provided next page token is invalid or expired.';
  const path = '/rest/api/3/search/jql';
  expect(jira.refuse('POST', path, { jql: 'project = ABC and type = Bug', nextPageToken: first.nextPageToken })).toBe(refusal);
  expect(jira.refuse('POST', path, { jql: 'project = ABC', nextPageToken: first.nextPageToken }, 'ann')).toBe(refusal);
  expect(jira.refuse('POST', path, { jql: 'project = ABC', nextPageToken: 'nonsense' })).toBe(refusal);
});

test('an issue that arrives between two pages moves none of the others', () => {
  const own = [...issues];
  const client = new JiraClient(buildSite({ projects, issues: new Map([['ABC', own]]) }));
  const first = client.search({ jql: 'project = ABC', maxResults: 200 }).value;
  own.push(buildIssue(abc, 900));
  const second = client.search({ jql: 'project = ABC', maxResults: 200, nextPageToken: first.nextPageToken }).value;
  expect(new Set([...first.issues, ...second.issues].map(({ id }) => id)).size).toBe(230);
  expect(client.findKeys('project = ABC')[0]).toBe('ABC-900');
  expect(client.get('/rest/api/3/issue/ABC-900').status).toBe(200);
});

test('projects are paged by offset, 100 at most', () => {
  interface Page {
    values: { key: string }[];
    total: number;
    isLast: boolean;
    nextPage?: string;
  }
  const first = jira.get<Page>('/rest/api/3/project/search?maxResults=1000').value;
  expect([first.values.length, first.total, first.isLast]).toEqual([100, 130, false]);
  const second = jira.get<Page>('/rest/api/3/project/search?maxResults=1000&startAt=100').value;
  expect([second.values.length, second.isLast, second.nextPage]).toEqual([30, true, undefined]);
  expect([...first.values, ...second.values].map(({ key }) => key)).toEqual(projects.map(({ key }) => key).sort());
});

test('what the model does not know it refuses by name', () => {
  expect(jira.refuse('GET', '/rest/api/3/dashboard')).toBe("501 The host's Jira does not answer GET /rest/api/3/dashboard.");
  expect(jira.refuse('GET', '/rest/api/3/issue/ABC-1?expand=renderedFields')).toBe(
    "501 The host's Jira does not model expand=renderedFields here.",
  );
  expect(jira.refuse('POST', '/rest/api/3/search/jql', { jql: 'key = ABC-1', startAt: 5 })).toMatch(/^400 Invalid request payload/);
});
