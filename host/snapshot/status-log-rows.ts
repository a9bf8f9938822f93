import { parseJiraDate } from './jira-date';
import type { Problems } from './problems';
import { readCsv, type CsvRecord } from './status-log-csv';

/** The columns of a status log; `group`, which is for the reader alone, may be missing. */
const REQUIRED = ['squad', 'case', 'type', 'resolution', 'status', 'entered_at'] as const;
const OPTIONAL = ['group'] as const;
type Column = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number];

/** Characters that the app has room for: a squad's key, an issue's key, and names as Jira gives them. */
const MOST: Readonly<Partial<Record<Column, number>>> = { squad: 64, case: 80, type: 255, resolution: 255, status: 255 };
/** A log without an answer to "has it been resolved, and how" is common; everything else has one by the nature of a log. */
const MAY_BE_EMPTY: readonly Column[] = ['resolution', 'group'];
const CONTROL = /\p{Cc}/u;

/** One status that a case entered. */
export interface LogRow {
  /** Line in the file, from 1. */
  line: number;
  squad: string;
  case: string;
  type: string;
  /** Empty = unknown or none. */
  resolution: string;
  status: string;
  /** As written; `at` is the same in epoch ms. */
  enteredAt: string;
  at: number;
}

interface Header {
  places: ReadonlyMap<string, number>;
  width: number;
}

function readHeader({ line, fields, problem }: CsvRecord, place: (line: number) => string, problems: Problems): Header | null {
  const tell = (text: string): void => problems.add(`${place(line)}: ${text}`);
  const known: readonly string[] = [...REQUIRED, ...OPTIONAL];
  const places = new Map<string, number>();
  const expected = `expected the columns ${REQUIRED.join(',')} and, if wanted, ${OPTIONAL.join(',')}`;
  if (problem !== null) tell(problem);
  const names = fields.map((name) => name.trim());
  const missing = REQUIRED.filter((name) => !names.includes(name));
  names.forEach((name, index) => {
    if (!known.includes(name)) tell(`unknown column "${name}"; ${expected}`);
    else if (places.has(name)) tell(`column "${name}" stands twice; ${expected}`);
    else places.set(name, index);
  });
  for (const name of missing) tell(`no column "${name}"; ${expected}`);
  return problem === null && missing.length === 0 ? { places, width: fields.length } : null;
}

function findTextProblem(column: Column, value: string): string | null {
  if (!MAY_BE_EMPTY.includes(column) && value.trim() === '') return 'is empty; expected a text';
  const most = MOST[column];
  if (most !== undefined && value.length > most) return `has ${value.length} characters; expected ${most} at most`;
  return CONTROL.test(value) ? 'holds a line end or another control character; expected one line of text' : null;
}

function readRow({ line, fields, problem }: CsvRecord, header: Header, tell: (line: number, text: string) => void): LogRow | null {
  if (problem !== null) {
    tell(line, problem);
    return null;
  }
  if (fields.length !== header.width) {
    tell(line, `${fields.length} fields; expected ${header.width}, as the header has`);
    return null;
  }
  let isGood = true;
  const refuse = (text: string): void => {
    tell(line, text);
    isGood = false;
  };
  const read = (column: Column): string => fields[header.places.get(column) ?? -1] ?? '';
  for (const column of [...REQUIRED, ...OPTIONAL]) {
    const wrong = column === 'entered_at' ? null : findTextProblem(column, read(column));
    if (wrong !== null) refuse(`${column}: ${wrong}`);
  }
  const enteredAt = read('entered_at');
  const at = parseJiraDate(enteredAt);
  if (Number.isNaN(at)) refuse(`entered_at: "${enteredAt}" is no date; expected one like 2024-03-01T09:30:00.000+0000`);
  const [squad, type, resolution, status] = [read('squad'), read('type'), read('resolution'), read('status')];
  return isGood ? { line, squad, case: read('case'), type, resolution, status, enteredAt, at } : null;
}

/** Sees that the rows of one case stand together and in time order. */
function createOrderCheck(tell: (line: number, text: string) => void): (row: LogRow) => void {
  const firstLines = new Map<string, number>();
  let last: LogRow | null = null;
  return (row) => {
    const before = last?.case === row.case ? last : null;
    last = row;
    if (before === null) {
      const first = firstLines.get(row.case);
      if (first !== undefined)
        tell(row.line, `case: "${row.case}" began at line ${first}; expected the rows of a case one after the other`);
      else firstLines.set(row.case, row.line);
    } else if (row.at < before.at) {
      tell(
        row.line,
        `entered_at: ${row.enteredAt} is before ${before.enteredAt} of line ${before.line}; expected the rows of a case in time order`,
      );
    }
  };
}

/**
 * The rows of a status log in the order of the file. `place` names a line for a reader. What is wrong goes to `problems`, one line each;
 * a row that cannot be used is left out.
 */
export function* readRows(text: string, place: (line: number) => string, problems: Problems): Generator<LogRow, void, undefined> {
  const tell = (line: number, what: string): void => problems.add(`${place(line)}: ${what}`);
  const checkOrder = createOrderCheck(tell);
  let header: Header | null = null;
  for (const record of readCsv(text)) {
    if (header === null) {
      header = readHeader(record, place, problems);
      // Without its columns no row can be read.
      if (header === null) return;
      continue;
    }
    const row = readRow(record, header, tell);
    if (row === null) continue;
    checkOrder(row);
    yield row;
  }
  if (header === null) tell(1, `the file is empty; expected a header with the columns ${REQUIRED.join(',')}`);
}
