import { z } from 'zod';
import { accessSchema, directorSchema, groupSchema } from '../access';
import { endpoint } from '../endpoint';

/** Who the reader is, and who may see what. */
export const accessEndpoints = {
  /** What the reader may do here: which pages and buttons to show. Never a substitute for authorisation. */
  'session.get': endpoint({
    who: 'anyone',
    input: z.strictObject({}),
    output: z.strictObject({
      jiraAdmin: z.boolean(),
      productOps: z.boolean(),
      leadership: z.boolean(),
      /** Leads a squad, or several. */
      leads: z.boolean(),
      siteUrl: z.string(),
      timeZone: z.string(),
      /** The server's time, epoch ms: what "3 days ago" counts from. */
      now: z.number(),
    }),
  }),
  'access.get': endpoint({
    who: 'product-ops',
    input: z.strictObject({}),
    output: accessSchema,
  }),
  'access.save': endpoint({
    who: 'product-ops',
    acts: true,
    input: z.strictObject({
      productOps: z.array(groupSchema).max(20),
      leadership: z.array(groupSchema).max(20),
      /** Absent = as they are. */
      directors: z.array(directorSchema).max(500).exactOptional(),
      basedOn: z.int().min(0),
    }),
    output: accessSchema,
  }),
  /** Jira groups by a part of their name, for choosing. */
  'access.groups': endpoint({
    who: 'product-ops',
    input: z.strictObject({ query: z.string().max(100) }),
    output: z.strictObject({ groups: z.array(groupSchema) }),
  }),
};
