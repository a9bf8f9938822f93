import { z } from 'zod';
import { endpoint, project } from '../endpoint';
import { etatRowSchema, squadEtatSchema } from '../etat-des-lieux';
import { langSchema } from '../text';

/** What is so, without judgement. No answer names a work item. */
export const etatDesLieuxEndpoints = {
  /** One squad, today and at its zero point. `project` is a key or an id. */
  'etat-des-lieux.get': endpoint({
    who: 'see-squad',
    input: z.strictObject({ project, lang: langSchema }),
    output: squadEtatSchema,
  }),
  /** Every open squad in key order, a page at a time after the given key. */
  'etat-des-lieux.list': endpoint({
    who: 'product-ops',
    input: z.strictObject({ after: z.string().nullable() }),
    output: z.strictObject({ squads: z.array(etatRowSchema), next: z.string().nullable() }),
  }),
};
