import { route } from '@forge/api';
import { bulkChangelogSchema, type HistoryJson, type IssueJson } from './schemas';
import type { Tracked } from '../../ports/jira';
import type { Send } from '../sender';
import { isCutShort, listTrackedIds } from './to-facts';
import { listSliceFields } from './to-slices';

/** True where Jira's links have to be read. */
const readsLinks = ({ links, waits = [] }: Tracked): boolean => links || waits.length > 0;

/** What a case is made of; the rest of an issue is never asked for. */
export function listCaseFields(tracked: Tracked): string[] {
  const { fields, objectives = [], slices = [] } = tracked;
  const plain = ['issuetype', 'status', 'resolution', 'created', 'updated', 'project'];
  const links = [...(tracked.links ? ['parent'] : []), ...(readsLinks(tracked) ? ['issuelinks'] : [])];
  const named = [...listSliceFields(slices), ...fields.map(({ id }) => id), ...objectives.map(({ field }) => field.id)];
  return [...plain, ...links, ...new Set(named)];
}

/** The largest page of changelog/bulkfetch. */
const BULK_PAGE = 10_000;

/** Whole histories of the issues given by id. One issue may span pages; an issue that Jira leaves out is not in the map. */
async function readHistories(send: Send, ids: readonly string[], tracked: Tracked): Promise<Map<string, HistoryJson[]>> {
  const histories = new Map<string, HistoryJson[]>();
  let token: string | null = null;
  do {
    // Parents and links have no one field id to ask for: all fields then.
    const fieldIds = readsLinks(tracked) ? {} : { fieldIds: listTrackedIds(tracked) };
    const body: Record<string, unknown> = { issueIdsOrKeys: ids, ...fieldIds, maxResults: BULK_PAGE };
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
export async function completeHistories(
  send: Send,
  issues: readonly IssueJson[],
  tracked: Tracked,
): Promise<Map<string, readonly HistoryJson[] | null>> {
  const cutShort = issues.filter(isCutShort).map(({ id }) => id);
  const whole = cutShort.length > 0 ? await readHistories(send, cutShort, tracked) : new Map<string, HistoryJson[]>();
  return new Map(
    issues.map((issue) => [issue.id, isCutShort(issue) ? (whole.get(issue.id) ?? null) : (issue.changelog?.histories ?? null)]),
  );
}
