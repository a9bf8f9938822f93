/** A row of a table, with the line of the file that it begins on, counting from 1. */
export interface CsvRow {
  line: number;
  cells: string[];
}

export type CsvResult = { ok: true; rows: CsvRow[] } | { ok: false; line: number; code: 'open-quote' | 'after-quote' };

const separators = [',', ';', '\t'] as const;

/** What the heading uses: spreadsheets of some countries write semicolons. */
function findSeparator(text: string): string {
  const [heading = ''] = text.split(/\r?\n/, 1);
  const count = (separator: string): number => heading.split(separator).length;
  return separators.reduce((best, each) => (count(each) > count(best) ? each : best));
}

/** A text that a spreadsheet would take for a formula. */
const formula = /^[=+\-@\t\r]/;

/** One value: as it stands, or between quotes where `""` is a quote. */
function readCell(text: string, at: number, separator: string): { value: string; end: number } | 'open-quote' | 'after-quote' {
  if (text[at] !== '"') {
    let end = at;
    while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
    return { value: text.slice(at, end).trim(), end };
  }
  let value = '';
  let end = at + 1;
  for (;;) {
    const quote = text.indexOf('"', end);
    if (quote < 0) return 'open-quote';
    value += text.slice(end, quote);
    end = quote + 1;
    if (text[end] !== '"') break;
    value += '"';
    end += 1;
  }
  const next = text[end];
  return next === undefined || next === separator || next === '\n' || next === '\r' ? { value, end } : 'after-quote';
}

/**
 * Reads a table of comma-separated values (RFC 4180), also with semicolons or tabs, whichever its first line uses. Empty lines are passed
 * over; the apostrophe that `writeCsv` puts before a formula is taken away.
 */
export function readCsv(source: string): CsvResult {
  const text = source.replace(/^\uFEFF/, '');
  const separator = findSeparator(text);
  const rows: CsvRow[] = [];
  let line = 1;
  for (let at = 0; at < text.length;) {
    const row: CsvRow = { line, cells: [] };
    for (;;) {
      const cell = readCell(text, at, separator);
      if (typeof cell === 'string') return { ok: false, line, code: cell };
      line += cell.value.split('\n').length - 1;
      row.cells.push(cell.value.startsWith("'") && formula.test(cell.value.slice(1)) ? cell.value.slice(1) : cell.value);
      at = cell.end + 1;
      if (text[cell.end] !== separator) {
        if (text[cell.end] === '\r' && text[at] === '\n') at += 1;
        break;
      }
    }
    line += 1;
    if (row.cells.some((cell) => cell !== '')) rows.push(row);
  }
  return { ok: true, rows };
}

/** A value that no spreadsheet takes for a formula (OWASP, "CSV Injection"), between quotes where it needs them. */
function writeCell(value: string): string {
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",;\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Writes a table of comma-separated values (RFC 4180), with the mark by which spreadsheets know its characters as UTF-8. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('')}`;
}
