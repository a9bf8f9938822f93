import { z } from 'zod';
import { endpoint, project } from '../endpoint';
import { governanceSchema } from '../governance';
import { wordsSchema } from '../matters';
import { rolloutHeadSchema, rolloutViewSchema, squadRolloutSchema } from '../rollout-views';
import { answerVerdicts, reviewVerdicts, rolloutEnds, rolloutPlanSchema, signVerdicts } from '../rollouts';
import { langSchema } from '../text';

const id = z.string().min(1).max(64);
const of = { rollout: id, basedOn: z.int().min(0), lang: langSchema };

/** What Product Ops does with a rollout of theirs. `end`: what becomes of the standard. */
export const rolloutStepSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('schedule') }),
  z.strictObject({ do: z.literal('pause'), text: wordsSchema }),
  z.strictObject({ do: z.literal('resume') }),
  z.strictObject({ do: z.literal('extend'), lastDay: z.iso.date(), text: wordsSchema }),
  z.strictObject({ do: z.literal('end'), how: z.enum(rolloutEnds), text: wordsSchema }),
]);
export type RolloutStep = z.infer<typeof rolloutStepSchema>;

/** How standards are brought to squads. Of every command: `decided-meanwhile`: somebody else was faster · `governance-refused`: why it cannot be. */
export const rolloutsEndpoints = {
  /** Open ones first; then what has ended, the newest first. `standards`: of the published playbook, with the position that is their own; `isFree`: a rollout can be begun for it. Empty for whoever does not plan. */
  'rollout.list': endpoint({
    who: 'govern',
    input: z.strictObject({ lang: langSchema }),
    output: z.strictObject({
      rollouts: z.array(rolloutHeadSchema),
      mayPlan: z.boolean(),
      standards: z.array(
        z.strictObject({ id: z.string(), title: z.string(), governance: governanceSchema.nullable(), isFree: z.boolean() }),
      ),
    }),
  }),
  'rollout.get': endpoint({ who: 'govern', input: z.strictObject({ rollout: id, lang: langSchema }), output: rolloutViewSchema }),
  /** Begins a draft (`rollout` null), or writes the plan of one anew. */
  'rollout.save': endpoint({
    who: 'product-ops',
    acts: true,
    input: z.strictObject({ ...of, rollout: id.nullable(), standard: z.string().min(1).max(100), plan: rolloutPlanSchema }),
    output: rolloutViewSchema,
  }),
  /** Throws a draft away. What was set going is ended instead (`rollout.steer`). */
  'rollout.discard': endpoint({
    who: 'product-ops',
    acts: true,
    input: z.strictObject({ rollout: id, basedOn: of.basedOn }),
    output: z.strictObject({}),
  }),
  'rollout.steer': endpoint({
    who: 'product-ops',
    acts: true,
    input: z.strictObject({ ...of, step: rolloutStepSchema }),
    output: rolloutViewSchema,
  }),
  /** A lead's word on a wave (its place in the plan), for the squads that they lead. */
  'rollout.sign': endpoint({
    who: 'judge',
    acts: true,
    input: z.strictObject({ ...of, wave: z.int().min(0), verdict: z.enum(signVerdicts), text: wordsSchema }),
    output: rolloutViewSchema,
  }),
  /** The sponsor's: the pilot, or after its review the rest. */
  'rollout.publish': endpoint({ who: 'judge', acts: true, input: z.strictObject({ ...of, text: wordsSchema }), output: rolloutViewSchema }),
  'rollout.review': endpoint({
    who: 'judge',
    acts: true,
    input: z.strictObject({ ...of, verdict: z.enum(reviewVerdicts), text: wordsSchema }),
    output: rolloutViewSchema,
  }),
  /** A squad's word where squads are asked. Squads do not wait for each other: it is based on no version. */
  'rollout.answer': endpoint({
    who: 'ask',
    acts: true,
    input: z.strictObject({ project, rollout: id, verdict: z.enum(answerVerdicts), text: wordsSchema, lang: langSchema }),
    output: squadRolloutSchema,
  }),
  /** The rollouts that bring a squad a standard. */
  'squad.rollouts': endpoint({
    who: 'see-squad',
    input: z.strictObject({ project, lang: langSchema }),
    output: z.strictObject({ rollouts: z.array(squadRolloutSchema) }),
  }),
};
