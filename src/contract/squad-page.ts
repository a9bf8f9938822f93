import { z } from 'zod';
import { findingStateSchema, renderedFindingSchema, renderedFixSchema } from './finding';
import { odditySchema } from './oddity';
import { cardReadingSchema, roleCardSchema, squadRoleSchema } from './roles';
import { sweepProgressSchema } from './sweep';

/** A step of "next three steps": what to do, what it costs, what it closes. */
export const nextStepSchema = z.strictObject({
  ...renderedFixSchema.shape,
  /** Findings that this step helps to close, as `standard/check`. */
  closes: z.array(z.string()),
});

/** One standard as the squad reads it. */
export const standardViewSchema = z.strictObject({
  id: z.string(),
  version: z.number(),
  area: z.string(),
  title: z.string(),
  why: z.string(),
  serves: z.array(z.string()),
  governance: z.enum(['top-down', 'relay', 'holistic']),
  mode: z.enum(['shadow', 'advice', 'counted', 'required']),
  doc: z.string().nullable(),
  /** The worst of its must checks (PRODUCT.md, "Modes"). */
  state: findingStateSchema,
  since: z.number().nullable(),
  findings: z.array(renderedFindingSchema),
});

/** The counted issues behind "97 % could be judged", and what was odd. */
export const coverageViewSchema = z.strictObject({
  /** Findings that could be judged ÷ applicable, 0..1; null when nothing applies. */
  share: z.number().nullable(),
  judged: z.number(),
  applicable: z.number(),
  issues: z.number(),
  unknownHistory: z.number(),
  unmappedStatuses: z.array(z.strictObject({ name: z.string(), cases: z.number() })),
  oddities: z.array(odditySchema),
});

export const squadPageSchema = z.strictObject({
  squad: z.strictObject({ key: z.string(), name: z.string(), tribe: z.string().nullable() }),
  /** The squads that share its Jira project, itself included, for switching; empty when it has the project for itself. */
  siblings: z.array(z.strictObject({ key: z.string(), name: z.string() })),
  vision: z.string().nullable(),
  /** When the facts were read, epoch ms; null before the first sweep. */
  asOf: z.number().nullable(),
  /** True when the facts are older than two days. */
  stale: z.boolean(),
  playbook: z.strictObject({ id: z.string(), name: z.string(), version: z.number() }).nullable(),
  coverage: coverageViewSchema,
  steps: z.array(nextStepSchema).max(3),
  standards: z.array(standardViewSchema),
  /** The playbook's roles of level squad and tribe, each with its card; empty when the playbook has none. `reading`: for a role that the reader holds here. */
  roles: z.array(z.strictObject({ ...squadRoleSchema.shape, card: roleCardSchema, reading: cardReadingSchema.nullable() })),
  /** The reader may say what the squad says of itself. */
  mayAttest: z.boolean(),
  sweep: sweepProgressSchema.nullable(),
});
export type SquadPage = z.infer<typeof squadPageSchema>;
export type StandardView = z.infer<typeof standardViewSchema>;
