import type { Access } from '../contract/access';
import type { AuditFlow } from '../contract/audit';
import type { EtatDesLieux, EtatSummary } from '../contract/etat-des-lieux';
import type { FindingState } from '../contract/finding';
import type { WaiverCategory } from '../contract/governance';
import type { Oddity } from '../contract/oddity';
import type { Person } from '../contract/squad-admin';
import type { Window } from '../contract/sweep';
import type { CaseHistory, CollectedFacts, ConfigFactName, FactName, Spans, Squad, UnknownReason } from '../domain/facts';
import type { FindingKey, StoredFinding } from '../domain/finding';
import type { Modes } from '../domain/governance/mode';
import type { RoleStanding } from '../domain/role';
import type { StatusPicture } from '../domain/status-picture';
import type { Sweep } from '../domain/sweep';
import type { ReadCase } from './jira';

/** A squad with what the list shows of it. */
export interface SquadRecord {
  squad: Squad;
  /** The project that it was proposed from; null = people made it. */
  home: string | null;
  lead: Person | null;
  /** Its Confluence space, as people wrote it: key or name. */
  space: string | null;
  style: 'company-managed' | 'team-managed';
  projectKeys: readonly string[];
  /** When all its cases had last been read: the start of that sweep, epoch ms; null = never. */
  casesReadAt: number | null;
  /** Of the confirmed stage map, counted up with each confirmation; 0 before the first. */
  mapVersion: number;
  /** When it was confirmed last, epoch ms. */
  mapConfirmedAt: number | null;
  /** Ids of the statuses whose stage is a proposal that Product Ops accepted. */
  mapAccepted: readonly string[];
}
/** A squad as Jira and people make it: all but its stage map and what sweeps note. */
export type TakenSquad = Omit<SquadRecord, 'squad' | 'casesReadAt' | 'mapVersion' | 'mapConfirmedAt' | 'mapAccepted'> & {
  squad: Omit<Squad, 'stageMap'>;
};
/** Which squad reads a project, and which others have a slice of it. */
export interface ProjectHolders {
  projectId: string;
  projectKey: string;
  reader: string;
  others: readonly string[];
}

/** A fact of a squad's configuration, kept as it was read last (cases have a table of their own). */
export type ConfigFact = { [N in ConfigFactName]: { name: N; fact: CollectedFacts[N] } }[ConfigFactName];
export type StoredFacts = { [N in ConfigFactName]: { fact: CollectedFacts[N]; seen: number } | null };

/** A stage map as it is confirmed. `accepted`: ids of the statuses for which Product Ops accepted a proposal. */
export interface ConfirmedMap {
  stages: Squad['stageMap'];
  accepted: readonly string[];
}

export interface SquadStore {
  /** Open squads in key order. */
  list(): Promise<SquadRecord[]>;
  /** The same, at most `limit` after a key; null = from the first. */
  listAfter(key: string | null, limit: number): Promise<SquadRecord[]>;
  readMany(keys: readonly string[]): Promise<SquadRecord[]>;
  /** What these squads are called, or were when they were closed, by key. */
  readNames(keys: readonly string[]): Promise<Map<string, string>>;
  /** The squad of this key, else the one that reads this project (key or id). */
  findByProject(project: string): Promise<SquadRecord | null>;
  /** Every squad that has cases of a project (by id): who reads it first, then those with a slice of it by key. */
  listByProject(projectId: string): Promise<SquadRecord[]>;
  /** True when this account leads an open squad. */
  hasLead(accountId: string): Promise<boolean>;
  /** The key that the squad of each project has or once had, by project id. */
  listKeys(): Promise<Map<string, string>>;
  saveAll(squads: readonly TakenSquad[], now: number): Promise<void>;
  /** Who holds which project, in the place of what was known. */
  saveHolders(holders: readonly ProjectHolders[]): Promise<void>;
  /** All cases of these squads are read again with the next sweep. */
  forgetReading(keys: readonly string[]): Promise<void>;
  /** Closes squads and forgets their facts; name, tribe and stage map stay for the day that they come back. */
  close(keys: readonly string[], now: number): Promise<void>;
  markCasesRead(key: string, at: number): Promise<void>;
  /** `seen`: the sweep's start, so that a resumed sweep knows what it has read already. */
  saveFacts(rows: readonly ({ key: string; seen: number } & ConfigFact)[]): Promise<void>;
  readFacts(key: string): Promise<StoredFacts>;
  /** The fact `assignments` of these squads, or of every one, that has been read, by squad key: what Jira's project roles say. */
  listAssignments(keys?: readonly string[]): Promise<Map<string, CollectedFacts['assignments']>>;
  /** The squads in whose Jira roles this account stands, by key. */
  listNaming(accountId: string): Promise<string[]>;
  /** The fact `spans` of every squad that has one, by squad key. */
  listSpans(): Promise<Map<string, Spans>>;
  /** Confirms a squad's stage map; false when its version is not `basedOn` any more. */
  saveStageMap(key: string, map: ConfirmedMap, basedOn: number, now: number): Promise<boolean>;
}

export interface AccessStore {
  /** Nobody and version 0 before the first save. */
  read(): Promise<Access>;
  /** False when the stored version is not `basedOn` any more. */
  save(access: Omit<Access, 'version'>, basedOn: number): Promise<boolean>;
}

export interface CaseStore {
  /** Inserts or replaces. `seen`: the sweep's start. A row that an event wrote after that and that is newer stays. */
  saveRead(cases: readonly ReadCase[], seen: number): Promise<void>;
  /** Inserts or replaces one case as an event tells it. */
  saveTold(told: ReadCase, now: number): Promise<void>;
  find(id: string): Promise<ReadCase | null>;
  /** Those of the keys that are there. */
  listByKeys(keys: readonly string[]): Promise<CaseHistory[]>;
  /** The cases of these projects, and those that were in one of them before they went elsewhere. */
  listByProjects(projectIds: readonly string[]): Promise<CaseHistory[]>;
  remove(id: string): Promise<void>;
  /** Takes away what was last seen before `seen`: in these projects, or once in them and today where no squad is. */
  removeUnseen(projectIds: readonly string[], seen: number): Promise<void>;
}

/** The state of each standard of one squad, by standard id. */
export type Standings = Readonly<Record<string, FindingState>>;

/** What one sweep found for one squad: one row, so that it is replaced whole or not at all. Times are epoch ms. */
export interface AuditRecord {
  squadKey: string;
  sweepId: string;
  asOf: number;
  readAt: number;
  window: Window | null;
  playbookVersion: number | null;
  figures: {
    flows: AuditFlow[];
    issues: number;
    unknownHistory: number;
    unmappedStatuses: { name: string; cases: number }[];
    /** What is odd in the histories; none in audits of before this was counted. */
    oddities: Oddity[];
    unread: FactName[];
    /** Why the cases could not be read; null when they could. */
    casesUnknown: UnknownReason | null;
  };
  findings: StoredFinding[];
  standings: Standings;
  /** How the squad's roles stand, and since when. */
  roles: RoleStanding[];
  /** Its statuses and their order; empty in audits of before this was drawn. */
  statuses: StatusPicture;
}

/** The part of an audit that lists and sums need. */
export type AuditSummary = Pick<AuditRecord, 'squadKey' | 'sweepId' | 'asOf' | 'readAt' | 'playbookVersion' | 'standings'> & {
  issues: number;
};

/** What an audit measured, check by check, in the form of the history. */
export interface CheckLetters {
  asOf: number;
  playbookVersion: number | null;
  letters: string;
}

/** An audit with the waivers applied that are in force: findings and standings. */
export interface WaivedAudit extends AuditRecord {
  /** What each waived finding is waived by. `until`: the first moment at which it will not be, epoch ms. */
  waived: ReadonlyMap<FindingKey, { until: number; category: WaiverCategory }>;
}

/** How each standard applies to the squad at this moment; nothing is told of one that does not apply at all. */
interface WithModes {
  modes: Modes;
}

/** An audit as its squad stands now: waivers applied, and how far each standard counts. */
export type StandingAudit = WaivedAudit & WithModes;
/** The same for lists and sums. */
export type StandingSummary = AuditSummary & WithModes;

/** What the last sweep found. */
export interface AuditReader<Audit = StandingAudit, Summary = StandingSummary> {
  read(squadKey: string): Promise<Audit | null>;
  /** By key. At full size about 45 kB each: at most a few dozen at a time. */
  readMany(squadKeys: readonly string[]): Promise<Audit[]>;
  /** Audits of one sweep in key order, after the given key. */
  listOfSweep(sweepId: string, after: string | null, limit: number): Promise<Audit[]>;
  /** All open squads' latest, or only those of one sweep. */
  listSummaries(sweepId?: string): Promise<Summary[]>;
  /** The statuses of some squads, by squad key. */
  listStatuses(squadKeys: readonly string[]): Promise<Map<string, StatusPicture>>;
  /** How the roles of each squad stand, by squad key. */
  listRoles(): Promise<Map<string, RoleStanding[]>>;
}

/** The same as it was measured: waivers and modes are no part of what is stored, so that what changes them needs nobody to notice it. */
export interface AuditStore extends AuditReader<AuditRecord, AuditSummary> {
  /** The measured state of every check of each open squad, by squad key: a letter for each finding of its last audit, in their order. Audits of before this was kept are not in it. */
  listLetters(): Promise<Map<string, CheckLetters>>;
  /** The same of some squads. */
  readLetters(squadKeys: readonly string[]): Promise<Map<string, CheckLetters>>;
  /** How many work items some squads have, and which flows their finished work went through, by squad key. */
  readFlows(squadKeys: readonly string[]): Promise<Map<string, Pick<AuditRecord['figures'], 'issues' | 'flows'>>>;
  /** Their findings on some checks, by squad key. */
  readFindings(squadKeys: readonly string[], on: readonly { standard: string; check: string }[]): Promise<Map<string, StoredFinding[]>>;
  save(record: AuditRecord): Promise<void>;
  remove(squadKeys: readonly string[]): Promise<void>;
}

export interface EtatStore {
  /** As the last sweep saw it. */
  read(squadKey: string): Promise<EtatDesLieux | null>;
  readMany(squadKeys: readonly string[]): Promise<Map<string, EtatDesLieux>>;
  readZeroPoint(squadKey: string): Promise<EtatDesLieux | null>;
  listSummaries(squadKeys: readonly string[]): Promise<Map<string, EtatSummary>>;
  listZeroPoints(squadKeys: readonly string[]): Promise<Map<string, EtatSummary>>;
  save(etat: EtatDesLieux): Promise<void>;
  /** Keeps the first that it is given for a squad; later ones change nothing. */
  keepZeroPoint(etat: EtatDesLieux): Promise<void>;
  /** Takes away the last ones; zero points stay for the day that a squad comes back. */
  remove(squadKeys: readonly string[]): Promise<void>;
}

export type WorkState = 'todo' | 'reading' | 'judging' | 'done' | 'failed';

/** One squad's part of a sweep: where it is, and who works on it. */
export interface WorkRow {
  sweepId: string;
  squadKey: string;
  name: string;
  state: WorkState;
  /** Jira's page token; null = the first page. */
  cursor: string | null;
  /** Read only what changed since, epoch ms; null = everything. */
  updatedSince: number | null;
  issuesRead: number;
  issuesExpected: number | null;
  attempts: number;
  /** Why the cases are unknown, once `attempts` have been used up. */
  casesUnknown: string | null;
  problem: string | null;
  leaseUntil: number;
  version: number;
}

export interface SweepStore {
  /** False when another sweep is on its way. */
  insert(sweep: Sweep): Promise<boolean>;
  read(id: string): Promise<Sweep | null>;
  /** The last one that started, or the last of some kinds. A replay refreshes nothing: it is found only where it is asked for. */
  readLatest(kinds?: readonly Sweep['kind'][]): Promise<Sweep | null>;
  /** The last one that ended as `done`. */
  readLatestDone(kind?: 'full'): Promise<Sweep | null>;
  /** Guarded by `version`: false when somebody else was faster. */
  save(next: Sweep, version: number): Promise<boolean>;
  /** Rows that exist already stay as they are. */
  insertWork(rows: readonly WorkRow[]): Promise<void>;
  listWork(sweepId: string): Promise<WorkRow[]>;
  readWork(sweepId: string, squadKey: string): Promise<WorkRow | null>;
  listUncounted(sweepId: string): Promise<WorkRow[]>;
  setExpected(sweepId: string, squadKey: string, issues: number): Promise<void>;
  /** Unfinished rows without a live lease, the biggest first; with `judgeLast` none to be judged while another is still to be read. */
  listFree(sweepId: string, now: number, limit: number, judgeLast: boolean): Promise<WorkRow[]>;
  countUnfinished(sweepId: string): Promise<{ unfinished: number; nextLeaseEnd: number | null }>;
  /** Guarded by `row.version`; the row as saved (version + 1), or null when somebody else holds it. */
  saveWork(row: WorkRow, change: Partial<Omit<WorkRow, 'sweepId' | 'squadKey' | 'version'>>): Promise<WorkRow | null>;
  /** The beat that a lane is at, 0 before its first. */
  readBeat(sweepId: string, lane: number): Promise<number>;
  /** Moves the lane from `beat` to the next; false when that was done already. */
  advanceBeat(sweepId: string, lane: number, beat: number): Promise<boolean>;
  listLanes(sweepId: string): Promise<{ lane: number; beat: number }[]>;
  insertLanes(sweepId: string, lanes: number): Promise<void>;
}

export interface SchemaStore {
  /** Runs what is missing: the names of what it ran, or that the database takes no more definitions for now. */
  migrate(): Promise<{ complete: true; ran: string[] } | { complete: false }>;
  /** True for the error that a statement gives while the migrations have not run yet. */
  isBehind(error: unknown): boolean;
}
