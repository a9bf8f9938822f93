import type { Selectable } from 'kysely';
import { z } from 'zod';
import { personSchema, sliceSchema } from '../../contract/squad-admin';
import type { CollectedFacts, ConfigFactName } from '../../domain/facts';
import type { ProjectHolders, SquadRecord, SquadStore, StoredFacts, TakenSquad } from '../../ports/stores';
import { batchRows, db } from './database';
import { factSchemas } from './fact-schemas';
import { readJson } from './json';
import type { Tables } from './schema';
import { takeNew } from './upsert';

const textList = z.array(z.string());
const stageMapSchema = z.record(z.string(), z.string().nullable());
const styleSchema = z.enum(['company-managed', 'team-managed']);
/** Beside the columns: what a squad is made of and who leads it. */
const compositionSchema = z.object({
  home: z.string().nullable(),
  parts: z
    .array(
      z.object({
        ...{ projectId: z.string(), only: sliceSchema.nullable(), except: z.array(sliceSchema), inherited: z.boolean() },
        ...{ from: z.number().nullable(), until: z.number().nullable() },
      }),
    )
    .exactOptional(),
  from: z.number().nullable(),
  lead: personSchema.nullable(),
  space: z.string().nullable(),
});
type Composition = z.infer<typeof compositionSchema>;

/** A row of before: its first project, whole, is where it comes from. */
const readComposition = (text: string | null, projectIds: readonly string[]): Composition =>
  text === null ? { home: projectIds[0] ?? null, from: null, lead: null, space: null } : readJson(compositionSchema, text);
const toNumber = (value: string | number | null): number | null => (value === null ? null : Number(value));

function toRecord(row: Selectable<Tables['squad']>): SquadRecord {
  const { squad_key: key, name, tribe, kind } = row;
  const projectIds = readJson(textList, row.project_ids);
  const { home, parts, from, lead, space } = readComposition(row.composition, projectIds);
  return {
    squad: { key, name, tribe, kind, projectIds, stageMap: readJson(stageMapSchema, row.stage_map), from, ...(parts && { parts }) },
    ...{ home, lead, space },
    style: styleSchema.parse(row.style),
    projectKeys: readJson(textList, row.project_keys),
    casesReadAt: toNumber(row.cases_read_at),
    mapVersion: row.map_version,
    mapConfirmedAt: toNumber(row.map_confirmed_at),
    mapAccepted: row.map_accepted === null ? [] : readJson(textList, row.map_accepted),
  };
}

const selectOpen = () => db.selectFrom('squad').selectAll('squad').where('closed_at', 'is', null);

/** A page of squads: 2,000 rows of about 500 bytes stay well under Forge SQL's 4 MiB an answer. */
const PAGE = 2000;

async function listAfter(key: string | null, limit: number): Promise<SquadRecord[]> {
  const rows = await selectOpen()
    .where('squad_key', '>', key ?? '')
    .orderBy('squad_key')
    .limit(limit)
    .execute();
  return rows.map(toRecord);
}

async function list(): Promise<SquadRecord[]> {
  const records: SquadRecord[] = [];
  for (let after: string | null = null; ;) {
    const page: SquadRecord[] = await listAfter(after, PAGE);
    records.push(...page);
    const last = page.at(-1);
    if (!last || page.length < PAGE) return records;
    after = last.squad.key;
  }
}

async function findByProject(project: string): Promise<SquadRecord | null> {
  const named = await selectOpen().where('squad_key', '=', project).executeTakeFirst();
  if (named) return toRecord(named);
  const row = await selectOpen()
    .innerJoin('squad_project', 'squad_project.squad_key', 'squad.squad_key')
    .where((where) => where.or([where('squad_project.project_key', '=', project), where('squad_project.project_id', '=', project)]))
    .limit(1)
    .executeTakeFirst();
  return row ? toRecord(row) : null;
}

/** The column is JSON: what looks like the account is found by SQL, and read closely here. */
async function hasLead(accountId: string): Promise<boolean> {
  const rows = await selectOpen()
    .where('composition', 'like', `%${JSON.stringify(accountId)}%`)
    .execute();
  return rows.some((row) => toRecord(row).lead?.accountId === accountId);
}

async function listByProject(projectId: string): Promise<SquadRecord[]> {
  const readers = selectOpen().innerJoin('squad_project', 'squad_project.squad_key', 'squad.squad_key');
  const others = selectOpen().innerJoin('squad_slice', 'squad_slice.squad_key', 'squad.squad_key');
  return [
    ...(await readers.where('squad_project.project_id', '=', projectId).execute()),
    ...(await others.where('squad_slice.project_id', '=', projectId).orderBy('squad.squad_key').execute()),
  ].map(toRecord);
}

async function listKeys(): Promise<Map<string, string>> {
  const keys = new Map<string, string>();
  for (let after = ''; ;) {
    const query = db.selectFrom('squad').select(['squad_key', 'composition', 'project_ids']).where('squad_key', '>', after);
    const rows = await query.orderBy('squad_key').limit(PAGE).execute();
    for (const { squad_key, composition, project_ids } of rows) {
      const { home } = readComposition(composition, readJson(textList, project_ids));
      if (home !== null) keys.set(home, squad_key);
    }
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return keys;
    after = last.squad_key;
  }
}

/** What is taken anew; the stage map and what sweeps noted stay. */
const taken = ['name', 'tribe', 'kind', 'style', 'project_ids', 'project_keys', 'closed_at', 'composition'] as const;

async function saveAll(squads: readonly TakenSquad[], now: number): Promise<void> {
  const rows = squads.map(({ squad, home, lead, space, style, projectKeys }) => ({
    ...{ squad_key: squad.key, name: squad.name, tribe: squad.tribe, kind: squad.kind, style },
    project_ids: JSON.stringify(squad.projectIds),
    project_keys: JSON.stringify(projectKeys),
    stage_map: '{}',
    ...{ opened_at: now, closed_at: null, cases_read_at: null, map_version: 0, map_confirmed_at: null, map_accepted: null },
    composition: JSON.stringify({ home, parts: squad.parts, from: squad.from ?? null, lead, space }),
  }));
  for (const batch of batchRows(rows)) {
    await db
      .insertInto('squad')
      .values(batch)
      .onDuplicateKeyUpdate(takeNew(...taken))
      .execute();
  }
}

/** First what is new, then away with what is not so any more: in between a project is found twice, never not at all. */
async function saveHolders(holders: readonly ProjectHolders[]): Promise<void> {
  const projects = holders.map(({ projectId, projectKey, reader }) => ({
    project_id: projectId,
    project_key: projectKey,
    squad_key: reader,
  }));
  const slices = holders.flatMap(({ projectId, others }) => others.map((squad_key) => ({ project_id: projectId, squad_key })));
  for (const batch of batchRows(projects))
    await db.insertInto('squad_project').values(batch).onDuplicateKeyUpdate(takeNew('project_key', 'squad_key')).execute();
  for (const batch of batchRows(slices))
    await db.insertInto('squad_slice').values(batch).onDuplicateKeyUpdate(takeNew('squad_key')).execute();
  const held = new Set(projects.map(({ project_id }) => project_id));
  const stale = (await db.selectFrom('squad_project').select('project_id').execute()).filter(({ project_id }) => !held.has(project_id));
  if (stale.length > 0)
    await db
      .deleteFrom('squad_project')
      .where(
        'project_id',
        'in',
        stale.map(({ project_id }) => project_id),
      )
      .execute();
  const shared = new Set(slices.map(({ project_id, squad_key }) => `${project_id} ${squad_key}`));
  for (const { project_id, squad_key } of await db.selectFrom('squad_slice').selectAll().execute())
    if (!shared.has(`${project_id} ${squad_key}`))
      await db.deleteFrom('squad_slice').where('project_id', '=', project_id).where('squad_key', '=', squad_key).execute();
}

/** Facts of one page: with forty roles about 7 kB each, far below 4 MiB an answer. */
const FACTS = 300;

const selectFact = (name: ConfigFactName) => db.selectFrom('squad_fact').select(['squad_key', 'body']).where('name', '=', name);

/** One fact of the squads named that have it. */
async function readFact<N extends ConfigFactName>(name: N, keys: readonly string[]): Promise<Map<string, CollectedFacts[N]>> {
  const facts = new Map<string, CollectedFacts[N]>();
  for (let at = 0; at < keys.length; at += FACTS) {
    const rows = await selectFact(name)
      .where('squad_key', 'in', keys.slice(at, at + FACTS))
      .execute();
    for (const row of rows) facts.set(row.squad_key, readJson(factSchemas[name], row.body) as CollectedFacts[N]);
  }
  return facts;
}

/** The column is JSON: what looks like the account is found by SQL. It may stand there for something else, which whoever reads the fact sees. */
async function listNaming(accountId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('squad_fact')
    .select('squad_key')
    .where('name', '=', 'assignments')
    .where('body', 'like', `%${JSON.stringify(accountId)}%`)
    .orderBy('squad_key')
    .execute();
  return rows.map(({ squad_key }) => squad_key);
}

/** One fact of every squad that has it. */
async function listFact<N extends ConfigFactName>(name: N): Promise<Map<string, CollectedFacts[N]>> {
  const facts = new Map<string, CollectedFacts[N]>();
  for (let after = ''; ;) {
    const query = selectFact(name);
    const rows = await query.where('squad_key', '>', after).orderBy('squad_key').limit(FACTS).execute();
    for (const row of rows) facts.set(row.squad_key, readJson(factSchemas[name], row.body) as CollectedFacts[N]);
    const last = rows.at(-1);
    if (!last || rows.length < FACTS) return facts;
    after = last.squad_key;
  }
}

/** Squads with the projects they are made of, and the facts that were read of them. */
export const squadStore: SquadStore = {
  list,
  listAfter,
  saveAll,
  async readMany(keys) {
    if (keys.length === 0) return [];
    const rows = await selectOpen().where('squad_key', 'in', keys).orderBy('squad_key').execute();
    return rows.map(toRecord);
  },
  async readNames(keys) {
    const names = new Map<string, string>();
    for (let at = 0; at < keys.length; at += PAGE) {
      const query = db
        .selectFrom('squad')
        .select(['squad_key', 'name'])
        .where('squad_key', 'in', keys.slice(at, at + PAGE));
      for (const { squad_key, name } of await query.execute()) names.set(squad_key, name);
    }
    return names;
  },
  findByProject,
  listByProject,
  hasLead,
  listKeys,
  saveHolders,
  async forgetReading(keys) {
    if (keys.length > 0) await db.updateTable('squad').set({ cases_read_at: null }).where('squad_key', 'in', keys).execute();
  },
  async close(keys, now) {
    if (keys.length === 0) return;
    await db.deleteFrom('squad_fact').where('squad_key', 'in', keys).execute();
    await db.deleteFrom('squad_project').where('squad_key', 'in', keys).execute();
    await db.deleteFrom('squad_slice').where('squad_key', 'in', keys).execute();
    await db.updateTable('squad').set({ closed_at: now, cases_read_at: null }).where('squad_key', 'in', keys).execute();
  },
  async markCasesRead(key, at) {
    await db.updateTable('squad').set({ cases_read_at: at }).where('squad_key', '=', key).execute();
  },
  async saveFacts(facts) {
    const rows = facts.map(({ key, name, fact, seen }) => ({ squad_key: key, name, body: JSON.stringify(fact), seen }));
    for (const batch of batchRows(rows)) {
      await db.insertInto('squad_fact').values(batch).onDuplicateKeyUpdate(takeNew('body', 'seen')).execute();
    }
  },
  async readFacts(key) {
    const rows = await db.selectFrom('squad_fact').selectAll().where('squad_key', '=', key).execute();
    const names = Object.keys(factSchemas) as ConfigFactName[];
    const stored = names.map((name) => {
      const row = rows.find((each) => each.name === name);
      return [name, row ? { fact: readJson(factSchemas[name], row.body), seen: Number(row.seen) } : null] as const;
    });
    return Object.fromEntries(stored) as StoredFacts;
  },
  listAssignments: (keys) => (keys ? readFact('assignments', keys) : listFact('assignments')),
  listNaming,
  async listSpans() {
    return new Map([...(await listFact('spans'))].map(([key, fact]) => [key, fact.known ? fact.value : {}]));
  },
  async saveStageMap(key, map, basedOn, now) {
    const { numUpdatedRows } = await db
      .updateTable('squad')
      .set({
        ...{ stage_map: JSON.stringify(map.stages), map_accepted: JSON.stringify(map.accepted) },
        ...{ map_version: basedOn + 1, map_confirmed_at: now },
      })
      .where('squad_key', '=', key)
      .where('map_version', '=', basedOn)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  },
};
