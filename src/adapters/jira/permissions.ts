import { route, type Route } from '@forge/api';
import type { z } from 'zod';
import { noRights, type ProjectRights } from '../../domain/access';
import { readPageKey } from '../../domain/page-key';
import { JiraFailure, type Tracked, type Myself, type Permissions, type SeenIssue } from '../../ports/jira';
import { filterVisiblePages } from '../confluence/visible';
import { request } from '../request';
import { toCases } from './client';
import type { Send } from '../sender';
import { listCaseFields } from './histories';
import {
  componentHolderSchema,
  groupPickerSchema,
  issueKeysSchema,
  issueSchema,
  myPermissionsSchema,
  myselfSchema,
  permissionGrantsSchema,
  seenIssueSchema,
  userListSchema,
} from './schemas';
import { parseJiraDate } from './dates';

const send: Send = (to, schema, body) => request({ as: 'user', product: 'jira', route: to, schema, ...(body ? { body } : {}) });

/** A refusal is a no: 404 is how Jira speaks of what the user may not see, and 400 of what does not exist. Any other failure stays one. */
async function sendOrNull<S extends z.ZodType>(to: Route, schema: S): Promise<z.infer<S> | null> {
  try {
    return await send(to, schema);
  } catch (error) {
    if (error instanceof JiraFailure && (error.kind === 'refused' || error.kind === 'rejected')) return null;
    throw error;
  }
}

async function mayAdministerJira(): Promise<boolean> {
  const told = await sendOrNull(route`/rest/api/3/mypermissions?permissions=ADMINISTER`, myPermissionsSchema);
  return told?.permissions.ADMINISTER?.havePermission === true;
}

const KEYS = { browse: 'BROWSE_PROJECTS', create: 'CREATE_ISSUES', administer: 'ADMINISTER_PROJECTS' } as const;

async function readRights(project: string): Promise<ProjectRights> {
  const wanted = Object.values(KEYS).join(',');
  const told = await sendOrNull(
    /^\d+$/.test(project)
      ? route`/rest/api/3/mypermissions?permissions=${wanted}&projectId=${project}`
      : route`/rest/api/3/mypermissions?permissions=${wanted}&projectKey=${project}`,
    myPermissionsSchema,
  );
  if (!told) return noRights;
  const has = (key: string): boolean => Object.hasOwn(told.permissions, key) && told.permissions[key]?.havePermission === true;
  return { browse: has(KEYS.browse), create: has(KEYS.create), administer: has(KEYS.administer) };
}

/** permissions/check takes 1,000 projects; it tells what is granted and passes over what it does not know. */
const CHECK_AT_ONCE = 1000;

async function listRights(projectIds: readonly string[]): Promise<Map<string, ProjectRights>> {
  const rights = new Map<string, ProjectRights>();
  for (let at = 0; at < projectIds.length; at += CHECK_AT_ONCE) {
    const asked = projectIds.slice(at, at + CHECK_AT_ONCE);
    const body = { projectPermissions: [{ permissions: Object.values(KEYS), projects: asked.map(Number) }] };
    const { projectPermissions } = await send(route`/rest/api/3/permissions/check`, permissionGrantsSchema, body);
    const granted = new Set(projectPermissions.flatMap(({ permission, projects }) => projects.map((id) => `${permission} ${id}`)));
    const has = (key: string, id: string): boolean => granted.has(`${key} ${id}`);
    for (const id of asked)
      rights.set(id, { browse: has(KEYS.browse, id), create: has(KEYS.create, id), administer: has(KEYS.administer, id) });
  }
  return rights;
}

async function readMyself(): Promise<Myself> {
  const told = await sendOrNull(route`/rest/api/3/myself?expand=groups`, myselfSchema);
  return { groupIds: told?.groups?.items.map(({ groupId }) => groupId) ?? [], locale: told?.locale ?? null };
}

/** What an issue can be called; anything else would be a path of its own. */
const ISSUE = /^(\d+|[A-Za-z][A-Za-z0-9_]*-\d+)$/;

async function findIssue(issue: string): Promise<SeenIssue | null> {
  if (!ISSUE.test(issue)) return null;
  const told = await sendOrNull(route`/rest/api/3/issue/${issue}?fields=status,updated,project`, seenIssueSchema);
  if (!told) return null;
  const { id, key, fields } = told;
  return { id, key, projectId: fields.project.id, updatedAt: parseJiraDate(fields.updated), status: fields.status.name };
}

async function readCase(issue: string, tracked: Tracked): ReturnType<Permissions['readCase']> {
  if (!ISSUE.test(issue)) return null;
  const told = await sendOrNull(
    route`/rest/api/3/issue/${issue}?fields=${listCaseFields(tracked).join(',')}&expand=changelog`,
    issueSchema,
  );
  return told && ((await toCases(send, [told], tracked))[0] ?? null);
}

/** issue/bulkfetch takes 100 issues and leaves out those that the user may not see; JQL would refuse the whole list for one of them. */
const FETCH_AT_ONCE = 100;
/** Requests side by side: far below the burst limit of 100 a second. */
const LANES = 5;

async function filterVisibleItems(keys: readonly string[]): Promise<Set<string>> {
  const visible = new Set<string>();
  const waiting = Array.from({ length: Math.ceil(keys.length / FETCH_AT_ONCE) }, (_, at) =>
    keys.slice(at * FETCH_AT_ONCE, (at + 1) * FETCH_AT_ONCE),
  );
  const fetchNext = async (): Promise<void> => {
    for (let asked = waiting.shift(); asked; asked = waiting.shift()) {
      const body = { issueIdsOrKeys: asked, fields: ['status'] };
      const { issues } = await send(route`/rest/api/3/issue/bulkfetch`, issueKeysSchema, body);
      for (const { key } of issues) visible.add(key);
    }
  };
  await Promise.all(Array.from({ length: Math.min(LANES, waiting.length) }, fetchNext));
  return visible;
}

/** Evidence is of work items, of pages, or of both. */
async function filterVisible(keys: readonly string[]): Promise<Set<string>> {
  const pages = keys.flatMap((key) => readPageKey(key)?.id ?? []);
  const items = keys.filter((key) => readPageKey(key) === null);
  const [visible, open] = await Promise.all([filterVisibleItems(items), filterVisiblePages(pages)]);
  for (const key of keys) if (open.has(readPageKey(key)?.id ?? '')) visible.add(key);
  return visible;
}

/** Keeps each answer for as long as this invocation lasts; a failure is not kept. */
function remember<T>(ask: (question: string) => Promise<T>): (question: string) => Promise<T> {
  const answers = new Map<string, Promise<T>>();
  return (question) => {
    const known = answers.get(question);
    if (known) return known;
    const answer = ask(question);
    answers.set(question, answer);
    answer.catch(() => answers.delete(question));
    return answer;
  };
}

/** What the calling user may do and see, for one invocation: Jira is asked as that user, so that nothing from the browser counts. */
export function openPermissions(): Permissions {
  const isAdmin = remember(mayAdministerJira);
  const myself = remember(readMyself);
  return {
    mayAdministerJira: () => isAdmin(''),
    readMyself: () => myself(''),
    readRights: remember(readRights),
    findIssue: remember(findIssue),
    ...{ listRights, filterVisible, readCase },
    async findPeople(query) {
      const users = await send(route`/rest/api/3/user/search?query=${query}&maxResults=20`, userListSchema);
      return users.flatMap(({ accountId, accountType, displayName, active }) =>
        active && (accountType === undefined || accountType === 'atlassian') ? [{ accountId, name: displayName }] : [],
      );
    },
    async listComponents(project) {
      const told = await sendOrNull(route`/rest/api/3/project/${project}`, componentHolderSchema);
      return (told?.components ?? []).map(({ name }) => name);
    },
    async findGroups(query) {
      const { groups } = await send(route`/rest/api/3/groups/picker?query=${query}&maxResults=20&caseInsensitive=true`, groupPickerSchema);
      return groups.map(({ groupId, name }) => ({ groupId, name }));
    },
  };
}
