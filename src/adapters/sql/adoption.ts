import type { Insertable, Selectable } from 'kysely';
import type { AdoptionDay } from '../../domain/adoption-day';
import type { AdoptionStore } from '../../ports/stores';
import { batchRows, db } from './database';
import type { Tables } from './schema';
import { takeNew } from './upsert';

type Row = Selectable<Tables['adoption_day']>;

/** Rows that were not counted by a sweep of the app. */
const IMPORTED = '';

function toRow(day: AdoptionDay, sweepId: string): Insertable<Tables['adoption_day']> {
  return {
    ...{ day_utc: day.day, tribe: day.tribe ?? '', standard: day.standard, sweep_id: sweepId },
    ...{ in_scope: day.inScope, met_now: day.metNow, not_yet: day.notYet, waived: day.waived, not_judged: day.notJudged },
  };
}

function toDay(row: Row): AdoptionDay {
  return {
    ...{ day: row.day_utc, tribe: row.tribe === '' ? null : row.tribe, standard: row.standard },
    ...{ inScope: row.in_scope, metNow: row.met_now, notYet: row.not_yet, waived: row.waived, notJudged: row.not_judged },
  };
}

async function insert(rows: readonly Insertable<Tables['adoption_day']>[]): Promise<void> {
  const update = takeNew('in_scope', 'met_now', 'not_yet', 'waived', 'not_judged', 'sweep_id');
  for (const batch of batchRows(rows)) await db.insertInto('adoption_day').values(batch).onDuplicateKeyUpdate(update).execute();
}

/** A page of rows: at about 150 bytes each below 4 MiB an answer. */
const PAGE = 15_000;

/** Adoption by UTC day, tribe and standard. */
export const adoptionStore: AdoptionStore = {
  async list(from) {
    const days: AdoptionDay[] = [];
    for (let after = { day: from, tribe: '', standard: '' }; ;) {
      const rows = await db
        .selectFrom('adoption_day')
        .selectAll()
        .where((where) =>
          where.eb(where.refTuple('day_utc', 'tribe', 'standard'), '>', where.tuple(after.day, after.tribe, after.standard)),
        )
        .orderBy('day_utc')
        .orderBy('tribe')
        .orderBy('standard')
        .limit(PAGE)
        .execute();
      days.push(...rows.map(toDay));
      const last = rows.at(-1);
      if (!last || rows.length < PAGE) return days;
      after = { day: last.day_utc, tribe: last.tribe, standard: last.standard };
    }
  },
  async replaceDay(day, rows, sweepId) {
    // First the new rows, then what else the day held: killed in between, the day is counted again and ends the same.
    await insert(rows.map((row) => toRow(row, sweepId)));
    await db.deleteFrom('adoption_day').where('day_utc', '=', day).where('sweep_id', '<>', sweepId).execute();
  },
  async importRows(rows) {
    const counted = await db.selectFrom('adoption_day').select('day_utc').distinct().where('sweep_id', '<>', IMPORTED).execute();
    const own = new Set(counted.map((row) => row.day_utc));
    const taken = rows.filter(({ day }) => !own.has(day));
    await insert(taken.map((row) => toRow(row, IMPORTED)));
    return taken.length;
  },
};
