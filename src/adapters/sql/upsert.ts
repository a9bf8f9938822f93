import { sql } from 'kysely';
import type { Expression } from 'kysely';

/**
 * The SET list of an upsert: `c = VALUES(c)` for each column, the one form of ON DUPLICATE KEY UPDATE that TiDB, MariaDB and the host share.
 * TiDB keeps VALUES() although MySQL 8 deprecates it in favour of the row alias, which MariaDB does not know.
 */
export function takeNew<C extends string>(...columns: C[]): Partial<Record<C, Expression<never>>> {
  const taken: Partial<Record<C, Expression<never>>> = {};
  for (const column of columns) taken[column] = sql<never>`VALUES(${sql.ref(column)})`;
  return taken;
}
