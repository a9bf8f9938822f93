import { z } from 'zod';

/** Where a status' stage comes from: this squad's confirmed map, the playbook's names, or nowhere. `left-out`: deliberately no stage. */
export const stageSourceSchema = z.enum(['confirmed', 'playbook', 'left-out', 'unmapped']);

export const stageMapSchema = z.strictObject({
  squad: z.strictObject({ key: z.string(), name: z.string() }),
  /** The squads that share its Jira project, itself included, for switching; empty when it has the project for itself. */
  siblings: z.array(z.strictObject({ key: z.string(), name: z.string() })),
  /** Guards against two people saving at once; 0 before the first. */
  version: z.number(),
  confirmedAt: z.number().nullable(),
  mayConfirm: z.boolean(),
  stages: z.array(z.strictObject({ id: z.string(), name: z.string(), category: z.enum(['new', 'indeterminate', 'done']) })),
  statuses: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      category: z.enum(['new', 'indeterminate', 'done']),
      issueTypes: z.array(z.string()),
      /** The stage that counts now; null = none. */
      stage: z.string().nullable(),
      source: stageSourceSchema,
      /** What the playbook alone would say. */
      byPlaybook: z.string().nullable(),
      /** Work items that went through this status. */
      cases: z.number(),
      /** False for a status that only old histories know. */
      current: z.boolean(),
    }),
  ),
});
export type StageMapView = z.infer<typeof stageMapSchema>;
