import { z } from 'zod';
import { acceptAtOnce, acceptFrom } from '../acceptance';
import { acceptedSquadSchema, stageMapReviewSchema, stageMapSchema } from '../stage-map';
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
    acts: true,
    input: z.strictObject({
      project,
      map: z.record(z.string().max(40), z.string().max(60).nullable()),
      basedOn: z.int().min(0),
      lang: langSchema,
    }),
    output: stageMapSchema,
  }),
  /** Every squad with the statuses that nobody has confirmed a stage for, a page of squads at a time. `after`: the last key of the page before. */
  'stage-map.review': endpoint({
    who: 'product-ops',
    input: z.strictObject({ after: z.string().max(64).nullable(), lang: langSchema }),
    output: stageMapReviewSchema,
  }),
  /**
   * Confirms for Product Ops every open proposal of these squads that is at least so sure, and judges the squads again. `basedOn`: the
   * version of the map that was seen. Squads go one by one: those that could not be done are told apart, the others stand.
   */
  'stage-map.accept': endpoint({
    who: 'product-ops',
    acts: true,
    input: z.strictObject({
      squads: z
        .array(z.strictObject({ key: z.string().max(64), basedOn: z.int().min(0) }))
        .min(1)
        .max(acceptAtOnce),
      atLeast: z.number().min(acceptFrom.least).max(1).default(acceptFrom.usual),
    }),
    output: z.strictObject({ squads: z.array(acceptedSquadSchema) }),
  }),
};
