import { z } from 'zod';
import { findingStateSchema } from './finding';
import { contestReasons, judgeSeats, waiverCategories } from './governance';
import { wordsSchema } from './matters';

const at = z.iso.datetime();
const account = z.string().min(1).max(128);
const lastDay = z.iso.date();
const subject = { squad: z.string().min(1).max(64), standard: z.string().min(1).max(100) };

const pastDecisionSchema = z.strictObject({
  ...{ verdict: z.enum(['grant', 'refuse']), at, by: account, as: z.enum(judgeSeats), text: wordsSchema },
  /** Less than what was asked for; absent = all of it. */
  lastDay: lastDay.exactOptional(),
});

/** A waiver with its past; the first of `asks` is the waiver itself, each further one a renewal. */
export const pastWaiverSchema = z.strictObject({
  ...subject,
  check: z.string().min(1).max(100).nullable(),
  category: z.enum(waiverCategories),
  asks: z
    .array(
      z.strictObject({
        ...{ at, by: account, lastDay, reason: wordsSchema, practice: wordsSchema },
        decisions: z.array(pastDecisionSchema).max(2).default([]),
      }),
    )
    .min(1)
    .max(5),
  ended: z
    .strictObject({ how: z.enum(['revoked', 'closed']), at, by: account, text: wordsSchema })
    .nullable()
    .default(null),
});
export type PastWaiver = z.output<typeof pastWaiverSchema>;

export const pastContestSchema = z.strictObject({
  ...subject,
  check: z.string().min(1).max(100),
  reason: z.enum(contestReasons),
  text: wordsSchema,
  finding: z.strictObject({ state: findingStateSchema, version: z.int().min(1) }),
  at,
  by: account,
  decisions: z.array(pastDecisionSchema).max(2).default([]),
});
export type PastContest = z.output<typeof pastContestSchema>;
