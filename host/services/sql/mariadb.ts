import { createPool, type Pool, type QueryOptions } from 'mysql2/promise';
import { z } from 'zod';
import type { SqlEngine } from './engine';
import { SqlRefusal } from './errors';

const rowSchema = z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()])));
const outcomeSchema = z.looseObject({ affectedRows: z.number(), insertId: z.number() });
const errorSchema = z.looseObject({ code: z.string(), errno: z.number(), sqlState: z.string(), sqlMessage: z.string() });

/**
 * A MariaDB (or MySQL, or TiDB) server behind Forge SQL. The database named in the URL must exist, with collation utf8mb4_bin: TiDB's default.
 * `affectedRows` counts the rows found, not those changed, as mysql2 asks by default and as SQLite counts; of an upsert it is not to be relied on.
 */
export function openMariadb(url: string): SqlEngine {
  const pool: Pool = createPool({
    uri: url,
    connectionLimit: 4,
    supportBigNumbers: true,
    bigNumberStrings: true,
    dateStrings: true,
    jsonStrings: true,
    charset: 'utf8mb4_bin',
    timezone: 'Z',
  });
  // TiDB's defaults (docs.pingcap.com, SQL Mode) as far as they decide what is accepted.
  pool.on(
    'connection',
    (connection) =>
      void connection.query(
        "SET SESSION sql_mode = 'ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO'",
      ),
  );
  return {
    async execute(statement, params) {
      const options: QueryOptions = { sql: statement.text, values: [...params] };
      const answered: unknown = await pool.query(options).then(
        ([result]) => result,
        (error: unknown) => {
          throw translateError(error);
        },
      );
      if (!statement.writes) return { rows: rowSchema.parse(answered) };
      const { affectedRows, insertId } = outcomeSchema.parse(answered);
      return { affectedRows, insertId };
    },
    stop: () => pool.end(),
  };
}

function translateError(error: unknown): unknown {
  const { data } = errorSchema.safeParse(error instanceof Error ? { ...error } : error);
  if (!data) return error;
  const { code, errno, sqlState, sqlMessage } = data;
  return new SqlRefusal('SQL_EXECUTION_ERROR', sqlMessage, { code, errno, sqlState, sqlMessage });
}
