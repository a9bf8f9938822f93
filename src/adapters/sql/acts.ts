import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Act } from '../../domain/governance/act';
import type { ActFilter, ActStore } from '../../ports/governance';
import { batchRows, db } from './database';
import { readJson } from './json';
import type { Tables } from './schema';

const valueSchema = z.union([z.string(), z.number(), z.boolean(), z.null(), z.strictObject({ accountId: z.string() })]);
const changesSchema = z.record(z.string(), z.strictObject({ before: valueSchema, after: valueSchema }));

function toAct(row: Selectable<Tables['act']>): Act {
  return {
    ...{ id: row.id, at: Number(row.acted_at), by: row.acted_by, what: row.what, squad: row.squad_key, standard: row.standard },
    change: readJson(changesSchema, row.changes),
  };
}

function select({ what, squad, from, until }: ActFilter) {
  let query = db.selectFrom('act').selectAll();
  if (what) query = query.where('what', 'in', what);
  if (squad !== undefined) query = query.where('squad_key', '=', squad);
  if (from !== undefined) query = query.where('acted_at', '>=', from);
  if (until !== undefined) query = query.where('acted_at', '<', until);
  return query;
}

/** The log of acts: rows are added, and read from the newest on. */
export const actStore: ActStore = {
  async append(acts) {
    const rows = acts.map(({ id, at, by, what, squad, standard, change }) => ({
      ...{ id, acted_at: at, acted_by: by, what, squad_key: squad, standard, changes: JSON.stringify(change) },
    }));
    for (const batch of batchRows(rows)) await db.insertInto('act').values(batch).execute();
  },
  async list(filter, below, limit) {
    let query = select(filter);
    if (below) {
      const { at, id } = below;
      query = query.where((eb) => eb.or([eb('acted_at', '<', at), eb.and([eb('acted_at', '=', at), eb('id', '<', id)])]));
    }
    const rows = await query.orderBy('acted_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
    return rows.map(toAct);
  },
};
