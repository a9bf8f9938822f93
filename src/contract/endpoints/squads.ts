import { z } from 'zod';
import { squadRowSchema } from '../admin';
import { squadCardSchema } from '../card';
import { issuePanelSchema } from '../issue-panel';
import { squadPageSchema } from '../squad-page';
import { langSchema } from '../text';
import { endpoint, project } from '../endpoint';

/** Squads as pages, cards and the panel on a work item show them. */
export const squadsEndpoints = {
  /** A squad: steps, standards with findings, roles. `project`: the squad's key, or the key or id of a project: of several squads there the one that has the project whole. */
  'squad.get': endpoint({
    who: 'see-squad',
    input: z.strictObject({ project, lang: langSchema }),
    output: squadPageSchema,
  }),
  'squad.list': endpoint({
    who: 'product-ops',
    input: z.strictObject({}),
    output: z.strictObject({ squads: z.array(squadRowSchema) }),
  }),
  /** Squads that the reader may see, for choosing one. */
  'squad.names': endpoint({
    who: 'anyone',
    input: z.strictObject({}),
    output: z.strictObject({ squads: z.array(z.strictObject({ key: z.string(), name: z.string(), tribe: z.string().nullable() })) }),
  }),
  'squad.card': endpoint({
    who: 'anyone',
    input: z.strictObject({ squad: project, lang: langSchema }),
    output: squadCardSchema,
  }),
  'issue.panel': endpoint({
    who: 'browse-issue',
    input: z.strictObject({ issue: project, lang: langSchema }),
    output: issuePanelSchema,
  }),
};
