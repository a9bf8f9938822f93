import { z } from 'zod';

/** A squad in the admin page's list. */
export const squadRowSchema = z.strictObject({
  key: z.string(),
  name: z.string(),
  tribe: z.string().nullable(),
  style: z.enum(['company-managed', 'team-managed']),
  projectKeys: z.array(z.string()),
  issues: z.number(),
  asOf: z.number().nullable(),
  /** Standards by state, for the ones that apply. */
  states: z.strictObject({ met: z.number(), partly: z.number(), notYet: z.number(), other: z.number() }),
});
export type SquadRow = z.infer<typeof squadRowSchema>;

/** A published version of the playbook. */
export const playbookInfoSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  version: z.number(),
  hash: z.string(),
  publishedAt: z.number(),
  stages: z.number(),
  flows: z.number(),
  standards: z.number(),
});
export type PlaybookInfo = z.infer<typeof playbookInfoSchema>;
