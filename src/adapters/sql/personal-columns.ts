import type { Tables } from './schema';

/**
 * Every column of the store in which an account is kept. `account`: it is the whole value · `json`: somewhere in it, with a name beside it
 * where there is one · `stamps`: who did something · `text`: somewhere in words that people wrote. `key`: what tells rows of the table apart, with a version where
 * somebody may write them anew meanwhile: theirs then stays, until the next report. `page`: rows of one answer, which holds 4 MiB at most. A
 * column that is not listed would outlive a closed account: a test fails when there is one.
 */
export const personalColumns = [
  { table: 'assignment', column: 'account_id', key: ['id'], holds: 'account', page: 1000 },
  { table: 'acknowledgement', column: 'account_id', key: ['account_id', 'role', 'card_hash'], holds: 'account', page: 1000 },
  // An address that people gave may name somebody.
  { table: 'attestation', column: 'said', key: ['squad_key', 'kind', 'subject', 'seq'], holds: 'text', page: 1000 },
  { table: 'playbook_version', column: 'published_by', key: ['version'], holds: 'account', page: 1000 },
  { table: 'playbook_version', column: 'yaml', key: ['version'], holds: 'text', page: 4 },
  { table: 'playbook_version', column: 'document', key: ['version'], holds: 'text', page: 4 },
  { table: 'playbook_draft', column: 'changed_by', key: ['name'], holds: 'account', page: 1 },
  { table: 'playbook_draft', column: 'stamps', key: ['name', 'version'], holds: 'stamps', page: 1 },
  { table: 'playbook_draft', column: 'document', key: ['name', 'version'], holds: 'text', page: 1 },
  { table: 'playbook_draft', column: 'source', key: ['name', 'version'], holds: 'text', page: 1 },
  { table: 'replay', column: 'started_by', key: ['id'], holds: 'account', page: 1000 },
  { table: 'replay', column: 'document', key: ['id'], holds: 'text', page: 4 },
  { table: 'squad', column: 'composition', key: ['squad_key'], holds: 'json', page: 1000 },
  { table: 'squad_fact', column: 'body', key: ['squad_key', 'name', 'seen'], holds: 'json', page: 40 },
  { table: 'waiver', column: 'body', key: ['id', 'version'], holds: 'stamps', page: 250 },
  { table: 'contest', column: 'body', key: ['id', 'version'], holds: 'stamps', page: 250 },
  { table: 'rollout', column: 'body', key: ['id', 'version'], holds: 'stamps', page: 20 },
  { table: 'act', column: 'acted_by', key: ['id'], holds: 'account', page: 1000 },
  { table: 'act', column: 'changes', key: ['id'], holds: 'json', page: 100 },
  { table: 'setting', column: 'body', key: ['name', 'version'], holds: 'json', page: 2 },
] as const satisfies readonly {
  table: keyof Tables;
  column: string;
  key: readonly string[];
  holds: 'account' | 'json' | 'stamps' | 'text';
  page: number;
}[];
