import { z } from 'zod';
import { areas, governances } from './playbook';
import { neighbourListSchema } from './neighbour';

/** What the standard card shows. `none`: the playbook in force has no such standard, or it is still a draft or in shadow. */
export const standardCardSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({
    kind: z.literal('standard'),
    id: z.string(),
    version: z.number(),
    title: z.string(),
    why: z.string().nullable(),
    area: z.enum(areas),
    /** The standard's own; null = that of each tribe. */
    governance: z.enum(governances).nullable(),
    mode: z.enum(['advice', 'counted', 'required']),
    /** Objectives by name. */
    serves: z.array(z.string()),
    /** What is agreed, by its must checks; may hold *emphasis*. */
    how: z.array(z.string()).max(3),
    /** How much more is agreed. */
    more: z.number(),
    /** Its page: an address, or the id of a Confluence page. */
    doc: z.string().nullable(),
    neighbours: neighbourListSchema,
    /** The squad to which they are near, by name. */
    near: z.string().nullable(),
    /** There are squads that this reader may not know of: they are not among the neighbours. */
    hidden: z.boolean(),
  }),
]);
export type StandardCard = z.infer<typeof standardCardSchema>;
