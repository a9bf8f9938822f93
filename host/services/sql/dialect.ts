import { hardenDefinition } from './columns';
import { makeSqlError, SqlRefusal } from './errors';
import type { Statement } from './policy';
import { matches, type Token } from './tokens';

/** Words that SQLite understands and TiDB does not, or not in the same way; the functions count only where they are called. */
const SQLITE_WORDS = ['RETURNING', 'GLOB', 'PRAGMA', 'WITHOUT', 'AUTOINCREMENT'];
const SQLITE_FUNCTIONS = ['STRFTIME', 'JULIANDAY', 'UNIXEPOCH', 'PRINTF', 'TYPEOF', 'TOTAL', 'GROUP_CONCAT', 'IIF'];

/**
 * A statement of the subset that TiDB, MariaDB and SQLite share, as SQLite takes it: `ON DUPLICATE KEY UPDATE c = VALUES(c)` becomes `ON CONFLICT DO UPDATE`, and
 * definitions get their constraints. What SQLite would accept and TiDB would not, or would read otherwise, is refused.
 * @throws SqlRefusal
 */
export function toSqlite({ text, tokens, defines }: Statement): string {
  refuseForeign(text, tokens);
  if (defines) return hardenDefinition(text, tokens);
  const at = tokens.findIndex((_, index) => matches(tokens, index, 'ON', 'DUPLICATE', 'KEY', 'UPDATE'));
  return at < 0 ? text : translateUpsert(text, tokens, at);
}

function refuseForeign(text: string, tokens: readonly Token[]): void {
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'string' && token.text.startsWith('"')) refuse(`the string ${token.text} (write '…')`);
    if (token.kind === 'string' && token.text.includes('\\')) refuse(`a backslash in the string ${token.text}`);
    if (token.kind === 'mark' && token.text === '||') refuse('the operator || (in MySQL it means OR)');
    if (token.kind === 'word' && SQLITE_WORDS.includes(token.text)) refuse(token.text);
    if (token.kind === 'word' && SQLITE_FUNCTIONS.includes(token.text) && matches(tokens, index + 1, '('))
      refuse(`the function ${token.text}`);
    if (matches(tokens, index, 'ON', 'CONFLICT') || matches(tokens, index, 'INSERT', 'OR'))
      refuse(text.slice(token.start, token.start + 11));
    if ((token.kind === 'word' || token.kind === 'name') && /^sqlite_/i.test(token.text))
      throw makeSqlError('ER_NO_SUCH_TABLE', `Table 'forge.${token.text}' doesn't exist`);
  }
}

function refuse(what: string): never {
  throw new SqlRefusal('INVALID_SQL_QUERY', `${what} is outside the subset that TiDB, MariaDB and SQLite share`);
}

/** Clauses of a SELECT behind its FROM. */
const AFTER_FROM = ['WHERE', 'GROUP', 'HAVING', 'ORDER', 'LIMIT'];

/** Within the clause `VALUES(c)` is the row that was to be inserted: SQLite's `excluded.c`. A bare column is the row that stands, in both. */
function translateUpsert(text: string, tokens: readonly Token[], at: number): string {
  const clause = tokens.slice(at + 4);
  const from = clause[0]?.start ?? text.length;
  // After a bare `SELECT … FROM t` SQLite would read ON as the condition of a join (sqlite.org/lang_upsert.html, Parsing Ambiguity).
  const select = tokens.slice(0, at).findLastIndex((token) => token.kind === 'word' && token.text === 'SELECT');
  const ambiguous = select >= 0 && !tokens.slice(select, at).some((token) => token.kind === 'word' && AFTER_FROM.includes(token.text));
  let translated = `${text.slice(0, tokens[at]?.start)}${ambiguous ? 'WHERE true ' : ''}ON CONFLICT DO UPDATE SET `;
  let copied = from;
  for (const [index, token] of clause.entries()) {
    const column = clause[index + 2];
    if (!column || !matches(clause, index, 'VALUES', '(') || !matches(clause, index + 3, ')')) continue;
    translated += `${text.slice(copied, token.start)}excluded.${text.slice(column.start, column.end)}`;
    copied = clause[index + 3]?.end ?? copied;
  }
  return translated + text.slice(copied);
}
