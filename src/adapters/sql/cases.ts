import type { Insertable, Selectable } from 'kysely';
import { decodeChanges, encodeChanges } from '../../domain/case-code';
import { decodeExtras, encodeExtras } from '../../domain/case-extras-code';
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

/** A page of case rows: at about 200 bytes each far below 4 MiB an answer, with room for long histories. */
const PAGE = 4000;

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

/** Status histories, one compact row an issue. One store an invocation: it remembers which labels it has stored. */
export function openCaseStore(): CaseStore {
  const labels = openLabelBook();
  return {
    async saveRead(cases, seen) {
      const told = await readTold(
        cases.map(({ history }) => history.id),
        seen,
      );
      const rows = cases
        .filter(({ history, updatedAt }) => (told.get(history.id) ?? 0) <= updatedAt)
        .map((item) => toRow(item, labels, seen));
      await labels.store();
      await insert(rows);
    },
    async saveTold(told, now) {
      const row = toRow(told, labels, now);
      await labels.store();
      await insert([row]);
    },
    async find(id) {
      const row = await db.selectFrom('case_history').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? { history: toHistory(row, await readLabels()), updatedAt: Number(row.updated_at) } : null;
    },
    async listByProjects(projectIds) {
      const known = await readLabels();
      const histories: CaseHistory[] = [];
      for (const projectId of projectIds) histories.push(...(await listByProject(projectId, known)));
      return histories;
    },
    async remove(id) {
      await db.deleteFrom('case_history').where('id', '=', id).execute();
    },
    async removeUnseen(projectIds, seen) {
      await db.deleteFrom('case_history').where('project_id', 'in', projectIds).where('seen', '<', seen).execute();
    },
  };
}
