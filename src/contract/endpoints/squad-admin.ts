import { z } from 'zod';
import { endpoint } from '../endpoint';
import { orderSchema, personSchema, squadCandidateSchema } from '../squad-admin';

const listed = z.strictObject({
  /** Squads and everything that could be one, in key order. */
  squads: z.array(squadCandidateSchema),
  /** True once somebody has said of anything that it is a squad, or none: from then on doubtful proposals no longer count. */
  curated: z.boolean(),
  tribes: z.array(z.string()),
  kinds: z.array(z.string()),
});

/** Which squads there are, and who they are: Product Ops decides. */
export const squadAdminEndpoints = {
  'squad-admin.list': endpoint({ who: 'product-ops', input: z.strictObject({}), output: listed }),
  /** Asks Jira for its projects now, rather than with the next sweep. */
  'squad-admin.discover': endpoint({ who: 'product-ops', input: z.strictObject({}), output: listed }),
  /**
   * Decisions, all or none, in their order; at most 500 squads a call. `basedOn`: the version of each squad that the editor saw, by key;
   * squads without one are taken as they are. `conflict` names those that somebody else has decided since, `squad-refused` says why a
   * decision cannot be. The next sweep reads and judges by them.
   */
  'squad-admin.save': endpoint({
    who: 'product-ops',
    acts: true,
    input: z.strictObject({ orders: z.array(orderSchema).min(1).max(500), basedOn: z.record(z.string().max(64), z.int().min(0)) }),
    output: listed,
  }),
  /** People of the site by a part of their name, for choosing a lead. */
  'squad-admin.people': endpoint({
    who: 'product-ops',
    input: z.strictObject({ query: z.string().max(100) }),
    output: z.strictObject({ people: z.array(personSchema) }),
  }),
  /** The components of a project, for choosing a slice. */
  'squad-admin.components': endpoint({
    who: 'product-ops',
    input: z.strictObject({ project: z.string().min(1).max(40) }),
    output: z.strictObject({ components: z.array(z.string()) }),
  }),
};
