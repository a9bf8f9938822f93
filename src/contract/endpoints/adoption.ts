import { z } from 'zod';
import { monthSchema, pastReadingsSchema } from '../history';
import { endpoint } from '../endpoint';

/** What the adoption report is counted from: readings of squads, day by day. */
export const adoptionEndpoints = {
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
