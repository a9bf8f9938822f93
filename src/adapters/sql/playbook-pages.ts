import { z } from 'zod';
import { pageStateSchema, pagesRunSchema, pageWishSchema, wikiSpaceSchema } from '../../contract/playbook-pages';
import { langSchema } from '../../contract/text';
import type { KeptPage, PlaybookPagesStore } from '../../ports/playbook-pages';
import { db } from './database';
import { readJson } from './json';
import { readSetting, saveSetting } from './settings';
import { takeNew } from './upsert';

const NAME = 'playbook-pages';
const { state, problem } = pagesRunSchema.shape;
const settingSchema = z.object({
  space: wikiSpaceSchema.nullable(),
  langs: z.array(langSchema),
  run: z
    .object({
      ...{ id: z.string(), state, playbookVersion: z.number().nullable(), startedAt: z.number(), endedAt: z.number().nullable() },
      ...{ step: z.number(), steps: z.number(), problem },
    })
    .nullable(),
});

/** Where the playbook's pages are: one setting of the site; the pages: a row each. */
export const playbookPagesStore: PlaybookPagesStore = {
  async read() {
    const row = await readSetting(NAME);
    return row
      ? { ...readJson(settingSchema, row.body), version: row.version }
      : { space: null, langs: ['en', 'fr'], run: null, version: 0 };
  },
  save: (setting, basedOn) => saveSetting(NAME, JSON.stringify(setting), basedOn),
  async list() {
    const rows = await db.selectFrom('playbook_page').selectAll().orderBy('page_key').execute();
    return rows.map(({ page_key, page_id, title, section, source, state: stored, wish, written_at }): KeptPage => ({
      ...{ key: page_key, pageId: page_id, title, section, source, state: pageStateSchema.parse(stored) },
      wish: wish === null ? null : pageWishSchema.parse(wish),
      writtenAt: written_at === null ? null : Number(written_at),
    }));
  },
  async savePage({ key, pageId, title, section, source, state: stored, wish, writtenAt }) {
    await db
      .insertInto('playbook_page')
      .values({ page_key: key, page_id: pageId, title, section, source, state: stored, wish, written_at: writtenAt })
      .onDuplicateKeyUpdate(takeNew('page_id', 'title', 'section', 'source', 'state', 'wish', 'written_at'))
      .execute();
  },
  async forget() {
    await db.deleteFrom('playbook_page').execute();
  },
};
