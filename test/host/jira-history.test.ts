import type { HistoryJson } from '../../host/snapshot/types';
import { buildIssue, buildMove, buildProject, buildSite } from '../kit/site';
import { JiraClient } from './jira-client';

const abc = buildProject('ABC');

/** n moves to and fro, one a day. */
function buildMoves(n: number): HistoryJson[] {
  return Array.from({ length: n }, (_, index) => {
    const day = new Date(Date.UTC(2024, 0, 2 + index)).toISOString().slice(0, 10);
    return index % 2 === 0
      ? buildMove(String(index + 1), day, 'To Do', 'In Progress')
      : buildMove(String(index + 1), day, 'In Progress', 'To Do');
  });
}

const long = buildIssue(abc, 1);
long.changelog = { histories: buildMoves(61) };
const unchanged = buildIssue(abc, 2);
const unknown = buildIssue(abc, 3, { unknownHistory: true });
const short = buildIssue(abc, 4);
short.changelog = { histories: buildMoves(40), total: 45 };
const other = buildIssue(abc, 5);
other.changelog = {
  histories: [
    // Two in one instant: the greater number came later, though as a text it is the smaller one.
    {
      id: '100',
      created: '2024-01-10T00:00:00.000+0000',
      items: [{ field: 'assignee', fieldId: 'assignee', from: null, fromString: null, to: 'ann', toString: 'Ann' }],
    },
    { id: '99', created: '2024-01-10T00:00:00.000+0000', items: buildMove('99', '2024-01-10', 'To Do', 'Done').items },
  ],
};
const jira = new JiraClient(buildSite({ projects: [abc], issues: new Map([['ABC', [long, unchanged, unknown, short, other]]]) }));

const numbers = (from: number, to: number): string[] =>
  Array.from({ length: Math.abs(to - from) + 1 }, (_, index) => String(from < to ? from + index : from - index));

interface BulkPage {
  issueChangeLogs: { issueId: string; changeHistories: { id: string; created: string; items: { field: string }[] }[] }[];
  nextPageToken?: string;
}

test('a search answer carries the 40 newest of 61 histories, newest first, and the true total', () => {
  const { value } = jira.search({ jql: 'key = ABC-1', expand: 'changelog' });
  const [issue] = value.issues;
  expect(issue?.changelog?.total).toBe(61);
  expect(issue?.changelog?.histories.map(({ id }) => id)).toEqual(numbers(61, 22));
});

test('an issue of unknown history comes without a changelog, one never changed with total 0, one cut short with more than it has', () => {
  const { value } = jira.search({ jql: 'key in (ABC-2, ABC-3, ABC-4) order by key', expand: 'changelog' });
  expect(value.issues.map(({ key, changelog }) => [key, changelog?.total, changelog?.histories.length])).toEqual([
    ['ABC-2', 0, 0],
    ['ABC-3', undefined, undefined],
    ['ABC-4', 45, 40],
  ]);
});

test('an issue tells its whole changelog, oldest first, 100 a page', () => {
  const { value } = jira.get<{ total: number; isLast: boolean; values: { id: string }[] }>('/rest/api/3/issue/ABC-1/changelog');
  expect([value.total, value.isLast, value.values.map(({ id }) => id)]).toEqual([61, true, numbers(1, 61)]);
  expect(jira.refuse('GET', '/rest/api/3/issue/ABC-3/changelog')).toMatch(/^404 .*issues\/ABC\.jsonl/);
});

function readBulk(body: Record<string, unknown>): { pages: BulkPage[]; ids: string[] } {
  const pages: BulkPage[] = [];
  for (let token: string | undefined; ;) {
    const { status, value } = jira.ask<BulkPage>('POST', '/rest/api/3/changelog/bulkfetch', {
      ...body,
      ...(token !== undefined && { nextPageToken: token }),
    });
    expect(status).toBe(200);
    pages.push(value);
    token = value.nextPageToken;
    if (token === undefined) break;
  }
  return {
    pages,
    ids: pages.flatMap(({ issueChangeLogs }) => issueChangeLogs.flatMap(({ changeHistories }) => changeHistories.map(({ id }) => id))),
  };
}

test('bulk fetch tells all 61, by date over all issues, so that one issue spans pages', () => {
  const { pages, ids } = readBulk({ issueIdsOrKeys: ['ABC-1', other.id], maxResults: 20 });
  expect(pages.length).toBe(4);
  expect(pages.filter(({ issueChangeLogs }) => issueChangeLogs.some(({ issueId }) => issueId === long.id)).length).toBe(4);
  expect([...ids].sort()).toEqual([...numbers(1, 61), '99', '100'].sort());
  expect(ids.indexOf('99')).toBeLessThan(ids.indexOf('100'));
});

test('bulk fetch leaves out what is unknown or cut short, and names an unchanged issue once', () => {
  const { pages } = readBulk({ issueIdsOrKeys: ['ABC-2', 'ABC-3', 'ABC-4', 'ABC-5', 'NOPE-1'], maxResults: 1 });
  expect(
    pages.map(({ issueChangeLogs }) => issueChangeLogs.map(({ issueId, changeHistories }) => [issueId, changeHistories.length])),
  ).toEqual([
    [
      [unchanged.id, 0],
      [other.id, 1],
    ],
    [[other.id, 1]],
  ]);
});

test('bulk fetch with fieldIds tells only those fields', () => {
  const { ids } = readBulk({ issueIdsOrKeys: ['ABC-5'], fieldIds: ['status'] });
  expect(ids).toEqual(['99']);
});

test('bulk fetch refuses more than Jira allows', () => {
  const path = '/rest/api/3/changelog/bulkfetch';
  expect(jira.ask('POST', path, { issueIdsOrKeys: numbers(1, 1001) }).status).toBe(400);
  expect(jira.ask('POST', path, { issueIdsOrKeys: ['ABC-1'], fieldIds: numbers(1, 11) }).status).toBe(400);
  expect(jira.ask('POST', path, { issueIdsOrKeys: ['ABC-1'], maxResults: 10_001 }).status).toBe(400);
});

test('a change without a text of its own never hands on the function that objects inherit', () => {
  const bare = buildIssue(abc, 6);
  const [move] = buildMoves(1);
  if (!move) throw new Error('no move');
  for (const item of move.items) Reflect.deleteProperty(item, 'toString');
  bare.changelog = { histories: [move] };
  const client = new JiraClient(buildSite({ projects: [abc], issues: new Map([['ABC', [bare]]]) }));
  const { value } = client.get<{ values: { items: unknown[] }[] }>('/rest/api/3/issue/ABC-6/changelog');
  expect(value.values[0]?.items[0]).toMatchObject({ field: 'status', toString: null });
});
