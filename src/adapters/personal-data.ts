import { privacy } from '@forge/api';
import type { PersonalDataReporter } from '../ports/people';

/** Reports to Atlassian, which @forge/api does by ninety accounts at a time. */
export const personalDataReporter: PersonalDataReporter = {
  async report(accountIds, since) {
    const updatedAt = new Date(since).toISOString();
    const told = await privacy.reportPersonalData(accountIds.map((accountId) => ({ accountId, updatedAt })));
    return told.map(({ accountId, status }) => ({ accountId, status }));
  },
};
