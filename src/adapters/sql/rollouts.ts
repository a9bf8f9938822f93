import { z } from 'zod';
import { rolloutSchema, type Rollout } from '../../contract/rollouts';
import type { Baseline } from '../../domain/governance/baseline';
import type { RolloutStore } from '../../ports/governance';
import { batchRows, db, isDuplicateKey } from './database';
import { readJson } from './json';
import { takeNew } from './upsert';

/** Rows of one answer: with two thousand squads by name a rollout takes some hundred kilobytes, and an answer 4 MiB. */
const PAGE = 10;

const checks = z.array(z.string());
const gapsSchema = z.strictObject({ first: checks, known: checks, fresh: checks });

const toRollout = ({ body, version }: { body: string; version: number }): Rollout => ({ ...readJson(rolloutSchema, body), version });
const toRow = (rollout: Rollout, version: number) => ({
  ...{ id: rollout.id, version, body: JSON.stringify(rollout) },
  slot: rollout.ended ? rollout.id : rollout.standard,
});

const toBaseline = (row: { rollout_id: string; squad_key: string; taken_at: number | string; gaps: string }): Baseline => ({
  ...{ rollout: row.rollout_id, squad: row.squad_key, takenAt: Number(row.taken_at) },
  ...readJson(gapsSchema, row.gaps),
});

export const rolloutStore: RolloutStore = {
  async read(id) {
    const row = await db.selectFrom('rollout').selectAll().where('id', '=', id).executeTakeFirst();
    return row ? toRollout(row) : null;
  },
  async list() {
    const rollouts: Rollout[] = [];
    for (let after = ''; ;) {
      const rows = await db.selectFrom('rollout').selectAll().where('id', '>', after).orderBy('id').limit(PAGE).execute();
      rollouts.push(...rows.map(toRollout));
      const last = rows.at(-1);
      if (!last || rows.length < PAGE) return rollouts;
      after = last.id;
    }
  },
  async insert(rollout) {
    try {
      await db.insertInto('rollout').values(toRow(rollout, 1)).execute();
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  },
  async save(rollout) {
    const { id, version } = rollout;
    const update = db
      .updateTable('rollout')
      .set(toRow(rollout, version + 1))
      .where('id', '=', id)
      .where('version', '=', version);
    return (await update.executeTakeFirst()).numUpdatedRows === 1n;
  },
  async remove({ id, version }) {
    const removal = db.deleteFrom('rollout').where('id', '=', id).where('version', '=', version);
    return (await removal.executeTakeFirst()).numDeletedRows === 1n;
  },
  async listBaselines(rollout) {
    const rows = await db.selectFrom('rollout_baseline').selectAll().where('rollout_id', '=', rollout).orderBy('squad_key').execute();
    return rows.map(toBaseline);
  },
  async readBaselines(squad) {
    const rows = await db.selectFrom('rollout_baseline').selectAll().where('squad_key', '=', squad).orderBy('rollout_id').execute();
    return rows.map(toBaseline);
  },
  async saveBaselines(baselines) {
    const rows = baselines.map(({ rollout, squad, takenAt, first, known, fresh }) => ({
      ...{ rollout_id: rollout, squad_key: squad, taken_at: takenAt },
      gaps: JSON.stringify({ first, known, fresh }),
    }));
    for (const batch of batchRows(rows))
      await db.insertInto('rollout_baseline').values(batch).onDuplicateKeyUpdate(takeNew('taken_at', 'gaps')).execute();
  },
};
