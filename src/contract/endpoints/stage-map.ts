import { z } from 'zod';
import { stageMapSchema } from '../stage-map';
import { langSchema } from '../text';
import { endpoint, project } from '../endpoint';

/** What the statuses of a squad mean. */
export const stageMapEndpoints = {
  'stage-map.get': endpoint({
    who: 'confirm-squad',
    input: z.strictObject({ project, lang: langSchema }),
    output: stageMapSchema,
  }),
  /** Confirms a squad's stage map: a stage for each status id, null to leave a status out. `basedOn`: the version that the editor saw. */
  'stage-map.save': endpoint({
    who: 'confirm-squad',
    input: z.strictObject({
      project,
      map: z.record(z.string().max(40), z.string().max(60).nullable()),
      basedOn: z.int().min(0),
      lang: langSchema,
    }),
    output: stageMapSchema,
  }),
};
