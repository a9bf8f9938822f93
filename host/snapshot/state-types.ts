/** The app's own state on a site (diapason.yaml), loaded through the app's own endpoints. */
export interface AppState {
  /** The Jira groups of the two audiences beside Jira's administrators. */
  access?: { productOps: GroupRef[]; leadership: GroupRef[] };
  /** The squads of the site; whatever else is proposed is none. Absent = every software project is one. */
  squads?: SquadState[];
  /** Who holds which role, where Jira's project roles do not say it. */
  assignments?: AssignmentState[];
  /** Who has read the card of a role that they hold, as it is. */
  acknowledgements?: AcknowledgementState[];
  /** What squads say of themselves, in the order in which they said it. Absent = unknown. */
  attestations?: AttestationState[];
  /** Waivers and contests with their past. */
  waivers?: WaiverState[];
  contests?: ContestState[];
  /** Rollouts with their past. */
  rollouts?: RolloutState[];
  /** What was read of squads before the app was there. */
  history?: ReadingsState[];
}

export interface SquadState {
  /** Key of a Jira project, or, with `of`, any other. */
  key: string;
  name?: string;
  /** Null = none; absent = the project's category. */
  tribe?: string | null;
  kind?: string;
  lead?: { accountId: string; name: string };
  /** Key of its Confluence space. */
  space?: string;
  /** The day that it began, the day that it ended (`2026-03-01`). */
  from?: string;
  until?: string;
  /** What it is made of; absent = the project of its key. */
  of?: SourceState[];
}

/** Somebody set to a role of a squad (its key), for a time: days (`2026-03-01`), both included. */
export interface AssignmentState {
  squad: string;
  /** Id of the playbook's role. */
  role: string;
  account: string;
  /** Absent = holder. */
  kind?: 'holder' | 'cover';
  from?: string;
  /** A cover has one. */
  until?: string;
}

export interface AcknowledgementState {
  squad: string;
  role: string;
  account: string;
}

/** What a squad (its key) says: which tools it uses for a purpose, or that a statement holds. Days (`2026-03-01`). */
export interface AttestationState {
  squad: string;
  /** Of the playbook's tool catalogue or of a check. */
  purpose?: string;
  /** With `purpose`. */
  tools?: string[];
  /** A statement that a check of the playbook asks to confirm, in either language. */
  statement?: string;
  on: string;
  until?: string;
  /** An address. */
  evidence?: string;
}

/** A Jira project by key, whole or the work items with this component or label. */
export interface SourceState {
  project: string;
  component?: string;
  label?: string;
}

export interface GroupRef {
  groupId: string;
  name: string;
}

/** What was read of a squad on each day from `from` until `until` (`2026-03-01`, both included): of each check, from which day on it was in which state. Waivers are no part of it. */
export interface ReadingsState {
  squad: string;
  /** The squad that it was split from. */
  parent?: string;
  /** Null = none. */
  tribe: string | null;
  from: string;
  until: string;
  standards: {
    standard: string;
    version: number;
    mode: 'shadow' | 'advice' | 'counted' | 'required';
    checks: { check: string; severity: 'must' | 'advice'; states: { from: string; state: KeptState }[] }[];
  }[];
}
export type KeptState = 'met' | 'partly' | 'not-yet' | 'too-early' | 'cant-tell' | 'not-applicable' | 'grace';

/** Somebody's word on a waiver or a contest. `at`: an instant (`2026-03-01T09:00:00Z`); `as`: from which seat. */
export interface DecisionState {
  verdict: 'grant' | 'refuse';
  at: string;
  by: string;
  as: 'product-ops' | 'sponsor' | 'lead' | 'other-lead' | 'owner';
  text: string;
  lastDay?: string;
}

/** A waiver; the first of `asks` asked for it, each further one for a renewal. `check` null = of the whole standard. */
export interface WaiverState {
  squad: string;
  standard: string;
  check: string | null;
  category: 'needs-time' | 'other-way' | 'imposed' | 'tooling' | 'passing';
  asks: { at: string; by: string; lastDay: string; reason: string; practice: string; decisions?: DecisionState[] }[];
  ended?: { how: 'revoked' | 'closed'; at: string; by: string; text: string };
}

/** A squad's answer to a finding. */
export interface ContestState {
  squad: string;
  standard: string;
  check: string;
  reason: 'not-applicable' | 'wrong-evidence' | 'done-elsewhere' | 'standard-is-wrong';
  text: string;
  finding: { state: string; version: number };
  at: string;
  by: string;
  decisions?: DecisionState[];
}

/** Somebody's word at an instant (`2026-03-01T09:00:00Z`). */
export interface SaidState {
  at: string;
  by: string;
  text: string;
}

/** How a standard was brought to squads: as planned, and as it went. Days as `2026-03-01`; waves go by their place in the plan, from 0. */
export interface RolloutState {
  standard: string;
  title: string | { en: string; fr: string };
  plan: {
    waves: { day: string; tribes: string[]; squads: string[] }[];
    milestones: { day: string; share: number }[];
    lastDay: string | null;
    askDays: number;
  };
  drafted: { at: string; by: string };
  /** `models`: the position of each wave. */
  scheduled: { at: string; by: string; models: ('top-down' | 'relay' | 'holistic')[] };
  signatures?: (SaidState & { wave: number; squads: string[]; verdict: 'sign' | 'decline' })[];
  answers?: (SaidState & { squad: string; verdict: 'agree' | 'object' })[];
  published?: SaidState[];
  reviews?: (SaidState & { verdict: 'keep' | 'change' })[];
  pauses?: (SaidState & { resumed: { at: string; by: string } | null })[];
  ended?: SaidState & { how: 'standing' | 'retire' };
  /** The checks that were open in a squad when it was reached. */
  baseline?: { squad: string; takenAt: string; gaps: string[] }[];
}
