import { z } from 'zod';
import { contestReasons, contestStates, judgeSeats, reviewOutcomes, waiverCategories, waiverStates } from './governance';
import { findingStateSchema } from './finding';

/** A day, UTC: `2026-03-01`. */
const day = z.iso.date();
/** Somebody by account, with the name that Jira shows now; null when it shows none (any more). */
const who = z.strictObject({ accountId: z.string(), name: z.string().nullable() });
/** What a person writes: the limit keeps a thousand of them within one answer. */
export const wordsSchema = z.string().trim().max(2000);

export const decisionViewSchema = z.strictObject({
  verdict: z.enum(['grant', 'refuse']),
  at: z.number(),
  by: who,
  as: z.enum(judgeSeats),
  text: z.string(),
  /** The last day that was granted, where that is earlier than what was asked for. */
  lastDay: day.nullable(),
});
export type DecisionView = z.infer<typeof decisionViewSchema>;

/** What a reader may do with a matter now. `decide`: from which seat, and how many words are still missing; else `why` they may not, for those who could. */
const mayShape = {
  decide: z.strictObject({ as: z.enum(judgeSeats), missing: z.number() }).nullable(),
  why: z.string().nullable(),
  takeBack: z.boolean(),
};

const matterShape = {
  id: z.string(),
  version: z.number(),
  squad: z.strictObject({ key: z.string(), name: z.string(), tribe: z.string().nullable() }),
  standard: z.strictObject({ id: z.string(), title: z.string() }),
  /** The check, and what it asks. */
  check: z.strictObject({ id: z.string(), about: z.string() }).nullable(),
  askedAt: z.number(),
  askedBy: who,
  /** Until when an answer is promised, epoch ms, while somebody has to give one. */
  answerBy: z.number().nullable(),
  late: z.boolean(),
};

export const waiverViewSchema = z.strictObject({
  kind: z.literal('waiver'),
  ...matterShape,
  state: z.enum(waiverStates),
  category: z.enum(waiverCategories),
  /** Since when it counts, epoch ms; null = it does not, or not yet. */
  from: z.number().nullable(),
  /** The last day on which it counts, as agreed or, while nothing is, as asked for. */
  lastDay: day,
  /** The waiver, then its renewals. */
  asks: z.array(
    z.strictObject({
      state: z.enum(['open', 'granted', 'refused', 'taken-back', 'lapsed']),
      at: z.number(),
      by: who,
      lastDay: day,
      reason: z.string(),
      practice: z.string(),
      decisions: z.array(decisionViewSchema),
    }),
  ),
  ended: z.strictObject({ how: z.enum(['revoked', 'closed']), at: z.number(), by: who, text: z.string() }).nullable(),
  /** Whole days until its end, while it counts. */
  daysLeft: z.number().nullable(),
  /** For how many days what it excepts from has been met all the same, once that is long enough to ask whether it is needed; else null. */
  unneededDays: z.number().nullable(),
  renewals: z.strictObject({ used: z.number(), allowed: z.number() }),
  may: z.strictObject({ ...mayShape, renew: z.boolean(), close: z.boolean(), revoke: z.boolean() }),
});
export type WaiverView = z.infer<typeof waiverViewSchema>;

export const contestViewSchema = z.strictObject({
  kind: z.literal('contest'),
  ...matterShape,
  state: z.enum(contestStates),
  reason: z.enum(contestReasons),
  text: z.string(),
  link: z.string().nullable(),
  finding: z.strictObject({ state: findingStateSchema, version: z.number(), asOf: z.number() }),
  decisions: z.array(decisionViewSchema),
  may: z.strictObject(mayShape),
});
export type ContestView = z.infer<typeof contestViewSchema>;

export const matterViewSchema = z.discriminatedUnion('kind', [waiverViewSchema, contestViewSchema]);
export type MatterView = z.infer<typeof matterViewSchema>;

/** What whoever asks has to keep to. */
export const askingRulesSchema = z.strictObject({
  today: day,
  /** The last day that may be asked for. */
  latest: day,
  maxDays: z.number(),
  answerDays: z.number(),
});

/** An answer to "is the standard right?". `version`: of the standard that was looked at. */
export const reviewClosingViewSchema = z.strictObject({
  ...{ at: z.number(), by: who, outcome: z.enum(reviewOutcomes), text: z.string(), version: z.number() },
});

/** "Is the standard right?": three squads or more say that it does not fit them, or it was asked and answered. */
export const standardReviewSchema = z.strictObject({
  standard: z.strictObject({ id: z.string(), title: z.string(), version: z.number() }),
  owner: z.string().nullable(),
  /** Null while nobody asks. `at`: since when, epoch ms. */
  open: z
    .strictObject({
      ...{ squads: z.number(), at: z.number() },
      /** By reason, the most frequent first. `voices`: those of squads that the reader may know of; `count` is of all. */
      reasons: z.array(
        z.strictObject({
          reason: z.enum([...waiverCategories, ...contestReasons]),
          count: z.number(),
          voices: z.array(z.strictObject({ kind: z.enum(['waiver', 'contest']), squad: z.string(), text: z.string(), state: z.string() })),
        }),
      ),
    })
    .nullable(),
  /** What was answered so far, the newest first. */
  past: z.array(reviewClosingViewSchema),
  /** The reader may answer it. */
  mayClose: z.boolean(),
});
export type StandardReview = z.infer<typeof standardReviewSchema>;
