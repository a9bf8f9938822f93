import { z } from 'zod';
import { adoptionReportSchema } from '../adoption';
import { monthSchema, pastReadingsSchema } from '../history';
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
  /** Takes in what was read of squads elsewhere or before, day by day; days that the app read itself are never replaced. `history.recompute` then works out what follows from it. */
  'history.import': endpoint({
    who: 'jira-admin',
    acts: true,
    input: z.strictObject({
      squads: z.array(pastReadingsSchema).max(5000),
    }),
    output: z.strictObject({ stored: z.number() }),
  }),
  /** Works out a month of the history anew from its readings, then the next, until there is none: after readings were taken in, or when something was counted wrongly. */
  'history.recompute': endpoint({
    who: 'jira-admin',
    acts: true,
    input: z.strictObject({ month: monthSchema }),
    output: z.strictObject({ squads: z.number(), next: monthSchema.nullable() }),
  }),
};
