import { z } from 'zod';
import { groupSchema } from '../../contract/access';
import type { AccessStore } from '../../ports/stores';
import { readJson } from './json';
import { readSetting, saveSetting } from './settings';

const bodySchema = z.object({ productOps: z.array(groupSchema), leadership: z.array(groupSchema) });
const NAME = 'access';

/** The groups of the two audiences: one setting of the site. */
export const accessStore: AccessStore = {
  async read() {
    const row = await readSetting(NAME);
    return row ? { ...readJson(bodySchema, row.body), version: row.version } : { productOps: [], leadership: [], version: 0 };
  },
  save: ({ productOps, leadership }, basedOn) => saveSetting(NAME, JSON.stringify({ productOps, leadership }), basedOn),
};
