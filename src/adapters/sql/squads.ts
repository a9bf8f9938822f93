import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { ConfigFactName, SquadRecord, SquadStore, TakenSquad } from '../../ports/stores';
import { batchRows, db } from './database';
import { assignmentsFactSchema, projectFactSchema, statusesFactSchema } from './fact-schemas';
import { readJson } from './json';
import type { Tables } from './schema';
import { takeNew } from './upsert';

const textList = z.array(z.string());
const stageMapSchema = z.record(z.string(), z.string().nullable());
const styleSchema = z.enum(['company-managed', 'team-managed']);

function toRecord(row: Selectable<Tables['squad']>): SquadRecord {
  const { squad_key: key, name, tribe, kind } = row;
  return {
    squad: { key, name, tribe, kind, projectIds: readJson(textList, row.project_ids), stageMap: readJson(stageMapSchema, row.stage_map) },
    style: styleSchema.parse(row.style),
    projectKeys: readJson(textList, row.project_keys),
    casesReadAt: row.cases_read_at === null ? null : Number(row.cases_read_at),
    mapVersion: row.map_version,
    mapConfirmedAt: row.map_confirmed_at === null ? null : Number(row.map_confirmed_at),
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

async function saveAll(squads: readonly TakenSquad[], now: number): Promise<void> {
  const rows = squads.map(({ squad, style, projectKeys }) => ({
    ...{ squad_key: squad.key, name: squad.name, tribe: squad.tribe, kind: squad.kind, style },
    project_ids: JSON.stringify(squad.projectIds),
    project_keys: JSON.stringify(projectKeys),
    stage_map: JSON.stringify(squad.stageMap),
    ...{ opened_at: now, closed_at: null, cases_read_at: null, map_version: 0, map_confirmed_at: null, map_accepted: null },
  }));
  const projects = squads.flatMap(({ squad, projectKeys }) =>
    squad.projectIds.map((id, at) => ({ project_id: id, project_key: projectKeys[at] ?? squad.key, squad_key: squad.key })),
  );
  for (const batch of batchRows(rows)) {
    // Kind and stage map belong to people: what Jira says never replaces them.
    const update = takeNew('name', 'tribe', 'style', 'project_ids', 'project_keys', 'closed_at');
    await db.insertInto('squad').values(batch).onDuplicateKeyUpdate(update).execute();
  }
  for (const batch of batchRows(projects)) {
    await db.insertInto('squad_project').values(batch).onDuplicateKeyUpdate(takeNew('project_key', 'squad_key')).execute();
  }
}

async function listAssignments(): ReturnType<SquadStore['listAssignments']> {
  const facts: Awaited<ReturnType<SquadStore['listAssignments']>> = new Map();
  for (let after = ''; ;) {
    const query = db.selectFrom('squad_fact').select(['squad_key', 'body']).where('name', '=', 'assignments');
    const rows = await query.where('squad_key', '>', after).orderBy('squad_key').limit(PAGE).execute();
    for (const row of rows) facts.set(row.squad_key, readJson(assignmentsFactSchema, row.body));
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return facts;
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
  async findByProject(project) {
    const row = await selectOpen()
      .innerJoin('squad_project', 'squad_project.squad_key', 'squad.squad_key')
      .where((where) => where.or([where('squad_project.project_key', '=', project), where('squad_project.project_id', '=', project)]))
      .limit(1)
      .executeTakeFirst();
    return row ? toRecord(row) : null;
  },
  async close(keys, now) {
    if (keys.length === 0) return;
    await db.deleteFrom('squad_fact').where('squad_key', 'in', keys).execute();
    await db.deleteFrom('squad_project').where('squad_key', 'in', keys).execute();
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
    const read = <S extends z.ZodType>(name: ConfigFactName, schema: S): { fact: z.infer<S>; seen: number } | null => {
      const row = rows.find((each) => each.name === name);
      return row ? { fact: readJson(schema, row.body), seen: Number(row.seen) } : null;
    };
    return {
      project: read('project', projectFactSchema),
      statuses: read('statuses', statusesFactSchema),
      assignments: read('assignments', assignmentsFactSchema),
    };
  },
  listAssignments,
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
