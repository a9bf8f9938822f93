import { z } from 'zod';
import { governanceSchema } from './governance';
import { wordsSchema } from './matters';
import { answerVerdicts, reviewVerdicts, rolloutEnds, rolloutPlanSchema, signVerdicts } from './rollouts';
import { localTextSchema } from './text';

const at = z.iso.datetime();
const by = z.string().min(1).max(128);
const key = z.string().min(1).max(64);
const said = { at, by, text: wordsSchema };

/** A rollout with its past, as it was planned and as it went. */
export const pastRolloutSchema = z.strictObject({
  standard: z.string().min(1).max(100),
  title: localTextSchema,
  plan: rolloutPlanSchema,
  drafted: z.strictObject({ at, by }),
  /** The position of each wave. */
  scheduled: z.strictObject({ at, by, models: z.array(governanceSchema) }),
  signatures: z
    .array(z.strictObject({ ...said, wave: z.int().min(0), squads: z.array(key).min(1), verdict: z.enum(signVerdicts) }))
    .max(500)
    .default([]),
  answers: z
    .array(z.strictObject({ ...said, squad: key, verdict: z.enum(answerVerdicts) }))
    .max(2000)
    .default([]),
  published: z.array(z.strictObject(said)).max(2).default([]),
  reviews: z
    .array(z.strictObject({ ...said, verdict: z.enum(reviewVerdicts) }))
    .max(20)
    .default([]),
  pauses: z
    .array(z.strictObject({ ...said, resumed: z.strictObject({ at, by }).nullable() }))
    .max(50)
    .default([]),
  ended: z
    .strictObject({ ...said, how: z.enum(rolloutEnds).exclude(['withdraw']) })
    .nullable()
    .default(null),
  /** The checks that were open in each squad when it was reached. */
  baseline: z
    .array(z.strictObject({ squad: key, takenAt: at, gaps: z.array(z.string().min(1).max(100)) }))
    .max(2000)
    .default([]),
});
export type PastRollout = z.output<typeof pastRolloutSchema>;
