import { route } from '@forge/api';
import {
  JiraFailure,
  type CasePage,
  type CaseQuery,
  type FoundProject,
  type JiraAsApp,
  type ReadCase,
  type Tracked,
  type TrackedField,
} from '../../ports/jira';
import { foldName } from '../../domain/name';
import { openSender, type Send } from '../sender';
import { completeHistories, listCaseFields } from './histories';
import { readBoards } from './boards';
import { readCreateForms } from './create-forms';
import { readAll } from './pages';
import { readComponents, readVersions } from './project-parts';
import { openWorkflowReader } from './workflows';
import { listRoles, openRoleReader, readPeople } from './roles';
import { countSchema, fieldListSchema, projectPageSchema, projectStatusesSchema, searchPageSchema, serverInfoSchema } from './schemas';
import type { IssueJson } from './schemas';
import { toCase, toFoundProject, toSquadStatuses } from './to-facts';

/** Jira's own maximum for project/search, and for issues that carry their changelog. */
const PAGE = 100;
const DAY = 86_400_000;

/** JQL compares in the time zone of whoever asks, which the app does not know: a day's margin covers every zone there is. */
function toJql({ projectId, updatedSince }: CaseQuery): string {
  const since = updatedSince === null ? '' : ` AND updated >= "${new Date(updatedSince - DAY).toISOString().slice(0, 10)}"`;
  return `project = ${projectId}${since}`;
}

async function listProjects(send: Send, now: number): Promise<FoundProject[]> {
  const found = await readAll((startAt) =>
    send(
      route`/rest/api/3/project/search?startAt=${startAt}&maxResults=${PAGE}&orderBy=key&status=live&status=archived&status=deleted&expand=lead,issueTypes,description,url,insight`,
      projectPageSchema,
    ),
  );
  return found.map((project) => toFoundProject(project, now));
}

/** Issues as cases, whole histories included. @throws JiraFailure `unreadable` for a date that is none. */
export async function toCases(send: Send, issues: readonly IssueJson[], tracked: Tracked): Promise<ReadCase[]> {
  const histories = await completeHistories(send, issues, tracked);
  try {
    return issues.map((issue) => toCase(issue, histories.get(issue.id) ?? null, tracked));
  } catch (error) {
    if (error instanceof RangeError) throw new JiraFailure('unreadable', error.message);
    throw error;
  }
}

/** Of fields that share a name the first in Jira's order: the changelog of the others is not told apart by name. */
async function findFields(send: Send, names: readonly string[]): Promise<TrackedField[]> {
  const known = await send(route`/rest/api/3/field`, fieldListSchema);
  return names.flatMap((name) => {
    const field = known.find((each) => foldName(each.name) === foldName(name));
    return field ? [{ id: field.id, name: foldName(name) }] : [];
  });
}

async function readCases(send: Send, query: CaseQuery, tracked: Tracked, cursor: string | null): Promise<CasePage> {
  const body: Record<string, unknown> = {
    jql: `${toJql(query)} ORDER BY key ASC`,
    fields: listCaseFields(tracked),
    expand: 'changelog',
    maxResults: PAGE,
  };
  if (cursor !== null) body.nextPageToken = cursor;
  const page = await send(route`/rest/api/3/search/jql`, searchPageSchema, body);
  return { cases: await toCases(send, page.issues, tracked), next: page.nextPageToken ?? null };
}

/** Jira Cloud as the app, for one invocation: it remembers how many points are left. */
export function openJira(): JiraAsApp {
  const send = openSender('jira');
  return {
    listProjects: (now) => listProjects(send, now),
    listRoles: (projectId) => listRoles(send, projectId),
    readPeople: (accountIds) => readPeople(send, accountIds),
    readRoleHolders: openRoleReader(send),
    findFields: (names) => findFields(send, names),
    readCases: (query, tracked, cursor) => readCases(send, query, tracked, cursor),
    readStatuses: async (projectId) => toSquadStatuses(await send(route`/rest/api/3/project/${projectId}/statuses`, projectStatusesSchema)),
    readWorkflows: openWorkflowReader(send),
    readCreateForms: (project) => readCreateForms(send, project),
    readBoards: (projectId) => readBoards(send, projectId),
    readComponents: (projectId) => readComponents(send, projectId),
    readVersions: (projectId) => readVersions(send, projectId),
    countCases: async (query) => (await send(route`/rest/api/3/search/approximate-count`, countSchema, { jql: toJql(query) })).count,
    readTimeZone: async () => (await send(route`/rest/api/3/serverInfo`, serverInfoSchema)).serverTimeZone,
  };
}
