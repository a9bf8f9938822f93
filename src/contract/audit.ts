import { z } from 'zod';
import { auditEtatSchema } from './etat-des-lieux';
import { expectedSchema, findingStateSchema, measuredStateSchema, observedSchema, severitySchema } from './finding';
import { waiverCategories } from './governance';
import { odditySchema } from './oddity';

export const deviationSchema = z.strictObject({
  kind: z.enum(['skipped', 'extra']),
  stage: z.string(),
  /** The stage before it in the trace; null at the start. */
  after: z.string().nullable(),
  cases: z.number(),
  /** Sum of the costs of these deviations: cases × how often in each. */
  cost: z.number(),
  /** At most three keys, sorted. */
  examples: z.array(z.string()),
});
export type Deviation = z.infer<typeof deviationSchema>;

/** One flow of one squad. issues = judged + inProgress + unknownHistory + outsideWindow. */
export const auditFlowSchema = z.strictObject({
  flow: z.string(),
  issues: z.number(),
  judged: z.number(),
  inProgress: z.number(),
  unknownHistory: z.number(),
  outsideWindow: z.number(),
  perfect: z.number(),
  /** Sum of the costs of the judged cases. */
  deviatingMoves: z.number(),
  /** Mean over the judged cases, null when there is none. */
  fitness: z.number().nullable(),
  /** Distinct traces among the judged cases. */
  variants: z.number(),
  topDeviations: z.array(deviationSchema).max(20),
});
export type AuditFlow = z.infer<typeof auditFlowSchema>;

export const auditFindingSchema = z.strictObject({
  standard: z.string(),
  check: z.string(),
  use: z.string(),
  state: findingStateSchema,
  severity: severitySchema,
  observed: observedSchema,
  expected: expectedSchema,
  headline: z.string(),
  fix: z.string().nullable(),
  evidence: z.array(z.string()),
  /** The waiver that excepts from it: the last day on which it counts, and what was measured all the same. */
  waiver: z.strictObject({ until: z.iso.date(), category: z.enum(waiverCategories), measured: measuredStateSchema }).nullable(),
});

export const auditSquadSchema = z.strictObject({
  key: z.string(),
  name: z.string(),
  tribe: z.string().nullable(),
  adopted: z.array(z.string()),
  issues: z.number(),
  unknownHistory: z.number(),
  unmappedStatuses: z.array(z.strictObject({ name: z.string(), cases: z.number() })),
  /** What is odd in its histories, by kind. */
  oddities: z.array(odditySchema),
  /** What is so, where there is no playbook to judge by. */
  etatDesLieux: auditEtatSchema.optional(),
  flows: z.array(auditFlowSchema),
  findings: z.array(auditFindingSchema),
  /** Collectors that failed, by name: the reason why `audit` exits 3. */
  unread: z.array(z.string()),
});
export type AuditSquad = z.infer<typeof auditSquadSchema>;

export const auditAdoptionSchema = z.strictObject({
  standard: z.string(),
  inScope: z.number(),
  adopted: z.number(),
  metNow: z.number(),
  notYet: z.number(),
  waived: z.number(),
  notJudged: z.number(),
});
