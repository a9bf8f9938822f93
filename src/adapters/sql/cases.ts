import type { Insertable, Selectable } from 'kysely';
import { decodeChanges, encodeChanges } from '../../domain/case-code';
import { decodeExtras, encodeExtras } from '../../domain/case-extras-code';
import { listEarlierProjects } from '../../domain/trace';
import type { CaseHistory, StatusRef } from '../../domain/facts';
import type { ReadCase } from '../../ports/jira';
import type { CaseStore } from '../../ports/stores';
import { batchRows, db } from './database';
import { openLabelBook, readLabels, type LabelBook } from './labels';
import type { Tables } from './schema';
import { takeNew } from './upsert';

type Row = Selectable<Tables['case_history']>;

function toRow({ history, updatedAt }: ReadCase, labels: LabelBook, seen: number): Insertable<Tables['case_history']> {
  const { labelOf } = labels;
  return {
    id: history.id,
    project_id: history.projectId,
    issue_key: history.key,
    created_at: history.createdAt,
    updated_at: updatedAt,
    type: labelOf(history.type),
    status: labelOf(history.status),
    resolution: history.resolution && labelOf(history.resolution),
    changes: history.changes && encodeChanges(history.changes, labelOf),
    extras: encodeExtras(history, labelOf),
    seen,
  };
}

function pickLabel(labels: ReadonlyMap<string, StatusRef>, label: string): StatusRef {
  const ref = labels.get(label);
  if (!ref) throw new Error(`case row names an unknown label: ${label}`);
  return ref;
}

function toHistory(row: Row, labels: ReadonlyMap<string, StatusRef>): CaseHistory {
  return {
    id: row.id,
    key: row.issue_key,
    projectId: row.project_id,
    createdAt: Number(row.created_at),
    type: pickLabel(labels, row.type),
    status: pickLabel(labels, row.status),
    resolution: row.resolution === null ? null : pickLabel(labels, row.resolution),
    changes: row.changes === null ? null : decodeChanges(row.changes, labels),
    ...decodeExtras(row.extras, labels),
  };
}

const columns = [
  'project_id',
  'issue_key',
  'created_at',
  'updated_at',
  'type',
  'status',
  'resolution',
  'changes',
  'extras',
  'seen',
] as const;

async function insert(rows: readonly Insertable<Tables['case_history']>[]): Promise<void> {
  for (const batch of batchRows(rows)) {
    await db
      .insertInto('case_history')
      .values(batch)
      .onDuplicateKeyUpdate(takeNew(...columns))
      .execute();
  }
}

/** Cases that an event has told of since the sweep began, with when Jira had changed them. */
async function readTold(ids: readonly string[], since: number): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('case_history').select(['id', 'updated_at']).where('id', 'in', ids).where('seen', '>', since).execute();
  return new Map(rows.map((row) => [row.id, Number(row.updated_at)]));
}

/** Notes the projects that cases were in before the one that they are in. After the rows themselves: cut off in between, they are read and noted again. */
async function noteEarlier(histories: readonly CaseHistory[]): Promise<void> {
  const rows = histories.flatMap((history) =>
    listEarlierProjects(history).map((projectId) => ({ project_id: projectId, case_id: history.id })),
  );
  for (const batch of batchRows(rows)) await db.insertInto('case_project').values(batch).onDuplicateKeyUpdate(takeNew('case_id')).execute();
}

/** Cases that were in these projects once and are today where no squad is: nobody's sweep reads them again. */
async function listAdrift(projectIds: readonly string[], seen: number): Promise<string[]> {
  const rows = await db
    .selectFrom('case_project')
    .innerJoin('case_history', 'case_history.id', 'case_project.case_id')
    .leftJoin('squad_project', 'squad_project.project_id', 'case_history.project_id')
    .select('case_history.id')
    .distinct()
    .where('case_project.project_id', 'in', projectIds)
    .where('case_history.seen', '<', seen)
    .where('squad_project.squad_key', 'is', null)
    .execute();
  return rows.map(({ id }) => id);
}

/** A page of case rows: at about 200 bytes each far below 4 MiB an answer, with room for long histories. */
const PAGE = 4000;

/** Ids that one statement names. */
const IDS = 500;

async function listByProject(projectId: string, labels: ReadonlyMap<string, StatusRef>): Promise<CaseHistory[]> {
  const histories: CaseHistory[] = [];
  for (let after = ''; ;) {
    const query = db.selectFrom('case_history').selectAll().where('project_id', '=', projectId).where('id', '>', after);
    const rows = await query.orderBy('id').limit(PAGE).execute();
    for (const row of rows) histories.push(toHistory(row, labels));
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return histories;
    after = last.id;
  }
}

/**
 * Cases that were in one of the projects and are in none of them today, each once. First their ids, then their rows by id: both are
 * look-ups in a primary key, whatever an optimiser makes of a million cases.
 */
async function listGoneFrom(projectIds: readonly string[], labels: ReadonlyMap<string, StatusRef>): Promise<CaseHistory[]> {
  const histories: CaseHistory[] = [];
  for (let after = ''; ;) {
    const query = db.selectFrom('case_project').select('case_id').distinct().where('project_id', 'in', projectIds);
    const found = await query.where('case_id', '>', after).orderBy('case_id').limit(IDS).execute();
    const last = found.at(-1);
    if (!last) return histories;
    const ids = found.map((row) => row.case_id);
    const rows = await db.selectFrom('case_history').selectAll().where('id', 'in', ids).where('project_id', 'not in', projectIds).execute();
    for (const row of rows) histories.push(toHistory(row, labels));
    if (found.length < IDS) return histories;
    after = last.case_id;
  }
}

/** Status histories, one compact row an issue. One store an invocation: it remembers which labels it has stored. */
export function openCaseStore(): CaseStore {
  const labels = openLabelBook();
  return {
    async saveRead(cases, seen) {
      const told = await readTold(
        cases.map(({ history }) => history.id),
        seen,
      );
      const news = cases.filter(({ history, updatedAt }) => (told.get(history.id) ?? 0) <= updatedAt);
      const rows = news.map((item) => toRow(item, labels, seen));
      await labels.store();
      await insert(rows);
      await noteEarlier(news.map(({ history }) => history));
    },
    async saveTold(told, now) {
      const row = toRow(told, labels, now);
      await labels.store();
      await insert([row]);
      await noteEarlier([told.history]);
    },
    async find(id) {
      const row = await db.selectFrom('case_history').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? { history: toHistory(row, await readLabels()), updatedAt: Number(row.updated_at) } : null;
    },
    async listByProjects(projectIds) {
      const known = await readLabels();
      const histories: CaseHistory[] = [];
      for (const projectId of projectIds) histories.push(...(await listByProject(projectId, known)));
      if (projectIds.length > 0) histories.push(...(await listGoneFrom(projectIds, known)));
      return histories;
    },
    async listByKeys(keys) {
      if (keys.length === 0) return [];
      const known = await readLabels();
      const histories: CaseHistory[] = [];
      for (let at = 0; at < keys.length; at += IDS) {
        const rows = await db
          .selectFrom('case_history')
          .selectAll()
          .where('issue_key', 'in', keys.slice(at, at + IDS))
          .execute();
        histories.push(...rows.map((row) => toHistory(row, known)));
      }
      return histories;
    },
    async remove(id) {
      await db.deleteFrom('case_history').where('id', '=', id).execute();
    },
    async removeUnseen(projectIds, seen) {
      await db.deleteFrom('case_history').where('project_id', 'in', projectIds).where('seen', '<', seen).execute();
      const adrift = await listAdrift(projectIds, seen);
      for (let at = 0; at < adrift.length; at += IDS)
        await db
          .deleteFrom('case_history')
          .where('id', 'in', adrift.slice(at, at + IDS))
          .where('seen', '<', seen)
          .execute();
      // Whatever was taken away since the last time, here or by an event, is not looked for again.
      await db
        .deleteFrom('case_project')
        .where('project_id', 'in', projectIds)
        .where((where) =>
          where.not(
            where.exists(
              where.selectFrom('case_history').select('case_history.id').whereRef('case_history.id', '=', 'case_project.case_id'),
            ),
          ),
        )
        .execute();
    },
  };
}
