import type { Insertable, Selectable } from 'kysely';
import { z } from 'zod';
import { sweepStateSchema, windowSchema, type Window } from '../../contract/sweep';
import { isEnded, sweepKinds, type Sweep } from '../../domain/sweep';
import { db, isDuplicateKey } from './database';
import { readJson } from './json';
import type { Tables } from './schema';

const kindSchema = z.enum(sweepKinds);

const toNumber = (value: string | number | null): number | null => (value === null ? null : Number(value));

/** A window as the store keeps it: 'all', or days. */
export const writeSpan = (window: Window | null): string | null => (window === null ? null : String(window));
export function readSpan(span: string | null): Window | null {
  return span === null ? null : windowSchema.parse(span === 'all' ? span : Number(span));
}

function toSweep(row: Selectable<Tables['sweep']>): Sweep {
  return {
    id: row.id,
    kind: kindSchema.parse(row.kind),
    state: sweepStateSchema.parse(row.state),
    asOf: Number(row.as_of),
    window: readSpan(row.span),
    squads: row.squads === null ? null : readJson(z.array(z.string()), row.squads),
    playbookVersion: row.playbook_version,
    startedAt: Number(row.started_at),
    plannedAt: toNumber(row.planned_at),
    endedAt: toNumber(row.ended_at),
    resumesAt: toNumber(row.resumes_at),
    version: row.version,
  };
}

function toRow(sweep: Sweep): Insertable<Tables['sweep']> {
  return {
    id: sweep.id,
    slot: isEnded(sweep) ? sweep.id : sweep.kind === 'replay' ? 'replay' : 'active',
    kind: sweep.kind,
    state: sweep.state,
    as_of: sweep.asOf,
    span: writeSpan(sweep.window),
    squads: sweep.squads && JSON.stringify(sweep.squads),
    playbook_version: sweep.playbookVersion,
    started_at: sweep.startedAt,
    planned_at: sweep.plannedAt,
    ended_at: sweep.endedAt,
    resumes_at: sweep.resumesAt,
    version: sweep.version,
  };
}

/** False when another sweep (for a replay: another replay) is on its way: the unique slot refuses a second active one. */
export async function insertSweep(sweep: Sweep): Promise<boolean> {
  try {
    await db.insertInto('sweep').values(toRow(sweep)).execute();
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

export async function readSweep(id: string): Promise<Sweep | null> {
  const row = await db.selectFrom('sweep').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toSweep(row) : null;
}

/** The kinds that leave findings behind. */
const refreshing: readonly Sweep['kind'][] = ['full', 'incremental', 'rejudge'];

/** The sweep that started last, of those that the filter lets through. */
export async function readLatestSweep({
  kinds = refreshing,
  state,
}: { state?: 'done'; kinds?: readonly Sweep['kind'][] | undefined } = {}): Promise<Sweep | null> {
  let query = db.selectFrom('sweep').selectAll().where('kind', 'in', kinds);
  if (state) query = query.where('state', '=', state);
  const row = await query.orderBy('started_at', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst();
  return row ? toSweep(row) : null;
}

/** Saves `next` if the stored version still is `version`; its own version becomes the next one. */
export async function saveSweep(next: Sweep, version: number): Promise<boolean> {
  const { id, ...row } = toRow({ ...next, version: version + 1 });
  const { numUpdatedRows } = await db.updateTable('sweep').set(row).where('id', '=', id).where('version', '=', version).executeTakeFirst();
  return numUpdatedRows === 1n;
}
