export type Language = 'en' | 'fr';
export type Missing = 'description' | 'url';

/** How many features do something, told apart by when they were built: finished since the window began, still open, or built before it and finished in it. */
export interface Share {
  done?: number;
  open?: number;
  earlier?: number;
}

/** One squad as the demo's story tells it. The generator obeys this row to the unit; counts speak of the last 180 days, of stories the last 90. */
export interface SquadRow {
  key: string;
  name: string;
  tribe: string;
  kind: 'product' | 'internal' | 'platform';
  style: 'company' | 'team';
  language: Language;
  /** The squad is a component of this project instead of a project of its own. */
  sliceOf?: string;
  /** The month in which its project began; absent = before the first. */
  born?: number;
  /** Features that entered Build in 180 days. */
  features: number;
  /** Features that were finished in 180 days, where not the same number. */
  finished?: number;
  /** Stories that were finished in 90 days. */
  stories: number;
  /** Features in Build or Review now, and those of them that entered Build more than 180 days ago. */
  open: number;
  openLong?: number;
  /** Launched, not measured yet. */
  launched?: number;
  /** Working days that one open feature has spent in Build. */
  stuck?: number;
  /** Features built without having been through Ready. */
  skipReady?: Share;
  /** Features of `skipReady.done` that are urgent fixes under a feature's type. */
  urgent?: number;
  /** Features built without exploration. */
  unexplored?: Share;
  /** Features that entered Build with a success measure; absent = nearly all. */
  measureWritten?: number;
  /** Finished features that nobody measured after the launch; absent = a quarter. */
  unmeasured?: number;
  /** Of `stories`, those that went through Review; absent = nearly all. */
  reviewed?: number;
  /** Share of the bugs that went through Review, where it is not the habit. */
  fixesReviewed?: number;
  /** The month in which going through Ready became the habit; absent = never did. */
  readySince?: number;
  /** So many days ago Ready stopped being on the way. */
  readyLost?: number;
  /** Two features skipped Ready so many days ago: on the 181st day after it the window no longer holds it. */
  lastSkip?: number;
  /** No other feature in the year before the window. */
  quietYear?: boolean;
  /** Stories that spent time in a status without a stage. */
  setAside?: { aside: number; waiting: number };
  missing?: Missing[];
  /** Largest number of work items that a board column of Build or Review may hold. */
  columnLimit?: number;
  /** Smallest number of work items that its column of Ready should hold. */
  readyFloor?: number;
}

/** What squads have in common: a product squad in the company's scheme, one with its own project set-up, a platform squad, an internal one. */
export const company = { kind: 'product', style: 'company' } as const;
export const team = { kind: 'product', style: 'team' } as const;
export const platform = { kind: 'platform', style: 'company' } as const;
export const internal = { kind: 'internal', style: 'company' } as const;
