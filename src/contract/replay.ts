import { z } from 'zod';
import { findingStateSchema } from './finding';
import { modes } from './playbook';
import { effortSumSchema, personSchema } from './playbook-draft';
import { sweepStateSchema } from './sweep';

/** How far a replay is. Times are epoch ms. It reads nothing from Jira: it judges the facts that are stored. */
export const replayProgressSchema = z.strictObject({
  id: z.string(),
  state: sweepStateSchema,
  /** The version of the draft that is tried, and the published version that it is compared with (null = none). */
  draftVersion: z.number(),
  publishedVersion: z.number().nullable(),
  /** True while the draft is still the one that was tried. */
  current: z.boolean(),
  startedAt: z.number(),
  startedBy: personSchema,
  endedAt: z.number().nullable(),
  squads: z.strictObject({ total: z.number(), done: z.number(), failed: z.number() }),
  /** 0..1 */
  progress: z.number(),
  /** Squads that could not be tried, with why. */
  problems: z.array(z.strictObject({ key: z.string(), name: z.string(), reason: z.string() })),
});
export type ReplayProgress = z.infer<typeof replayProgressSchema>;

/** Squads by state, of one standard. partly counts with not-yet; not-applicable is outside; the rest (too early, can't tell) is not judged. */
export const replayCountSchema = z.strictObject({ inScope: z.number(), met: z.number(), notYet: z.number(), notJudged: z.number() });
export type ReplayCount = z.infer<typeof replayCountSchema>;

/**
 * What the draft makes of one standard. Both sides are judged on the same facts at the same moment, as if the standard were in force and its
 * grace period over. `before` is null for a standard that the published playbook does not have, `after` for one that the draft leaves out.
 */
export const replayStandardSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  mode: z.enum(modes).nullable(),
  before: replayCountSchema.nullable(),
  after: replayCountSchema.nullable(),
  /** Squads that were not met and are, and the other way round; 0 where a side is missing. */
  improved: z.number(),
  worsened: z.number(),
  /** Squads that would have to adopt it (not met, in scope and judged). */
  toAdopt: z.number(),
  effort: z.enum(['S', 'M', 'L']).nullable(),
  /** Counted and required standards: squads that would be not yet there, and so would need a waiver on the first day. */
  waivers: z.number(),
});
export type ReplayStandard = z.infer<typeof replayStandardSchema>;

export const replaySummarySchema = z.strictObject({
  squads: z.number(),
  /** Squads for which at least one standard changes its state, and those for which nothing does. */
  changed: z.number(),
  unchanged: z.number(),
  /** Squads that meet every counted and required standard in their scope, before and after; as far as they could be judged. */
  allMet: z.strictObject({ before: z.number(), after: z.number() }),
  effort: effortSumSchema,
  /** (squad, standard) pairs that would need a waiver. */
  waivers: z.number(),
  /** In the draft's order; what it leaves out comes last. */
  standards: z.array(replayStandardSchema),
});
export type ReplaySummary = z.infer<typeof replaySummarySchema>;

/** One squad under the draft. */
export const replayRowSchema = z.strictObject({
  key: z.string(),
  name: z.string(),
  tribe: z.string().nullable(),
  /** Standards whose state changes; null = that side does not have the standard (or, not-applicable, the squad is out of its scope). */
  changes: z.array(
    z.strictObject({
      standard: z.string(),
      title: z.string(),
      before: findingStateSchema.nullable(),
      after: findingStateSchema.nullable(),
    }),
  ),
  /** Counted and required standards for which it would need a waiver. */
  waivers: z.array(z.strictObject({ standard: z.string(), title: z.string() })),
  effort: effortSumSchema,
});
export type ReplayRow = z.infer<typeof replayRowSchema>;
