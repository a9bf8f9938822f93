import type { FrozenStore } from '../../ports/history';
import { db } from './database';
import { takeNew } from './upsert';

/** Months as they were told. Nothing removes one, and what replaces one, `usecases/freeze-month.ts` says. */
export const frozenStore: FrozenStore = {
  async list() {
    const rows = await db
      .selectFrom('frozen_month')
      .select(['id', 'month', 'frozen_at'])
      .orderBy('month', 'desc')
      .orderBy('frozen_at', 'desc')
      .execute();
    return rows.map(({ id, month, frozen_at }) => ({ id, month, frozenAt: Number(frozen_at) }));
  },
  async read(id) {
    const row = await db.selectFrom('frozen_month').selectAll().where('id', '=', id).executeTakeFirst();
    return row ? { id: row.id, month: row.month, frozenAt: Number(row.frozen_at), body: row.body } : null;
  },
  async insert({ id, month, frozenAt, body }) {
    await db.insertInto('frozen_month').values({ id, month, frozen_at: frozenAt, body }).execute();
  },
  async replace({ id, month, frozenAt, body }) {
    const update = takeNew('frozen_at', 'body');
    await db.insertInto('frozen_month').values({ id, month, frozen_at: frozenAt, body }).onDuplicateKeyUpdate(update).execute();
  },
};
