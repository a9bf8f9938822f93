import enUS from '../../locales/en-US.json';
import type { Report } from '../../src/contract/report';
import { shortenRegister } from '../../src/domain/report/exceptions';
import { writeReportPage } from '../../src/domain/report/page';
import { writeTable } from '../../src/domain/report/table';
import { openWords } from '../../src/domain/report/words';
import { asOf, report } from '../kit/report-sample';

const words = openWords(enUS, 'en', asOf);
const [first] = report.exceptions;
if (!first) throw new Error('the sample has exceptions');
const long: Report = {
  ...report,
  exceptions: Array.from({ length: 240 }, (_, index) => ({ ...first, reason: `Reason ${index}` })),
  exceptionsTotal: 240,
};
const rowsOf = (told: Report, part: string) => writeTable(told, words).filter(([name]) => name === part);

test('of a long register of exceptions a page is told the first hundred, and how long it is; the table holds them all', () => {
  const shown = shortenRegister(long);
  expect([shown.exceptions.length, shown.exceptionsTotal, shown.exceptions[99]?.reason]).toEqual([100, 240, 'Reason 99']);
  expect(rowsOf(long, 'exception').filter(([, , , state]) => state === first.state)).toHaveLength(240);
  expect(rowsOf(long, 'exceptions')).toEqual([['exceptions', '', '', 'total', '240', '']]);
  const page = JSON.stringify(writeReportPage(shown, words));
  expect(page).toContain('Reason 99');
  expect(page).not.toContain('Reason 100');
  expect(page).toContain('100 of 240. The table (CSV) holds them all.');
  expect(JSON.stringify(writeReportPage(report, words))).not.toContain('The table (CSV)');
});

test('outcomes stand on the page as an association, with n, and a side of too few squads without a figure', () => {
  const standard = { id: 'ready', title: 'Ready first' };
  const outcomes: Report['outcomes'] = [
    { measure: 'cycle-time', unit: 'days', standard, adopters: { squads: 12, median: 6.4 }, others: { squads: 7, median: 9.5 } },
    { measure: 'rework', unit: 'share', standard, adopters: { squads: 12, median: 0.214 }, others: null },
  ];
  const page = JSON.stringify(writeReportPage({ ...report, outcomes }, words));
  for (const part of ['association only', '6 (n = 12)', '10 (n = 7)', '21% (n = 12)', 'too few squads']) expect(page).toContain(part);
  expect(rowsOf({ ...report, outcomes }, 'outcome')).toEqual([
    ['outcome', 'ready', 'adopters', 'cycle-time', '6.4', '12'],
    ['outcome', 'ready', 'others', 'cycle-time', '9.5', '7'],
    ['outcome', 'ready', 'adopters', 'rework', '0.214', '12'],
  ]);
  expect(JSON.stringify(writeReportPage({ ...report, outcomes: null }, words))).not.toContain('association');
});
