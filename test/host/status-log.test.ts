import fc from 'fast-check';
import { InputError } from '../../host/input-error';
import { readStatusLog } from '../../host/snapshot/status-log';
import { readCsv } from '../../host/snapshot/status-log-csv';
import type { Snapshot } from '../../host/snapshot/types';

const HEADER = 'squad,case,type,resolution,status,entered_at,group';
const at = (minute: number): string => `2024-03-01T09:${String(minute).padStart(2, '0')}:00.000+0000`;

/** A log of these rows, each `squad,case,type,resolution,status` and a minute. */
const write = (...rows: [string, number][]): string => [HEADER, ...rows.map(([row, minute]) => `${row},${at(minute)},`)].join('\n');
const read = (text: string): Snapshot => readStatusLog(text, 'log.csv');

function listProblems(text: string): readonly string[] {
  try {
    read(text);
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.lines;
    throw error;
  }
}

describe('CSV', () => {
  const field = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 8 }), fc.stringMatching(/^[",\r\n a]{0,8}$/));
  const needsQuotes = (text: string): boolean => /[",\r\n]/.test(text);
  const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;

  it('reads back every field that RFC 4180 can write, with the line that each record begins at', () => {
    const table = fc.array(fc.array(fc.record({ text: field, quoted: fc.boolean() }), { minLength: 1, maxLength: 5 }), { maxLength: 8 });
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), fc.boolean(), (records, end, endsWithLine) => {
        // A single empty field would be an empty line, unless in quotes.
        const written = records.map((fields) =>
          fields.map(({ text, quoted }) => (quoted || needsQuotes(text) || fields.length === 1 ? quote(text) : text)).join(','),
        );
        let line = 1;
        const lines = written.map((record) => {
          const begins = line;
          line += record.split('\n').length;
          return begins;
        });
        const csv = written.join(end) + (endsWithLine && written.length > 0 ? end : '');
        const expected = records.map((fields, index) => ({ line: lines[index], fields: fields.map(({ text }) => text), problem: null }));
        expect([...readCsv(csv)]).toEqual(expected);
      }),
      { seed: 4180, numRuns: 2000 },
    );
  });

  it('never gives up on any text: it ends, and every record is read or told', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[",\r\na]{0,40}$/), (text) => {
        const records = [...readCsv(text)];
        const lines = records.map(({ line }) => line);
        expect(lines).toEqual([...lines].sort((a, b) => a - b));
        expect(records.every(({ line }) => line <= text.split('\n').length)).toBe(true);
      }),
      { seed: 4180, numRuns: 2000 },
    );
  });

  it('passes over empty lines, and goes on after a line that is none', () => {
    expect([...readCsv('a,b\n\nc"d,e\nf,g\n\n')]).toEqual([
      { line: 1, fields: ['a', 'b'], problem: null },
      { line: 3, fields: ['c'], problem: expect.stringMatching(/a quote in the middle of a field; expected/) },
      { line: 4, fields: ['f', 'g'], problem: null },
    ]);
  });
});

describe('a status log as a site', () => {
  const log = write(
    ['Sales, North,Case 1,Ticket,,Open'.replace('Sales, North', '"Sales, North"'), 1],
    ['"Sales, North",Case 1,Ticket,,Open', 1],
    ['"Sales, North",Case 1,Ticket,,Closed', 1],
    ['Back office,7,Ticket,Done,Open', 3],
    ['Back office,7,Bug,,Closed', 59],
    ['Back office,8,Ticket,,Open', 2],
  );
  const site = read(log);

  it('makes a project of each squad and an issue of each case, with keys as they are written', () => {
    expect(site.projects.map(({ key, name, projectTypeKey }) => ({ key, name, projectTypeKey }))).toEqual([
      { key: 'Sales, North', name: 'Sales, North', projectTypeKey: 'software' },
      { key: 'Back office', name: 'Back office', projectTypeKey: 'software' },
    ]);
    expect([...site.issues].map(([squad, issues]) => [squad, issues.map(({ key }) => key)])).toEqual([
      ['Sales, North', ['Case 1']],
      ['Back office', ['7', '8']],
    ]);
  });

  it('takes the last moment of the file for now, wherever it stands', () => {
    expect(site.site.asOf).toBe('2024-03-01T09:59:00.000Z');
  });

  it('begins a case with its first row; each further row is a change, repeated ones too, in the order of the file', () => {
    const issue = site.issues.get('Sales, North')?.[0];
    expect(issue?.fields).toMatchObject({ created: at(1), updated: at(1), status: { name: 'Closed' }, resolution: null });
    const histories = issue?.changelog?.histories ?? [];
    expect(
      histories.map(({ created, items }) => [created, items.map(({ fromString, ...item }) => [fromString, Reflect.get(item, 'toString')])]),
    ).toEqual([
      [at(1), [['Open', 'Open']]],
      [at(1), [['Open', 'Closed']]],
    ]);
    const ids = histories.map(({ id }) => Number(id));
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('never gives an id that is also a key: Jira would take the one for the other', () => {
    const numbers = read(
      write(...Array.from({ length: 30 }, (_, index): [string, number] => [`10000,${10_000 + index},Ticket,,Open`, index])),
    );
    const issues = [...numbers.issues.values()].flat();
    for (const each of [issues, numbers.projects]) {
      const keys = new Set(each.map(({ key }) => key));
      expect(each.filter(({ id }) => keys.has(id))).toEqual([]);
    }
    expect(new Set(issues.map(({ id }) => id)).size).toBe(30);
  });

  it('records a change of type and of resolution where the rows differ', () => {
    const [issue] = site.issues.get('Back office') ?? [];
    const items = issue?.changelog?.histories[0]?.items.map(({ field, from, to }) => [field, from !== null, to !== null]);
    expect(items).toEqual([
      ['status', true, true],
      ['issuetype', true, true],
      ['resolution', true, false],
    ]);
  });

  it('leaves a case that changes squads with the last one, and records the move', () => {
    const moved = read(write(['A,1,Ticket,,Open', 1], ['B,1,Ticket,,Closed', 2]));
    const [issue] = moved.issues.get('B') ?? [];
    expect(moved.issues.get('A')).toEqual([]);
    expect(issue?.changelog?.histories[0]?.items.map(({ field, fromString }) => [field, fromString])).toEqual([
      ['status', 'Open'],
      ['project', 'A'],
    ]);
    expect(issue?.fields.project.id).toBe(moved.projects.find(({ key }) => key === 'B')?.id);
  });

  it('tells of a squad only the statuses and moves that were seen, and leaves unknown what a log cannot tell', () => {
    const names = new Map(site.statuses?.map(({ id, name }) => [id, name]));
    const seen = site.workflows?.map(({ name, statuses, transitions }) => [
      name,
      statuses.map(({ statusReference }) => names.get(statusReference)).sort(),
      transitions.flatMap(({ toStatusReference, links }) =>
        links.map((link) => `${names.get(link.fromStatusReference) ?? ''} > ${names.get(toStatusReference) ?? ''}`),
      ),
    ]);
    expect(seen).toEqual([
      ['Sales, North: Ticket', ['Closed', 'Open'], ['Open > Open', 'Open > Closed']],
      ['Back office: Ticket', ['Open'], []],
      ['Back office: Bug', ['Closed', 'Open'], ['Open > Closed']],
    ]);
    expect(Object.keys(site)).not.toEqual(expect.arrayContaining(['users']));
    expect(site.projectroles).toBeUndefined();
    expect(site.boards).toBeUndefined();
    expect(site.confluence).toBeUndefined();
  });

  it('takes columns in any order, without the group, with CR LF', () => {
    const other = read(`status,squad,entered_at,case,resolution,type\r\nOpen,A,${at(1)},X-1,,Bug\r\n`);
    expect(other.issues.get('A')?.[0]).toMatchObject({ key: 'X-1', fields: { status: { name: 'Open' }, issuetype: { name: 'Bug' } } });
  });

  it('holds each kind of change once, however long the log is', () => {
    const long = Array.from(
      { length: 10_000 },
      (_, index) => `A,Case ${Math.floor(index / 10)},Ticket,,${index % 2 ? 'Open' : 'Closed'},${at(index % 10)},`,
    );
    const issues = read([HEADER, ...long].join('\n')).issues.get('A') ?? [];
    const items = issues.flatMap(({ changelog }) => changelog?.histories.flatMap((history) => history.items) ?? []);
    expect(items).toHaveLength(9_000);
    expect(new Set(items).size).toBe(2);
  });
});

describe('what is wrong with a log is told by line', () => {
  const good: [string, number] = ['A,1,Ticket,,Open', 1];
  const cases: [string, string, RegExp[]][] = [
    ['no file at all', '', [/^log\.csv:1: the file is empty; expected a header/]],
    ['a header alone', `${HEADER}\n`, [/^log\.csv:2: no row; expected/]],
    [
      'columns missing',
      'squad,case,type,status\n',
      [/^log\.csv:1: no column "resolution"; expected the columns/, /^log\.csv:1: no column "entered_at"/],
    ],
    ['a column unknown', `${HEADER},priority\nA,1,Ticket,,Open,${at(1)},,High`, [/^log\.csv:1: unknown column "priority"; expected/]],
    ['a column twice', `${HEADER},case\nA,1,Ticket,,Open,${at(1)},,1`, [/^log\.csv:1: column "case" stands twice/]],
    [
      'a case that is not in one piece',
      write(good, ['A,2,Ticket,,Open', 2], ['A,1,Ticket,,Closed', 3]),
      [/^log\.csv:4: case: "1" began at line 2; expected/],
    ],
    [
      'time that goes back',
      write(good, ['A,1,Ticket,,Closed', 0]),
      [/^log\.csv:3: entered_at: .*09:00.* is before .*09:01.* of line 2; expected/],
    ],
    ['no squad', write([',1,Ticket,,Open', 1]), [/^log\.csv:2: squad: is empty; expected a text/]],
    ['no case', write(['A, ,Ticket,,Open', 1]), [/^log\.csv:2: case: is empty/]],
    ['no type', write(['A,1,,,Open', 1]), [/^log\.csv:2: type: is empty/]],
    ['no status', write(['A,1,Ticket,,', 1]), [/^log\.csv:2: status: is empty/]],
    [
      'a key that is too long',
      write([`A,${'x'.repeat(81)},Ticket,,Open`, 1]),
      [/^log\.csv:2: case: has 81 characters; expected 80 at most/],
    ],
    ['a line end within a name', write(['A,1,Ticket,,"Op\nen"', 1]), [/^log\.csv:2: status: holds a line end/]],
    ['a field too few', `${HEADER}\nA,1,Ticket,,Open,${at(1)}`, [/^log\.csv:2: 6 fields; expected 7/]],
    [
      'a quote that is never closed',
      `${write(good)}\nA,2,"Ticket,,Open,${at(1)},\nA,3,Ticket,,Open,${at(1)},`,
      [/^log\.csv:3: a quote is opened and never closed/],
    ],
  ];
  it.each(cases)('%s', (_name, text, expected) => {
    expect(listProblems(text)).toEqual(expected.map((each): unknown => expect.stringMatching(each)));
  });

  it.each(['', 'yesterday', '2024-03-01', '2024-02-30T09:00:00.000+0000', '2024-03-01 09:00:00', '1709283600000'])(
    'a date that is none: "%s"',
    (date) => {
      expect(listProblems(`${HEADER}\nA,1,Ticket,,Open,${date},`)).toEqual([
        expect.stringMatching(/^log\.csv:2: entered_at: ".*" is no date; expected one like 2024-03-01T09:30:00\.000\+0000$/),
      ]);
    },
  );

  it('all of it at once, twenty lines at most', () => {
    const rows = Array.from({ length: 12 }, (_, index): [string, number] => [`,${index},Ticket,,`, 1]);
    const lines = listProblems(write(...rows));
    expect(lines).toHaveLength(20);
    expect(lines.slice(0, 3)).toEqual([
      'log.csv:2: squad: is empty; expected a text',
      'log.csv:2: status: is empty; expected a text',
      'log.csv:3: squad: is empty; expected a text',
    ]);
  });
});
