import { migrationRunner } from '@forge/sql';
import type { SchemaStore } from '../../ports/stores';
import { isSchemaBehind } from './database';
import { migrations } from './migrations';

/** Runs by @forge/sql's own runner. Its list of what has run is read through the DDL endpoint (25 a minute), so it is for install, upgrade and hourly triggers only. */
export const schemaStore: SchemaStore = {
  migrate() {
    for (const { name, statement } of migrations) migrationRunner.enqueue(name, statement);
    return migrationRunner.run();
  },
  isBehind: isSchemaBehind,
};
