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

/** An answer to "is the standard right?", numbered within its standard. */
interface ReviewTable {
  standard: string;
  seq: number;
  body: string;
}

/** What somebody chose for their inbox. `muted`: kinds as JSON. */
interface InboxTable {
  account_id: string;
  muted: string;
  seen_until: Big;
}

/** The tables of waivers, contests, reviews and acts, and what people chose for their inboxes. */
export interface GovernanceTables {
  waiver: MatterTable;
  contest: MatterTable;
  act: ActTable;
  review: ReviewTable;
  inbox: InboxTable;
}
