import type { z } from 'zod';
import type { Operation, ProductRequest } from '../../protocol';
import type { ProjectJson } from '../../snapshot/types';
import { readNumber } from '../query';
import type { Reply } from '../reply';
import type { ResultCache } from '../result-cache';
import type { Caller } from './caller';
import { JiraError, notModelled } from './jira-error';
import type { Located, Site } from './site';

/** One request on its way through an operation. */
export interface Ask {
  site: Site;
  caller: Caller;
  request: ProductRequest;
  /** Values of the template's placeholders, decoded. */
  path: Readonly<Record<string, string>>;
  query: URLSearchParams;
  /** Sorted results that later pages of the same question read on in. */
  results: ResultCache;
}

/** One row of the table of operations. */
export interface JiraOperation extends Operation {
  /** Query parameters that the model knows; any other is refused by name. */
  parameters: readonly string[];
  answer(ask: Ask): Reply;
}

/** The JSON body, checked. A key or type that the API does not know is a 400, as in Jira. */
export function readBody<T>({ request }: Ask, schema: z.ZodType<T>): T {
  let body: unknown;
  try {
    body = JSON.parse(request.body ?? '');
  } catch {
    throw new JiraError(400, 'There was an error parsing JSON. Check that your request body is valid.');
  }
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const first = parsed.error.issues[0];
  throw new JiraError(
    400,
    `Invalid request payload. Refer to the REST API documentation and try again. (${first?.path.join('.') ?? ''}: ${first?.message ?? ''})`,
  );
}

/** `expand`, of which only what the host models is let through. */
export function readExpand(text: string | null | undefined, modelled: readonly string[]): Set<string> {
  const asked = (text ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  for (const name of asked) if (!modelled.includes(name)) throw notModelled(`expand=${name} here`);
  return new Set(asked);
}

/** One page of a list in memory, in the shape of Jira's PageBean. `step` = the greatest page. */
export function pageByOffset<T>(
  ask: Ask,
  all: readonly T[],
  size: { usual: number; most: number },
): { page: Record<string, unknown>; values: readonly T[] } {
  const startAt = readNumber(ask, 'startAt', 0);
  const maxResults = Math.min(Math.max(readNumber(ask, 'maxResults', size.usual), 1), size.most);
  const values = all.slice(startAt, startAt + maxResults);
  const isLast = startAt + maxResults >= all.length;
  const self = new URL(ask.site.snapshot.site.baseUrl.replace(/\/$/, '') + ask.request.path);
  const page = {
    self: addressOf(self, startAt, maxResults),
    ...(!isLast && { nextPage: addressOf(self, startAt + maxResults, maxResults) }),
    maxResults,
    startAt,
    total: all.length,
    isLast,
  };
  return { page, values };
}

/** Greatest page of a list of usages. Source: Jira Cloud REST v3, "Must be an integer between 1 and 200". */
const MOST_USAGES = 200;

/** One page of the projects that use something, by token. @throws JiraError 400 */
export function readUsages(
  ask: Ask,
  list: () => readonly ProjectJson[],
): { projects: { values: { id: string }[]; nextPageToken?: string }; count: number } {
  const { results, caller, request, query } = ask;
  const size = readNumber(ask, 'maxResults', 50);
  if (size < 1 || size > MOST_USAGES) throw new JiraError(400, `'maxResults' must be between 1 and ${MOST_USAGES}.`);
  const [address] = request.path.split('?');
  const { values, next } = results.read(['usages', caller.name, address], query.get('nextPageToken') ?? undefined, size, list);
  const projects = { values: values.map(({ id }) => ({ id })), ...(next !== null && { nextPageToken: next }) };
  return { projects, count: values.length };
}

function addressOf(self: URL, startAt: number, maxResults: number): string {
  const url = new URL(self);
  url.searchParams.set('startAt', String(startAt));
  url.searchParams.set('maxResults', String(maxResults));
  return url.href;
}

/** The project that the path names, if the caller may browse it; else 404, the same as for one that does not exist. */
export function requireProject(
  { site, caller, path }: Pick<Ask, 'site' | 'caller' | 'path'>,
  idOrKey = path.projectIdOrKey ?? '',
): ProjectJson {
  const project = site.findProject(idOrKey);
  if (project && caller.mayBrowse(project)) return project;
  throw new JiraError(404, `No project could be found with ${/^\d+$/.test(idOrKey) ? 'id' : 'key'} '${idOrKey}'.`);
}

/** Nobody in particular is asked to sign in. */
export function requireSignedIn({ caller }: Pick<Ask, 'caller'>): void {
  if (caller.kind === 'anonymous') throw new JiraError(401, 'Client must be authenticated to access this resource.');
}

/** What only Jira administrators are told. `what` completes "Only Jira administrators can access …". */
export function requireJiraAdmin(ask: Pick<Ask, 'caller'>, what: string): void {
  requireSignedIn(ask);
  if (!ask.caller.mayAdministerJira()) throw new JiraError(403, `Only Jira administrators can access ${what}.`);
}

/** The issue that the path names, if the caller may see it; else 404. */
export function requireIssue({ site, caller, path }: Pick<Ask, 'site' | 'caller' | 'path'>, idOrKey = path.issueIdOrKey ?? ''): Located {
  const found = site.findIssue(idOrKey);
  if (found && caller.maySeeIssue(found)) return found;
  throw new JiraError(404, 'Issue does not exist or you do not have permission to see it.');
}
