import type { Person } from '../contract/playbook-draft';
import { JiraFailure } from '../ports/jira';
import type { Ports } from '../ports/ports';

/** People by account, with the names that Jira shows now. Without an answer from Jira they have none: who acted is known all the same. */
export async function readPeople(
  { jira, log }: Pick<Ports, 'jira' | 'log'>,
  accountIds: readonly string[],
): Promise<(accountId: string) => Person> {
  let known: ReadonlyMap<string, { name: string }> = new Map();
  try {
    if (accountIds.length > 0) known = await jira.readPeople(accountIds);
  } catch (error) {
    if (!(error instanceof JiraFailure)) throw error;
    log.error('names could not be read', error);
  }
  return (accountId) => ({ accountId, name: known.get(accountId)?.name ?? null });
}
