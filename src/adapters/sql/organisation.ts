import type { Selectable } from 'kysely';
import { z } from 'zod';
import { personSchema, sliceSchema } from '../../contract/squad-admin';
import type { SquadEntry } from '../../domain/squad/entry';
import type { Space } from '../../domain/squad/space';
import type { OrganisationStore } from '../../ports/organisation';
import { batchRows, db } from './database';
import { readJson } from './json';
import type { Tables } from './schema';
import { readSetting, saveSetting } from './settings';
import { takeNew } from './upsert';

const NAME = 'squads';
const moment = z.number().nullable().default(null);
const sourceSchema = z.object({ projectId: z.string(), slice: sliceSchema.nullable().default(null), from: moment, until: moment });
const entrySchema = z.object({
  key: z.string(),
  home: z.string().nullable().default(null),
  status: z.enum(['undecided', 'in', 'out']),
  set: z.object({
    name: z.string().exactOptional(),
    tribe: z.string().nullable().exactOptional(),
    kind: z.string().exactOptional(),
    lead: personSchema.exactOptional(),
    space: z.string().exactOptional(),
  }),
  sources: z.array(sourceSchema).default([]),
  inherited: z.array(sourceSchema).default([]),
  spans: z.array(z.object({ from: moment, until: moment })).default([]),
  mergedInto: z.string().nullable().default(null),
  version: z.number(),
});

/** What is empty goes without saying, but for the tribe that somebody took away: two thousand squads stay within one request. */
function writeEntries(entries: readonly SquadEntry[]): string {
  const leaveOut = (name: string, value: unknown): unknown =>
    (value === null && name !== 'tribe') || (Array.isArray(value) && value.length === 0) ? undefined : value;
  return entries.length === 0 ? '[]' : JSON.stringify(entries, leaveOut);
}

const styleSchema = z.enum(['company-managed', 'team-managed']);

function toSpace(row: Selectable<Tables['space']>): Space {
  return {
    ...{ id: row.project_id, key: row.project_key, name: row.name, type: row.type, style: styleSchema.parse(row.style) },
    ...{ category: row.category, archived: row.archived === 1, deleted: row.deleted === 1, issues: row.issues },
    updatedAt: row.updated_at === null ? null : Number(row.updated_at),
  };
}

/** A page of spaces: at about 150 bytes each far below 4 MiB an answer. */
const PAGE = 5000;

async function listSpaces(): Promise<Space[]> {
  const spaces: Space[] = [];
  for (let after = ''; ;) {
    const rows = await db.selectFrom('space').selectAll().where('project_id', '>', after).orderBy('project_id').limit(PAGE).execute();
    spaces.push(...rows.map(toSpace));
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return spaces.sort((a, b) => (a.key < b.key ? -1 : 1));
    after = last.project_id;
  }
}

const columns = ['project_key', 'name', 'type', 'style', 'category', 'archived', 'deleted', 'issues', 'updated_at'] as const;

/** Decisions as one setting of the site, so that a merger or a split is stored whole or not at all; spaces as Jira last told of them. */
export const organisationStore: OrganisationStore = {
  async readDecisions() {
    const row = await readSetting(NAME);
    return row ? { entries: readJson(z.array(entrySchema), row.body), version: row.version } : { entries: [], version: 0 };
  },
  saveDecisions: (entries, basedOn) => saveSetting(NAME, writeEntries(entries), basedOn),
  listSpaces,
  async saveSpaces(spaces) {
    const rows = spaces.map(({ id, key, name, type, style, category, archived, deleted, issues, updatedAt }) => ({
      ...{ project_id: id, project_key: key, name, type, style, category, issues, updated_at: updatedAt },
      ...{ archived: archived ? 1 : 0, deleted: deleted ? 1 : 0 },
    }));
    for (const batch of batchRows(rows)) {
      await db
        .insertInto('space')
        .values(batch)
        .onDuplicateKeyUpdate(takeNew(...columns))
        .execute();
    }
    const there = new Set(spaces.map(({ id }) => id));
    const gone = (await listSpaces()).filter(({ id }) => !there.has(id)).map(({ id }) => id);
    if (gone.length > 0) await db.deleteFrom('space').where('project_id', 'in', gone).execute();
  },
};
