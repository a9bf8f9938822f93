import type { Big } from './schema-big';

/** A waiver or a contest: the body as its schema says, and beside it what it is found by. */
interface MatterTable {
  id: string;
  /** What it speaks of while it is open, else its id: the unique key lets only one of a subject be open. */
  slot: string;
  squad_key: string;
  standard: string;
  asked_at: Big;
  /** From when on it counts for nothing. */
  settled_at: Big;
  version: number;
  body: string;
}

/** The log of acts: rows are added, never changed but for an account that is closed. */
interface ActTable {
  id: string;
  acted_at: Big;
  /** Null = the app itself. */
  acted_by: string | null;
  what: string;
  squad_key: string | null;
  standard: string | null;
  changes: string;
}

/** A rollout: the body as its schema says. */
interface RolloutTable {
  id: string;
  /** Its standard until it has ended, then its id: the unique key lets a standard have one at a time. */
  slot: string;
  version: number;
  body: string;
}

/** The gaps of a squad that a rollout has reached: lists of checks. */
interface RolloutBaselineTable {
  rollout_id: string;
  squad_key: string;
  taken_at: Big;
  gaps: string;
}

/** The tables of waivers, contests, rollouts and acts. */
export interface GovernanceTables {
  waiver: MatterTable;
  contest: MatterTable;
  rollout: RolloutTable;
  rollout_baseline: RolloutBaselineTable;
  act: ActTable;
}
