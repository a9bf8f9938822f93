import { z } from 'zod';
import { observedMoveSchema } from './flow-picture';

/** A distinct sequence of Jira statuses, by the names that they have today, with the finished cases that took it. */
const statusVariantSchema = z.strictObject({ statuses: z.array(z.string()), cases: z.number() });

/** One work item type of a squad as it is used, without any playbook. */
const typeUseSchema = z.strictObject({
  name: z.string(),
  cases: z.number(),
  /** In a status of the category "done" now; null = the categories are not known. */
  finished: z.number().nullable(),
  /** The most frequent first; of cases of known history that are finished (or, where that is not known, of all). */
  variants: z.array(statusVariantSchema),
  variantsTotal: z.number(),
  /** Moves between statuses, the most frequent first. */
  moves: z.array(observedMoveSchema),
});

/** What is so in a squad before any standard exists. No judgement: nothing here is expected to be otherwise. */
export const etatDesLieuxSchema = z.strictObject({
  squad: z.strictObject({ key: z.string(), name: z.string(), tribe: z.string().nullable() }),
  /** Epoch ms. */
  asOf: z.number(),
  issues: z.number(),
  unknownHistory: z.number(),
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
  /** Twelve weeks that end at `asOf`, oldest first: work items created, and finished (entered "done" for the last time). */
  cadence: z.array(z.strictObject({ from: z.number(), created: z.number(), finished: z.number().nullable() })),
});
export type EtatDesLieux = z.infer<typeof etatDesLieuxSchema>;
