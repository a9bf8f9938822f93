import { sql } from 'kysely';
import { z } from 'zod';
import { changeAccountsInText, changePeopleIn, formerName, isPseudonym, listAccountsIn, listAccountsInText } from '../../domain/personal-data';
import type { PersonChange } from '../../domain/personal-data';
import type { PersonalDataStore } from '../../ports/people';
import { db } from './database';
import { readJson } from './json';
import { readSetting, saveSetting } from './settings';
import { personalColumns } from './personal-columns';

const NAME = 'personal-data';
const bodySchema = z.object({ secret: z.string(), reportedAt: z.number().nullable() });

type Row = Record<string, string | number | null>;
type PersonalColumn = (typeof personalColumns)[number];

/** The rows of a column that hold a text, page by page in the order of their key. */
async function* readRows({ table, column, key, page }: PersonalColumn): AsyncGenerator<Row[]> {
  const names = sql.join([...key, column].map((name) => sql.ref(name)));
  const order = sql.join(key.map((name) => sql.ref(name)));
  for (let offset = 0; ; offset += page) {
    const { rows } = await sql<Row>`SELECT ${names} FROM ${sql.table(table)} ORDER BY ${order} LIMIT ${sql.lit(page)} OFFSET ${sql.lit(offset)}`.execute(db);
    yield rows.filter((row) => row[column] !== null);
    if (rows.length < page) return;
  }
}

const readers: Readonly<Record<PersonalColumn['holds'], (text: string) => string[]>> = {
  account: (text) => [text],
  json: (text) => listAccountsIn(JSON.parse(text)),
  text: listAccountsInText,
};
const writers: Readonly<Record<PersonalColumn['holds'], (text: string, changes: ReadonlyMap<string, PersonChange>) => string>> = {
  account: (text, changes) => changes.get(text)?.accountId ?? text,
  json: (text, changes) => {
    const before: unknown = JSON.parse(text);
    const after = changePeopleIn(before, changes);
    return after === before ? text : JSON.stringify(after);
  },
  text: changeAccountsInText,
};

/** Writes a text in the place of the one that was read. */
async function replace({ table, column, key }: PersonalColumn, row: Row, text: string): Promise<void> {
  const same = key.map((name) => sql`${sql.ref(name)} = ${row[name]}`);
  await sql`UPDATE ${sql.table(table)} SET ${sql.ref(column)} = ${text} WHERE ${sql.join(same, sql` AND `)}`.execute(db);
}

async function changeAll(changes: ReadonlyMap<string, PersonChange>): Promise<void> {
  for (const place of personalColumns) {
    const stale: { row: Row; text: string }[] = [];
    // First read, then written: a key that changes would move the pages.
    for await (const rows of readRows(place)) {
      for (const row of rows) {
        const before = String(row[place.column]);
        const text = writers[place.holds](before, changes);
        if (text !== before) stale.push({ row, text });
      }
    }
    for (const { row, text } of stale) await replace(place, row, text);
  }
}

/** The accounts in the store, by the list of columns that hold them. */
export const personalDataStore: PersonalDataStore = {
  async readReport() {
    const row = await readSetting(NAME);
    return row ? { ...readJson(bodySchema, row.body), version: row.version } : null;
  },
  saveReport: (report, basedOn) => saveSetting(NAME, JSON.stringify(report), basedOn),
  async listAccounts() {
    const accounts = new Set<string>();
    for (const place of personalColumns)
      for await (const rows of readRows(place))
        for (const row of rows)
          for (const account of readers[place.holds](String(row[place.column]))) if (account !== '' && !isPseudonym(account)) accounts.add(account);
    return [...accounts].sort();
  },
  async pseudonymise(pseudonyms) {
    const closed = [...pseudonyms].map(([account, accountId]): [string, PersonChange] => [account, { accountId, name: formerName, active: false }]);
    const at = Date.now();
    // The pseudonym is known before anything is changed: killed in between, the next sweep already writes it instead of the account.
    for (const [, { accountId }] of closed)
      await db
        .insertInto('person')
        .values({ account_id: accountId, name: formerName, active: 0, read_at: at })
        .onDuplicateKeyUpdate({ name: formerName, active: 0 })
        .execute();
    await db.deleteFrom('person').where('account_id', 'in', [...pseudonyms.keys()]).execute();
    await changeAll(new Map(closed));
  },
  async rename(people) {
    const known = people.map(({ accountId, name, active }): [string, PersonChange] => [accountId, { accountId, name, active }]);
    for (const { accountId, name, active } of people)
      await db.updateTable('person').set({ name: name.slice(0, 255), active: active ? 1 : 0 }).where('account_id', '=', accountId).execute();
    await changeAll(new Map(known));
  },
  async listPseudonyms(among) {
    if (among.length === 0) return new Set();
    const rows = await db.selectFrom('person').select('account_id').where('account_id', 'in', among).execute();
    return new Set(rows.map(({ account_id }) => account_id));
  },
};

