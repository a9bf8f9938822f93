import { z } from 'zod';
import { inboxKinds, type InboxKind } from '../../contract/inbox';
import type { InboxStore } from '../../ports/inbox';
import { db } from './database';
import { readJson } from './json';
import { takeNew } from './upsert';

const isKind = (kind: string): kind is InboxKind => inboxKinds.some((each) => each === kind);

/** One row for whoever has chosen something. Kinds that this version does not know are left out. */
export const inboxStore: InboxStore = {
  async read(accountId) {
    const row = await db.selectFrom('inbox').selectAll().where('account_id', '=', accountId).executeTakeFirst();
    if (!row) return { muted: [], seenUntil: 0 };
    return { muted: readJson(z.array(z.string()), row.muted).filter(isKind), seenUntil: Number(row.seen_until) };
  },
  async save(accountId, { muted, seenUntil }) {
    await db
      .insertInto('inbox')
      .values({ account_id: accountId, muted: JSON.stringify(muted), seen_until: seenUntil })
      .onDuplicateKeyUpdate(takeNew('muted', 'seen_until'))
      .execute();
  },
};
