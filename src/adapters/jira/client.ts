import { route, type Route } from '@forge/api';
import { JiraFailure, type CasePage, type CaseQuery, type FoundProject, type JiraAsApp } from '../../ports/jira';
import type { z } from 'zod';
import { requestJira, type Points } from '../request';
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

/** A tenth of the hour's points is kept for people: every page asks Jira what its reader may see, and points are the app's as a whole. */
const RESERVE = 0.1;

/** Sends a request as the app, unless the hour's points for background work are used up: then it fails as Jira itself would a little later. */
type Send = <S extends z.ZodType>(to: Route, schema: S, body?: Record<string, unknown>) => Promise<z.infer<S>>;

function openSender(): Send {
  let points: Points | null = null;
  return async (to, schema, body) => {
    const wait = points && points.left < points.limit * RESERVE ? points.resetsAt - Date.now() : 0;
    if (wait > 0) throw new JiraFailure('quota', 'what is left of the points of this hour is for people', 0, wait);
    return requestJira({ as: 'app', route: to, schema, onPoints: (told) => (points = told), ...(body ? { body } : {}) });
  };
}

async function listProjects(send: Send, now: number): Promise<FoundProject[]> {
  const found: FoundProject[] = [];
  for (;;) {
    const page = await send(
      route`/rest/api/3/project/search?startAt=${found.length}&maxResults=${PAGE}&orderBy=key&expand=lead,issueTypes,description,url`,
      projectPageSchema,
    );
    found.push(...page.values.map((project) => toFoundProject(project, now)));
    const whole = page.isLast ?? (page.total !== undefined && found.length >= page.total);
    if (whole || page.values.length === 0) return found;
  }
}

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

/** No changelog = history unknown; cut short and not told in full = unknown too. */
function pickHistories(issue: IssueJson, whole: ReadonlyMap<string, HistoryJson[]>): readonly HistoryJson[] | null {
  if (!issue.changelog) return null;
  return isCutShort(issue) ? (whole.get(issue.id) ?? null) : issue.changelog.histories;
}

async function readCases(send: Send, query: CaseQuery, cursor: string | null): Promise<CasePage> {
  const body: Record<string, unknown> = {
    jql: `${toJql(query)} ORDER BY key ASC`,
    fields: ['issuetype', 'status', 'resolution', 'created', 'updated', 'project'],
    expand: 'changelog',
    maxResults: PAGE,
  };
  if (cursor !== null) body.nextPageToken = cursor;
  const page = await send(route`/rest/api/3/search/jql`, searchPageSchema, body);
  const cutShort = page.issues.filter(isCutShort).map(({ id }) => id);
  const whole = cutShort.length > 0 ? await readHistories(send, cutShort) : new Map<string, HistoryJson[]>();
  try {
    return { cases: page.issues.map((issue) => toCase(issue, pickHistories(issue, whole))), next: page.nextPageToken ?? null };
  } catch (error) {
    if (error instanceof RangeError) throw new JiraFailure('unreadable', `search/jql: ${error.message}`);
    throw error;
  }
}

/** Jira Cloud as the app, for one invocation: it remembers how many points are left. */
export function openJira(): JiraAsApp {
  const send = openSender();
  return {
    listProjects: (now) => listProjects(send, now),
    readCases: (query, cursor) => readCases(send, query, cursor),
    readStatuses: async (projectId) => toSquadStatuses(await send(route`/rest/api/3/project/${projectId}/statuses`, projectStatusesSchema)),
    countCases: async (query) => (await send(route`/rest/api/3/search/approximate-count`, countSchema, { jql: toJql(query) })).count,
    readTimeZone: async () => (await send(route`/rest/api/3/serverInfo`, serverInfoSchema)).serverTimeZone,
  };
}
