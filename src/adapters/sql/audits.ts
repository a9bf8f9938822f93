import { factNames } from '../../domain/facts';
import type { Selectable } from 'kysely';
import { z } from 'zod';
import { auditFlowSchema } from '../../contract/audit';
import { odditySchema } from '../../contract/oddity';
import { findingStateSchema } from '../../contract/finding';
import { decodeFinding, encodeFinding, isFindingOn } from '../../domain/finding-code';
import { roleStandingSchema, type RoleStanding } from '../../domain/role';
import type { StoredFinding } from '../../domain/finding';
import { emptyPicture, statusPictureSchema, type StatusPicture } from '../../domain/status-picture';
import type { AuditRecord, AuditStore, AuditSummary } from '../../ports/stores';
import { db } from './database';
import { reasonSchema } from './fact-schemas';
import { listLetters, readLetters, removeLetters, saveLetters } from './audit-letters';
import { readJson } from './json';
import type { Tables } from './schema';
import { readSpan, writeSpan } from './sweeps';
import { takeNew } from './upsert';

const figuresSchema = z.object({
  flows: z.array(auditFlowSchema),
  issues: z.number(),
  unknownHistory: z.number(),
  oddities: z.array(odditySchema).default([]),
  unmappedStatuses: z.array(z.object({ name: z.string(), cases: z.number() })),
  unread: z.array(z.enum(factNames)),
  // Absent in rows of an earlier version of the app.
  casesUnknown: reasonSchema.nullable().default(null),
});
const standingsSchema = z.record(z.string(), findingStateSchema);
const readRoles = (roles: string | null): RoleStanding[] => (roles === null ? [] : readJson(z.array(roleStandingSchema), roles));
const readStatuses = (statuses: string | null): StatusPicture =>
  statuses === null ? emptyPicture : readJson(statusPictureSchema, statuses);

function toRecord(row: Selectable<Tables['squad_audit']>): AuditRecord {
  return {
    squadKey: row.squad_key,
    sweepId: row.sweep_id,
    asOf: Number(row.as_of),
    readAt: Number(row.read_at),
    window: readSpan(row.span),
    playbookVersion: row.playbook_version,
    figures: readJson(figuresSchema, row.figures),
    findings: readJson(z.array(z.unknown()), row.findings).map(decodeFinding),
    standings: readJson(standingsSchema, row.standings),
    roles: readRoles(row.roles),
    statuses: readStatuses(row.statuses),
  };
}

const columns = [
  'sweep_id',
  'as_of',
  'read_at',
  'span',
  'playbook_version',
  'issues',
  'figures',
  'findings',
  'standings',
  'roles',
  'statuses',
] as const;

/** A page of summaries: at about 30 bytes a standard, a thousand squads with thirty standards make 1 MB of the 4 MiB an answer may have. */
const PAGE = 1000;

/** Whole audits of one answer: fifty kilobytes each at most, far below 4 MiB. */
const RECORDS = 20;

async function listSummaries(sweepId?: string): Promise<AuditSummary[]> {
  const summaries: AuditSummary[] = [];
  for (let after = ''; ;) {
    let query = db
      .selectFrom('squad_audit')
      .select(['squad_key', 'sweep_id', 'as_of', 'read_at', 'playbook_version', 'issues', 'standings']);
    if (sweepId !== undefined) query = query.where('sweep_id', '=', sweepId);
    const rows = await query.where('squad_key', '>', after).orderBy('squad_key').limit(PAGE).execute();
    for (const row of rows) {
      const { squad_key: squadKey, sweep_id, playbook_version, issues } = row;
      const standings = readJson(standingsSchema, row.standings);
      const times = { asOf: Number(row.as_of), readAt: Number(row.read_at) };
      summaries.push({ squadKey, sweepId: sweep_id, ...times, playbookVersion: playbook_version, issues, standings });
    }
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return summaries;
    after = last.squad_key;
  }
}

async function listRoles(): ReturnType<AuditStore['listRoles']> {
  const roles = new Map<string, RoleStanding[]>();
  for (let after = ''; ;) {
    const query = db.selectFrom('squad_audit').select(['squad_key', 'roles']).where('squad_key', '>', after);
    const rows = await query.orderBy('squad_key').limit(PAGE).execute();
    for (const row of rows) roles.set(row.squad_key, readRoles(row.roles));
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return roles;
    after = last.squad_key;
  }
}

/** What the last sweep found, one row a squad. */
export const auditStore: AuditStore = {
  listSummaries,
  listRoles,
  listLetters,
  readLetters,
  async listStatuses(squadKeys) {
    if (squadKeys.length === 0) return new Map();
    const rows = await db.selectFrom('squad_audit').select(['squad_key', 'statuses']).where('squad_key', 'in', squadKeys).execute();
    return new Map(rows.map((row) => [row.squad_key, readStatuses(row.statuses)]));
  },
  async read(squadKey) {
    const row = await db.selectFrom('squad_audit').selectAll().where('squad_key', '=', squadKey).executeTakeFirst();
    return row ? toRecord(row) : null;
  },
  async readMany(squadKeys) {
    const records: AuditRecord[] = [];
    for (let at = 0; at < squadKeys.length; at += RECORDS) {
      const keys = squadKeys.slice(at, at + RECORDS);
      records.push(...(await db.selectFrom('squad_audit').selectAll().where('squad_key', 'in', keys).execute()).map(toRecord));
    }
    return records;
  },
  async readFlows(squadKeys) {
    const rows =
      squadKeys.length === 0
        ? []
        : await db.selectFrom('squad_audit').select(['squad_key', 'figures']).where('squad_key', 'in', squadKeys).execute();
    return new Map(rows.map((row) => [row.squad_key, readJson(figuresSchema, row.figures)]));
  },
  async readFindings(squadKeys, on) {
    const found = new Map<string, StoredFinding[]>();
    for (let at = 0; at < squadKeys.length; at += RECORDS) {
      const query = db
        .selectFrom('squad_audit')
        .select(['squad_key', 'findings'])
        .where('squad_key', 'in', squadKeys.slice(at, at + RECORDS));
      for (const { squad_key, findings } of await query.execute()) {
        const wanted = readJson(z.array(z.unknown()), findings).filter((stored) => isFindingOn(stored, on));
        found.set(squad_key, wanted.map(decodeFinding));
      }
    }
    return found;
  },
  async save(record) {
    const row = {
      ...{ squad_key: record.squadKey, sweep_id: record.sweepId, as_of: record.asOf, read_at: record.readAt },
      ...{ span: writeSpan(record.window), playbook_version: record.playbookVersion, issues: record.figures.issues },
      figures: JSON.stringify(record.figures),
      findings: JSON.stringify(record.findings.map(encodeFinding)),
      standings: JSON.stringify(record.standings),
      roles: JSON.stringify(record.roles),
      statuses: JSON.stringify(record.statuses),
    };
    await saveLetters(record);
    await db
      .insertInto('squad_audit')
      .values(row)
      .onDuplicateKeyUpdate(takeNew(...columns))
      .execute();
  },
  async remove(squadKeys) {
    if (squadKeys.length === 0) return;
    await removeLetters(squadKeys);
    await db.deleteFrom('squad_audit').where('squad_key', 'in', squadKeys).execute();
  },
  async listOfSweep(sweepId, after, limit) {
    const query = db.selectFrom('squad_audit').selectAll().where('sweep_id', '=', sweepId);
    const rows = await query
      .where('squad_key', '>', after ?? '')
      .orderBy('squad_key')
      .limit(limit)
      .execute();
    return rows.map(toRecord);
  },
};
