import type { GovernanceSettings } from '../contract/governance';
import type { Act } from '../domain/governance/act';
import type { Contest } from '../domain/governance/contest';
import type { Baseline } from '../domain/governance/baseline';
import type { ReviewClosing } from '../domain/governance/review';
import type { Rollout } from '../domain/governance/rollout';
import type { Waiver } from '../domain/governance/waiver';

/** Waivers and contests are kept alike: as one text under one version, one row each, found by squad and by what can still matter. */
export interface MatterStore<T> {
  read(id: string): Promise<T | null>;
  /** In the order in which they were asked. */
  listBySquad(squad: string): Promise<T[]>;
  /** Those that can count at this instant (epoch ms) or later: open, in force, or settled since. */
  listSince(instant: number): Promise<T[]>;
  /** All, by id after the given one. */
  listAfter(id: string | null, limit: number): Promise<T[]>;
  /** False when another of the same subject is open already: two may ask at once. */
  insert(matter: T, now: number): Promise<boolean>;
  /** Replaces the version that `matter.version` says by the next one; false when somebody else was faster. */
  save(matter: T, now: number): Promise<boolean>;
}

export type WaiverStore = MatterStore<Waiver>;
export type ContestStore = MatterStore<Contest>;

/** Answers to "is the standard right?": a log that only grows. */
export interface ReviewStore {
  /** Of one standard, or of all, in the order of standard and number. */
  list(standard?: string): Promise<ReviewClosing[]>;
  /** False when there is one of its number already: somebody else was faster. */
  add(closing: ReviewClosing): Promise<boolean>;
}

/** Rollouts, each as one text under one version; a site has some dozens in all its years. */
export interface RolloutStore {
  read(id: string): Promise<Rollout | null>;
  /** All, by id. */
  list(): Promise<Rollout[]>;
  /** False when the standard has one already that has not ended: two may begin at once. */
  insert(rollout: Rollout): Promise<boolean>;
  /** Replaces the version that `rollout.version` says by the next one; false when somebody else was faster. */
  save(rollout: Rollout): Promise<boolean>;
  /** Removes a draft of this version; false when somebody else was faster. */
  remove(rollout: Pick<Rollout, 'id' | 'version'>): Promise<boolean>;
  /** The gaps of a rollout's squads, by squad key. */
  listBaselines(rollout: string): Promise<Baseline[]>;
  /** What was known of one squad, of any rollout. */
  readBaselines(squad: string): Promise<Baseline[]>;
  saveBaselines(baselines: readonly Baseline[]): Promise<void>;
}

/** The site's governance: one setting. */
export interface GovernanceStore {
  read(): Promise<GovernanceSettings>;
  /** False when the stored version is not `basedOn` any more. */
  save(settings: Omit<GovernanceSettings, 'version'>, basedOn: number): Promise<boolean>;
}

/** Which acts: each part may be absent = any. Times are epoch ms, `from` included, `until` not. */
export interface ActFilter {
  what?: readonly string[];
  squad?: string;
  from?: number;
  until?: number;
}

/** The log of acts. Nothing changes or removes an entry; only who did it may become a pseudonym. */
export interface ActStore {
  append(acts: readonly Act[]): Promise<void>;
  /** From the newest on, below this one where it is given. */
  list(filter: ActFilter, below: Pick<Act, 'id' | 'at'> | null, limit: number): Promise<Act[]>;
}
