import { db, isDuplicateKey } from './database';

/** What is chosen for the whole site is kept as one text by name, replaced whole or not at all. */
export async function readSetting(name: string): Promise<{ body: string; version: number } | null> {
  const row = await db.selectFrom('setting').select(['body', 'version']).where('name', '=', name).executeTakeFirst();
  return row ?? null;
}

async function insert(name: string, body: string): Promise<boolean> {
  try {
    await db.insertInto('setting').values({ name, body, version: 1 }).execute();
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

/** False when the stored version is not `basedOn` any more; 0 = there is none yet. */
export async function saveSetting(name: string, body: string, basedOn: number): Promise<boolean> {
  if (basedOn === 0) return insert(name, body);
  const { numUpdatedRows } = await db
    .updateTable('setting')
    .set({ body, version: basedOn + 1 })
    .where('name', '=', name)
    .where('version', '=', basedOn)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
