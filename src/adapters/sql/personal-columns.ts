import type { Tables } from './schema';

/**
 * Every column of the store in which an account is kept. `account`: it is the whole value · `json`: objects with an `accountId`, and a name
 * beside it where there is one · `text`: somewhere in words that people wrote. `key`: what tells rows of the table apart, with a version where somebody may write them anew
 * meanwhile: theirs then stays, until the next report. `page`: rows of one answer, which holds 4 MiB at most. A new column is
 * listed here, or a test fails: what is not listed would outlive a closed account.
 */
export const personalColumns = [
  { table: 'person', column: 'account_id', key: ['account_id'], holds: 'account', page: 500 },
  { table: 'assignment', column: 'account_id', key: ['id'], holds: 'account', page: 500 },
  { table: 'assignment', column: 'set_by', key: ['id'], holds: 'account', page: 500 },
  { table: 'acknowledgement', column: 'account_id', key: ['account_id', 'role', 'card_hash'], holds: 'account', page: 500 },
  { table: 'playbook_version', column: 'published_by', key: ['version'], holds: 'account', page: 500 },
  { table: 'playbook_version', column: 'yaml', key: ['version'], holds: 'text', page: 4 },
  { table: 'squad', column: 'composition', key: ['squad_key'], holds: 'json', page: 500 },
  { table: 'squad_fact', column: 'body', key: ['squad_key', 'name', 'seen'], holds: 'json', page: 40 },
  { table: 'setting', column: 'body', key: ['name', 'version'], holds: 'json', page: 2 },
] as const satisfies readonly { table: keyof Tables; column: string; key: readonly string[]; holds: 'account' | 'json' | 'text'; page: number }[];
