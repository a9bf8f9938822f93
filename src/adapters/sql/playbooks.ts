import type { Selectable } from 'kysely';
import type { PlaybookStore, PlaybookVersion } from '../../ports/stores';
import { db, isDuplicateKey } from './database';
import type { Tables } from './schema';

function toVersion(row: Selectable<Tables['playbook_version']>): PlaybookVersion {
  const { version, name, hash, stages, flows, standards } = row;
  return {
    info: { id: row.playbook_id, version, name, hash, stages, flows, standards, publishedAt: Number(row.published_at) },
    yaml: row.yaml,
  };
}

/** Published playbooks, word for word; versions are never changed. */
export const playbookStore: PlaybookStore = {
  async readLatest() {
    const row = await db.selectFrom('playbook_version').selectAll().orderBy('version', 'desc').limit(1).executeTakeFirst();
    return row ? toVersion(row) : null;
  },
  async readVersion(version) {
    const row = await db.selectFrom('playbook_version').selectAll().where('version', '=', version).executeTakeFirst();
    return row ? toVersion(row) : null;
  },
  async insert({ info, yaml }, publishedBy) {
    const { id, publishedAt, ...rest } = info;
    try {
      await db
        .insertInto('playbook_version')
        .values({ ...rest, playbook_id: id, published_at: publishedAt, published_by: publishedBy, yaml })
        .execute();
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  },
};
