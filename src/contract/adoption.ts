import { z } from 'zod';

/** Squads by state of one standard at one instant; inScope = metNow + notYet + waived + notJudged (PRODUCT.md, "Definitions"). */
export const adoptionFiguresSchema = z.strictObject({
  inScope: z.number(),
  metNow: z.number(),
  notYet: z.number(),
  waived: z.number(),
  notJudged: z.number(),
});
export type AdoptionFigures = z.infer<typeof adoptionFiguresSchema>;
