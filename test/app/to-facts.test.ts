import type { Change } from '../../src/domain/facts';
import { readRetryAfter } from '../../src/adapters/request';
import { bulkChangelogSchema, historySchema, issueSchema, type HistoryJson } from '../../src/adapters/jira/schemas';
import { parseJiraDate } from '../../src/adapters/jira/dates';
import { toCase, toChanges, toSquadStatuses } from '../../src/adapters/jira/to-facts';

const item = (from: string, to: string) => ({ field: 'status', fieldId: 'status', from, fromString: `S${from}`, to, toString: `S${to}` });
const history = (id: string, created: string | number, ...items: object[]) => historySchema.parse({ id, created, items });

const tellMove = (change: Change): string =>
  change.field === 'filled' ? `${change.to ? '+' : '-'}${change.name}` : `${change.from?.id}→${change.to?.id}`;

describe('Jira’s changelog becomes changes', () => {
  test('in the order (created, history id as a number, item index), whatever order it came in', () => {
    const at = '2024-03-01T09:30:00.000+0000';
    const changes = toChanges([
      history('10', at, item('3', '4'), item('4', '5')),
      history('9', at, item('2', '3')),
      history('11', '2024-02-01T10:30:00.000+0100', item('1', '2')),
    ]);
    expect(changes.map(tellMove)).toEqual(['1→2', '2→3', '3→4', '4→5']);
    expect(changes[0]?.at).toBe(Date.UTC(2024, 1, 1, 9, 30));
  });

  test('an item without toString has no name there: the method that every object inherits is none', () => {
    const { toString: _, ...bare } = item('1', '2');
    expect(toChanges([history('1', 0, bare)])).toEqual([
      { at: 0, field: 'status', from: { id: '1', name: 'S1' }, to: { id: '2', name: '' } },
    ]);
  });

  test('bulk answers may date by number, and a page that repeats a history counts it once', () => {
    const page = bulkChangelogSchema.parse({
      issueChangeLogs: [{ issueId: '1', changeHistories: [{ id: '7', created: 1_700_000_000_000, items: [item('1', '2')] }] }],
    });
    const [log] = page.issueChangeLogs;
    expect(toChanges([...(log?.changeHistories ?? []), ...(log?.changeHistories ?? [])])).toHaveLength(1);
  });

  test('type, resolution and project are kept; of a tracked assignee only that there is one; all other fields are passed over', () => {
    const items = ['issuetype', 'resolution', 'project', 'assignee', 'Rank'].map((field) => ({
      field,
      fieldId: field === 'resolution' ? undefined : field,
      from: null,
      fromString: null,
      to: '1',
      toString: 'One',
    }));
    expect(toChanges([history('1', 0, ...items)]).map(({ field }) => field)).toEqual(['type', 'resolution', 'project']);
    const assignee = { fields: [{ id: 'assignee', name: 'assignee' }], links: false };
    expect(toChanges([history('1', 0, ...items)], assignee)[3]).toEqual({ at: 0, field: 'filled', name: 'assignee', to: true });
  });

  test('of a tracked field only when it was filled in and when it was emptied, never with what; by id, or by name in old entries', () => {
    const measure = { id: 'customfield_10042', name: 'success measure' };
    const change = (fieldId: string | undefined, from: string | null, to: string | null) => ({
      field: 'Success measure',
      fieldId,
      from: null,
      fromString: from,
      to: null,
      toString: to,
    });
    const told = [
      history('1', 1, change('customfield_10042', null, 'Fewer calls')),
      history('2', 2, change('customfield_10042', 'Fewer calls', 'Half the calls')),
      history('3', 3, change(undefined, 'Half the calls', '')),
      history('4', 4, change('customfield_99999', null, 'Another field of the same name')),
    ];
    expect(toChanges(told, { fields: [measure], links: false }).map(tellMove)).toEqual(['+success measure', '-success measure']);
    expect(toChanges(told)).toEqual([]);
  });
});

describe('an issue becomes a case', () => {
  const fields = {
    created: '2024-03-01T09:00:00.000+0000',
    updated: '2024-03-05T09:00:00.000+0000',
    issuetype: { id: '1', name: 'Story' },
    status: { id: '1', name: 'To Do' },
    project: { id: '10' },
  };
  const read = (more: object, histories: HistoryJson[] = [], links = true) =>
    toCase(issueSchema.parse({ id: '1', key: 'AB-1', fields: { ...fields, ...more } }), histories, {
      fields: [{ id: 'customfield_1', name: 'notes' }],
      links,
    }).history;

  test.each([
    [null, false],
    ['  ', false],
    [[], false],
    [{ type: 'doc', version: 1, content: [] }, false],
    [{ type: 'doc', version: 1, content: [{ type: 'paragraph' }] }, true],
    ['text', true],
    [0, true],
    [{ value: 'High' }, true],
  ])('a field that holds %j is filled: %s', (value, filled) => {
    expect(read({ customfield_1: value }).filled).toEqual({ notes: filled });
  });

  test('with its parent and links, each since the changelog’s last word on it, and when one was last taken away', () => {
    const linked = read(
      {
        parent: { id: '77', key: 'AB-7', fields: { issuetype: { name: 'Epic' } } },
        issuelinks: [
          { type: { name: 'Blocks' }, inwardIssue: { key: 'CD-2', fields: { issuetype: { name: 'Bug' } } } },
          { type: { name: 'Relates' }, outwardIssue: { key: 'CD-3' } },
        ],
      },
      [
        history('1', 100, { field: 'IssueParentAssociation', from: '66', fromString: 'AB-6', to: '77', toString: 'AB-7' }),
        history('2', 200, { field: 'Link', from: null, fromString: null, to: 'CD-2', toString: 'This issue is blocked by CD-2' }),
        history('3', 300, { field: 'Link', from: 'CD-9', fromString: 'This issue blocks CD-9', to: null, toString: null }),
      ],
    );
    expect(linked.links).toEqual({
      now: [
        { via: 'parent', type: 'Epic', since: 100 },
        { via: 'Blocks', type: 'Bug', since: 200 },
        { via: 'Relates', type: null, since: null },
      ],
      cutAt: 300,
    });
    expect(read({}, [], false).links).toBeUndefined();
  });

  test('in the order of the dates where the numbers of the histories tell another, which is noted', () => {
    const swapped = read({}, [history('8', 300, item('2', '3')), history('9', 200, item('1', '2'))]);
    expect(swapped.changes?.map(tellMove)).toEqual(['1→2', '2→3']);
    expect(swapped.disordered).toBe(true);
    expect(read({}, [history('9', 300, item('2', '3')), history('8', 200, item('1', '2'))]).disordered).toBeUndefined();
  });
});

test('dates with an offset without a colon are dates, and other text is an error', () => {
  expect(parseJiraDate('2024-03-01T09:30:00.000-0330')).toBe(Date.UTC(2024, 2, 1, 13, 0));
  expect(() => parseJiraDate('yesterday')).toThrow('not a date: yesterday');
});

test('a status of several issue types is one status, and an unclassified one is work not begun', () => {
  const status = (id: string, key: string) => ({ id, name: `S${id}`, statusCategory: { key } });
  const json = [
    { name: 'Bug', statuses: [status('10', 'done'), status('9', 'undefined')] },
    { name: 'Story', statuses: [status('10', 'done')] },
  ];
  expect(toSquadStatuses(json)).toEqual([
    { id: '9', name: 'S9', category: 'new', issueTypes: ['Bug'] },
    { id: '10', name: 'S10', category: 'done', issueTypes: ['Bug', 'Story'] },
  ]);
});

test('Retry-After is read in seconds or as a date', () => {
  expect(readRetryAfter('7', 0)).toBe(7000);
  expect(readRetryAfter('Thu, 01 Jan 1970 00:01:00 GMT', 15_000)).toBe(45_000);
  expect(readRetryAfter(null, 0)).toBe(0);
  expect(readRetryAfter('soon', 0)).toBe(0);
});
