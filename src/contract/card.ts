import { z } from 'zod';

/** Standards of a squad by what a reader needs to know: counted and required ones; the four add up to `total`. */
export const standardCountsSchema = z.strictObject({
  total: z.number(),
  met: z.number(),
  notYet: z.number(),
  waived: z.number(),
  notJudged: z.number(),
});
export type StandardCounts = z.infer<typeof standardCountsSchema>;

/** What the squad card shows. `hidden`: there is no such squad for this reader. */
export const squadCardSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('hidden') }),
  z.strictObject({
    kind: z.literal('squad'),
    key: z.string(),
    name: z.string(),
    tribe: z.string().nullable(),
    asOf: z.number().nullable(),
    counts: standardCountsSchema,
    /** The standards that are not yet in place, by title, at most three. */
    notYet: z.array(z.string()).max(3),
    projectKey: z.string(),
  }),
]);
export type SquadCard = z.infer<typeof squadCardSchema>;
