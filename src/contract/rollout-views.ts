import { z } from 'zod';
import { adoptionFiguresSchema } from './adoption';
import { findingStateSchema } from './finding';
import { governanceSchema } from './governance';
import { burnUpPointSchema } from './report-parts';
import { answerVerdicts, milestoneSchema, reviewVerdicts, rolloutEnds, rolloutPlanSchema, rolloutStates, signVerdicts } from './rollouts';

const day = z.iso.date();
const who = z.strictObject({ accountId: z.string(), name: z.string().nullable() });
const said = { at: z.number(), by: who, text: z.string() };

/** How far a standard applies to a squad. `out`: not at all. */
export const standingModeSchema = z.enum(['out', 'shadow', 'advice', 'counted', 'required']);

/** What waits for somebody, how many of it, and until when (epoch ms) the first. */
const dueSchema = z.strictObject({
  what: z.enum(['sign', 'answer', 'publish', 'review', 'end']),
  count: z.number(),
  until: z.number().nullable(),
});

/** What the reader may do with a rollout now. */
const maySchema = z.strictObject({
  plan: z.boolean(),
  steer: z.boolean(),
  publish: z.boolean(),
  review: z.boolean(),
});

const headShape = {
  id: z.string(),
  version: z.number(),
  standard: z.strictObject({
    id: z.string(),
    title: z.string(),
    /** As the playbook has it; null = it is not in the playbook any more. */
    mode: z.enum(['draft', 'shadow', 'advice', 'counted', 'required']).nullable(),
  }),
  state: z.enum(rolloutStates),
  paused: z.boolean(),
  /** The positions that carry it, each once. */
  models: z.array(governanceSchema),
  /** The day of the first wave, and the day by which it is decided what becomes of the standard. */
  firstDay: day.nullable(),
  lastDay: day.nullable(),
  /** Squads that a wave is for, and those of them that one has reached. */
  squads: z.strictObject({ planned: z.number(), reached: z.number() }),
  due: z.array(dueSchema),
  /** The reader’s own signature or answer is among what is due. */
  mine: z.boolean(),
};

/** A rollout in the list. */
export const rolloutHeadSchema = z.strictObject(headShape);
export type RolloutHead = z.infer<typeof rolloutHeadSchema>;

/** One squad of a wave. `state`: how it stands with the standard, null before it was judged. */
const waveSquadSchema = z.strictObject({
  key: z.string(),
  name: z.string(),
  tribe: z.string().nullable(),
  mode: standingModeSchema,
  state: findingStateSchema.nullable(),
  signed: z.boolean().nullable(),
  answer: z.enum(answerVerdicts).nullable(),
});

const waveViewSchema = z.strictObject({
  day,
  model: governanceSchema.nullable(),
  /** When it began, epoch ms; null = it has not. */
  begun: z.number().nullable(),
  squads: z.array(waveSquadSchema),
  /** Squads for which the reader may sign, and whether for all of them has been said what. */
  sign: z.strictObject({ squads: z.number(), open: z.number() }).nullable(),
});
export type WaveView = z.infer<typeof waveViewSchema>;

/** One rollout with all that the reader may know of it: of squads that they do not see, only sums. */
export const rolloutViewSchema = z.strictObject({
  ...headShape,
  plan: rolloutPlanSchema,
  waves: z.array(waveViewSchema),
  /** Of the squads that it has reached and that count. */
  figures: adoptionFiguresSchema,
  milestones: z.array(z.strictObject({ ...milestoneSchema.shape, isPast: z.boolean() })),
  /** One point a day: squads of all that it is planned for that have adopted the standard. Empty for whoever does not see all squads. */
  burnUp: z.array(burnUpPointSchema),
  /** Known gaps at the start, those that are left, and those that came since. Null before the first squad was reached. */
  baseline: z.strictObject({ takenAt: z.number(), squads: z.number(), first: z.number(), known: z.number(), fresh: z.number() }).nullable(),
  asking: z
    .strictObject({ until: z.number().nullable(), days: z.number(), asked: z.number(), agreed: z.number(), objected: z.number() })
    .nullable(),
  drafted: z.strictObject({ at: z.number(), by: who }),
  scheduled: z.strictObject({ at: z.number(), by: who }).nullable(),
  signatures: z.array(
    z.strictObject({
      ...said,
      as: z.enum(['lead', 'product-ops']),
      wave: z.number(),
      verdict: z.enum(signVerdicts),
      squads: z.array(z.string()),
    }),
  ),
  answers: z.array(z.strictObject({ ...said, squad: z.string(), verdict: z.enum(answerVerdicts) })),
  published: z.array(z.strictObject(said)),
  reviews: z.array(z.strictObject({ ...said, verdict: z.enum(reviewVerdicts) })),
  pauses: z.array(z.strictObject({ ...said, resumed: z.strictObject({ at: z.number(), by: who }).nullable() })),
  extensions: z.array(z.strictObject({ ...said, lastDay: day })),
  ended: z.strictObject({ ...said, how: z.enum(rolloutEnds) }).nullable(),
  may: maySchema,
});
export type RolloutView = z.infer<typeof rolloutViewSchema>;

/** How a rollout brings a standard to one squad. */
export const squadRolloutSchema = z.strictObject({
  id: z.string(),
  version: z.number(),
  standard: z.strictObject({ id: z.string(), title: z.string() }),
  paused: z.boolean(),
  model: governanceSchema,
  /** Its wave, counted from 1, of how many. */
  wave: z.number(),
  waves: z.number(),
  day,
  /** When the wave began, epoch ms; null = it has not. */
  begun: z.number().nullable(),
  /** Until when the squad settles in, epoch ms; null = it does not, or nobody knows yet. */
  settlingUntil: z.number().nullable(),
  mode: standingModeSchema,
  /** What the playbook asks for in the end. */
  goal: standingModeSchema,
  /** The lead has signed for the squad, or declined; null = has said nothing, or is not asked. */
  signed: z.boolean().nullable(),
  /** What the squad is asked, and has answered. */
  asking: z
    .strictObject({
      until: z.number().nullable(),
      days: z.number(),
      mine: z.strictObject({ verdict: z.enum(answerVerdicts), text: z.string(), at: z.number() }).nullable(),
      may: z.boolean(),
    })
    .nullable(),
});
export type SquadRollout = z.infer<typeof squadRolloutSchema>;
