import { z } from 'zod';
import { deviationSchema } from './audit';
import { observedMoveSchema } from './observed-move';

/** A distinct trace with the cases that took it. `cost` and `fitness` as the flow sees it. */
export const variantSchema = z.strictObject({
  stages: z.array(z.string()),
  /** By stage of the trace: true where the path does not have it. */
  extra: z.array(z.boolean()),
  /** Stages of the path that the trace has not, each before the n-th stage of the trace (its length = at the end). */
  skipped: z.array(z.strictObject({ stage: z.string(), at: z.number() })),
  cases: z.number(),
  cost: z.number(),
  fitness: z.number(),
  /** At most three keys, sorted. */
  examples: z.array(z.string()),
});
export type VariantCount = z.infer<typeof variantSchema>;

/** A stage that is missed (or comes where the path does not have it) in `cases` cases, whatever is around it; most often between `after` (null = at the start) and `before` (null = at the end), in `usual` of them. */
export const headlineSchema = z.strictObject({
  kind: deviationSchema.shape.kind,
  stage: z.string(),
  cases: z.number(),
  after: z.string().nullable(),
  before: z.string().nullable(),
  usual: z.number(),
});
export type FlowHeadline = z.infer<typeof headlineSchema>;

/** What one flow is like in one squad: the agreed path and the traffic that there really is. Names are in the reader's language, days are working days. */
export const flowPictureSchema = z.strictObject({
  flow: z.string(),
  name: z.string(),
  /** Finished cases in the window, which the figures are of. */
  judged: z.number(),
  inProgress: z.number(),
  /** The days that were looked at; null = since ever. */
  windowDays: z.number().nullable(),
  /** Cases on an accepted path. */
  perfect: z.number(),
  /** Mean over the judged cases, null when there is none. */
  fitness: z.number().nullable(),
  /** From the first stage to the finish; null when nothing was judged. */
  medianDays: z.number().nullable(),
  /**
   * The flow's stages and those that its cases went through, in the playbook's order. `planned`: the flow has it · `cases`: went through it ·
   * `now`: are in it · `medianDays`: that a case spent in it until it was finished, all its stays together, of those that left it (null = none did) ·
   * `share`: of all the days that the judged cases took, 0..1.
   */
  stages: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      planned: z.boolean(),
      cases: z.number(),
      now: z.number(),
      medianDays: z.number().nullable(),
      share: z.number(),
    }),
  ),
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
  /** The most costly first, in words; which cases they are is asked for (`flow.cases`). */
  deviations: z.array(z.strictObject({ ...deviationSchema.omit({ examples: true }).shape, text: z.string() })),
  /** One for each stage that is missed or comes unexpectedly, the most costly first. */
  headlines: z.array(headlineSchema),
});
export type FlowPicture = z.infer<typeof flowPictureSchema>;

const stage = z.string().min(1).max(100);

/**
 * A part of a picture, to ask for the cases behind it. `judged`: all that the picture is of · `stage`: went through it · `now`: are in it ·
 * `start`: began there · `move`: made it · `edit`: skipped the stage, or had it where the path does not (`after` absent = wherever) ·
 * `variant`: took exactly this trace.
 */
export const flowPartSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('judged') }),
  z.strictObject({ kind: z.literal('stage'), stage }),
  z.strictObject({ kind: z.literal('now'), stage }),
  z.strictObject({ kind: z.literal('start'), stage }),
  z.strictObject({ kind: z.literal('move'), from: stage, to: stage }),
  z.strictObject({ kind: z.literal('edit'), edit: deviationSchema.shape.kind, stage, after: stage.nullable().optional() }),
  z.strictObject({ kind: z.literal('variant'), stages: z.array(stage).min(1).max(1000) }),
]);
export type FlowPart = z.infer<typeof flowPartSchema>;

/** Which finished cases are looked at: those of the last audit's window, or of the longest one that checks widen to (`settings.widenDays`). */
export const flowSpanSchema = z.enum(['audit', 'wide']);
export type FlowSpan = z.infer<typeof flowSpanSchema>;

/** The flows of a squad as they stood at its last audit. */
export const squadFlowsSchema = z.strictObject({
  /** Epoch ms; null before the first audit. */
  asOf: z.number().nullable(),
  /** False: what was read is not known whole, and nothing is drawn. */
  readable: z.boolean(),
  /** Whether the reader may be told which cases are behind a figure. */
  mayList: z.boolean(),
  /** The days of the audit's own span; null = since ever. */
  ownDays: z.number().nullable(),
  /** Those of the longer one; null when the audit's own is as long. */
  wideDays: z.number().nullable(),
  flows: z.array(flowPictureSchema),
});
export type SquadFlows = z.infer<typeof squadFlowsSchema>;

/** The cases behind a part of a picture, the last finished first (in progress: the longest in the stage first). */
export const flowCasesSchema = z.strictObject({
  /** As many as the picture counts. */
  total: z.number(),
  /** Of those that were looked at, the ones that the reader may not see. */
  hidden: z.number(),
  /**
   * Addresses are relative to the site. `days`: working days — in the stage, in the stage before the move, else from the first stage to
   * the finish; null = not known. `finishedAt`: epoch ms, null while in progress.
   */
  cases: z.array(z.strictObject({ key: z.string(), url: z.string(), days: z.number().nullable(), finishedAt: z.number().nullable() })),
  /** The first `n` of these in Jira's own list; null when there are none. */
  list: z.strictObject({ url: z.string(), n: z.number() }).nullable(),
});
export type FlowCasesAnswer = z.infer<typeof flowCasesSchema>;
