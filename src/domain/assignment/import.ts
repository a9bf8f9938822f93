import { exportColumns, importColumns } from '../../contract/assignments';
import type { Role } from '../../contract/playbook';
import type { AssignmentKind } from '../../contract/roles';
import { readCsv, type CsvRow } from '../csv';
import { foldName } from '../name';
import type { Value } from '../value';

/** Every kind of error in a table of assignments. The catalogue (locales, `table`) holds one text for each. */
export const tableProblemCodes = [
  'open-quote',
  'after-quote',
  'empty',
  'unknown-column',
  'double-column',
  'missing-column',
  'missing-value',
  'unknown-squad',
  'several-squads',
  'unknown-role',
  'unknown-person',
  'several-people',
  'too-many-names',
  'closed',
  'bad-day',
  'dates',
  'no-end',
  'bad-kind',
  'overlap',
] as const;
export type TableProblemCode = (typeof tableProblemCodes)[number];

/** One error in a table. `column`: which value of the line, counting from 1; `path`: its column's name, empty where it is of the whole line. */
export interface TableProblem {
  line: number;
  column: number;
  path: string;
  code: TableProblemCode;
  values: Readonly<Record<string, Value>>;
}

/** A row of the table as it stands, before anybody is looked up. */
export interface ReadRow {
  line: number;
  /** The place of each column among the values of a line, counting from 1. */
  places: ReadonlyMap<string, number>;
  squad: string;
  role: string;
  /** An account, or the name that somebody has in Jira. */
  account: string;
  kind: AssignmentKind;
  from: string | null;
  until: string | null;
}

export interface ImportGround {
  roles: readonly Pick<Role, 'id' | 'name' | 'aliases'>[];
  squads: readonly { key: string; name: string }[];
}

const needed = ['squad', 'role', 'account'] as const;
const known: readonly string[] = [...importColumns, ...exportColumns];
/** The day that a calendar has. */
const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00.000Z`).toJSON()?.slice(0, 10) === text;
const kinds: Readonly<Record<string, AssignmentKind>> = {
  '': 'holder',
  holder: 'holder',
  titulaire: 'holder',
  cover: 'cover',
  suppléance: 'cover',
  suppleance: 'cover',
};

/** Where each column stands, counting from 1. */
function readHeading(row: CsvRow, problems: TableProblem[]): Map<string, number> {
  const places = new Map<string, number>();
  row.cells.forEach((cell, index) => {
    const name = foldName(cell);
    const at = { line: row.line, column: index + 1, path: cell };
    if (!known.includes(name)) problems.push({ ...at, code: 'unknown-column', values: { columns: importColumns.join(', ') } });
    else if (places.has(name)) problems.push({ ...at, code: 'double-column', values: {} });
    else places.set(name, index + 1);
  });
  for (const path of needed)
    if (!places.has(path)) problems.push({ line: row.line, column: 1, path, code: 'missing-column', values: { value: path } });
  return places;
}

/** One of these by what it is called, else why there is none. */
function findOne<T>(
  list: readonly T[],
  text: string,
  namesOf: (item: T) => readonly string[],
  code: 'squad' | 'role',
): T | TableProblemCode {
  const wanted = foldName(text);
  const [exact] = list.filter((item) => namesOf(item)[0] === text);
  const found = exact ? [exact] : list.filter((item) => namesOf(item).some((name) => foldName(name) === wanted));
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  return found.length > 1 && code === 'squad' ? 'several-squads' : `unknown-${code}`;
}

function namesOfRole({ id, name, aliases }: ImportGround['roles'][number]): string[] {
  return [id, ...(typeof name === 'string' ? [name] : [name.en, name.fr]), ...aliases].filter((each) => each !== undefined);
}

function readRow(
  { line, cells }: CsvRow,
  places: ReadonlyMap<string, number>,
  ground: ImportGround,
  problems: TableProblem[],
): ReadRow | null {
  const textOf = (column: string): string => cells[(places.get(column) ?? 0) - 1]?.trim() ?? '';
  // A table that was given out tells who holds a role by Jira, which is Jira's to change, and which roles nobody holds.
  if (textOf('source') === 'jira' || (places.has('state') && textOf('account') === '')) return null;
  const found: TableProblem[] = [];
  const tell = (path: string, code: TableProblemCode, values: Record<string, Value> = {}): void => {
    found.push({ line, column: places.get(path) ?? 1, path, code, values: { value: textOf(path), ...values } });
  };
  const day = (path: 'from' | 'until'): string | null => {
    const text = textOf(path);
    if (text !== '' && !isDay(text)) tell(path, 'bad-day');
    return text === '' ? null : text;
  };
  for (const path of needed) if (textOf(path) === '') tell(path, 'missing-value');
  const squad = findOne(ground.squads, textOf('squad'), ({ key, name }) => [key, name], 'squad');
  if (typeof squad === 'string' && textOf('squad') !== '') tell('squad', squad);
  const role = findOne(ground.roles, textOf('role'), namesOfRole, 'role');
  if (typeof role === 'string' && textOf('role') !== '') tell('role', role, { roles: ground.roles.map(({ id }) => id).join(', ') });
  const [from, until] = [day('from'), day('until')];
  const kind = kinds[foldName(textOf('kind'))];
  if (kind === undefined) tell('kind', 'bad-kind');
  problems.push(...found);
  if (found.length > 0 || typeof squad === 'string' || typeof role === 'string' || kind === undefined) return null;
  return { line, places, squad: squad.key, role: role.id, account: textOf('account'), kind, from, until };
}

/** Reads a table of assignments: its rows, or every problem that it has by itself. Columns may stand in any order. */
export function readAssignmentTable(csv: string, ground: ImportGround): { rows: ReadRow[]; problems: TableProblem[] } {
  const table = readCsv(csv);
  if (!table.ok) return { rows: [], problems: [{ line: table.line, column: 1, path: '', code: table.code, values: {} }] };
  const [heading, ...body] = table.rows;
  if (!heading || body.length === 0)
    return { rows: [], problems: [{ line: 1, column: 1, path: '', code: 'empty', values: { columns: importColumns.join(', ') } }] };
  const problems: TableProblem[] = [];
  const places = readHeading(heading, problems);
  if (problems.length > 0) return { rows: [], problems };
  const rows = body.flatMap((row) => readRow(row, places, ground, problems) ?? []);
  return { rows, problems };
}

/** The catalogue's part of which the problems of a table are told. */
export interface TableCatalogue {
  table: Readonly<Record<TableProblemCode, string>>;
}
