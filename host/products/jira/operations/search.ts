import { z } from 'zod';
import type { IssueJson } from '../../../snapshot/types';
import { replyObjects, type Reply } from '../../reply';
import { notModelled } from '../jira-error';
import { findIssues } from '../jql/compile';
import { readBody, readExpand, type Ask, type JiraOperation } from '../operation';
import { compareHistories, writeHistory } from '../wire';
import type { Site } from '../site';

/** A search answer carries at most so many histories of an issue, the newest (Jira Cloud, change CHANGE-2046: enhanced JQL search). */
const MOST_HISTORIES = 40;
/** Greatest pages, by how much of each issue is asked for. Documented is only the first ("max 5000 issues" for id or key alone); a page may always be shorter than asked. */
const MOST_IDS = 5000;
const MOST_SHORT = 1000;
const MOST_FULL = 100;
const FEW_FIELDS = 5;

const searchBody = z.strictObject({
  jql: z.string().optional(),
  fields: z.array(z.string()).optional(),
  fieldsByKeys: z.boolean().optional(),
  expand: z.string().optional(),
  maxResults: z.int().min(0).optional(),
  nextPageToken: z.string().optional(),
  properties: z.array(z.string()).max(5).optional(),
  /** Accepted and without effect: this index never lags. */
  reconcileIssues: z.array(z.int()).max(50).optional(),
});

/** Which fields of an issue an answer carries. `*all`, `*navigable`, names, and `-name` to leave one out. */
export function chooseFields(asked: readonly string[]): (issue: IssueJson) => Record<string, unknown> {
  const left = new Set(asked.filter((name) => name.startsWith('-')).map((name) => name.slice(1)));
  const isAll = asked.some((name) => name === '*all' || name === '*navigable') || asked.every((name) => name.startsWith('-'));
  const names = asked.filter(
    (name) => !name.startsWith('-') && !name.startsWith('*') && name !== 'id' && name !== 'key' && !left.has(name),
  );
  return ({ fields }) => {
    const chosen: Record<string, unknown> = {};
    for (const name of isAll ? Object.keys(fields) : names) if (Object.hasOwn(fields, name) && !left.has(name)) chosen[name] = fields[name];
    return chosen;
  };
}

/** The newest histories first. Of unknown history: no changelog at all. `total` may exceed what is there: cut short. */
export function writeChangelog({ changelog }: IssueJson, most: number): { changelog?: Record<string, unknown> } {
  if (!changelog) return {};
  const newest = [...changelog.histories].sort((a, b) => compareHistories(b, a)).slice(0, most);
  const total = Math.max(changelog.total ?? 0, changelog.histories.length);
  return { changelog: { startAt: 0, maxResults: most, total, histories: newest.map((history) => writeHistory(history)) } };
}

function isIdentityOnly(fields: readonly string[]): boolean {
  return fields.every((name) => name === 'id' || name === 'key');
}

function greatestPage(fields: readonly string[], withChangelog: boolean): number {
  if (withChangelog || fields.length > FEW_FIELDS || fields.some((name) => name.startsWith('*') || name.startsWith('-'))) return MOST_FULL;
  return isIdentityOnly(fields) ? MOST_IDS : MOST_SHORT;
}

function writeIssue(
  site: Site,
  issue: IssueJson,
  choose: ((issue: IssueJson) => Record<string, unknown>) | null,
  withChangelog: boolean,
): Record<string, unknown> {
  return {
    expand: '',
    id: issue.id,
    self: site.link(`issue/${issue.id}`),
    key: issue.key,
    ...(withChangelog && writeChangelog(issue, MOST_HISTORIES)),
    ...(choose && { fields: choose(issue) }),
  };
}

/** POST search/jql: pages by token; without `fields` only ids. */
function searchByJql(ask: Ask): Reply {
  const { site, caller, request, results } = ask;
  const body = readBody(ask, searchBody);
  if (body.properties?.length) throw notModelled('issue properties in a search');
  const withChangelog = readExpand(body.expand, ['changelog']).has('changelog');
  const { jql = '', fields = [], maxResults = 50 } = body;
  const size = Math.min(Math.max(maxResults, 1), greatestPage(fields, withChangelog));
  const find = (): IssueJson[] => findIssues(jql, { site, caller, now: request.now }, { bounded: true });
  const { values, next } = results.read(['search', caller.name, jql], body.nextPageToken, size, find);
  const idsOnly = fields.every((name) => name === 'id') && !withChangelog;
  const choose = isIdentityOnly(fields) ? null : chooseFields(fields);
  const issues = values.map((issue) => (idsOnly ? { id: issue.id } : writeIssue(site, issue, choose, withChangelog)));
  return replyObjects({ issues, ...(next !== null && { nextPageToken: next }), isLast: next === null }, issues.length);
}

/** POST search/approximate-count. */
function countByJql(ask: Ask): Reply {
  const { jql = '' } = readBody(ask, z.strictObject({ jql: z.string().optional() }));
  const { site, caller, request } = ask;
  return replyObjects({ count: findIssues(jql, { site, caller, now: request.now }, { bounded: true }).length }, 1);
}

const scopes = {
  classic: ['read:jira-work'],
  granular: ['read:issue-details:jira', 'read:field.default-value:jira', 'read:field.option:jira', 'read:field:jira', 'read:group:jira'],
};

export const searchOperations: readonly JiraOperation[] = [
  { method: 'POST', template: '/rest/api/3/search/jql', parameters: [], scopes, answer: searchByJql },
  { method: 'POST', template: '/rest/api/3/search/approximate-count', parameters: [], scopes, answer: countByJql },
];
