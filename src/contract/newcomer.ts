import { z } from 'zod';
import { roleCardSchema } from './roles';

/** What somebody who is new in a squad needs beside its page: what it is for, how work is meant to flow, whom to ask. All in the reader's language. */
export const newcomerSchema = z.strictObject({
  /** What the organisation is after, each with the practices of this squad that serve it. `until`: a day. */
  objectives: z.array(z.strictObject({ name: z.string(), until: z.string().nullable(), practices: z.array(z.string()) })),
  flows: z.array(z.strictObject({ name: z.string(), stages: z.array(z.string()) })),
  /** Who leads the squad, by name. */
  lead: z.string().nullable(),
  /** The roles of the organisation. */
  organisation: z.array(roleCardSchema),
});
export type Newcomer = z.infer<typeof newcomerSchema>;
