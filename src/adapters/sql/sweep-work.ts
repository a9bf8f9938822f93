import type { Insertable, Selectable, Updateable } from 'kysely';
import { z } from 'zod';
import type { SweepStore, WorkRow } from '../../ports/stores';
import { batchRows, db } from './database';
import type { Tables } from './schema';
import { insertSweep, readLatestSweep, readSweep, saveSweep } from './sweeps';
import { takeNew } from './upsert';

const stateSchema = z.enum(['todo', 'reading', 'judging', 'done', 'failed']);

function toWork(row: Selectable<Tables['sweep_squad']>): WorkRow {
  return {
    sweepId: row.sweep_id,
    squadKey: row.squad_key,
    name: row.name,
    state: stateSchema.parse(row.state),
    cursor: row.page_token,
    updatedSince: row.updated_since === null ? null : Number(row.updated_since),
    issuesRead: row.issues_read,
    issuesExpected: row.issues_expected,
    attempts: row.attempts,
    casesUnknown: row.cases_unknown,
    problem: row.problem,
    leaseUntil: Number(row.lease_until),
    version: row.version,
  };
}

function toRow(work: WorkRow): Insertable<Tables['sweep_squad']> {
  return {
    sweep_id: work.sweepId,
    squad_key: work.squadKey,
    name: work.name,
    state: work.state,
    page_token: work.cursor,
    updated_since: work.updatedSince,
    issues_read: work.issuesRead,
    issues_expected: work.issuesExpected,
    attempts: work.attempts,
    cases_unknown: work.casesUnknown,
    problem: work.problem,
    lease_until: work.leaseUntil,
    version: work.version,
  };
}

const ofSweep = (sweepId: string) => db.selectFrom('sweep_squad').where('sweep_id', '=', sweepId);
const unfinished = (sweepId: string) => ofSweep(sweepId).where('state', 'not in', ['done', 'failed']);

const toRead = ['todo', 'reading'];

async function isStillReading(sweepId: string): Promise<boolean> {
  return (await ofSweep(sweepId).select('squad_key').where('state', 'in', toRead).limit(1).executeTakeFirst()) !== undefined;
}

async function saveWork(row: WorkRow, change: Partial<WorkRow>): Promise<WorkRow | null> {
  const next = { ...row, ...change, version: row.version + 1 };
  const values: Updateable<Tables['sweep_squad']> = toRow(next);
  const { numUpdatedRows } = await db
    .updateTable('sweep_squad')
    .set(values)
    .where('sweep_id', '=', row.sweepId)
    .where('squad_key', '=', row.squadKey)
    .where('version', '=', row.version)
    .executeTakeFirst();
  return numUpdatedRows === 1n ? next : null;
}

async function countUnfinished(sweepId: string) {
  const row = await unfinished(sweepId)
    .select((select) => [select.fn.countAll<string | number>().as('total'), select.fn.min('lease_until').as('next')])
    .executeTakeFirst();
  const total = Number(row?.total ?? 0);
  return { unfinished: total, nextLeaseEnd: total > 0 ? Number(row?.next) : null };
}

/** Sweeps and their work tables. Whoever writes a row must have read it last: every change is guarded by the row's version. */
export const sweepStore: SweepStore = {
  insert: insertSweep,
  read: readSweep,
  readLatest: (kinds) => readLatestSweep({ kinds }),
  readLatestDone: (kind) => readLatestSweep({ state: 'done', kinds: kind && [kind] }),
  save: saveSweep,
  async insertWork(rows) {
    for (const batch of batchRows(rows.map(toRow))) {
      await db.insertInto('sweep_squad').values(batch).onDuplicateKeyUpdate(takeNew('name')).execute();
    }
  },
  async listWork(sweepId) {
    return (await ofSweep(sweepId).selectAll().orderBy('squad_key').execute()).map(toWork);
  },
  async readWork(sweepId, squadKey) {
    const row = await ofSweep(sweepId).selectAll().where('squad_key', '=', squadKey).executeTakeFirst();
    return row ? toWork(row) : null;
  },
  async listUncounted(sweepId) {
    const rows = await unfinished(sweepId).selectAll().where('issues_expected', 'is', null).orderBy('squad_key').execute();
    return rows.map(toWork);
  },
  async setExpected(sweepId, squadKey, issues) {
    const update = db.updateTable('sweep_squad').set({ issues_expected: issues });
    await update.where('sweep_id', '=', sweepId).where('squad_key', '=', squadKey).execute();
  },
  async listFree(sweepId, now, limit, judgeLast) {
    const isReading = judgeLast && (await isStillReading(sweepId));
    const rows = await unfinished(sweepId)
      .selectAll()
      .where('lease_until', '<=', now)
      .where('state', 'in', isReading ? toRead : [...toRead, 'judging'])
      .orderBy('issues_expected', 'desc')
      .orderBy('squad_key')
      .limit(limit)
      .execute();
    return rows.map(toWork);
  },
  countUnfinished,
  saveWork,
  async readBeat(sweepId, lane) {
    const query = db.selectFrom('sweep_lane').select('beat').where('sweep_id', '=', sweepId).where('lane', '=', lane);
    return (await query.executeTakeFirst())?.beat ?? 0;
  },
  async advanceBeat(sweepId, lane, beat) {
    const { numUpdatedRows } = await db
      .updateTable('sweep_lane')
      .set({ beat: beat + 1 })
      .where('sweep_id', '=', sweepId)
      .where('lane', '=', lane)
      .where('beat', '=', beat)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  },
  async listLanes(sweepId) {
    return db.selectFrom('sweep_lane').select(['lane', 'beat']).where('sweep_id', '=', sweepId).orderBy('lane').execute();
  },
  async insertLanes(sweepId, lanes) {
    const rows = Array.from({ length: lanes }, (_, lane) => ({ sweep_id: sweepId, lane, beat: 0 }));
    await db.insertInto('sweep_lane').values(rows).onDuplicateKeyUpdate(takeNew('lane')).execute();
  },
};
