import type { Selectable } from 'kysely';
import type { PlaybookInfo } from '../../contract/admin';
import { draftDocumentSchema } from '../../contract/playbook-draft';
import type { PlaybookStore, PlaybookVersion } from '../../ports/playbook-stores';
import { db, isDuplicateKey } from './database';
import { readJson } from './json';
import type { Tables } from './schema';

function toInfo(row: Omit<Selectable<Tables['playbook_version']>, 'yaml' | 'document'>): PlaybookInfo {
  const { version, name, hash, stages, flows, standards } = row;
  return { id: row.playbook_id, version, name, hash, stages, flows, standards, publishedAt: Number(row.published_at) };
}

function toVersion(row: Selectable<Tables['playbook_version']>): PlaybookVersion {
  return { info: toInfo(row), yaml: row.yaml, document: row.document === null ? null : readJson(draftDocumentSchema, row.document) };
}

const heads = ['version', 'playbook_id', 'name', 'hash', 'published_at', 'published_by', 'stages', 'flows', 'standards'] as const;

/** Forge SQL takes 1 MiB a request: of a very long file only the text is kept, and read each time. */
const ROOM = 450_000;

function writeDocument({ yaml, document }: PlaybookVersion): string | null {
  const text = document && JSON.stringify(document);
  return text !== null && text.length + yaml.length <= ROOM ? text : null;
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
  async list(before, limit) {
    const query = db.selectFrom('playbook_version').select(heads).orderBy('version', 'desc').limit(limit);
    const rows = await (before === null ? query : query.where('version', '<', before)).execute();
    return rows.map((row) => ({ info: toInfo(row), publishedBy: row.published_by }));
  },
  async insert(written, publishedBy) {
    const { info, yaml } = written;
    const { id, publishedAt, ...rest } = info;
    try {
      await db
        .insertInto('playbook_version')
        .values({
          ...rest,
          playbook_id: id,
          published_at: publishedAt,
          published_by: publishedBy,
          yaml,
          document: writeDocument(written),
        })
        .execute();
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  },
};
