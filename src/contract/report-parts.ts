import { z } from 'zod';
import { waiverCategories } from './governance';
import { areas } from './playbook';

/** The parts of the adoption report, each on its own. `report.ts` puts them together. */

const day = z.iso.date();
const count = z.int().min(0);

/** A tribe by name; null = squads without one. */
const tribe = z.string().nullable();

/** A standard as the report names it. */
export const namedStandardSchema = z.strictObject({ id: z.string(), title: z.string() });
/** A squad as the report names it. `mayOpen`: the reader may browse its project and so see its findings. */
export const namedSquadSchema = z.strictObject({
  key: z.string(),
  name: z.string(),
  tribe,
  projectKey: z.string(),
  mayOpen: z.boolean(),
});
export type NamedSquad = z.infer<typeof namedSquadSchema>;

/**
 * How a squad stands with a standard on a day. `adopted`: every must check met without a waiver for `adoptedAfterDays` days running · `settling`: met, not for
 * so long yet · `waived`: the only gaps are waived · `not-judged`: too early, can't tell or in grace.
 */
export const standings = ['adopted', 'settling', 'not-yet', 'waived', 'not-judged'] as const;
export const standingSchema = z.enum(standings);
export type Standing = z.infer<typeof standingSchema>;

/** Squads by standing; inScope is the sum of the others. Covered = adopted + waived; judged = inScope − notJudged. */
export const standingCountsSchema = z.strictObject({
  inScope: count,
  adopted: count,
  settling: count,
  notYet: count,
  waived: count,
  notJudged: count,
});
export type StandingCounts = z.infer<typeof standingCountsSchema>;

/** When the goal will be reached at the present pace. `silent`: why nothing is said instead. Days are the 50 % and the 80 % interval's ends. */
export const forecastSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('reached') }),
  z.strictObject({ kind: z.literal('silent'), why: z.enum(['too-thin', 'no-trend', 'beyond-two-years', 'no-goal']) }),
  z.strictObject({ kind: z.literal('expected'), day, early: day, late: day }),
]);
export type Forecast = z.infer<typeof forecastSchema>;

/** The goal that leadership set (`settings.goal` of the playbook): this share of the squads by this day. */
export const goalSchema = z.strictObject({ share: z.number().min(0).max(1), by: day.nullable() });

/**
 * Squads by what they make of every required standard in their scope, or of the one standard that was chosen. `withWaivers`: adopted, or only waivers stand in
 * the way. `notJudged`: could still be.
 */
const headlineFiguresSchema = z.strictObject({ squads: count, adopted: count, withWaivers: count, notJudged: count, required: count });
export const headlineSchema = z.strictObject({
  ...headlineFiguresSchema.shape,
  /** The one standard that it speaks of; null = all that is required, whatever areas and standards were chosen. */
  standard: namedStandardSchema.nullable().default(null),
  /** The same figures at the beginning of the period; null where the history does not reach back. */
  before: z.strictObject({ day, ...headlineFiguresSchema.shape }).nullable(),
  goal: goalSchema.nullable(),
  forecast: forecastSchema,
});
export type Headline = z.infer<typeof headlineSchema>;

/**
 * One of the five numbers. `value` and the others as `unit` says: squad × standard pairs adopted of those in scope (`pairs`), met ÷ applicable checks (`share`),
 * days (`days`, the median), pairs still adopted of those followed for 60 days (`share`), waivers in force (`waivers`). Null = nothing to tell.
 */
export const numberIds = ['adopted', 'depth', 'time-to-adopt', 'sustained', 'exceptions'] as const;
export const measureSchema = z.strictObject({ value: z.number(), of: z.number().nullable() });
export type Measure = z.infer<typeof measureSchema>;
export const reportNumberSchema = z.strictObject({
  id: z.enum(numberIds),
  unit: z.enum(['pairs', 'share', 'days', 'waivers']),
  now: measureSchema.nullable(),
  /** With waived counted as if adopted, where that makes a difference to what the number means. */
  withWaivers: measureSchema.nullable(),
  before: measureSchema.nullable(),
  goal: z.number().nullable(),
  /** One point a month, oldest first; `value` ÷ `of` where there is an `of`. */
  spark: z.array(z.strictObject({ day, value: z.number().nullable() })),
  /** Of the exceptions: how many end within 30 days. */
  endsSoon: count.nullable(),
});
export type ReportNumber = z.infer<typeof reportNumberSchema>;

/** A cell of the heat map, over the counted standards of an area. `why` instead of figures: fewer than three squads, or nothing of it applies. */
const heatCellSchema = z.union([
  z.strictObject({ area: z.enum(areas), pairs: standingCountsSchema, isThin: z.boolean() }),
  z.strictObject({ area: z.enum(areas), why: z.enum(['few-squads', 'nothing']) }),
]);
export const heatMapSchema = z.strictObject({
  areas: z.array(z.enum(areas)),
  rows: z.array(z.strictObject({ tribe, squads: count, cells: z.array(heatCellSchema) })),
});
export type HeatMap = z.infer<typeof heatMapSchema>;

/** What happened on the axis of a burn-up. `text`: a name that people gave, as it is; the kind is said from the catalogue. */
export const eventKinds = [
  'published',
  'version',
  'retired',
  'mode',
  'wave',
  'paused',
  'resumed',
  'squad-began',
  'squad-ended',
  'squads-split',
  'squads-merged',
  'lead-vacant',
  'lead-named',
] as const;
const reportEventSchema = z.strictObject({ day, kind: z.enum(eventKinds), subject: z.string(), detail: z.string().nullable() });

/** One day of a burn-up: squads that adopted, those together with the ones in whose way only waivers stand, those in scope, and of them the ones not judged. */
export const burnUpPointSchema = z.strictObject({ day, adopted: count, withWaivers: count, inScope: count, notJudged: count });

/** Progress over the period. `standard` null = the headline (squads with every required standard). */
export const burnUpSchema = z.strictObject({
  standard: namedStandardSchema.nullable(),
  /** One point a day or a week, oldest first; a day without reading has no point. */
  points: z.array(burnUpPointSchema),
  goal: goalSchema.nullable(),
  /** From the last point on, one point a fortnight: middle and the ends of the 80 % interval, in squads. Empty where nothing can be said. */
  cone: z.array(z.strictObject({ day, low: z.number(), middle: z.number(), high: z.number() })),
  events: z.array(reportEventSchema),
});
export type BurnUp = z.infer<typeof burnUpSchema>;

/** What a change of adopted pairs is made of. The parts add up to `after − before`, always. */
export const moveKinds = [
  'improved',
  'relapsed',
  'standard-changed',
  'scope-changed',
  'waiver-began',
  'waiver-ended',
  'data-coverage',
] as const;
export const movedSchema = z.strictObject({
  from: day,
  to: day,
  before: count,
  after: count,
  parts: z.array(
    z.strictObject({
      kind: z.enum(moveKinds),
      /** Pairs, with its sign. */
      by: z.int(),
      /** The pairs behind it, at most twenty. */
      pairs: z.array(z.strictObject({ squad: namedSquadSchema, standard: namedStandardSchema })).max(20),
    }),
  ),
});
export type Moved = z.infer<typeof movedSchema>;

/** A gap that stands in the way of many squads: a must check of a counted standard that is not yet (or partly) met. Ordered by squads × effort, the cheapest for the most first. */
export const gapSchema = z.strictObject({
  standard: namedStandardSchema,
  /**
   * `about`: what it asks of any squad · `expected`: what it expects of these, with *emphasis*; null where no finding tells · `flow`: the work that it looks at, by
   * the flow's name; null = not a kind of work.
   */
  check: z.strictObject({ id: z.string(), about: z.string(), expected: z.string().nullable(), flow: z.string().nullable().default(null) }),
  squads: count,
  effort: z.enum(['S', 'M', 'L']).nullable(),
  /** Minutes of the usual fix, and who can do it. */
  minutes: z.number().nullable(),
  who: z.string().nullable(),
  /** The fix that the most of them were told, in words. */
  proposal: z.string().nullable(),
  named: z.array(namedSquadSchema).max(5),
});
export type Gap = z.infer<typeof gapSchema>;

/** Adopters beside the others. Association only; null below `minGroupSize` squads on either side. */
const outcomeSideSchema = z.strictObject({ squads: count, median: z.number() });
export const outcomeSchema = z.strictObject({
  measure: z.enum(['cycle-time', 'rework']),
  unit: z.enum(['days', 'share']),
  standard: namedStandardSchema,
  adopters: outcomeSideSchema.nullable(),
  others: outcomeSideSchema.nullable(),
});
export type OutcomeView = z.infer<typeof outcomeSchema>;

export const roleCoverageSchema = z.strictObject({
  role: z.string(),
  name: z.string(),
  squads: count,
  held: count,
  covered: count,
  vacancies: z.array(z.strictObject({ squad: namedSquadSchema, since: z.number().nullable() })).max(20),
  unknown: count,
});
export type RoleCoverage = z.infer<typeof roleCoverageSchema>;

/** One line of the register: a waiver in force, or one that is asked for. `until`: its last day. */
export const exceptionSchema = z.strictObject({
  squad: namedSquadSchema,
  standard: namedStandardSchema,
  check: z.string().nullable(),
  state: z.enum(['approved', 'pending']),
  category: z.enum(waiverCategories),
  reason: z.string(),
  until: day,
  renewals: count,
  /** Days for which it has not been needed any more; null = still needed. */
  unneededDays: count.nullable(),
  isLate: z.boolean(),
});
export type ExceptionView = z.infer<typeof exceptionSchema>;

/** What leadership is asked. At most three, each with what may be answered and by when. */
export const decisionKinds = [
  'review-standard',
  'long-waiver',
  'vacancies',
  'goal-at-risk',
  'shared-obstacle',
  'data-health',
  'decide-late',
] as const;
export const decisionSchema = z.strictObject({
  kind: z.enum(decisionKinds),
  /** The sentence, and the options, in the reader's language. */
  ask: z.string(),
  options: z.array(z.string()).min(2).max(3),
  by: day.nullable(),
});
export type DecisionAsked = z.infer<typeof decisionSchema>;

export const winKinds = ['adopted', 'recovered', 'all-required', 'goal-reached', 'long-run'] as const;
export const winSchema = z.strictObject({ kind: z.enum(winKinds), text: z.string(), day });
export type Win = z.infer<typeof winSchema>;
