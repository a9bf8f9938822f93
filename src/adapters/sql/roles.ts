import type { Selectable } from 'kysely';
import { assignmentKindSchema } from '../../contract/roles';
import type { Assignment } from '../../domain/assignment/assignment';
import type { RoleStore, StoredAssignment } from '../../ports/people';
import { batchRows, db, isDuplicateKey } from './database';
import type { Tables } from './schema';
import { takeNew } from './upsert';

/** Rows of one page: at about 300 bytes each far below Forge SQL's 4 MiB an answer. */
const PAGE = 5000;
/** Names in one IN list. */
const NAMES = 500;

type Row = Selectable<Tables['assignment']> & { name: string | null; active: number | null };

const orNull = (day: string): string | null => (day === '' ? null : day);

function toAssignment({ id, squad_key, role, account_id, kind, valid_from, valid_until, version, name, active }: Row): Assignment {
  return {
    ...{ id, squad: squad_key, role, kind: assignmentKindSchema.parse(kind), from: orNull(valid_from), until: orNull(valid_until), version },
    person: { accountId: account_id, name: name ?? account_id, active: active !== 0 },
  };
}

const toRow = ({ id, squad, role, accountId, kind, from, until }: StoredAssignment) => ({
  ...{ id, squad_key: squad, role, account_id: accountId, kind, valid_from: from ?? '', valid_until: until ?? '' },
});

const split = (names: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(names.length / NAMES) }, (_, at) => names.slice(at * NAMES, (at + 1) * NAMES));

const inOrder = (a: Assignment, b: Assignment): number => {
  const key = ({ squad, role, from, id }: Assignment): string => [squad, role, from ?? '', id].join('\u0000');
  return key(a) < key(b) ? -1 : 1;
};

/** By pages of ids, or of the squads named. */
async function listAssignments(squads?: readonly string[]): Promise<Assignment[]> {
  const select = () =>
    db
      .selectFrom('assignment')
      .leftJoin('person', 'person.account_id', 'assignment.account_id')
      .selectAll('assignment')
      .select(['person.name as name', 'person.active as active']);
  const found: Assignment[] = [];
  if (squads) {
    for (const keys of split(squads)) found.push(...(await select().where('assignment.squad_key', 'in', keys).execute()).map(toAssignment));
    return found.sort(inOrder);
  }
  for (let after = ''; ;) {
    const rows = await select().where('assignment.id', '>', after).orderBy('assignment.id').limit(PAGE).execute();
    found.push(...rows.map(toAssignment));
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return found.sort(inOrder);
    after = last.id;
  }
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

/** Assignments, the people in them, role cards by their text, and who has read which. */
export const roleStore: RoleStore = {
  listAssignments,
  insertAssignments: (assignments, by, at) =>
    unlessDouble(async () => {
      const rows = assignments.map((assignment) => ({ ...toRow(assignment), set_at: at, set_by: by, version: 1 }));
      for (const batch of batchRows(rows)) await db.insertInto('assignment').values(batch).execute();
      return true;
    }),
  updateAssignment: (assignment, by, at) =>
    unlessDouble(async () => {
      const { id, ...values } = toRow(assignment);
      const { numUpdatedRows } = await db
        .updateTable('assignment')
        .set({ ...values, set_at: at, set_by: by, version: assignment.version + 1 })
        .where('id', '=', id)
        .where('version', '=', assignment.version)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    }),
  async savePeople(people, at) {
    const rows = people.map(({ accountId, name, active }) => ({
      ...{ account_id: accountId, name: name.slice(0, 255), active: active ? 1 : 0, read_at: at },
    }));
    for (const batch of batchRows(rows))
      await db.insertInto('person').values(batch).onDuplicateKeyUpdate(takeNew('name', 'active', 'read_at')).execute();
  },
  async listAssigned() {
    const rows = await db.selectFrom('assignment').select('account_id').distinct().orderBy('account_id').execute();
    return rows.map(({ account_id }) => account_id);
  },
  async listAcknowledgements(accountIds) {
    const read = [];
    for (const ids of split(accountIds))
      read.push(...(await db.selectFrom('acknowledgement').selectAll().where('account_id', 'in', ids).execute()));
    return read.map(({ account_id, role, card_hash, read_at }) => ({ accountId: account_id, role, hash: card_hash, at: Number(read_at) }));
  },
  async acknowledge({ accountId, role, hash, at }) {
    const row = { account_id: accountId, role, card_hash: hash, read_at: at };
    await unlessDouble(async () => {
      await db.insertInto('acknowledgement').values(row).execute();
      return true;
    });
  },
  async listCardVersions() {
    const rows = await db.selectFrom('role_card').selectAll().orderBy('role').orderBy('version').execute();
    return rows.map(({ role, version, card_hash, since }) => ({ role, version, hash: card_hash, since: Number(since) }));
  },
  async saveCardVersions(versions) {
    for (const { role, version, hash, since } of versions)
      await unlessDouble(async () => {
        await db.insertInto('role_card').values({ role, version, card_hash: hash, since }).execute();
        return true;
      });
  },
};
