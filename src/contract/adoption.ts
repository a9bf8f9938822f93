import { z } from 'zod';
import { findingStateSchema } from './finding';

/** Squads by state of one standard at one instant; inScope = metNow + notYet + waived + notJudged (PRODUCT.md, "Definitions"). */
export const adoptionFiguresSchema = z.strictObject({
  inScope: z.number(),
  metNow: z.number(),
  notYet: z.number(),
  waived: z.number(),
  notJudged: z.number(),
});
export type AdoptionFigures = z.infer<typeof adoptionFiguresSchema>;

/** One standard: its figures over all squads shown, and by tribe. `coverage` = judged ÷ in scope, null without squads. */
export const standardAdoptionSchema = z.strictObject({
  standard: z.string(),
  title: z.string(),
  area: z.string(),
  mode: z.enum(['counted', 'required']),
  all: adoptionFiguresSchema,
  coverage: z.number().nullable(),
  tribes: z.array(z.strictObject({ tribe: z.string().nullable(), figures: adoptionFiguresSchema })),
  /** One point a day, oldest first: UTC day `2026-03-01`, squads that met it, squads in scope. */
  trend: z.array(z.strictObject({ day: z.string(), metNow: z.number(), inScope: z.number(), notJudged: z.number() })),
});
export type StandardAdoption = z.infer<typeof standardAdoptionSchema>;

export const adoptionReportSchema = z.strictObject({
  asOf: z.number().nullable(),
  /** `all`: every squad of the site; `own`: only the squads that the reader works in. */
  audience: z.enum(['all', 'own']),
  /** Squads that meet every required standard in their scope. Withheld (null) below the playbook's minimum coverage. */
  headline: z
    .strictObject({ squads: z.number(), metAll: z.number(), withWaivers: z.number(), notJudged: z.number(), required: z.number() })
    .nullable(),
  coverage: z.number().nullable(),
  minCoverage: z.number(),
  standards: z.array(standardAdoptionSchema),
  /** For the drill-down: each squad's state per standard. `mayOpen`: the reader may browse its project and so see its findings. */
  squads: z.array(
    z.strictObject({
      key: z.string(),
      name: z.string(),
      tribe: z.string().nullable(),
      projectKey: z.string(),
      mayOpen: z.boolean(),
      states: z.record(z.string(), findingStateSchema),
    }),
  ),
});
export type AdoptionReport = z.infer<typeof adoptionReportSchema>;
