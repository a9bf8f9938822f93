import { migrationRunner } from '@forge/sql';
import type { SchemaStore } from '../../ports/stores';
import { isSchemaBehind, isTooFast } from './database';
import { migrations } from './migrations';

/** Runs by @forge/sql's own runner. Its list of what has run is read through the DDL endpoint (25 a minute), so it is for install, upgrade and hourly triggers only. */
export const schemaStore: SchemaStore = {
  async migrate() {
    for (const { name, statement } of migrations) migrationRunner.enqueue(name, statement);
    try {
      return { complete: true, ran: await migrationRunner.run() };
    } catch (error) {
      // The runner wraps what a definition threw; what ran before it is marked as run.
      if (!isTooFast(error) && !(error instanceof Error && isTooFast(error.cause))) throw error;
      return { complete: false };
    }
  },
  isBehind: isSchemaBehind,
};
