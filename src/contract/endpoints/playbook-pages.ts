import { z } from 'zod';
import { pageWishSchema, playbookPagesSchema, wikiSpaceSchema } from '../playbook-pages';
import { langSchema } from '../text';
import { endpoint } from '../endpoint';

/** The playbook as pages of Confluence: in which space, and how they stand. */
export const playbookPagesEndpoints = {
  'playbook-pages.get': endpoint({ who: 'product-ops', input: z.strictObject({}), output: playbookPagesSchema }),
  /** Spaces of Confluence that this reader may see, by a part of their name, at most twenty. `connected` false: the site has no Confluence, or none that this reader may use. */
  'playbook-pages.spaces': endpoint({
    who: 'product-ops',
    input: z.strictObject({ query: z.string().max(100) }),
    output: z.strictObject({ connected: z.boolean(), spaces: z.array(wikiSpaceSchema) }),
  }),
  /**
   * Chooses the space (by id; null = pages are no longer kept, and those that there are stay) and the languages, and publishes. `space-refused` when this reader, or the
   * app, may not make pages there; `conflict` when somebody else chose since `basedOn`.
   */
  'playbook-pages.choose': endpoint({
    who: 'product-ops',
    acts: true,
    input: z.strictObject({ space: z.string().max(20).nullable(), langs: z.array(langSchema).min(1).max(2), basedOn: z.int().min(0) }),
    output: playbookPagesSchema,
  }),
  /** Brings all pages in step with the published playbook now. `not-found` while no space is chosen. */
  'playbook-pages.publish': endpoint({ who: 'product-ops', acts: true, input: z.strictObject({}), output: playbookPagesSchema }),
  /** Says what is to be done with a page that is not kept in step, and does it. `not-found` for a page that there is not. */
  'playbook-pages.settle': endpoint({
    who: 'product-ops',
    acts: true,
    input: z.strictObject({ key: z.string().max(200), wish: pageWishSchema }),
    output: playbookPagesSchema,
  }),
};
