import { route, type Route } from '@forge/api';
import type { z } from 'zod';
import { bulkChangelogSchema, type HistoryJson, type IssueJson } from './schemas';
import { isCutShort, trackedFieldIds } from './to-facts';

/** Sends one request to Jira and gives its answer parsed; with a body it is a POST. Throws JiraFailure. */
export type Send = <S extends z.ZodType>(to: Route, schema: S, body?: Record<string, unknown>) => Promise<z.infer<S>>;

/** What a case is made of; the rest of an issue is never asked for. */
export const caseFields = ['issuetype', 'status', 'resolution', 'created', 'updated', 'project'];

/** The largest page of changelog/bulkfetch. */
const BULK_PAGE = 10_000;

/** Whole histories of the issues given by id. One issue may span pages; an issue that Jira leaves out is not in the map. */
async function readHistories(send: Send, ids: readonly string[]): Promise<Map<string, HistoryJson[]>> {
  const histories = new Map<string, HistoryJson[]>();
  let token: string | null = null;
  do {
    const body: Record<string, unknown> = { issueIdsOrKeys: ids, fieldIds: trackedFieldIds, maxResults: BULK_PAGE };
    if (token !== null) body.nextPageToken = token;
    const page = await send(route`/rest/api/3/changelog/bulkfetch`, bulkChangelogSchema, body);
    for (const { issueId, changeHistories } of page.issueChangeLogs) {
      const known = histories.get(issueId);
      if (known) known.push(...changeHistories);
      else histories.set(issueId, [...changeHistories]);
    }
    token = page.nextPageToken ?? null;
  } while (token !== null);
  return histories;
}

/** The whole history of each issue, by id; those that Jira cut short are read again. No changelog, or one that is not told in full either = null, unknown. */
export async function completeHistories(send: Send, issues: readonly IssueJson[]): Promise<Map<string, readonly HistoryJson[] | null>> {
  const cutShort = issues.filter(isCutShort).map(({ id }) => id);
  const whole = cutShort.length > 0 ? await readHistories(send, cutShort) : new Map<string, HistoryJson[]>();
  return new Map(
    issues.map((issue) => [issue.id, isCutShort(issue) ? (whole.get(issue.id) ?? null) : (issue.changelog?.histories ?? null)]),
  );
}
