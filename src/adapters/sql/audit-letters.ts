import type { Selectable } from 'kysely';
import { writeState } from '../../domain/history/layout';
import type { AuditRecord, CheckLetters } from '../../ports/stores';
import { db } from './database';
import type { Tables } from './schema';
import { takeNew } from './upsert';

/** Rows of one answer: two hundred bytes each, far below 4 MiB. */
const PAGE = 5000;
/** Keys of one question. */
const KEYS = 500;

/** Findings are stored without waivers; those of an earlier version of the app may hold one. */
const writeLetter = ({ state, measured }: AuditRecord['findings'][number]): string => writeState(state === 'waived' ? measured : state);

export async function saveLetters({ squadKey, asOf, playbookVersion, findings }: AuditRecord): Promise<void> {
  const letters = findings.map(writeLetter).join('');
  await db
    .insertInto('audit_letters')
    .values({ squad_key: squadKey, as_of: asOf, playbook_version: playbookVersion, letters })
    .onDuplicateKeyUpdate(takeNew('as_of', 'playbook_version', 'letters'))
    .execute();
}

export async function removeLetters(squadKeys: readonly string[]): Promise<void> {
  await db.deleteFrom('audit_letters').where('squad_key', 'in', squadKeys).execute();
}

function putRows(found: Map<string, CheckLetters>, rows: readonly Selectable<Tables['audit_letters']>[]): void {
  for (const { squad_key, as_of, playbook_version, letters } of rows)
    found.set(squad_key, { asOf: Number(as_of), playbookVersion: playbook_version, letters });
}

/** Those of some squads, by key. */
export async function readLetters(squadKeys: readonly string[]): Promise<Map<string, CheckLetters>> {
  const found = new Map<string, CheckLetters>();
  for (let at = 0; at < squadKeys.length; at += KEYS) {
    const query = db
      .selectFrom('audit_letters')
      .selectAll()
      .where('squad_key', 'in', squadKeys.slice(at, at + KEYS));
    putRows(found, await query.execute());
  }
  return found;
}

/** By squad key. */
export async function listLetters(): Promise<Map<string, CheckLetters>> {
  const found = new Map<string, CheckLetters>();
  for (let after = ''; ;) {
    const query = db.selectFrom('audit_letters').selectAll().where('squad_key', '>', after);
    const rows = await query.orderBy('squad_key').limit(PAGE).execute();
    putRows(found, rows);
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return found;
    after = last.squad_key;
  }
}
