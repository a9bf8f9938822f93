import { z } from 'zod';
import { deviationSchema } from './audit';
import { observedMoveSchema } from './observed-move';

/** A distinct trace with the cases that took it. `cost` and `fitness` as the flow sees it. */
export const variantSchema = z.strictObject({
  stages: z.array(z.string()),
  cases: z.number(),
  cost: z.number(),
  fitness: z.number(),
  /** At most three keys, sorted. */
  examples: z.array(z.string()),
});
export type VariantCount = z.infer<typeof variantSchema>;

/** What one flow is like in one squad: the agreed path and the traffic that there really is. Names are in the reader's language. */
export const flowPictureSchema = z.strictObject({
  flow: z.string(),
  name: z.string(),
  /** Finished cases in the window, which the figures are of. */
  judged: z.number(),
  inProgress: z.number(),
  /** The days that were looked at; null = since ever. */
  windowDays: z.number().nullable(),
  /** The flow's stages and those that its cases went through, in the playbook's order. `planned`: the flow has it · `cases`: went through it · `now`: are in it. */
  stages: z.array(z.strictObject({ id: z.string(), name: z.string(), planned: z.boolean(), cases: z.number(), now: z.number() })),
  /** Where cases begin and end, the most frequent first. */
  starts: z.array(z.strictObject({ stage: z.string(), cases: z.number(), allowed: z.boolean() })),
  ends: z.array(z.strictObject({ stage: z.string(), cases: z.number(), allowed: z.boolean() })),
  /** The observed moves, the most frequent first. `back`: to an earlier stage of the playbook's order. */
  moves: z.array(z.strictObject({ ...observedMoveSchema.shape, allowed: z.boolean(), back: z.boolean() })),
  /** Moves that the flow allows and nobody made. */
  unused: z.array(z.strictObject({ from: z.string(), to: z.string() })),
  /** Stages of the path that were skipped, in words, the most frequent first. */
  skips: z.array(z.strictObject({ stage: z.string(), after: z.string().nullable(), cases: z.number(), text: z.string() })),
  /** Moves back, whether the flow allows them or not. */
  returns: z.array(z.strictObject({ from: z.string(), to: z.string(), cases: z.number(), times: z.number() })),
  /** The most frequent traces; `variantsTotal` counts all of them. */
  variants: z.array(variantSchema),
  variantsTotal: z.number(),
  /** The most costly first, in words. */
  deviations: z.array(z.strictObject({ ...deviationSchema.shape, text: z.string() })),
});
export type FlowPicture = z.infer<typeof flowPictureSchema>;
