import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { InputError } from '../../host/input-error';
import { loadSnapshot } from '../../host/snapshot/load';
import type { IssueJson } from '../../host/snapshot/types';
import { describeWithShared } from '../kit/shared';
import { buildIssue, buildProject } from '../kit/site';

const project = buildProject('ABC');
const good = {
  'site.json': JSON.stringify({ name: 'Site', baseUrl: 'https://a.example', cloudId: 'c', locale: 'en_US', timeZone: 'Europe/Paris' }),
  'projects.json': JSON.stringify([project], null, 1),
};
let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'snapshot-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

function write(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
}

function listProblems(path = dir): readonly string[] {
  try {
    loadSnapshot(path);
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.lines;
    throw error;
  }
}

function line(n: number, change: (issue: IssueJson) => void = () => undefined): string {
  const issue = structuredClone(buildIssue(project, n, { moves: [['2024-02-01', 'Done']] }));
  change(issue);
  return JSON.stringify(issue);
}

test('reads what is there; what has no file is absent', () => {
  write({
    ...good,
    'issues/ABC.jsonl': `${line(1)}\n\n${line(2)}\n`,
    'statuses.json': '[]',
    'playbook.yaml': 'playbook: 1\n',
    'expected.json': '{}',
  });
  const snapshot = loadSnapshot(dir);
  expect(snapshot.issues.get('ABC')?.map(({ key }) => key)).toEqual(['ABC-1', 'ABC-2']);
  expect(snapshot.playbook).toBe('playbook: 1\n');
  expect(Object.keys(snapshot).sort()).toEqual(['issues', 'playbook', 'projects', 'site', 'statuses']);
});

test('a project without a file of issues has unknown issues, one with an empty file has none', () => {
  write(good);
  expect(loadSnapshot(dir).issues.has('ABC')).toBe(false);
  write({ 'issues/ABC.jsonl': '' });
  expect(loadSnapshot(dir).issues.get('ABC')).toEqual([]);
});

test('keys that nobody here reads are kept', () => {
  write({ ...good, 'projects.json': JSON.stringify([{ ...project, own: { deep: 1 } }]) });
  expect(loadSnapshot(dir).projects[0]).toMatchObject({ own: { deep: 1 } });
});

test('the folder itself may be wrong', () => {
  expect(listProblems(join(dir, 'nope'))).toEqual([`${join(dir, 'nope')}: no such folder, expected a site snapshot`]);
  write(good);
  expect(listProblems(join(dir, 'site.json'))).toEqual([`${join(dir, 'site.json')}: not a folder, expected a site snapshot`]);
});

test('site.json and projects.json are needed, and both are told at once', () => {
  expect(listProblems()).toEqual([
    `site.json: not found in ${dir}, a site snapshot needs it`,
    `projects.json: not found in ${dir}, a site snapshot needs it`,
  ]);
});

test.each([
  ['[\n  1,\n  2,\n]', 'statuses.json:4:1: not JSON, expected a value'],
  ['[{"id": "1" "name": "x"}]', 'statuses.json:1:13: not JSON, expected "," or "}"'],
  ['[{id: 1}]', 'statuses.json:1:3: not JSON, expected a key in double quotes'],
  ['[{"id" 1}]', 'statuses.json:1:8: not JSON, expected ":" after the key'],
  ['["a\nb"]', 'statuses.json:1:2: not JSON, expected a string that is closed on its line'],
  ['[] x', 'statuses.json:1:4: not JSON, expected the end of the file'],
  ['', 'statuses.json:1:1: not JSON, expected a value'],
])('what is no JSON is told with line and column: %j', (text, problem) => {
  write({ ...good, 'statuses.json': text });
  expect(listProblems()).toEqual([problem]);
});

test('the small files are checked with line and path', () => {
  write({
    'site.json':
      '{\n "name": "Site",\n "baseUrl": "https://a.example",\n "cloudId": "c",\n "locale": "en_US",\n "timeZone": "Mars/North",\n "asOf": "yesterday"\n}',
    'projects.json': JSON.stringify([project, { ...project, name: 7 }], null, 1),
    'users.json': '{}',
  });
  expect(listProblems()).toEqual([
    'site.json:6: timeZone: expected an IANA time zone, for example Europe/Paris',
    'site.json:7: asOf: expected a date as Jira writes it, for example 2024-03-01T09:30:00.000+0000',
    expect.stringMatching(/^projects\.json:\d+: \[1\]\.name: expected string, received number$/),
    'users.json:1: expected array, received object',
  ]);
});

test('a project key or id is used once', () => {
  write({ ...good, 'projects.json': JSON.stringify([project, project], null, 1) });
  expect(listProblems()).toEqual([
    expect.stringMatching(/^projects\.json:\d+: \[1\]\.id: expected one of its own, \d+ is used twice$/),
    expect.stringMatching(/^projects\.json:\d+: \[1\]\.key: expected one of its own, ABC is used twice$/),
  ]);
});

const DATE = 'a date as Jira writes it, for example 2024-03-01T09:30:00.000+0000';

test('each line of issues is checked, and all that is wrong is told at once', () => {
  const cut = line(1).slice(0, -40);
  const lines = [
    cut,
    '[1]',
    line(3, (issue) => Reflect.deleteProperty(issue, 'id')),
    line(4, (issue) => Object.assign(issue, { key: 'abc 4' })),
    line(5, ({ fields }) => Reflect.deleteProperty(fields, 'created')),
    line(6, ({ fields }) => Object.assign(fields, { updated: '2024-02-30T09:00:00.000+0000' })),
    line(7, ({ fields }) => Object.assign(fields, { status: 'Done' })),
    line(8, ({ fields }) => Reflect.deleteProperty(fields, 'resolution')),
    line(9, ({ fields }) => Object.assign(fields, { project: { id: '1', key: 'XYZ' } })),
    line(10, (issue) => Object.assign(issue, { changelog: { histories: [{ id: '1', created: 'soon', items: [] }] } })),
    line(11, (issue) => Object.assign(issue, { changelog: { histories: [], total: -1 } })),
    line(12),
    line(12),
  ];
  write({ ...good, 'issues/ABC.jsonl': lines.join('\n') });
  expect(listProblems()).toEqual([
    expect.stringMatching(new RegExp(`^issues/ABC\\.jsonl:1:\\d+: (the line is cut short|not JSON), expected `)),
    'issues/ABC.jsonl:2: expected one issue as a JSON object',
    'issues/ABC.jsonl:3: id: expected a number as text',
    'issues/ABC.jsonl:4: key: expected an issue key, for example ABC-1',
    `issues/ABC.jsonl:5: fields.created: expected ${DATE}`,
    `issues/ABC.jsonl:6: fields.updated: expected ${DATE}`,
    'issues/ABC.jsonl:7: fields.status: expected an object with the texts "id" and "name"',
    'issues/ABC.jsonl:8: fields.resolution: expected an object with the texts "id" and "name", or null',
    'issues/ABC.jsonl:9: fields.project: expected an object with the text "id" and the key ABC',
    `issues/ABC.jsonl:10: changelog.histories[0].created: expected ${DATE}`,
    'issues/ABC.jsonl:11: changelog.total: expected a number, 0 at least',
    `issues/ABC.jsonl:13: id: expected one of its own, ${project.id}00012 is also at issues/ABC.jsonl:12`,
    'issues/ABC.jsonl:13: key: expected one of its own, ABC-12 is also at issues/ABC.jsonl:12',
  ]);
});

test('issues need their project', () => {
  write({ ...good, 'issues/XYZ.jsonl': line(1) });
  expect(listProblems()).toEqual(['issues/XYZ.jsonl: expected a project of projects.json, which has none with the key XYZ']);
});

test('twenty lines are enough', () => {
  write({ ...good, 'issues/ABC.jsonl': Array.from({ length: 30 }, () => '{}').join('\n') });
  expect(listProblems().length).toBe(20);
});

describeWithShared('the shared snapshot of five Apache projects', 'data/apache', (path) => {
  test('loads whole: every issue, and the changelog of those that have one', () => {
    const { issues } = loadSnapshot(path);
    const counts = [...issues].map(([key, list]) => [key, list.length, list.filter(({ changelog }) => changelog !== undefined).length]);
    expect(counts).toEqual([
      ['AMQ', 4649, 4201],
      ['HADOOP', 7259, 5960],
      ['HDFS', 5668, 4283],
      ['HIVE', 11861, 7964],
      ['MAPREDUCE', 4154, 3185],
    ]);
  });
});
