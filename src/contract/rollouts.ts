import { z } from 'zod';
import { governanceSchema } from './governance';
import { localTextSchema } from './text';

const day = z.iso.date();
const share = z.number().gt(0).max(1);

/** Squads that a standard reaches on one day (UTC): by key, and all of some tribes, those that join them later included. A key goes before a tribe, an earlier wave before a later one. */
const waveSchema = z.strictObject({
  day,
  tribes: z.array(z.string().min(1).max(255)).max(100),
  squads: z.array(z.string().min(1).max(64)).max(2000),
});

/** By this day this share of the squads that the rollout speaks of should have the standard in place. */
export const milestoneSchema = z.strictObject({ day, share });

/** What a rollout intends. `lastDay`: by when it is decided what becomes of the standard. `askDays`: for how many days squads are asked, where they are. */
export const rolloutPlanSchema = z.strictObject({
  waves: z.array(waveSchema).max(30),
  milestones: z.array(milestoneSchema).max(24),
  lastDay: day.nullable(),
  askDays: z.int().min(1).max(60),
});
export type RolloutPlan = z.infer<typeof rolloutPlanSchema>;

/** Where a rollout stands; that it is paused is said beside it. */
export const rolloutStates = ['draft', 'scheduled', 'active', 'ended'] as const;
export type RolloutState = (typeof rolloutStates)[number];

/** What becomes of the standard: in force for everybody in its scope, out of everything, or (`withdraw`, before the first wave) as it was without the rollout. */
export const rolloutEnds = ['standing', 'retire', 'withdraw'] as const;
export const signVerdicts = ['sign', 'decline'] as const;
export const answerVerdicts = ['agree', 'object'] as const;
export const reviewVerdicts = ['keep', 'change'] as const;

const stampShape = { at: z.number(), by: z.string() };
const saidShape = { ...stampShape, text: z.string() };

/**
 * How one standard is brought to squads: what was planned and what happened, never where it stands, which is derived (`rolloutState`). Times are epoch ms,
 * waves go by their place in the plan.
 */
export const rolloutSchema = z.strictObject({
  id: z.string(),
  standard: z.string(),
  /** As the standard was called then: it may be gone since. */
  title: localTextSchema,
  plan: rolloutPlanSchema,
  drafted: z.strictObject(stampShape),
  /** `models`: the position that each wave is carried by; the dial may turn later, what has begun goes on as it began. */
  scheduled: z.strictObject({ ...stampShape, models: z.array(governanceSchema) }).nullable(),
  /** The leads' words, in order; the last of a squad counts. `missing`: squads of all relay waves for which nobody has signed after it. */
  signatures: z.array(
    z.strictObject({
      ...saidShape,
      ...{ as: z.enum(['lead', 'product-ops']), wave: z.int().min(0), squads: z.array(z.string()), verdict: z.enum(signVerdicts) },
      missing: z.int().min(0),
    }),
  ),
  /** The squads' words, in order; the last of a squad counts. */
  answers: z.array(z.strictObject({ ...saidShape, squad: z.string(), verdict: z.enum(answerVerdicts) })),
  /** The sponsor's: the first begins the pilot, the second the rest. */
  published: z.array(z.strictObject(saidShape)).max(2),
  reviews: z.array(z.strictObject({ ...saidShape, verdict: z.enum(reviewVerdicts) })),
  pauses: z.array(z.strictObject({ ...saidShape, resumed: z.strictObject(stampShape).nullable() })),
  extensions: z.array(z.strictObject({ ...saidShape, lastDay: day })),
  ended: z.strictObject({ ...saidShape, how: z.enum(rolloutEnds) }).nullable(),
  version: z.number(),
});
export type Rollout = z.infer<typeof rolloutSchema>;
