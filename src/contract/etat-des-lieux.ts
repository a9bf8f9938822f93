import { z } from 'zod';
import { observedMoveSchema } from './observed-move';
import { squadRoleSchema } from './roles';
import { stageSourceSchema } from './stage-map';

/** A distinct sequence of Jira statuses, by the names that they have today, with the finished cases that took it. `more`: statuses after those listed. */
const statusVariantSchema = z.strictObject({ statuses: z.array(z.string()), more: z.number(), cases: z.number() });

/** One work item type of a squad as it is used, without any playbook. */
const typeUseSchema = z.strictObject({
  name: z.string(),
  /** All that there are, finished or not. */
  cases: z.number(),
  /** Of known history, finished in the window; null = which statuses are "done" is not known. */
  finished: z.number().nullable(),
  /** Working days from creation to the end, of the same cases; null = none. */
  medianDays: z.number().nullable(),
  /** The paths of the same cases (or, where it is not known what is finished, of all), the most frequent first. */
  variants: z.array(statusVariantSchema),
  variantsTotal: z.number(),
  /** Their moves between statuses, the most frequent first. */
  moves: z.array(observedMoveSchema),
});

/** Twelve weeks that end at `asOf`, oldest first: work items created, and finished (entered "done" for the last time). */
const cadenceSchema = z.array(z.strictObject({ from: z.number(), created: z.number(), finished: z.number().nullable() }));

/** What is so in a squad before any standard exists. No judgement: nothing here is expected to be otherwise, and no work item is named. */
export const etatDesLieuxSchema = z.strictObject({
  squad: z.strictObject({ key: z.string(), name: z.string(), tribe: z.string().nullable() }),
  /** Epoch ms. */
  asOf: z.number(),
  /** The days that finished cases are looked for in: a quarter, widened up to a year where it holds too few; null = everything. */
  windowDays: z.number().nullable(),
  issues: z.number(),
  unknownHistory: z.number(),
  /** The next four are of the cases of all types that were finished in the window. Null as with types. */
  finished: z.number().nullable(),
  medianDays: z.number().nullable(),
  /** Of the finished ones, those that came back to a status which they had left. Null as with types, and where it was not counted yet. */
  reworked: z.number().nullable(),
  /** Distinct paths. */
  variants: z.number(),
  types: z.array(typeUseSchema),
  /** Statuses that cases were in, the most frequent first. `category`: null = no workflow of the squad has it today · `now`: are in it · `cases`: were in it. */
  statuses: z.array(
    z.strictObject({
      name: z.string(),
      category: z.enum(['new', 'indeterminate', 'done']).nullable(),
      now: z.number(),
      cases: z.number(),
    }),
  ),
  cadence: cadenceSchema,
});
export type EtatDesLieux = z.infer<typeof etatDesLieuxSchema>;

/** The figures of an état des lieux that a list of squads shows. `types` and `statuses` are counts, `finishedByWeek` is its cadence. */
export const etatSummarySchema = z.strictObject({
  asOf: z.number(),
  windowDays: z.number().nullable(),
  issues: z.number(),
  types: z.number(),
  statuses: z.number(),
  variants: z.number(),
  medianDays: z.number().nullable(),
  /** Of the finished ones, the share that came back to a status which they had left, 0…1. Null = not known, or none finished. */
  rework: z.number().nullable().default(null),
  finishedByWeek: z.array(z.number()).nullable(),
});
export type EtatSummary = z.infer<typeof etatSummarySchema>;

/** One squad: how it was when it was read whole for the first time, and how it is. A part that is not known is null; what is not collected has no part. */
export const squadEtatSchema = z.strictObject({
  squad: etatDesLieuxSchema.shape.squad,
  /** Null before a sweep has read the squad. */
  now: etatDesLieuxSchema.nullable(),
  /** The zero point; null until a sweep has read the squad whole. */
  zero: etatDesLieuxSchema.nullable(),
  /** The stages of the statuses that its workflows allow, in the reader's language; null = there is no playbook, or the workflows are not known. */
  stages: z
    .array(
      z.strictObject({
        status: z.string(),
        stage: z.string().nullable(),
        source: stageSourceSchema,
      }),
    )
    .nullable(),
  /** Who holds the playbook's roles; null = it has none, or they have not been read. */
  roles: z.array(z.strictObject({ ...squadRoleSchema.shape, name: z.string() })).nullable(),
});
export type SquadEtat = z.infer<typeof squadEtatSchema>;

/** A squad in the list for Product Ops. */
export const etatRowSchema = z.strictObject({
  ...etatDesLieuxSchema.shape.squad.shape,
  now: etatSummarySchema.nullable(),
  zero: etatSummarySchema.nullable(),
});
export type EtatRow = z.infer<typeof etatRowSchema>;

/** An état des lieux as an audit without a playbook writes it; times as ISO instants. */
export const auditEtatSchema = z.strictObject({
  ...etatDesLieuxSchema.pick({ windowDays: true, finished: true, medianDays: true, variants: true, types: true, statuses: true }).shape,
  cadence: z.array(z.strictObject({ from: z.string(), created: z.number(), finished: z.number().nullable() })),
});
