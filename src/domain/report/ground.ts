import type { GovernanceSettings } from '../../contract/governance';
import type { Playbook, Standard } from '../../contract/playbook';
import type { Report, ReportFilter } from '../../contract/report';
import type { RoleCoverage } from '../../contract/report-parts';
import type { Lang } from '../../contract/text';
import type { Assignment } from '../assignment/assignment';
import type { Contest } from '../governance/contest';
import type { ReviewClosing } from '../governance/review';
import type { Rollout } from '../governance/rollout';
import type { Waiver } from '../governance/waiver';
import type { DayNumber } from '../history/days';
import type { Layout } from '../history/layout';
import type { SquadMonth } from '../history/month';
import type { Layouts } from '../history/walk';
import type { ReportSquad } from './pairs';
import type { Past } from './past';
import type { KeptStanding } from '../history/standing-month';

/** One squad on an earlier day: its tribe then, and how it stood by standard. A standard that is not in there did not count for it. */
export interface EarlierSquad {
  tribe: string | null;
  standings: ReadonlyMap<string, KeptStanding>;
}

/** How the squads stood on the day that the period is counted from. */
export interface Earlier {
  day: DayNumber;
  /** By key. */
  squads: ReadonlyMap<string, EarlierSquad>;
}

/** All that a report is made of: read once, for squads that the reader may know of and that the filter leaves, and for no other. */
export interface ReportGround {
  /** By what the squads were judged; null before the first playbook. */
  playbook: Playbook | null;
  /** The standards that enter figures for some squad, in the playbook's order. */
  counted: readonly Standard[];
  squads: readonly ReportSquad[];
  /** Before the filter: what can be chosen. */
  options: Pick<Report['options'], 'tribes' | 'leads' | 'months'>;
  hiddenSquads: number;
  audience: Report['audience'];
  /** Epoch ms. */
  asOf: number | null;
  now: number;
  today: DayNumber;
  filter: ReportFilter;
  lang: Lang;
  layout: Layout;
  layouts: Layouts;
  past: Past;
  /** Null where the history does not reach back so far. */
  earlier: Earlier | null;
  /** Of the squads shown, in force or asked for since the history begins. */
  waivers: readonly Waiver[];
  /** For how many days what a waiver of a single check excepts from has been met all the same, once that is long enough to say; else null. */
  unneededDays: (waiver: Waiver) => number | null;
  contests: readonly Contest[];
  closings: readonly ReviewClosing[];
  rollouts: readonly Rollout[];
  governance: GovernanceSettings;
  roles: readonly RoleCoverage[];
  /** The past of a few squads, by month: what they were judged by, day by day. */
  witnesses: readonly SquadMonth[];
  /** Months of the period of squads that came or went in it. */
  comings: readonly SquadMonth[];
  /** Squads that became a part of one that is shown. */
  mergers: readonly Merger[];
  /** Squads that are no more and were there in the period, with what they were called and the first day without them. */
  gone: ReadonlyMap<string, { name: string; day: DayNumber }>;
  /** Who held the roles of level tribe in the squads shown, from when until when; no other role. */
  leadHistory: readonly Assignment[];
}

/** `day`: the first one without it. */
export interface Merger {
  squad: string;
  name: string;
  into: string;
  day: DayNumber;
}
