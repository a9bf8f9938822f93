import { makeSqlError, SqlRefusal } from './errors';
import { matches, tokenize, type Token } from './tokens';

/** A statement that the policy lets through. */
export interface Statement {
  text: string;
  tokens: readonly Token[];
  /** Whether it changes data or tables: its answer counts rows instead of listing them. */
  writes: boolean;
  /** Whether it changes tables. */
  defines: boolean;
  params: number;
}

const READS = ['SELECT', 'WITH', '('];
const CHANGES = ['INSERT', 'UPDATE', 'DELETE', 'REPLACE'];
const DEFINES = ['CREATE', 'ALTER', 'DROP', 'RENAME', 'TRUNCATE'];
const SHOWN = ['TABLES', 'COLUMNS', 'INDEX', 'INDEXES'];

/**
 * Reads one statement under Forge's query policy (developer.atlassian.com/platform/forge/storage-reference/sql-query-policy): one statement a call; the DML
 * endpoint takes reads and changes, the DDL endpoint takes definitions and reads (`@forge/sql` reads its migrations there).
 * @throws SqlRefusal INVALID_SQL_QUERY or SQL_POLICY_VIOLATION, naming what is refused
 */
export function readStatement(text: string, endpoint: 'dml' | 'ddl'): Statement {
  const all = tokenize(text);
  const last = all.at(-1);
  const tokens = last?.kind === 'mark' && last.text === ';' ? all.slice(0, -1) : all;
  const first = tokens[0];
  if (!first) throw new SqlRefusal('INVALID_SQL_QUERY', 'the query is empty');
  if (tokens.some((token) => token.kind === 'mark' && token.text === ';'))
    throw new SqlRefusal('SQL_POLICY_VIOLATION', 'several statements in one call are refused');
  const reads = READS.includes(first.text);
  const changes = first.kind === 'word' && CHANGES.includes(first.text);
  const defines = first.kind === 'word' && DEFINES.includes(first.text);
  const shows = matches(tokens, 0, 'SHOW') && SHOWN.includes(tokens[1]?.text ?? '');
  if (!reads && !changes && !defines && !shows) refuseStatement(first, tokens[1]);
  if (endpoint === 'dml' && !reads && !changes)
    throw new SqlRefusal('INVALID_SQL_QUERY', `${first.text} goes to the DDL endpoint (sql.executeDDL)`);
  if (endpoint === 'ddl' && changes)
    throw new SqlRefusal('INVALID_SQL_QUERY', `${first.text} goes to the DML endpoint (sql.prepare(…).execute())`);
  const hint = /\/\*\+[\s\S]*?\*\//.exec(text);
  if (hint) throw new SqlRefusal('SQL_POLICY_VIOLATION', `optimizer hint ${hint[0]} is refused`);
  return {
    text: text.slice(0, tokens.at(-1)?.end ?? 0),
    tokens,
    writes: changes || defines,
    defines,
    params: tokens.filter(({ kind }) => kind === 'param').length,
  };
}

function refuseStatement(first: Token, second: Token | undefined): never {
  if (first.kind !== 'word') throw makeSqlError('ER_PARSE_ERROR', `You have an error in your SQL syntax near '${first.text}'`);
  const what = first.text === 'SHOW' || first.text === 'SET' ? `${first.text} ${second?.text ?? ''}`.trim() : first.text;
  throw new SqlRefusal('SQL_POLICY_VIOLATION', `the statement ${what} is refused`);
}
