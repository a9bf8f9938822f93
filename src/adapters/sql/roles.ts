import type { Selectable } from 'kysely';
import { z } from 'zod';
import { assignmentKindSchema } from '../../contract/roles';
import type { Assignment } from '../../domain/assignment/assignment';
import type { CardVersion } from '../../domain/role-card';
import type { RoleStore } from '../../ports/people';
import { batchRows, db, isDuplicateKey } from './database';
import { readJson } from './json';
import type { Tables } from './schema';
import { readSetting, saveSetting } from './settings';

/** Rows of one page: at about 300 bytes each far below Forge SQL's 4 MiB an answer. */
const PAGE = 5000;
/** Names in one IN list. */
const NAMES = 500;
/** Which texts the role cards had, and since when: one setting of the site, a few dozen bytes each. */
const CARDS = 'role-cards';
const cardsSchema = z.array(z.object({ role: z.string(), version: z.number(), hash: z.string(), since: z.number() }));
/** Another publication may note its cards meanwhile: each try reads what it left. */
const TRIES = 5;

const orNull = (day: string): string | null => (day === '' ? null : day);

const toAssignment = (row: Selectable<Tables['assignment']>): Assignment => ({
  ...{ id: row.id, squad: row.squad_key, role: row.role, kind: assignmentKindSchema.parse(row.kind), version: row.version },
  ...{ from: orNull(row.valid_from), until: orNull(row.valid_until) },
  person: { accountId: row.account_id, name: row.name, active: row.active !== 0 },
});

const toRow = ({ id, squad, role, person, kind, from, until, version }: Assignment, at: number) => ({
  ...{ id, squad_key: squad, role, account_id: person.accountId, name: person.name.slice(0, 255), active: person.active ? 1 : 0 },
  ...{ kind, valid_from: from ?? '', valid_until: until ?? '', set_at: at, version: version + 1 },
});

const split = (names: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(names.length / NAMES) }, (_, at) => names.slice(at * NAMES, (at + 1) * NAMES));

const orderOf = ({ squad, role, from, id }: Assignment): string => [squad, role, from ?? '', id].join('\u0000');
const inOrder = (a: Assignment, b: Assignment): number => (orderOf(a) < orderOf(b) ? -1 : 1);

/** By pages of ids, or of the squads named. */
async function listAssignments(squads?: readonly string[]): Promise<Assignment[]> {
  const select = () => db.selectFrom('assignment').selectAll();
  const found: Assignment[] = [];
  if (squads) {
    for (const keys of split(squads)) found.push(...(await select().where('squad_key', 'in', keys).execute()).map(toAssignment));
    return found.sort(inOrder);
  }
  for (let after = ''; ;) {
    const rows = await select().where('id', '>', after).orderBy('id').limit(PAGE).execute();
    found.push(...rows.map(toAssignment));
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return found.sort(inOrder);
    after = last.id;
  }
}

async function listSquadsOf(accountId: string): Promise<string[]> {
  const rows = await db.selectFrom('assignment').select('squad_key').distinct().where('account_id', '=', accountId).execute();
  return rows.map(({ squad_key }) => squad_key).sort();
}

/** False for the database's word that the key exists. */
async function unlessDouble(write: () => Promise<boolean>): Promise<boolean> {
  try {
    return await write();
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

/** Forge SQL has no transaction: what was added before a double is taken back. */
async function insertAssignments(assignments: readonly Assignment[], at: number): Promise<boolean> {
  const added: string[] = [];
  for (const batch of batchRows(assignments.map((assignment) => toRow(assignment, at)))) {
    const isNew = await unlessDouble(async () => {
      await db.insertInto('assignment').values(batch).execute();
      return true;
    });
    if (!isNew) {
      for (const ids of split(added)) await db.deleteFrom('assignment').where('id', 'in', ids).execute();
      return false;
    }
    added.push(...batch.map(({ id }) => id));
  }
  return true;
}

async function updateAssignment(assignment: Assignment, at: number): Promise<boolean> {
  const { id, ...values } = toRow(assignment, at);
  const update = db.updateTable('assignment').set(values).where('id', '=', id).where('version', '=', assignment.version);
  return unlessDouble(async () => (await update.executeTakeFirst()).numUpdatedRows === 1n);
}

async function readCards(): Promise<{ cards: CardVersion[]; version: number }> {
  const row = await readSetting(CARDS);
  return row ? { cards: readJson(cardsSchema, row.body), version: row.version } : { cards: [], version: 0 };
}

/** Assignments, role cards by their text, and who has read which. */
export const roleStore: RoleStore = {
  listAssignments,
  listSquadsOf,
  saveAssignment: (assignment, at) => (assignment.version === 0 ? insertAssignments([assignment], at) : updateAssignment(assignment, at)),
  insertAssignments,
  async listPeople() {
    const rows = await db.selectFrom('assignment').select(['account_id', 'name', 'active']).distinct().orderBy('account_id').execute();
    const people = new Map(rows.map((row) => [row.account_id, row]));
    return [...people.values()].map(({ account_id, name, active }) => ({ accountId: account_id, name, active: active !== 0 }));
  },
  async savePeople(people) {
    for (const { accountId, name, active } of people)
      await db
        .updateTable('assignment')
        .set({ name: name.slice(0, 255), active: active ? 1 : 0 })
        .where('account_id', '=', accountId)
        .execute();
  },
  async listAcknowledgements(accountIds) {
    const read = [];
    for (const ids of split(accountIds))
      read.push(...(await db.selectFrom('acknowledgement').selectAll().where('account_id', 'in', ids).execute()));
    return read.map(({ account_id, role, card_hash, read_at }) => ({ accountId: account_id, role, hash: card_hash, at: Number(read_at) }));
  },
  async acknowledge({ accountId, role, hash, at }) {
    await unlessDouble(async () => {
      await db.insertInto('acknowledgement').values({ account_id: accountId, role, card_hash: hash, read_at: at }).execute();
      return true;
    });
  },
  listCardVersions: async () => (await readCards()).cards,
  async saveCardVersions(versions) {
    for (let tries = 0; tries < TRIES && versions.length > 0; tries += 1) {
      const { cards, version } = await readCards();
      const there = new Set(cards.map((card) => `${card.role} ${card.version}`));
      const added = versions.filter((card) => !there.has(`${card.role} ${card.version}`));
      if (added.length === 0 || (await saveSetting(CARDS, JSON.stringify([...cards, ...added]), version))) return;
    }
  },
};
