import { z } from 'zod';
import { playbookInfoSchema } from '../admin';
import { langSchema } from '../text';
import { endpoint } from '../endpoint';

/** The playbook and its versions. */
export const playbookEndpoints = {
  /** The published playbook, or null before the first one. */
  'playbook.get': endpoint({
    who: 'product-ops',
    input: z.strictObject({ lang: langSchema }),
    output: z.strictObject({
      current: playbookInfoSchema.nullable(),
      starters: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    }),
  }),
  /** The playbook as YAML: the published one, a stored version, or a starter. */
  'playbook.export': endpoint({
    who: 'product-ops',
    input: z.strictObject({ version: z.int().min(1).optional(), starter: z.string().optional() }),
    output: z.strictObject({ fileName: z.string(), yaml: z.string() }),
  }),
  /** Publishes a playbook from YAML. Nothing is stored from a file with an error. `basedOn`: the version that the editor saw, null = none. */
  'playbook.import': endpoint({
    who: 'product-ops',
    input: z.strictObject({ yaml: z.string().max(400_000), basedOn: z.int().nullable(), lang: langSchema }),
    output: z.strictObject({ current: playbookInfoSchema }),
  }),
};
