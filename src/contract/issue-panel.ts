import { z } from 'zod';

/** What the panel on a work item says. Texts are in the reader's language. Times are epoch milliseconds. */
export const issuePanelSchema = z.discriminatedUnion('kind', [
  /** Why there is nothing to say: no playbook, no flow takes this work item, its history or its status is not known. */
  z.strictObject({
    kind: z.literal('nothing'),
    reason: z.enum(['no-playbook', 'no-squad', 'no-flow', 'unknown-history', 'unmapped']),
    status: z.string().nullable(),
  }),
  z.strictObject({
    kind: z.literal('stage'),
    flow: z.string(),
    stage: z.string(),
    enteredAt: z.number(),
    finished: z.boolean(),
    /** The stages that the flow expects from here to its end, the nearest first; empty when finished. */
    next: z.array(z.string()),
    /** Deviations so far, in words. */
    deviations: z.array(z.string()),
  }),
]);
export type IssuePanel = z.infer<typeof issuePanelSchema>;
