import { z } from 'zod';
import { groupSchema } from '../../contract/access';
import type { AccessStore } from '../../ports/stores';
import { db, isDuplicateKey } from './database';
import { readJson } from './json';

const bodySchema = z.object({ productOps: z.array(groupSchema), leadership: z.array(groupSchema) });
const NAME = 'access';

async function insert(body: string): Promise<boolean> {
  try {
    await db.insertInto('setting').values({ name: NAME, body, version: 1 }).execute();
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

async function update(body: string, basedOn: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('setting')
    .set({ body, version: basedOn + 1 })
    .where('name', '=', NAME)
    .where('version', '=', basedOn)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The groups of the two audiences: one setting of the site. */
export const accessStore: AccessStore = {
  async read() {
    const row = await db.selectFrom('setting').selectAll().where('name', '=', NAME).executeTakeFirst();
    return row ? { ...readJson(bodySchema, row.body), version: row.version } : { productOps: [], leadership: [], version: 0 };
  },
  save({ productOps, leadership }, basedOn) {
    const body = JSON.stringify({ productOps, leadership });
    return basedOn === 0 ? insert(body) : update(body, basedOn);
  },
};
