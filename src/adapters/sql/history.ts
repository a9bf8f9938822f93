import { monthOf, type DayNumber } from '../../domain/history/days';
import { layoutSchema } from '../../domain/history/layout';
import { readCarry, readSquadMonth, writeCarry, writeSquadMonth, type Carry, type SquadMonth } from '../../domain/history/month';
import { readRollup, writeRollup, type Rollup } from '../../domain/history/rollup';
import { readStandingDay, readStandingMonth, writeStandingMonth, type DayStandings } from '../../domain/history/standing-month';
import type { HistoryStore } from '../../ports/history';
import { batchRows, db } from './database';
import { readJson } from './json';
import { takeNew } from './upsert';

/** Rows of one answer: a squad's month or run is one to two kilobytes, so that a thousand stay well below the 4 MiB an answer may have; how it stood in a month is a tenth of that. */
const PAGE = 1000;
/** Roll-ups are at most 31 days of seven numbers: about a kilobyte. */
const ROLLUPS = 2000;

interface SquadRow {
  squad_key: string;
  body: string;
}

/** Every row, page by page, in the order of squads. */
async function readEach<R extends SquadRow>(readAfter: (key: string) => Promise<R[]>): Promise<R[]> {
  const all: R[] = [];
  for (let after = ''; ;) {
    const rows = await readAfter(after);
    all.push(...rows);
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return all;
    after = last.squad_key;
  }
}

/** The rows of these squads, a page of squads at a time. */
async function readSome(squads: readonly string[], readThese: (some: readonly string[]) => Promise<SquadRow[]>): Promise<SquadRow[]> {
  const all: SquadRow[] = [];
  for (let at = 0; at < squads.length; at += PAGE) all.push(...(await readThese(squads.slice(at, at + PAGE))));
  return all;
}

const selectMonths = () => db.selectFrom('squad_month').select(['squad_key', 'month', 'body']);

async function listMonth(month: string): Promise<SquadMonth[]> {
  const ofMonth = selectMonths().where('month', '=', month).orderBy('squad_key').limit(PAGE);
  const rows = await readEach((after) => ofMonth.where('squad_key', '>', after).execute());
  return rows.map((row) => readSquadMonth(row.squad_key, month, row.body));
}

async function readMonths(squads: readonly string[], first: string, last: string): Promise<SquadMonth[]> {
  const months: SquadMonth[] = [];
  // A squad has a row a month, thirteen or fourteen of them in what is asked for.
  const atOnce = 50;
  for (let at = 0; at < squads.length; at += atOnce) {
    const rows = await selectMonths()
      .where('squad_key', 'in', squads.slice(at, at + atOnce))
      .where('month', '>=', first)
      .where('month', '<=', last)
      .orderBy('squad_key')
      .orderBy('month')
      .execute();
    months.push(...rows.map((row) => readSquadMonth(row.squad_key, row.month, row.body)));
  }
  return months;
}

const toRuns = (rows: readonly SquadRow[]): Map<string, Carry> => new Map(rows.map(({ squad_key, body }) => [squad_key, readCarry(body)]));

async function listRuns(): Promise<Map<string, Carry>> {
  const all = db.selectFrom('squad_run').selectAll().orderBy('squad_key').limit(PAGE);
  return toRuns(await readEach((after) => all.where('squad_key', '>', after).execute()));
}

async function readRuns(squads: readonly string[]): Promise<Map<string, Carry>> {
  const all = db.selectFrom('squad_run').selectAll();
  return toRuns(await readSome(squads, (some) => all.where('squad_key', 'in', some).execute()));
}

const selectStandings = (month: string) => db.selectFrom('standing_month').select(['squad_key', 'body']).where('month', '=', month);

/** The rows of a month; at full size half a megabyte. */
function listStandingRows(month: string): Promise<SquadRow[]> {
  const ofMonth = selectStandings(month).orderBy('squad_key').limit(PAGE);
  return readEach((after) => ofMonth.where('squad_key', '>', after).execute());
}

async function readStandings(day: DayNumber, squads: readonly string[] | null): Promise<Map<string, DayStandings>> {
  const month = monthOf(day);
  const ofMonth = selectStandings(month);
  const rows = squads ? await readSome(squads, (some) => ofMonth.where('squad_key', 'in', some).execute()) : await listStandingRows(month);
  const stood = rows.map(({ squad_key, body }) => [squad_key, readStandingDay(month, body, day)] as const);
  return new Map(stood.flatMap(([squad, found]) => (found ? [[squad, found]] : [])));
}

async function listRollupsOf(scope: string, first: string, last: string): Promise<Rollup[]> {
  const rollups: Rollup[] = [];
  for (let after = { month: first, standard: '' }, isFirst = true; ; isFirst = false) {
    const rows = await db
      .selectFrom('adoption_month')
      .selectAll()
      .where('scope', '=', scope)
      .where('month', '<=', last)
      .where((where) => where.eb(where.refTuple('month', 'standard'), isFirst ? '>=' : '>', where.tuple(after.month, after.standard)))
      .orderBy('month')
      .orderBy('standard')
      .limit(ROLLUPS)
      .execute();
    rollups.push(...rows.map((row) => readRollup(row.month, row.scope, row.standard, row.body)));
    const end = rows.at(-1);
    if (!end || rows.length < ROLLUPS) return rollups;
    after = { month: end.month, standard: end.standard };
  }
}

async function listScopes(): Promise<string[]> {
  const rows = await db.selectFrom('adoption_month').select('scope').distinct().execute();
  return rows.map(({ scope }) => scope);
}

/** What sweeps have read day by day. Rows are replaced whole: said twice they are the same. */
export const historyStore: HistoryStore = {
  async listLayouts() {
    const rows = await db.selectFrom('history_layout').selectAll().execute();
    return new Map(rows.map(({ layout, body }) => [layout, readJson(layoutSchema, body)]));
  },
  async saveLayout(name, layout) {
    const row = { layout: name, body: JSON.stringify(layout) };
    await db.insertInto('history_layout').values(row).onDuplicateKeyUpdate(takeNew('body')).execute();
  },
  listMonth,
  readMonths,
  async saveMonths(months) {
    const rows = months.map((month) => ({ month: month.month, squad_key: month.squad, body: writeSquadMonth(month) }));
    for (const batch of batchRows(rows)) await db.insertInto('squad_month').values(batch).onDuplicateKeyUpdate(takeNew('body')).execute();
  },
  async findFirstMonth() {
    const row = await db.selectFrom('squad_month').select('month').orderBy('month').limit(1).executeTakeFirst();
    return row?.month ?? null;
  },
  listRuns,
  readRuns,
  async saveRuns(runs) {
    const rows = [...runs].map(([squad_key, carry]) => ({ squad_key, body: writeCarry(carry) }));
    for (const batch of batchRows(rows)) await db.insertInto('squad_run').values(batch).onDuplicateKeyUpdate(takeNew('body')).execute();
  },
  async listRollups(scopes, first, last) {
    const rollups: Rollup[] = [];
    for (const scope of scopes ?? (await listScopes())) rollups.push(...(await listRollupsOf(scope, first, last)));
    return rollups;
  },
  async saveRollups(rollups) {
    const rows = rollups.map((rollup) => {
      const { month, scope, standard } = rollup;
      return { month, scope, standard, body: writeRollup(rollup) };
    });
    for (const batch of batchRows(rows))
      await db.insertInto('adoption_month').values(batch).onDuplicateKeyUpdate(takeNew('body')).execute();
  },
  async listStandings(month) {
    return (await listStandingRows(month)).map(({ squad_key, body }) => readStandingMonth(squad_key, month, body));
  },
  readStandings,
  async saveStandings(standings) {
    const rows = standings.map((each) => ({ month: each.month, squad_key: each.squad, body: writeStandingMonth(each) }));
    for (const batch of batchRows(rows))
      await db.insertInto('standing_month').values(batch).onDuplicateKeyUpdate(takeNew('body')).execute();
  },
};
