import { z } from 'zod';

export const groupSchema = z.strictObject({ groupId: z.string(), name: z.string() });
export type Group = z.infer<typeof groupSchema>;

/** Jira groups that hold the two audiences beside Jira's own administrators. */
export const accessSchema = z.strictObject({
  productOps: z.array(groupSchema).max(20),
  leadership: z.array(groupSchema).max(20),
  version: z.number(),
});
export type Access = z.infer<typeof accessSchema>;
