import { route, type Route } from '@forge/api';
import { JiraFailure, type CasePage, type CaseQuery, type FoundProject, type JiraAsApp } from '../../ports/jira';
import { requestJira } from '../request';
import { bulkChangelogSchema, countSchema, projectPageSchema, projectStatusesSchema, searchPageSchema, serverInfoSchema } from './schemas';
import type { HistoryJson, IssueJson } from './schemas';
import { isCutShort, toCase, toFoundProject, toSquadStatuses, trackedFieldIds } from './to-facts';

/** Jira's own maximum for project/search, and for issues that carry their changelog. */
const PAGE = 100;
/** The largest page of changelog/bulkfetch. */
const BULK_PAGE = 10_000;
const DAY = 86_400_000;

/** JQL compares in the time zone of whoever asks, which the app does not know: a day's margin covers every zone there is. */
function toJql({ projectId, updatedSince }: CaseQuery): string {
  const since = updatedSince === null ? '' : ` AND updated >= "${new Date(updatedSince - DAY).toISOString().slice(0, 10)}"`;
  return `project = ${projectId}${since}`;
}

async function listProjects(now: number): Promise<FoundProject[]> {
  const found: FoundProject[] = [];
  for (;;) {
    const page = await requestJira({
      as: 'app',
      route: route`/rest/api/3/project/search?startAt=${found.length}&maxResults=${PAGE}&orderBy=key&expand=lead,issueTypes,description,url`,
      schema: projectPageSchema,
    });
    found.push(...page.values.map((project) => toFoundProject(project, now)));
    const whole = page.isLast ?? (page.total !== undefined && found.length >= page.total);
    if (whole || page.values.length === 0) return found;
  }
}

/** Whole histories of the issues given by id. One issue may span pages; an issue that Jira leaves out is not in the map. */
async function readHistories(ids: readonly string[]): Promise<Map<string, HistoryJson[]>> {
  const histories = new Map<string, HistoryJson[]>();
  let token: string | null = null;
  do {
    const body: Record<string, unknown> = { issueIdsOrKeys: ids, fieldIds: trackedFieldIds, maxResults: BULK_PAGE };
    if (token !== null) body.nextPageToken = token;
    const page = await post(route`/rest/api/3/changelog/bulkfetch`, body, bulkChangelogSchema);
    for (const { issueId, changeHistories } of page.issueChangeLogs) {
      const known = histories.get(issueId);
      if (known) known.push(...changeHistories);
      else histories.set(issueId, [...changeHistories]);
    }
    token = page.nextPageToken ?? null;
  } while (token !== null);
  return histories;
}

function post<S extends Parameters<typeof requestJira>[0]['schema']>(to: Route, body: Record<string, unknown>, schema: S) {
  return requestJira<S>({ as: 'app', route: to, body, schema });
}

/** No changelog = history unknown; cut short and not told in full = unknown too. */
function pickHistories(issue: IssueJson, whole: ReadonlyMap<string, HistoryJson[]>): readonly HistoryJson[] | null {
  if (!issue.changelog) return null;
  return isCutShort(issue) ? (whole.get(issue.id) ?? null) : issue.changelog.histories;
}

async function readCases(query: CaseQuery, cursor: string | null): Promise<CasePage> {
  const body: Record<string, unknown> = {
    jql: `${toJql(query)} ORDER BY key ASC`,
    fields: ['issuetype', 'status', 'resolution', 'created', 'updated', 'project'],
    expand: 'changelog',
    maxResults: PAGE,
  };
  if (cursor !== null) body.nextPageToken = cursor;
  const page = await post(route`/rest/api/3/search/jql`, body, searchPageSchema);
  const cutShort = page.issues.filter(isCutShort).map(({ id }) => id);
  const whole = cutShort.length > 0 ? await readHistories(cutShort) : new Map<string, HistoryJson[]>();
  try {
    return { cases: page.issues.map((issue) => toCase(issue, pickHistories(issue, whole))), next: page.nextPageToken ?? null };
  } catch (error) {
    if (error instanceof RangeError) throw new JiraFailure('unreadable', `search/jql: ${error.message}`);
    throw error;
  }
}

/** Jira Cloud as the app. */
export const jiraAsApp: JiraAsApp = {
  listProjects,
  readCases,
  async readStatuses(projectId) {
    const path = route`/rest/api/3/project/${projectId}/statuses`;
    return toSquadStatuses(await requestJira({ as: 'app', route: path, schema: projectStatusesSchema }));
  },
  async countCases(query) {
    const { count } = await post(route`/rest/api/3/search/approximate-count`, { jql: toJql(query) }, countSchema);
    return count;
  },
  async readTimeZone() {
    const info = await requestJira({ as: 'app', route: route`/rest/api/3/serverInfo`, schema: serverInfoSchema });
    return info.serverTimeZone;
  },
};
