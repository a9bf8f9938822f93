import { z } from 'zod';
import { declarationsOverviewSchema, sayingSchema, squadDeclarationsSchema, subjectSchema } from '../attestations';
import { endpoint, project } from '../endpoint';
import { langSchema } from '../text';

/** What squads say of themselves. */
export const attestationsEndpoints = {
  'attestations.list': endpoint({
    who: 'confirm-squad',
    input: z.strictObject({ project, lang: langSchema }),
    output: squadDeclarationsSchema,
  }),
  /**
   * Says something anew. `basedOn`: the declaration's version that the editor saw. `conflict`: somebody else said something in between ·
   * `declaration-refused`: why it cannot be. The squad is judged again from stored facts.
   */
  'attestations.say': endpoint({
    who: 'confirm-squad',
    acts: true,
    input: z.strictObject({ project, saying: sayingSchema, basedOn: z.int().min(0), lang: langSchema }),
    output: squadDeclarationsSchema,
  }),
  /** From today on the squad says nothing of this; what it said stays in the history. `conflict` as above. */
  'attestations.take-back': endpoint({
    who: 'confirm-squad',
    acts: true,
    input: z.strictObject({ project, ...subjectSchema.shape, basedOn: z.int().min(1), lang: langSchema }),
    output: squadDeclarationsSchema,
  }),
  /** What all squads say, beside what was agreed. */
  'attestations.overview': endpoint({
    who: 'product-ops',
    input: z.strictObject({ lang: langSchema }),
    output: declarationsOverviewSchema,
  }),
  /** The same as a table of comma-separated values: a row for each squad and subject. */
  'attestations.export': endpoint({
    who: 'product-ops',
    input: z.strictObject({ lang: langSchema }),
    output: z.strictObject({ csv: z.string() }),
  }),
};
