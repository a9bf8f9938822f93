import type { Big } from './schema-big';

/** What the readings of a day are of; the name is a hash of the body. */
interface HistoryLayoutTable {
  layout: string;
  body: string;
}

/** A letter for each finding of a squad's last audit, in their order. */
interface AuditLettersTable {
  squad_key: string;
  as_of: Big;
  playbook_version: number | null;
  letters: string;
}

/** `2026-03`; the body coded as in `domain/history/month.ts`. */
interface SquadMonthTable {
  month: string;
  squad_key: string;
  body: string;
}

interface SquadRunTable {
  squad_key: string;
  body: string;
}

interface AdoptionMonthTable {
  month: string;
  /** `*` = every squad, `=<tribe>` = those of a tribe, `=` = those without one. */
  scope: string;
  /** '' = squads by all that is required of them. */
  standard: string;
  body: string;
}

/** `2026-03`; the body coded as in `domain/history/standing-month.ts`. */
interface StandingMonthTable {
  month: string;
  squad_key: string;
  body: string;
}

interface FrozenMonthTable {
  id: string;
  month: string;
  frozen_at: Big;
  body: string;
}

/** The tables of the history of adoption. */
export interface HistoryTables {
  history_layout: HistoryLayoutTable;
  audit_letters: AuditLettersTable;
  squad_month: SquadMonthTable;
  squad_run: SquadRunTable;
  adoption_month: AdoptionMonthTable;
  standing_month: StandingMonthTable;
  frozen_month: FrozenMonthTable;
}
