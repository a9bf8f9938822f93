/** The app's own state on a site (diapason.yaml), loaded through the app's own endpoints. */
export interface AppState {
  /** The Jira groups of the two audiences beside Jira's administrators. */
  access?: { productOps: GroupRef[]; leadership: GroupRef[] };
  /** Adoption of the past, one row a UTC day, tribe and standard. */
  history?: AdoptionDay[];
}

export interface GroupRef {
  groupId: string;
  name: string;
}

/** Squads by state of one standard in one tribe on one UTC day; inScope = metNow + notYet + waived + notJudged. */
export interface AdoptionDay {
  /** `2026-03-01` */
  day: string;
  /** Null = squads without a tribe. */
  tribe: string | null;
  standard: string;
  inScope: number;
  metNow: number;
  notYet: number;
  waived: number;
  notJudged: number;
}
