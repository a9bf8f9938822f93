import type { Carry, SquadMonth } from '../domain/history/month';
import type { Layout } from '../domain/history/layout';
import type { DayNumber } from '../domain/history/days';
import type { Rollup } from '../domain/history/rollup';
import type { DayStandings, StandingMonth } from '../domain/history/standing-month';
import type { Layouts } from '../domain/history/walk';

/** A month as it was told, whole; what it is made of, `domain/report/frozen.ts` says. Epoch ms. */
export interface FrozenMonth {
  id: string;
  month: string;
  frozenAt: number;
  body: string;
}

/** What sweeps have read of squads day by day, and what was counted of it. Months are `2026-03`. Readings and runs know of no waivers; counts hold those that were in force. */
export interface HistoryStore {
  listLayouts(): Promise<Layouts>;
  /** Kept by its name; said twice it is kept once. */
  saveLayout(name: string, layout: Layout): Promise<void>;
  /** Every squad's readings of a month, by squad key. */
  listMonth(month: string): Promise<SquadMonth[]>;
  /** The months of some squads, from the first to the last given, both included: by squad, then month. */
  readMonths(squads: readonly string[], first: string, last: string): Promise<SquadMonth[]>;
  saveMonths(months: readonly SquadMonth[]): Promise<void>;
  /** The first month that holds a reading; null before the first. */
  findFirstMonth(): Promise<string | null>;
  /** Where each squad stands after its last reading. */
  listRuns(): Promise<Map<string, Carry>>;
  /** The same of these squads. */
  readRuns(squads: readonly string[]): Promise<Map<string, Carry>>;
  saveRuns(runs: ReadonlyMap<string, Carry>): Promise<void>;
  /** Counts of some scopes (null = every one), from the first to the last month given. */
  listRollups(scopes: readonly string[] | null, first: string, last: string): Promise<Rollup[]>;
  saveRollups(rollups: readonly Rollup[]): Promise<void>;
  /** How every squad stood, day by day of a month. */
  listStandings(month: string): Promise<StandingMonth[]>;
  /** How these squads (null = every one) that were read on a day stood on it, by key. */
  readStandings(day: DayNumber, squads: readonly string[] | null): Promise<Map<string, DayStandings>>;
  saveStandings(standings: readonly StandingMonth[]): Promise<void>;
}

export interface FrozenStore {
  /** The newest month first, of one month the one that was frozen last; without their bodies. */
  list(): Promise<Omit<FrozenMonth, 'body'>[]>;
  read(id: string): Promise<FrozenMonth | null>;
  insert(frozen: FrozenMonth): Promise<void>;
  /** Keeps it in the place of what has its id, or as a new one. */
  replace(frozen: FrozenMonth): Promise<void>;
}
