import { z } from 'zod';

export const sweepStateSchema = z.enum(['running', 'waiting', 'done', 'failed', 'cancelled']);

/** How far a sweep is, and what runs now. Times are epoch milliseconds. `waiting` = for the points quota, until `resumesAt`. A `rejudge` reads nothing: a new playbook judges the facts that are stored; a `replay` tries a draft on them and is told by `replay.get`. */
export const sweepProgressSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['full', 'incremental', 'rejudge', 'replay']),
  state: sweepStateSchema,
  asOf: z.number(),
  startedAt: z.number(),
  endedAt: z.number().nullable(),
  resumesAt: z.number().nullable(),
  squads: z.strictObject({ total: z.number(), done: z.number(), failed: z.number() }),
  issuesRead: z.number(),
  /** Issues expected in all, once every squad has been counted; null before. */
  issuesExpected: z.number().nullable(),
  /** 0..1 */
  progress: z.number(),
  /** Squads being worked on now, and at what. */
  running: z.array(z.strictObject({ key: z.string(), name: z.string(), step: z.enum(['reading', 'judging']) })),
  /** Squads that failed, with why. */
  problems: z.array(z.strictObject({ key: z.string(), name: z.string(), reason: z.string() })),
});
export type SweepProgress = z.infer<typeof sweepProgressSchema>;

/** How far back the checks look: each check's own window (absent), a number of days for all of them, or everything. */
export const windowSchema = z.union([z.literal('all'), z.int().min(1).max(36500)]);
export type Window = z.infer<typeof windowSchema>;
