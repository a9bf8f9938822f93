import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeAuditPage } from '../../host/commands/audit-page';
import { writeAuditTable } from '../../host/commands/audit-table';
import type { AuditDocument } from '../../host/commands/audit-document';
import { readCsv } from '../../src/domain/csv';
import { runAudit } from '../kit/audit-command';

/** What a file would fetch or run. */
const outside = /<(script|link|img|iframe|object|embed|video|audio|base|form)\b|\bsrc=|\bhref=|url\(|@import|\bon\w+=|https?:/i;

const textOf = (html: string): string =>
  html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, '\u0000')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

function rowsOf(csv: string): string[][] {
  const read = readCsv(csv);
  if (!read.ok) throw new Error('the table cannot be read');
  return read.rows.map(({ cells }) => cells);
}

describe('the files of an audit of the demo', () => {
  const folder = mkdtempSync(join(tmpdir(), 'audit-files-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (name: string): string => join(folder, name);
  const { code, stdout } = runAudit(
    '--demo',
    '--as-of',
    '2026-11-20',
    '--json',
    file('a.json'),
    '--csv',
    file('a.csv'),
    '--html',
    file('a.html'),
  );
  const audit = JSON.parse(readFileSync(file('a.json'), 'utf8')) as AuditDocument;
  const html = readFileSync(file('a.html'), 'utf8');
  const figures = audit.adoption.map(({ standard, inScope, metNow, notYet, waived, notJudged }) =>
    [standard, inScope, metNow, notYet, waived, notJudged].map(String),
  );

  test('the table holds the figures of every standard and a row for every finding', () => {
    // Some of the demo's boards cannot be read: that is the code.
    expect([code, stdout.length > 0]).toEqual([3, true]);
    const [heading, ...rows] = rowsOf(readFileSync(file('a.csv'), 'utf8'));
    expect(heading).toEqual([
      'squad',
      'name',
      'standard',
      'check',
      'state',
      'headline',
      'inScope',
      'metNow',
      'notYet',
      'waived',
      'notJudged',
    ]);
    expect(rows.slice(0, figures.length).map((cells) => [cells[2], ...cells.slice(6)])).toEqual(figures);
    const findings = audit.squads.flatMap(({ key, name, findings: own }) =>
      own.map(({ standard, check, state, headline }) => [key, name, standard, check, state, headline.replaceAll('*', '')]),
    );
    expect(findings.length).toBeGreaterThan(200);
    expect(rows.slice(figures.length).map((cells) => cells.slice(0, 6))).toEqual(findings);
  });

  test('the page needs no other file, and holds every figure of the summary and every finding', () => {
    expect(html).not.toMatch(outside);
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    const text = textOf(html);
    for (const figure of [`${audit.coverage.squads} squads`, new Intl.NumberFormat('en').format(audit.coverage.issues)])
      expect(text).toContain(figure);
    const cells = text
      .split('\u0000')
      .map((part) => part.trim())
      .filter((part) => part !== '');
    for (const row of figures) {
      const at = cells.findIndex((each, index) => each === row[0] && cells.slice(index, index + 6).join(' ') === row.join(' '));
      expect([row[0], at >= 0]).toEqual([row[0], true]);
    }
    for (const { key, name, findings } of audit.squads) {
      expect(text).toContain(`${key} · ${name}`);
      for (const { headline } of findings) expect(text.replaceAll('\u0000', '')).toContain(headline.replaceAll('*', ''));
    }
  });
});

describe('names that people chose', () => {
  const evil = [
    '=HYPERLINK("https://evil.example","x")',
    '+1',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
  ];
  const audit: AuditDocument = {
    ...{ schema: 'diapason.audit/1', asOf: '2026-11-20T00:00:00.000Z', window: { days: null }, source: 'demo', playbook: null },
    coverage: { squads: evil.length, issues: 1, unknownHistory: 0, judgeable: 1, oddities: [] },
    cost: { restCalls: 0, points: 0, invocations: 0, sqlStatements: 0, seconds: 0 },
    squads: evil.map((name) => ({
      ...{
        key: name,
        name,
        tribe: null,
        adopted: [],
        issues: 1,
        unknownHistory: 0,
        unmappedStatuses: [],
        oddities: [],
        flows: [],
        unread: [],
      },
      findings: [
        {
          ...{
            standard: name,
            check: name,
            use: 'process/passes-through',
            state: 'met',
            severity: 'must',
            headline: name,
            fix: null,
            evidence: [],
            waiver: null,
          },
          ...{ observed: { n: 1, met: 1, rate: 1 }, expected: {} },
        },
      ],
    })),
    adoption: [],
  };

  test('are no formula to a spreadsheet', () => {
    const csv = writeAuditTable(audit);
    // Whatever a cell begins with, quoted or not, no spreadsheet computes it.
    for (const line of csv.replace('\uFEFF', '').split('\r\n'))
      for (const start of line.split(/(?:^|,)"?/)) expect(start).not.toMatch(/^[=+\-@\t\r]/);
    expect(
      rowsOf(csv)
        .slice(1)
        .map(([, name]) => name?.trim()),
    ).toEqual(evil.map((name) => name.trim()));
  });

  test('are text on the page', () => {
    const html = writeAuditPage(audit, 'fr');
    expect(html.replace('https://evil.example', '')).not.toMatch(/<(script|img)\b/i);
    for (const name of evil) expect(textOf(html)).toContain(name);
  });
});
