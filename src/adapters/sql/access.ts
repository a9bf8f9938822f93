import { z } from 'zod';
import { directorSchema, groupSchema } from '../../contract/access';
import type { AccessStore } from '../../ports/stores';
import { readJson } from './json';
import { readSetting, saveSetting } from './settings';

const bodySchema = z.object({
  productOps: z.array(groupSchema),
  leadership: z.array(groupSchema),
  directors: z.array(directorSchema).default([]),
});
const NAME = 'access';

/** The groups of the audiences: one setting of the site. */
export const accessStore: AccessStore = {
  async read() {
    const row = await readSetting(NAME);
    return row
      ? { ...readJson(bodySchema, row.body), version: row.version }
      : { productOps: [], leadership: [], directors: [], version: 0 };
  },
  save: ({ productOps, leadership, directors }, basedOn) =>
    saveSetting(NAME, JSON.stringify({ productOps, leadership, directors }), basedOn),
};
