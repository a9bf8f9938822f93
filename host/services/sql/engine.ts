import type { Statement } from './policy';

/** What a parameter may be: JSON's plain values. */
export type SqlValue = string | number | boolean | null;
export type SqlRow = Record<string, SqlValue>;

/** What a statement gave: rows in Forge's types (BIGINT, DECIMAL and every computed whole number as text), or how many rows it touched. */
export type SqlOutcome = { rows: SqlRow[] } | { affectedRows: number; insertId: number };

/** A database behind Forge SQL. */
export interface SqlEngine {
  /** @throws SqlRefusal with MySQL's code, number and state */
  execute(statement: Statement, params: readonly SqlValue[]): SqlOutcome | Promise<SqlOutcome>;
  stop(): void | Promise<void>;
}
