import { z } from 'zod';
import { adoptionFiguresSchema, adoptionReportSchema } from '../adoption';
import { langSchema } from '../text';
import { endpoint } from '../endpoint';

/** How far the practices are adopted. */
export const adoptionEndpoints = {
  /** Adoption today and by day: of every squad for Jira administrators, Product Ops and leadership, of their own squads for everyone else. */
  'adoption.get': endpoint({
    who: 'anyone',
    input: z.strictObject({ lang: langSchema }),
    output: adoptionReportSchema,
  }),
  /** Loads adoption days that were counted elsewhere or before; days that the app counted itself are never replaced. */
  'history.import': endpoint({
    who: 'jira-admin',
    acts: true,
    input: z.strictObject({
      rows: z
        .array(z.strictObject({ day: z.iso.date(), tribe: z.string().nullable(), standard: z.string(), ...adoptionFiguresSchema.shape }))
        .max(5000),
    }),
    output: z.strictObject({ stored: z.number() }),
  }),
};
