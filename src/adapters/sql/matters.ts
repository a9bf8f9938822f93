import type { Selectable } from 'kysely';
import type { z } from 'zod';
import { contestSchema, contestState, type Contest } from '../../domain/governance/contest';
import { tallyDecisions } from '../../domain/governance/decision';
import { settledAt, waiverSchema, waiverState, type Waiver } from '../../domain/governance/waiver';
import type { ContestStore, MatterStore, WaiverStore } from '../../ports/governance';
import { db, isDuplicateKey } from './database';
import { readJson } from './json';
import type { Tables } from './schema';

/** The last moment that a date can be: nothing is settled then. */
const NEVER = 8_640_000_000_000_000;
/** Rows of one statement: a few kilobytes each, far below 4 MiB an answer. */
const PAGE = 250;

type Row = Selectable<Tables['waiver']>;
type Matter = Waiver | Contest;

/** What tells waivers and contests apart. */
interface Kind<T> {
  table: 'waiver' | 'contest';
  schema: z.ZodType<T>;
  askedAt(matter: T): number;
  isOpen(matter: T, now: number): boolean;
  settledAt(matter: T, now: number): number;
}

const slotOf = ({ squad, standard, check }: Matter): string => [squad, standard, check ?? ''].join('/');

function openMatterStore<T extends Matter>({ table: name, schema, ...kind }: Kind<T>): MatterStore<T> {
  // Both tables have the same columns.
  const table = name as 'waiver';
  const toMatter = ({ body, version }: Pick<Row, 'body' | 'version'>): T => ({ ...readJson(schema, body), version });

  function toRow(matter: T, version: number, now: number) {
    const { id, squad, standard } = matter;
    const open = kind.isOpen(matter, now);
    return {
      ...{ id, squad_key: squad, standard, version, asked_at: kind.askedAt(matter), settled_at: kind.settledAt(matter, now) },
      slot: open ? slotOf(matter) : id,
      body: JSON.stringify(matter),
    };
  }

  return {
    async read(id) {
      const row = await db.selectFrom(table).selectAll().where('id', '=', id).executeTakeFirst();
      return row ? toMatter(row) : null;
    },
    async listBySquad(squad) {
      const rows = await db.selectFrom(table).selectAll().where('squad_key', '=', squad).orderBy('asked_at').orderBy('id').execute();
      return rows.map(toMatter);
    },
    async listSince(instant) {
      const matters: T[] = [];
      for (let after = ''; ;) {
        const query = db.selectFrom(table).selectAll().where('settled_at', '>', instant).where('id', '>', after);
        const rows = await query.orderBy('id').limit(PAGE).execute();
        matters.push(...rows.map(toMatter));
        const last = rows.at(-1);
        if (!last || rows.length < PAGE) return matters;
        after = last.id;
      }
    },
    async listAfter(id, limit) {
      const rows = await db
        .selectFrom(table)
        .selectAll()
        .where('id', '>', id ?? '')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(toMatter);
    },
    async insert(matter, now) {
      // One whose time is over keeps its place until somebody needs it: nothing has to run for a waiver to end.
      await db
        .updateTable(table)
        .set({ slot: (eb) => eb.ref('id') })
        .where('slot', '=', slotOf(matter))
        .where('settled_at', '<=', now)
        .execute();
      try {
        await db
          .insertInto(table)
          .values(toRow(matter, 1, now))
          .execute();
        return true;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },
    async save(matter, now) {
      const { id, version } = matter;
      const update = db
        .updateTable(table)
        .set(toRow(matter, version + 1, now))
        .where('id', '=', id)
        .where('version', '=', version);
      return (await update.executeTakeFirst()).numUpdatedRows === 1n;
    },
  };
}

export const waiverStore: WaiverStore = openMatterStore({
  table: 'waiver',
  schema: waiverSchema,
  askedAt: ({ asks: [first] }) => first.at,
  isOpen: (waiver, now) => ['pending', 'approved'].includes(waiverState(waiver, now)),
  settledAt,
});

export const contestStore: ContestStore = openMatterStore({
  table: 'contest',
  schema: contestSchema,
  askedAt: ({ at }) => at,
  isOpen: (contest, now) => contestState(contest, now) === 'open',
  settledAt: (contest, now) =>
    contestState(contest, now) === 'open' ? NEVER : (contest.takenBack?.at ?? tallyDecisions(contest.decisions, now).at),
});
