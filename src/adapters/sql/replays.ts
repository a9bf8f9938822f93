import { z } from 'zod';
import { findingStateSchema } from '../../contract/finding';
import { draftDocumentSchema, effortSumSchema } from '../../contract/playbook-draft';
import { replayCountSchema } from '../../contract/replay';
import { isChanged, type ReplayTally } from '../../domain/replay';
import type { ReplayStore } from '../../ports/playbook-stores';
import { db } from './database';
import { readJson } from './json';
import { takeNew } from './upsert';

/** A standard's two states: short, since a thousand squads with sixty standards are read at once. */
const standingsSchema = z.array(z.tuple([z.string(), findingStateSchema.nullable(), findingStateSchema.nullable()]));

const tallySchema: z.ZodType<ReplayTally> = z.object({
  ...{ squads: z.number(), changed: z.number(), unchanged: z.number(), waivers: z.number() },
  allMet: z.object({ before: z.number(), after: z.number() }),
  effort: effortSumSchema,
  standards: z.array(
    z.object({
      ...{ id: z.string(), before: replayCountSchema.nullable(), after: replayCountSchema.nullable() },
      ...{ improved: z.number(), worsened: z.number(), toAdopt: z.number(), waivers: z.number() },
    }),
  ),
});

/** What replays tried and found. */
export const replayStore: ReplayStore = {
  async insert({ id, document, draftVersion, publishedVersion, startedBy, summary }) {
    const row = {
      ...{ id, document: JSON.stringify(document), draft_version: draftVersion, published_version: publishedVersion },
      ...{ started_by: startedBy, summary: summary && JSON.stringify(summary) },
    };
    await db.insertInto('replay').values(row).execute();
  },
  async read(id) {
    const row = await db.selectFrom('replay').selectAll().where('id', '=', id).executeTakeFirst();
    if (!row) return null;
    return {
      ...{ id, document: readJson(draftDocumentSchema, row.document), draftVersion: row.draft_version },
      ...{ publishedVersion: row.published_version, startedBy: row.started_by },
      summary: row.summary === null ? null : readJson(tallySchema, row.summary),
    };
  },
  async saveSummary(id, summary) {
    await db
      .updateTable('replay')
      .set({ summary: JSON.stringify(summary) })
      .where('id', '=', id)
      .execute();
  },
  async saveSquad(id, { squadKey, standings }) {
    const texts = JSON.stringify(standings.map(({ standard, before, after }) => [standard, before, after]));
    const row = { replay_id: id, squad_key: squadKey, changed: standings.some(isChanged) ? 1 : 0, standings: texts };
    await db.insertInto('replay_squad').values(row).onDuplicateKeyUpdate(takeNew('changed', 'standings')).execute();
  },
  async listSquads(id, after, limit, changed = false) {
    let query = db
      .selectFrom('replay_squad')
      .select(['squad_key', 'standings'])
      .where('replay_id', '=', id)
      .where('squad_key', '>', after ?? '');
    if (changed) query = query.where('changed', '=', 1);
    const rows = await query.orderBy('squad_key').limit(limit).execute();
    return rows.map((row) => ({
      squadKey: row.squad_key,
      standings: readJson(standingsSchema, row.standings).map(([standard, before, after]) => ({ standard, before, after })),
    }));
  },
  async remove(id) {
    await db.deleteFrom('replay_squad').where('replay_id', '=', id).execute();
    await db.deleteFrom('replay').where('id', '=', id).execute();
  },
  async removeOthers(id) {
    await db.deleteFrom('replay_squad').where('replay_id', '<>', id).execute();
    await db.deleteFrom('replay').where('id', '<>', id).execute();
  },
};
