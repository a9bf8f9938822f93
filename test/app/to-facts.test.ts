import { readRetryAfter } from '../../src/adapters/request';
import { bulkChangelogSchema, historySchema } from '../../src/adapters/jira/schemas';
import { parseJiraDate, toChanges, toSquadStatuses } from '../../src/adapters/jira/to-facts';

const item = (from: string, to: string) => ({ field: 'status', fieldId: 'status', from, fromString: `S${from}`, to, toString: `S${to}` });
const history = (id: string, created: string | number, ...items: object[]) => historySchema.parse({ id, created, items });

describe('Jira’s changelog becomes changes', () => {
  test('in the order (created, history id as a number, item index), whatever order it came in', () => {
    const at = '2024-03-01T09:30:00.000+0000';
    const changes = toChanges([
      history('10', at, item('3', '4'), item('4', '5')),
      history('9', at, item('2', '3')),
      history('11', '2024-02-01T10:30:00.000+0100', item('1', '2')),
    ]);
    expect(changes.map(({ from, to }) => `${from?.id}→${to?.id}`)).toEqual(['1→2', '2→3', '3→4', '4→5']);
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

  test('type, resolution and project are kept, all other fields are passed over', () => {
    const names = ['issuetype', 'resolution', 'project', 'assignee', 'Rank'];
    const items = names.map((field) => ({
      field,
      fieldId: field === 'resolution' ? undefined : field,
      from: null,
      fromString: null,
      to: '1',
      toString: 'One',
    }));
    expect(toChanges([history('1', 0, ...items)]).map(({ field, from }) => [field, from])).toEqual([
      ['type', null],
      ['resolution', null],
      ['project', null],
    ]);
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
