import { layoutSchema } from '../../domain/history/layout';
import { readCarry, readSquadMonth, writeCarry, writeSquadMonth, type Carry, type SquadMonth } from '../../domain/history/month';
import { readRollup, writeRollup, type Rollup } from '../../domain/history/rollup';
import { monthOf } from '../../domain/history/days';
import { readStandingDay, readStandingMonth, writeStandingMonth, type DayStandings } from '../../domain/history/standing-month';
import type { HistoryStore } from '../../ports/history';
import { batchRows, db } from './database';
import { readJson } from './json';
import { takeNew } from './upsert';

/** Rows of one answer: a squad's month or run is one to two kilobytes, so that a thousand stay well below the 4 MiB an answer may have. */
const PAGE = 1000;
/** Roll-ups are at most 31 days of seven numbers: about a kilobyte. */
const ROLLUPS = 2000;
/** How squads stood in a month: a hundred bytes where nothing changes, a kilobyte and a half where everything changes every day. */
const STANDINGS = 2000;

const selectMonths = () => db.selectFrom('squad_month').select(['squad_key', 'month', 'body']);

async function listMonth(month: string): Promise<SquadMonth[]> {
  const months: SquadMonth[] = [];
  for (let after = ''; ;) {
    const rows = await selectMonths().where('month', '=', month).where('squad_key', '>', after).orderBy('squad_key').limit(PAGE).execute();
    months.push(...rows.map((row) => readSquadMonth(row.squad_key, row.month, row.body)));
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return months;
    after = last.squad_key;
  }
}

const selectStandings = (month: string) => db.selectFrom('standing_month').select(['squad_key', 'body']).where('month', '=', month);

/** The rows of a month, in the order of their squads; at full size half a megabyte. */
async function listStandingRows(month: string): Promise<{ squad_key: string; body: string }[]> {
  const found: { squad_key: string; body: string }[] = [];
  for (let after = ''; ;) {
    const rows = await selectStandings(month).where('squad_key', '>', after).orderBy('squad_key').limit(STANDINGS).execute();
    found.push(...rows);
    const last = rows.at(-1);
    if (!last || rows.length < STANDINGS) return found;
    after = last.squad_key;
  }
}

async function readStandingRows(month: string, squads: readonly string[]): Promise<{ squad_key: string; body: string }[]> {
  const found: { squad_key: string; body: string }[] = [];
  for (let at = 0; at < squads.length; at += PAGE)
    found.push(
      ...(await selectStandings(month)
        .where('squad_key', 'in', squads.slice(at, at + PAGE))
        .execute()),
    );
  return found;
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

async function listRuns(): Promise<Map<string, Carry>> {
  const runs = new Map<string, Carry>();
  for (let after = ''; ;) {
    const query = db.selectFrom('squad_run').selectAll().where('squad_key', '>', after);
    const rows = await query.orderBy('squad_key').limit(PAGE).execute();
    for (const { squad_key, body } of rows) runs.set(squad_key, readCarry(body));
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return runs;
    after = last.squad_key;
  }
}

async function readRuns(squads: readonly string[]): Promise<Map<string, Carry>> {
  const runs = new Map<string, Carry>();
  for (let at = 0; at < squads.length; at += PAGE) {
    const some = squads.slice(at, at + PAGE);
    const rows = await db.selectFrom('squad_run').selectAll().where('squad_key', 'in', some).execute();
    for (const { squad_key, body } of rows) runs.set(squad_key, readCarry(body));
  }
  return runs;
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
  async readStandings(day, squads) {
    const month = monthOf(day);
    const rows = squads === null ? await listStandingRows(month) : await readStandingRows(month, squads);
    const stood = new Map<string, DayStandings>();
    for (const { squad_key, body } of rows) {
      const found = readStandingDay(month, body, day);
      if (found) stood.set(squad_key, found);
    }
    return stood;
  },
  async saveStandings(standings) {
    const rows = standings.map((each) => ({ month: each.month, squad_key: each.squad, body: writeStandingMonth(each) }));
    for (const batch of batchRows(rows))
      await db.insertInto('standing_month').values(batch).onDuplicateKeyUpdate(takeNew('body')).execute();
  },
};
