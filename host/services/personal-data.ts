import { z } from 'zod';
import type { Accounts } from '../accounts';
import type { PlatformCall, Service } from '../protocol';
import { answerJson, refuse } from './answers';

/** Accounts in one report; `@forge/api` sends its list in pieces of this size. Source: Atlassian, "User privacy guide for app developers". */
const MOST_ACCOUNTS = 90;
const SCOPE = 'report:personal-data';

const reportSchema = z.strictObject({
  accounts: z
    .array(z.strictObject({ accountId: z.string().min(1), updatedAt: z.iso.datetime({ offset: true }) }))
    .min(1)
    .max(MOST_ACCOUNTS),
});

function readReport(body: string | null): z.infer<typeof reportSchema> | null {
  try {
    return reportSchema.parse(JSON.parse(body ?? ''));
  } catch {
    return null;
  }
}

/**
 * The personal data report behind `privacy.reportPersonalData`: the app names the accounts that it stores something of, with the time since when it has; the answer
 * names those that were closed or updated since. 204 = none.
 */
export function createPersonalData(accounts: Accounts, scopes: readonly string[]): Service {
  return {
    name: 'personal-data',
    accepts: (to, path) => to.type === 'fpp' && to.remote === 'stargate' && path === '/app/report-accounts',
    handle({ method, path, body }: PlatformCall) {
      if (!scopes.includes(SCOPE)) return refuse(403, `missing scope: ${SCOPE} for ${method} ${path}`);
      const report = readReport(body);
      if (!report) return answerJson(400, { errorType: 'invalid-request', errorMessage: 'The report names no accounts as it should.' });
      const told = report.accounts.flatMap(({ accountId, updatedAt }) => {
        const status = accounts.tell(accountId, Date.parse(updatedAt));
        return status === null ? [] : [{ accountId, status }];
      });
      return told.length > 0 ? answerJson(200, { accounts: told }) : { status: 204, headers: {}, body: '' };
    },
  };
}
