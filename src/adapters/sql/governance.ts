import { z } from 'zod';
import { defaultGovernance, governanceSettingsSchema } from '../../contract/governance';
import type { GovernanceStore } from '../../ports/governance';
import { readJson } from './json';
import { readSetting, saveSetting } from './settings';

const NAME = 'governance';
const bodySchema = z.object(governanceSettingsSchema.omit({ version: true }).shape);

/** The positions of the tribes and the promised days: one setting of the site. */
export const governanceStore: GovernanceStore = {
  async read() {
    const row = await readSetting(NAME);
    return row ? { ...readJson(bodySchema, row.body), version: row.version } : defaultGovernance;
  },
  save: ({ tribes, answerDays }, basedOn) => saveSetting(NAME, JSON.stringify({ tribes, answerDays }), basedOn),
};
