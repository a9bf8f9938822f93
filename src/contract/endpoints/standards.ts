import { z } from 'zod';
import { neighbourListSchema } from '../neighbour';
import { areas } from '../playbook';
import { standardCardSchema } from '../standard-card';
import { langSchema } from '../text';
import { endpoint, project } from '../endpoint';

/** Standards as they are told to everybody, and who does them well. */
export const standardsEndpoints = {
  /** The standards in force that may be shown on a page, in the playbook's order, for choosing one. */
  'standard.names': endpoint({
    who: 'anyone',
    input: z.strictObject({ lang: langSchema }),
    output: z.strictObject({ standards: z.array(z.strictObject({ id: z.string(), title: z.string(), area: z.enum(areas) })) }),
  }),
  /** One standard: why, how, who does it well among the squads that the reader may see. `near`: the squad whose neighbours are wanted; else that of the reader, who works in one alone. */
  'standard.card': endpoint({
    who: 'anyone',
    input: z.strictObject({ standard: z.string().min(1).max(100), near: project.nullable(), lang: langSchema }),
    output: standardCardSchema,
  }),
  /** For each standard that a squad does not have in place: who does it well, as far as the reader may see those squads. Standards that nobody else has in place are not in it. */
  'standard.neighbours': endpoint({
    who: 'see-squad',
    input: z.strictObject({ project, lang: langSchema }),
    output: z.strictObject({ standards: z.array(z.strictObject({ id: z.string(), ...neighbourListSchema.shape })) }),
  }),
};
