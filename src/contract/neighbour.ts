import { z } from 'zod';

/** What two squads may have in common. `size`: neither has more than twice the work items of the other · `flow`: most of what they finished went the same way. */
export const likenesses = ['kind', 'size', 'flow', 'tribe'] as const;
export const likenessSchema = z.enum(likenesses);
export type Likeness = z.infer<typeof likenessSchema>;

/** A squad that has a standard in place: whom to ask. No figure, so that nobody can be ranked by it. */
export const neighbourSchema = z.strictObject({
  key: z.string(),
  name: z.string(),
  tribe: z.string().nullable(),
  /** Its lead by name, where one is known. */
  lead: z.string().nullable(),
  /** Its Jira project, for a link; null when the reader sees its states only. */
  projectKey: z.string().nullable(),
  /** What it has in common with the squad that asks. */
  shares: z.array(likenessSchema),
  /** The standard's stages by the statuses that stand for them there; empty when the reader sees its states only. */
  stages: z.array(z.strictObject({ stage: z.string(), statuses: z.array(z.string()) })),
});
export type Neighbour = z.infer<typeof neighbourSchema>;

/** Who does this well, the nearest first, at most three. `settled`: they have kept it up for as long as adoption asks; else nobody has yet, and these have it in place now. */
export const neighbourListSchema = z.strictObject({ settled: z.boolean(), squads: z.array(neighbourSchema).max(3) });
export type NeighbourList = z.infer<typeof neighbourListSchema>;
