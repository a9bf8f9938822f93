import fc from 'fast-check';
import { exampleRoles } from '../../src/checks/roles/example';
import { readAssignmentTable } from '../../src/domain/assignment/import';
import { readCsv, writeCsv } from '../../src/domain/csv';

const cellsOf = (text: string) => {
  const read = readCsv(text);
  return read.ok ? read.rows.map(({ cells }) => cells) : read;
};

describe('tables of comma-separated values', () => {
  it('reads back what it wrote, whatever is in it', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.trim());
    const row = fc.array(cell, { minLength: 2, maxLength: 4 }).filter((cells) => cells.some((each) => each !== ''));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const table = [['a', 'b', 'c', 'd'], ...rows];
        const plain = table.map((cells) => cells.map((each) => (/^'[=+\-@\t\r]/.test(each) ? each.slice(1) : each)));
        expect(cellsOf(writeCsv(table))).toEqual(plain);
      }),
    );
  });

  it('writes nothing that a spreadsheet takes for a formula', () => {
    for (const evil of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("x","y")'])
      expect(writeCsv([[evil]]).replace('\uFEFF', '')).toMatch(/^"?'/);
  });

  it('takes commas, semicolons and tabs, quotes and empty lines, and counts lines as an editor does', () => {
    expect(readCsv('a;b\r\n"x;\n""y""";2\r\n\r\n3;4')).toEqual({
      ok: true,
      rows: [
        { line: 1, cells: ['a', 'b'] },
        { line: 2, cells: ['x;\n"y"', '2'] },
        { line: 5, cells: ['3', '4'] },
      ],
    });
    expect(cellsOf('a\tb\n1\t2')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(readCsv('a,b\n"x,2')).toEqual({ ok: false, line: 2, code: 'open-quote' });
    expect(readCsv('a,b\n"x"y,2')).toEqual({ ok: false, line: 2, code: 'after-quote' });
  });
});

describe('a table of assignments', () => {
  const squads = [
    { key: 'ABC', name: 'Checkout' },
    { key: 'DEF', name: 'Twins' },
    { key: 'GHI', name: 'Twins' },
  ];
  const read = (csv: string) => readAssignmentTable(csv, { roles: exampleRoles, squads });
  const told = (csv: string) => read(csv).problems.map(({ line, column, path, code }) => [line, column, path, code]);

  it('takes keys and names, in any order of columns, and the words of both languages', () => {
    const { rows, problems } = read('Account,Role,Squad,Kind,Until\nann,product manager,checkout,Suppléance,2026-03-01\nbob,pm,ABC,,');
    expect(problems).toEqual([]);
    expect(rows.map(({ squad, role, account, kind, from, until }) => [squad, role, account, kind, from, until])).toEqual([
      ['ABC', 'pm', 'ann', 'cover', null, '2026-03-01'],
      ['ABC', 'pm', 'bob', 'holder', null, null],
    ]);
  });

  it('tells every problem by line and column', () => {
    expect(told('squad,role\nABC,pm')).toEqual([[1, 1, 'account', 'missing-column']]);
    expect(told('squad,role,account,colour\nABC,pm,ann,red')).toEqual([[1, 4, 'colour', 'unknown-column']]);
    expect(told('squad,role,account,from,kind\nNONE,nobody,,2026-02-30,boss\nTwins,pm,ann,,')).toEqual(
      [
        [2, 3, 'account', 'missing-value'],
        [2, 1, 'squad', 'unknown-squad'],
        [2, 2, 'role', 'unknown-role'],
        [2, 4, 'from', 'bad-day'],
        [2, 5, 'kind', 'bad-kind'],
        [3, 1, 'squad', 'several-squads'],
      ].sort(([a], [b]) => Number(a) - Number(b)),
    );
    expect(told('squad,role,account')).toEqual([[1, 1, '', 'empty']]);
    expect(told('')).toEqual([[1, 1, '', 'empty']]);
  });
});
