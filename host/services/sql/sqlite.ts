import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { toSqlite } from './dialect';
import type { SqlEngine, SqlRow, SqlValue } from './engine';
import { SqlRefusal, translateSqliteError } from './errors';
import type { Statement } from './policy';

type Prepared = Database.Statement<unknown[]>;
interface Compiled {
  prepared: Prepared;
  columns: readonly { name: string; type: string | null }[];
}
/** What libsql gives and takes when whole numbers are safe. */
type Cell = string | number | bigint | null;

/** Statements kept compiled: an app has a few dozen texts, times the batch sizes that it uses. */
const MAX_COMPILED = 300;

/** SQLite in memory (`:memory:`) or in a file, as a stand-in for TiDB: strict about what TiDB is strict about (columns.ts, dialect.ts). */
export function openSqlite(path: string): SqlEngine {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const database = new Database(path);
  // A file may lose the last moments in a power cut, never its consistency; TiDB compares LIKE by case under utf8mb4_bin.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA case_sensitive_like = ON;');
  const compiled = new Map<string, Compiled>();

  const compile = (statement: Statement): Compiled => {
    const known = compiled.get(statement.text);
    if (known) return known;
    const prepared = database.prepare(toSqlite(statement));
    const made: Compiled = { prepared, columns: [] };
    if (!statement.writes) {
      prepared.raw(true).safeIntegers(true);
      made.columns = prepared.columns().map(({ name, type }) => ({ name, type }));
    }
    if (compiled.size >= MAX_COMPILED) compiled.clear();
    compiled.set(statement.text, made);
    return made;
  };

  return {
    execute(statement, params) {
      try {
        const { prepared, columns } = compile(statement);
        const bound = params.map(bindValue);
        if (!statement.writes) return { rows: prepared.all(bound).map((row) => readRow(row, columns)) };
        const { changes, lastInsertRowid } = prepared.run(bound);
        if (statement.defines) compiled.clear();
        const autoIncremented = statement.tokens[0]?.text === 'INSERT' && statement.tokens[2]?.text === '__MIGRATIONS';
        return { affectedRows: statement.defines ? 0 : changes, insertId: autoIncremented ? Number(lastInsertRowid) : 0 };
      } catch (error) {
        if (error instanceof SqlRefusal || !(error instanceof Error)) throw error;
        throw translateSqliteError(error.message);
      }
    },
    stop: () => void database.close(),
  };
}

/** libsql binds a number as a floating one, which a text column would keep as "5.0": whole numbers are bound as such. */
function bindValue(value: SqlValue): Cell {
  if (typeof value === 'boolean') return value ? 1n : 0n;
  return typeof value === 'number' && Number.isSafeInteger(value) ? BigInt(value) : value;
}

function readRow(row: unknown, columns: Compiled['columns']): SqlRow {
  if (!Array.isArray(row)) throw new Error('libsql answered a row that is no list');
  const read: SqlRow = {};
  for (const [index, { name, type }] of columns.entries()) read[name] = readCell(row[index], type);
  return read;
}

const WHOLE_NUMBER_TYPES = /^(INT|TINYINT|SMALLINT|BOOL|BOOLEAN)\b/i;

/**
 * A cell in Forge's types. A column of type INT and smaller is a number; BIGINT, AUTO_INCREMENT (declared INTEGER) and any computed whole number are text, because
 * MySQL computes COUNT, SUM and literals as BIGINT or DECIMAL. (MIN and MAX of an INT column would be numbers on Forge: wrap them in Number() and both are right.)
 */
function readCell(cell: unknown, type: string | null): SqlValue {
  if (typeof cell === 'bigint') return type !== null && WHOLE_NUMBER_TYPES.test(type) ? Number(cell) : String(cell);
  if (typeof cell === 'number')
    return type?.toUpperCase().startsWith('DECIMAL') ? cell.toFixed(Number(/,\s*(\d+)/.exec(type)?.[1] ?? 0)) : cell;
  if (typeof cell === 'string' || cell === null) return cell;
  throw new Error(`libsql answered a value of type ${typeof cell}`);
}
