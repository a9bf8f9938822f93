import type { ConfluenceAsApp, ConfluenceAsUser } from './confluence';
import type { AttestationStore } from './attestations';
import type { ActStore, ContestStore, GovernanceStore, RolloutStore, WaiverStore } from './governance';
import type { FrozenStore, HistoryStore } from './history';
import type { JiraAsApp, Permissions } from './jira';
import type { OrganisationStore } from './organisation';
import type { PersonalDataReporter, PersonalDataStore, RoleStore } from './people';
import type { PagesQueue, PlaybookPagesStore } from './playbook-pages';
import type { DraftStore, PlaybookStore, ReplayStore } from './playbook-stores';
import type { AccessStore, AuditReader, AuditStore, CaseStore, EtatStore, SchemaStore, SquadStore, SweepStore } from './stores';

/** One step of a sweep on the queue. `beat` numbers the steps of a lane, so that a second delivery is known; `hop` counts the pushes of this chain. */
export interface SweepTask {
  sweep: string;
  lane: number;
  beat: number;
  hop: number;
}

export interface SweepQueue {
  /** `delayMs`: at most 15 minutes. */
  push(task: SweepTask, delayMs?: number): Promise<void>;
}

/** Goes on with the migrations later. */
export interface SchemaQueue {
  /** `delayMs`: at most 15 minutes. */
  push(delayMs: number): Promise<void>;
}

export interface Log {
  info(message: string, detail?: Record<string, unknown>): void;
  error(message: string, error: unknown, detail?: Record<string, unknown>): void;
}

/** All that the use cases need of the world, in our words; each takes the few it uses. */
export interface Ports {
  now: () => number;
  newId: () => string;
  log: Log;
  jira: JiraAsApp;
  confluence: ConfluenceAsApp;
  confluenceAsUser: ConfluenceAsUser;
  permissions: Permissions;
  access: AccessStore;
  history: HistoryStore;
  frozen: FrozenStore;
  playbooks: PlaybookStore;
  playbookPages: PlaybookPagesStore;
  drafts: DraftStore;
  replays: ReplayStore;
  squads: SquadStore;
  organisation: OrganisationStore;
  cases: CaseStore;
  /** As squads stand now, waivers and modes applied: what every reader is shown and every figure is counted from. */
  audits: AuditReader;
  /** As it was measured: for judging alone. */
  measured: AuditStore;
  etats: EtatStore;
  sweeps: SweepStore;
  roles: RoleStore;
  attestations: AttestationStore;
  personalData: PersonalDataStore;
  reporter: PersonalDataReporter;
  /** What stands for a closed account: always the same for the same secret, and not to be turned back without it. */
  pseudonym: (secret: string, accountId: string) => string;
  governance: GovernanceStore;
  waivers: WaiverStore;
  contests: ContestStore;
  rollouts: RolloutStore;
  acts: ActStore;
  schema: SchemaStore;
  queue: SweepQueue;
  pagesQueue: PagesQueue;
  schemaQueue: SchemaQueue;
}
