import { z } from 'zod';

export const groupSchema = z.strictObject({ groupId: z.string(), name: z.string() });
export type Group = z.infer<typeof groupSchema>;

/** The groups whose members see the states and figures of a tribe, by its name. */
export const directorSchema = z.strictObject({ tribe: z.string().min(1).max(255), groups: z.array(groupSchema).max(20) });

/** Jira groups that hold the two audiences beside Jira's own administrators, and directors of tribes. */
export const accessSchema = z.strictObject({
  productOps: z.array(groupSchema).max(20),
  leadership: z.array(groupSchema).max(20),
  directors: z.array(directorSchema).max(500),
  version: z.number(),
});
export type Access = z.infer<typeof accessSchema>;
