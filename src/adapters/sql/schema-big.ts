import type { ColumnType } from 'kysely';

/** BIGINT and aggregates arrive as text (Forge SQL data types): each repository converts what it reads. */
export type Big = ColumnType<string | number, number, number>;
export type NullableBig = ColumnType<string | number | null, number | null, number | null>;
