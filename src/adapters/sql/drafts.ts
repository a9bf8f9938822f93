import { z } from 'zod';
import { draftDocumentSchema, partSchema } from '../../contract/playbook-draft';
import type { DraftStore, StoredDraft } from '../../ports/playbook-stores';
import { db, isDuplicateKey } from './database';
import { readJson } from './json';

/** There is one draft; the key leaves room for more. */
const NAME = 'next';
const stampsSchema = z.array(z.strictObject({ part: partSchema, at: z.number(), by: z.string() }));

function toRow(draft: StoredDraft | null, version: number, { at, by }: { at: number; by: string }) {
  return {
    ...{ name: NAME, version, changed_at: at, changed_by: by },
    document: draft && JSON.stringify(draft.document),
    source: draft?.source ?? null,
    based_on: draft?.basedOn ?? null,
    stamps: JSON.stringify(draft?.stamps ?? []),
  };
}

/** The draft of the next playbook: one row, every save guarded by its version. */
export const draftStore: DraftStore = {
  async read() {
    const row = await db.selectFrom('playbook_draft').selectAll().where('name', '=', NAME).executeTakeFirst();
    if (!row) return { version: 0, draft: null };
    const { version, document, source } = row;
    if (document === null) return { version, draft: null };
    const changed = { changedAt: Number(row.changed_at), changedBy: row.changed_by };
    const stamps = readJson(stampsSchema, row.stamps).map(({ part: { kind, id }, at, by }) => ({
      part: id === undefined ? { kind } : { kind, id },
      at,
      by,
    }));
    return { version, draft: { document: readJson(draftDocumentSchema, document), source, basedOn: row.based_on, ...changed, stamps } };
  },
  async save(draft, basedOn, changed) {
    const row = toRow(draft, basedOn + 1, changed);
    if (basedOn > 0) {
      const update = db.updateTable('playbook_draft').set(row).where('name', '=', NAME).where('version', '=', basedOn);
      return (await update.executeTakeFirst()).numUpdatedRows === 1n;
    }
    try {
      await db.insertInto('playbook_draft').values(row).execute();
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  },
};
