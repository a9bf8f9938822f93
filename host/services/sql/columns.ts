import { SqlRefusal } from './errors';
import { matches, type Token } from './tokens';

/** Whole numbers by type (dev.mysql.com, Integer Types). */
const INTEGERS: Record<string, readonly [string, string]> = {
  TINYINT: ['-128', '127'],
  SMALLINT: ['-32768', '32767'],
  INT: ['-2147483648', '2147483647'],
  INTEGER: ['-2147483648', '2147483647'],
  BIGINT: ['-9223372036854775808', '9223372036854775807'],
};
/** Bytes that a text may have by type (dev.mysql.com, String Type Storage Requirements). */
const TEXTS: Record<string, number> = { TINYTEXT: 255, TEXT: 65_535, MEDIUMTEXT: 16_777_215, LONGTEXT: 4_294_967_295 };
const NUMBERS = ['DOUBLE', 'FLOAT', 'DECIMAL', 'NUMERIC'];
const OTHERS = ['BOOLEAN', 'BOOL', 'DATE', 'DATETIME', 'TIMESTAMP'];
const NOT_COLUMNS = ['PRIMARY', 'UNIQUE', 'CONSTRAINT', 'CHECK', 'FOREIGN'];

/**
 * SQLite keeps neither lengths nor types, MySQL does both in strict mode: every column of a CREATE TABLE or ADD COLUMN gets the CHECK constraints that say so. Their
 * names tell the error (errors.ts). `AUTO_INCREMENT` is translated for the one table that has it, that of `@forge/sql`'s migrations.
 * @returns the statement for SQLite. @throws SqlRefusal for a type or clause outside the subset that TiDB, MariaDB and SQLite share
 */
export function hardenDefinition(text: string, tokens: readonly Token[]): string {
  const spans = findColumnSpans(tokens);
  let hardened = '';
  let copied = 0;
  for (const span of spans) {
    const end = span.at(-1)?.end ?? 0;
    hardened += `${copySpan(text, copied, span)}${makeChecks(span)}`;
    copied = end;
  }
  return hardened + text.slice(copied);
}

/** The text up to the end of a span, with its type spelled for SQLite. */
function copySpan(text: string, from: number, span: readonly Token[]): string {
  const [, type] = span;
  const end = span.at(-1)?.end ?? from;
  const auto = span.find((token) => token.kind === 'word' && token.text === 'AUTO_INCREMENT');
  if (!type) return text.slice(from, end);
  if (auto) return `${text.slice(from, type.start)}INTEGER PRIMARY KEY AUTOINCREMENT`;
  // INTEGER is SQLite's word for a row id and here for AUTO_INCREMENT alone; INT behaves the same otherwise.
  return type.text === 'INTEGER' ? `${text.slice(from, type.start)}INT${text.slice(type.end, end)}` : text.slice(from, end);
}

function findColumnSpans(tokens: readonly Token[]): Token[][] {
  if (matches(tokens, 0, 'CREATE', 'TABLE')) {
    const open = tokens.findIndex((token) => token.kind === 'mark' && token.text === '(');
    return open < 0 ? [] : splitList(tokens, open + 1).filter(([first]) => first !== undefined && !isClause(first));
  }
  const add = tokens.findIndex((_, at) => matches(tokens, at, 'ADD'));
  if (!matches(tokens, 0, 'ALTER', 'TABLE') || add < 0) return [];
  const from = matches(tokens, add + 1, 'COLUMN') ? add + 2 : add + 1;
  return [tokens.slice(from)];
}

function isClause(first: Token): boolean {
  if (first.kind !== 'word') return false;
  if (first.text === 'INDEX' || first.text === 'KEY')
    throw new SqlRefusal(
      'INVALID_SQL_QUERY',
      'an inline INDEX is outside the subset that TiDB, MariaDB and SQLite share: use CREATE INDEX',
    );
  return NOT_COLUMNS.includes(first.text);
}

function splitList(tokens: readonly Token[], from: number): Token[][] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens.slice(from)) {
    if (token.kind === 'mark' && token.text === '(') depth += 1;
    if (token.kind === 'mark' && token.text === ')') depth -= 1;
    if (depth < 0) break;
    if (depth === 0 && token.kind === 'mark' && token.text === ',') parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

function makeChecks(span: readonly Token[]): string {
  const [name, type] = span;
  if (!name || !type) return '';
  const column = name.kind === 'name' ? name.text : name.text.toLowerCase();
  const quoted = `\`${column.replaceAll('`', '``')}\``;
  const check = (error: string, condition: string): string => ` CONSTRAINT \`${error}:${column}\` CHECK (${condition})`;
  const length = Number(span[3]?.text);
  if (span.some((token) => token.kind === 'word' && token.text === 'AUTO_INCREMENT')) return '';
  if (type.text === 'VARCHAR' || type.text === 'CHAR') {
    if (!Number.isInteger(length)) throw new SqlRefusal('INVALID_SQL_QUERY', `${type.text} of column ${column} needs a length`);
    return check('data_too_long', `length(${quoted}) <= ${length}`);
  }
  const bytes = TEXTS[type.text];
  if (bytes !== undefined) return check('data_too_long', `length(CAST(${quoted} AS BLOB)) <= ${bytes}`);
  const range = INTEGERS[type.text];
  if (range)
    return (
      check('wrong_type', `${quoted} IS NULL OR typeof(${quoted}) = 'integer'`) +
      check('out_of_range', `${quoted} BETWEEN ${range[0]} AND ${range[1]}`)
    );
  if (NUMBERS.includes(type.text)) return check('wrong_type', `${quoted} IS NULL OR typeof(${quoted}) IN ('real', 'integer')`);
  if (OTHERS.includes(type.text)) return '';
  throw new SqlRefusal(
    'INVALID_SQL_QUERY',
    `type ${type.text} of column ${column} is outside the subset that TiDB, MariaDB and SQLite share`,
  );
}
