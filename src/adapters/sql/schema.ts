import type { Big, NullableBig } from './schema-big';
import type { GovernanceTables } from './schema-governance';
import type { HistoryTables } from './schema-history';

interface PlaybookVersionTable {
  version: number;
  playbook_id: string;
  name: string;
  hash: string;
  published_at: Big;
  published_by: string;
  stages: number;
  flows: number;
  standards: number;
  yaml: string;
  /** The same as plain data; null in rows of before this column. */
  document: string | null;
}

/** One row: the draft of the next playbook. Without a draft its document is null. */
interface PlaybookDraftTable {
  name: string;
  version: number;
  document: string | null;
  source: string | null;
  based_on: number | null;
  changed_at: Big;
  changed_by: string;
  stamps: string;
}

/** What a replay tries; how far it is stands in `sweep` and `sweep_squad` under the same id. */
interface ReplayTable {
  id: string;
  document: string;
  draft_version: number;
  published_version: number | null;
  started_by: string;
  summary: string | null;
}

interface ReplaySquadTable {
  replay_id: string;
  squad_key: string;
  /** 1 when a standard changes its state. */
  changed: number;
  standings: string;
}

interface SquadTable {
  squad_key: string;
  name: string;
  tribe: string | null;
  kind: string | null;
  style: string;
  project_ids: string;
  project_keys: string;
  stage_map: string;
  opened_at: Big;
  closed_at: NullableBig;
  cases_read_at: NullableBig;
  map_version: number;
  map_confirmed_at: NullableBig;
  /** Ids of statuses as JSON; null = none. */
  map_accepted: string | null;
  /** JSON of what it is made of and who leads it; null in rows of before this column. */
  composition: string | null;
}

/** What Jira last told of each project. */
interface SpaceTable {
  project_id: string;
  project_key: string;
  name: string;
  type: string;
  style: string;
  category: string | null;
  archived: number;
  deleted: number;
  issues: number | null;
  updated_at: NullableBig;
}

/** Squads that hold a part of a project which another squad reads. */
interface SquadSliceTable {
  project_id: string;
  squad_key: string;
}

/** Which squad a project belongs to, or the first that has a slice of it: for look-ups by project, key or id. */
interface SquadProjectTable {
  project_id: string;
  project_key: string;
  squad_key: string;
}

interface SquadFactTable {
  squad_key: string;
  name: string;
  body: string;
  seen: Big;
}

/** Short codes for the (id, name) pairs of statuses, types, resolutions and projects that case rows speak of. */
interface LabelTable {
  label: string;
  id: string;
  name: string;
}

interface CaseHistoryTable {
  id: string;
  project_id: string;
  issue_key: string;
  created_at: Big;
  updated_at: Big;
  type: string;
  status: string;
  resolution: string | null;
  /** The coded changes; null = history unknown. */
  changes: string | null;
  /** Null in rows of before this column. */
  extras: string | null;
  /** Start of the sweep that saw it last, or the time of the event that told of it. */
  seen: Big;
}

/** Projects that a case was in and is no more: a few in a hundred cases have any. */
interface CaseProjectTable {
  project_id: string;
  case_id: string;
}

/** An état des lieux: the body coded as in `etat-code.ts`, and beside it what lists show. */
interface EtatTable {
  squad_key: string;
  taken_at: Big;
  summary: string;
  body: string;
}

interface SquadAuditTable {
  squad_key: string;
  sweep_id: string;
  as_of: Big;
  read_at: Big;
  span: string | null;
  playbook_version: number | null;
  issues: number;
  figures: string;
  findings: string;
  standings: string;
  /** Null in rows of before this column. */
  roles: string | null;
  /** Null in rows of before this column. */
  statuses: string | null;
}

/** What is chosen for the whole site, as JSON by name; guarded by its version. */
interface SettingTable {
  name: string;
  body: string;
  version: number;
}

interface PlaybookPageTable {
  page_key: string;
  page_id: string | null;
  title: string;
  section: string | null;
  source: string | null;
  state: string;
  wish: string | null;
  written_at: NullableBig;
}

interface SweepTable {
  id: string;
  /** 'active' ('replay' for a replay) while the sweep is on its way, else its id: the unique key lets only one be active. */
  slot: string;
  kind: string;
  state: string;
  as_of: Big;
  span: string | null;
  squads: string | null;
  playbook_version: number | null;
  started_at: Big;
  planned_at: NullableBig;
  ended_at: NullableBig;
  resumes_at: NullableBig;
  version: number;
}

interface SweepSquadTable {
  sweep_id: string;
  squad_key: string;
  name: string;
  state: string;
  page_token: string | null;
  updated_since: NullableBig;
  issues_read: number;
  issues_expected: number | null;
  attempts: number;
  cases_unknown: string | null;
  problem: string | null;
  lease_until: Big;
  version: number;
}

interface SweepLaneTable {
  sweep_id: string;
  lane: number;
  beat: number;
}

/** Somebody set to a role of a squad. Days; '' = open. */
interface AssignmentTable {
  id: string;
  squad_key: string;
  role: string;
  account_id: string;
  name: string;
  active: number;
  kind: string;
  valid_from: string;
  valid_until: string;
  set_at: Big;
  version: number;
}

interface AcknowledgementTable {
  account_id: string;
  role: string;
  card_hash: string;
  read_at: Big;
}

/** What a squad said of a subject; `said` null = taken back. */
interface AttestationTable {
  squad_key: string;
  kind: string;
  subject: string;
  seq: number;
  /** A day. */
  said_on: string;
  said: string | null;
}

/** Every table of the store, as the migrations leave it. */
export interface Tables extends GovernanceTables, HistoryTables {
  playbook_version: PlaybookVersionTable;
  playbook_draft: PlaybookDraftTable;
  replay: ReplayTable;
  replay_squad: ReplaySquadTable;
  squad: SquadTable;
  squad_project: SquadProjectTable;
  squad_slice: SquadSliceTable;
  squad_fact: SquadFactTable;
  space: SpaceTable;
  label: LabelTable;
  case_history: CaseHistoryTable;
  case_project: CaseProjectTable;
  etat_des_lieux: EtatTable;
  zero_point: EtatTable;
  squad_audit: SquadAuditTable;
  setting: SettingTable;
  playbook_page: PlaybookPageTable;
  sweep: SweepTable;
  sweep_squad: SweepSquadTable;
  sweep_lane: SweepLaneTable;
  assignment: AssignmentTable;
  acknowledgement: AcknowledgementTable;
  attestation: AttestationTable;
}
