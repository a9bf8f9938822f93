import { ForgeSQLAPIError, sql as forgeSql, type UpdateQueryResponse } from '@forge/sql';
import { Kysely, MysqlAdapter, MysqlIntrospector, MysqlQueryCompiler } from 'kysely';
import type { CompiledQuery, DatabaseConnection, Dialect, Driver, QueryResult } from 'kysely';
import { z } from 'zod';
import type { Tables } from './schema';

function isWriteResult(rows: unknown): rows is UpdateQueryResponse {
  return typeof rows === 'object' && rows !== null && 'affectedRows' in rows && typeof rows.affectedRows === 'number';
}

/** Forge SQL's answer to statements or definitions that come faster than it takes them (limits-sql). */
export function isTooFast(error: unknown): boolean {
  return error instanceof ForgeSQLAPIError && (error.code === 'RATE_LIMIT_EXCEEDED' || error.responseDetails.status === 429);
}

/** Forge SQL takes 150 statements a second (limits-sql): the bucket is full again within one, so five tries of growing patience are enough. */
const PAUSES_MS = [100, 200, 400, 800, 1600];

async function send(query: string, parameters: readonly unknown[], tries = 0): Promise<unknown> {
  try {
    const statement = forgeSql.prepare(query).bindParams(...parameters);
    return (await statement.execute()).rows;
  } catch (error) {
    const pause = PAUSES_MS[tries];
    if (pause === undefined || !isTooFast(error)) throw error;
    await new Promise((resolve) => setTimeout(resolve, pause));
    return send(query, parameters, tries + 1);
  }
}

const connection: DatabaseConnection = {
  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const rows = await send(sql, parameters);
    if (isWriteResult(rows)) return { rows: [], numAffectedRows: BigInt(rows.affectedRows) };
    if (Array.isArray(rows)) return { rows: rows as R[] };
    throw new TypeError('Forge SQL answered neither rows nor a count');
  },
  streamQuery() {
    throw new Error('Forge SQL has no streams: read by pages');
  },
};

function refuseTransaction(): never {
  throw new Error('Forge SQL takes one statement a call: there is no transaction');
}

const driver: Driver = {
  init: async () => undefined,
  acquireConnection: async () => connection,
  beginTransaction: refuseTransaction,
  commitTransaction: refuseTransaction,
  rollbackTransaction: refuseTransaction,
  releaseConnection: async () => undefined,
  destroy: async () => undefined,
};

const dialect: Dialect = {
  createDriver: () => driver,
  createAdapter: () => new MysqlAdapter(),
  createQueryCompiler: () => new MysqlQueryCompiler(),
  createIntrospector: (db) => new MysqlIntrospector(db),
};

/** The store: statements are typed and compiled by Kysely and sent by @forge/sql, which finds the installation's database by itself. */
export const db = new Kysely<Tables>({ dialect });

/** MySQL's own number and name of an error, as Forge SQL passes them on in `debug`. */
const causeSchema = z.object({ debug: z.object({ errno: z.number().optional(), code: z.string().optional() }) });

function hasCode(error: unknown, errno: number, code: string): boolean {
  if (!(error instanceof ForgeSQLAPIError)) return false;
  const cause = causeSchema.safeParse(error.context);
  return cause.success && (cause.data.debug.errno === errno || cause.data.debug.code === code);
}

/** MySQL's answer to an INSERT whose key exists. */
export function isDuplicateKey(error: unknown): boolean {
  return hasCode(error, 1062, 'ER_DUP_ENTRY');
}

/** MySQL's answers when a table or a column does not exist (yet): the migrations have not run. */
export function isSchemaBehind(error: unknown): boolean {
  return hasCode(error, 1146, 'ER_NO_SUCH_TABLE') || hasCode(error, 1054, 'ER_BAD_FIELD_ERROR');
}

/** Forge SQL takes 1 MiB a request (limits-sql); half of it leaves room for the statement itself and for JSON escapes. */
const MAX_BYTES = 512 * 1024;

/** Splits rows into INSERTs of at most so many rows and of a size that Forge SQL takes. */
export function* batchRows<R extends object>(rows: readonly R[], maxRows = 250): Generator<R[]> {
  let batch: R[] = [];
  let bytes = 0;
  for (const row of rows) {
    const size = Object.values(row).reduce<number>((sum, value) => sum + (typeof value === 'string' ? value.length * 2 : 10), 0);
    if (batch.length > 0 && (batch.length >= maxRows || bytes + size > MAX_BYTES)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(row);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}
