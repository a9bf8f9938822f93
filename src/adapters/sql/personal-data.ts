import { sql } from 'kysely';
import { z } from 'zod';
import { changeAccountsInText, changePeopleIn, isPseudonym, listAccountsIn, listAccountsInText } from '../../domain/personal-data';
import type { KnownPerson, PersonalDataStore } from '../../ports/people';
import { db } from './database';
import { readJson } from './json';
import { personalColumns } from './personal-columns';
import { roleStore } from './roles';
import { readSetting, saveSetting } from './settings';

const NAME = 'personal-data';
const reportSchema = z.object({ secret: z.string(), reportedAt: z.number().nullable(), former: z.array(z.string()) });

type Row = Record<string, string | number | null>;
type PersonalColumn = (typeof personalColumns)[number];
type Changes = ReadonlyMap<string, KnownPerson>;

/** The rows of a column that hold something, page by page in the order of their key. */
async function* readRows({ table, column, key, page }: PersonalColumn): AsyncGenerator<Row[]> {
  const names = sql.join([...new Set([...key, column])].map((name) => sql.ref(name)));
  const order = sql.join(key.map((name) => sql.ref(name)));
  for (let offset = 0; ; offset += page) {
    const { rows } =
      await sql<Row>`SELECT ${names} FROM ${sql.table(table)} ORDER BY ${order} LIMIT ${sql.lit(page)} OFFSET ${sql.lit(offset)}`.execute(
        db,
      );
    yield rows.filter((row) => row[column] !== null);
    if (rows.length < page) return;
  }
}

const readers: Readonly<Record<PersonalColumn['holds'], (text: string) => string[]>> = {
  account: (text) => [text],
  json: (text) => listAccountsIn(JSON.parse(text), 'accountId'),
  stamps: (text) => listAccountsIn(JSON.parse(text), 'by'),
  text: listAccountsInText,
};
const writers: Readonly<Record<PersonalColumn['holds'], (text: string, changes: Changes) => string>> = {
  account: (text, changes) => changes.get(text)?.accountId ?? text,
  json: (text, changes) => JSON.stringify(changePeopleIn(JSON.parse(text), changes, 'accountId')),
  stamps: (text, changes) => JSON.stringify(changePeopleIn(JSON.parse(text), changes, 'by')),
  text: changeAccountsInText,
};

/** Writes a text in the place of the one that was read. */
async function replace({ table, column, key }: PersonalColumn, row: Row, text: string): Promise<void> {
  const same = key.map((name) => sql`${sql.ref(name)} = ${row[name]}`);
  await sql`UPDATE ${sql.table(table)} SET ${sql.ref(column)} = ${text} WHERE ${sql.join(same, sql` AND `)}`.execute(db);
}

/** First read, then written: a key that changes would move the pages. */
async function changeColumn(place: PersonalColumn, changes: Changes): Promise<void> {
  const accounts = [...changes.keys()];
  const stale: { row: Row; text: string }[] = [];
  for await (const rows of readRows(place)) {
    for (const row of rows) {
      const before = String(row[place.column]);
      if (!accounts.some((account) => before.includes(account))) continue;
      const text = writers[place.holds](before, changes);
      if (text !== before) stale.push({ row, text });
    }
  }
  for (const { row, text } of stale) await replace(place, row, text);
}

/** The accounts in the store, by the list of columns that hold them. */
export const personalDataStore: PersonalDataStore = {
  async readReport() {
    const row = await readSetting(NAME);
    return row ? { ...readJson(reportSchema, row.body), version: row.version } : null;
  },
  saveReport: ({ secret, reportedAt, former }, basedOn) => saveSetting(NAME, JSON.stringify({ secret, reportedAt, former }), basedOn),
  async listAccounts() {
    const accounts = new Set<string>();
    for (const place of personalColumns)
      for await (const rows of readRows(place))
        for (const row of rows) for (const account of readers[place.holds](String(row[place.column]))) accounts.add(account);
    return [...accounts].filter((account) => account !== '' && !isPseudonym(account)).sort();
  },
  async change(changes) {
    for (const place of personalColumns) await changeColumn(place, changes);
    await roleStore.savePeople([...changes.values()]);
  },
};
