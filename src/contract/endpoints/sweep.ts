import { z } from 'zod';
import { auditAdoptionSchema, auditSquadSchema } from '../audit';
import { sweepProgressSchema, windowSchema } from '../sweep';
import { langSchema } from '../text';
import { endpoint, project } from '../endpoint';

/** Sweeps, and what the last one found. */
export const sweepEndpoints = {
  /** Starts a sweep of every squad, or of the ones named. `asOf` (ISO) and `window` judge the past; absent = now, each check's own window. */
  'sweep.start': endpoint({
    who: 'product-ops',
    acts: true,
    input: z.strictObject({
      asOf: z.iso.datetime().optional(),
      window: windowSchema.optional(),
      squads: z.array(project).min(1).max(5000).optional(),
      kind: z.enum(['full', 'incremental']).optional(),
    }),
    output: sweepProgressSchema,
  }),
  /** The running or the last sweep; null before the first. */
  'sweep.get': endpoint({
    who: 'product-ops',
    input: z.strictObject({}),
    output: z.strictObject({ sweep: sweepProgressSchema.nullable() }),
  }),
  /** The result of the last sweep, squad by squad in key order, and the adoption of each standard with the last page. */
  'audit.get': endpoint({
    who: 'product-ops',
    input: z.strictObject({ lang: langSchema, after: z.string().nullable() }),
    output: z.strictObject({
      asOf: z.number(),
      /** The sweep's window override, else the playbook's `windowDays`; null days = everything. */
      window: z.strictObject({ days: z.number().nullable() }),
      playbook: z.strictObject({ id: z.string(), hash: z.string() }).nullable(),
      squads: z.array(auditSquadSchema),
      next: z.string().nullable(),
      adoption: z.array(auditAdoptionSchema),
    }),
  }),
};
