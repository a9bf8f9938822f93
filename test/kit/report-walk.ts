import type { AuditAnswer } from '../../host/commands/app-client';
import type { AdfNode } from '../../src/contract/adf';
import type { Report } from '../../src/contract/report';
import { readCsv } from '../../src/domain/csv';
import { exportAdoption, exportTexts, type AdfDocument } from '../../src/macros/adf';
import { listFacts, listPaths } from './report-facts';

/** What one report was told in. */
export interface Told {
  report: Report;
  csv: string;
  /** The content of the Confluence page, and the audit of the same sweep. */
  page: readonly AdfNode[];
  audit: AuditAnswer;
}

const textOf = ({ text, content = [] }: AdfNode): string => (text ?? '') + content.map(textOf).join('');

/** Every table below a heading: by section, row and column. Rows of the same name are told apart by their second cell, after a line break. */
export function readTables(nodes: readonly AdfNode[]): Map<string, string> {
  const cells = new Map<string, string>();
  nodes.forEach((node, index) => {
    const heading = nodes[index - 1];
    if (node.type !== 'table' || heading?.type !== 'heading') return;
    const [head = [], ...rows] = (node.content ?? []).map((row) => (row.content ?? []).map(textOf));
    for (const row of rows)
      row.forEach((cell, column) => {
        for (const name of [row[0], `${row[0] ?? ''}\n${row[1] ?? ''}`]) cells.set([textOf(heading), name, head[column]].join('\0'), cell);
      });
  });
  return cells;
}

/** Paragraphs, headings and cells of a document, and neighbouring cells with a line break between them. */
function listSaid(document: AdfDocument): Set<string> {
  const said = new Set<string>();
  const visit = (node: AdfNode): void => {
    if (node.type === 'paragraph' || node.type === 'heading') said.add(textOf(node));
    const cells = node.type === 'tableRow' ? (node.content ?? []).map(textOf) : [];
    cells.forEach((cell, index) => said.add(`${cell}\n${cells[index + 1] ?? ''}`));
    node.content?.forEach(visit);
  };
  document.content.forEach(visit);
  return said;
}

/** Holds every figure of a report against the table, the Confluence page, the macro and the audit. */
export function expectEverywhere({ report, csv, page, audit }: Told): void {
  const texts = exportTexts('en', 'UTC');
  const facts = listFacts(report, texts);
  expect(listPaths(report).filter((path) => !facts.some((fact) => fact.path === path))).toEqual([]);
  const parsed = readCsv(csv);
  if (!parsed.ok) throw new Error('the table cannot be read');
  const rows = new Set(parsed.rows.map(({ cells }) => cells.slice(0, 4).join('\0')));
  const figures = new Set(
    parsed.rows.flatMap(({ cells: [a, b, c, d, value, of] }) => [
      [a, b, c, d, 'value', value].join('\0'),
      [a, b, c, d, 'of', of].join('\0'),
    ]),
  );
  const cells = readTables(page);
  const said = listSaid(exportAdoption({ kind: 'ready', value: report }, texts));
  const wrong = facts.flatMap(({ path, value, row: [row, at], page: cell, macro, audit: sum }) => {
    const audited = sum && audit.adoption.find(({ standard }) => standard === sum[0])?.[sum[1]];
    return [
      ...(rows.has(row.join('\0')) && figures.has([...row, at, String(value)].join('\0'))
        ? []
        : [`${path} in the table: ${row.join(' ')} ${value}`]),
      ...(cell === undefined || cells.get(cell.slice(0, 3).join('\0')) === cell[3]
        ? []
        : [`${path} on the Confluence page: ${cell.join(' | ')}`]),
      ...(macro === undefined || said.has(macro) ? [] : [`${path} in the macro: ${macro}`]),
      ...(sum === undefined || audited === sum[2] ? [] : [`${path} in the audit: ${sum.join(' ')}, not ${audited}`]),
    ];
  });
  expect(wrong).toEqual([]);
}
