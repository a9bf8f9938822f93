import { z } from 'zod';
import type { HistoryJson, IssueJson } from '../../../snapshot/types';
import { readList } from '../../query';
import { replyObjects, type Reply } from '../../reply';
import { unknownData } from '../jira-error';
import { pageByOffset, readBody, readExpand, requireIssue, type Ask, type JiraOperation } from '../operation';
import { compareHistories, hasWholeHistory, writeHistory } from '../wire';
import { chooseFields, writeChangelog } from './search';

/** GET issue?expand=changelog carries at most so many histories, the newest. */
const MOST_HISTORIES = 100;

function getIssue(ask: Ask): Reply {
  const { site, query } = ask;
  const { issue } = requireIssue(ask);
  const expand = readExpand(query.get('expand'), ['changelog']);
  const fields = readList(ask, 'fields');
  const value = {
    expand: 'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations',
    id: issue.id,
    self: site.link(`issue/${issue.id}`),
    key: issue.key,
    ...(expand.has('changelog') && writeChangelog(issue, MOST_HISTORIES)),
    fields: chooseFields(fields.length > 0 ? fields : ['*all'])(issue),
  };
  return replyObjects(value, 1);
}

/** GET issue/{key}/changelog: oldest first. An unknown or shortened history is a 404 that names the file, for an empty page would read as "never changed". */
function getChangelog(ask: Ask): Reply {
  const { issue, project } = requireIssue(ask);
  if (!hasWholeHistory(issue)) throw unknownData(`The history of ${issue.key}`, `whole changelog for it in issues/${project.key}.jsonl`);
  const { page, values } = pageByOffset(ask, [...issue.changelog.histories].sort(compareHistories), { usual: 100, most: 100 });
  return replyObjects({ ...page, values: values.map((history) => writeHistory(history)) }, values.length);
}

const bulkBody = z.strictObject({
  issueIdsOrKeys: z.array(z.string()).min(1).max(1000),
  fieldIds: z.array(z.string()).max(10).optional(),
  maxResults: z.int().min(1).max(10_000).optional(),
  nextPageToken: z.string().optional(),
});

interface Entry {
  issueId: string;
  history: HistoryJson;
}

function hasField(history: HistoryJson, fieldIds: ReadonlySet<string> | undefined): boolean {
  return fieldIds === undefined || history.items.some((item) => fieldIds.has(item.fieldId ?? item.field));
}

/**
 * POST changelog/bulkfetch: histories by date over all issues, so that one issue may span pages; `maxResults` counts histories.
 * Issues that do not exist, may not be seen, or whose history is not wholly known, are absent; one that has no such change stands on the first page with none.
 */
function fetchChangelogs(ask: Ask): Reply {
  const { site, caller, results } = ask;
  const { issueIdsOrKeys, fieldIds: wanted, maxResults = 1000, nextPageToken } = readBody(ask, bulkBody);
  const fieldIds = wanted && wanted.length > 0 ? new Set(wanted) : undefined;
  const known = new Map(
    issueIdsOrKeys.flatMap((idOrKey) => {
      const found = site.findIssue(idOrKey);
      return found && caller.maySeeIssue(found) && hasWholeHistory(found.issue) ? [[found.issue.id, found.issue] as const] : [];
    }),
  );
  const list = (): Entry[] => {
    const all = [...known.values()].flatMap(({ id, changelog }) =>
      changelog.histories.filter((history) => hasField(history, fieldIds)).map((history) => ({ issueId: id, history })),
    );
    return all.sort((a, b) => compareHistories(a.history, b.history));
  };
  const { values, next, isFirst } = results.read(['changelog', caller.name, issueIdsOrKeys, wanted ?? []], nextPageToken, maxResults, list);
  const byIssue = new Map<string, Record<string, unknown>[]>();
  if (isFirst)
    for (const [id, { changelog }] of known) if (!changelog.histories.some((history) => hasField(history, fieldIds))) byIssue.set(id, []);
  for (const { issueId, history } of values) {
    const histories = byIssue.get(issueId) ?? [];
    byIssue.set(issueId, histories);
    histories.push(writeHistory(history, fieldIds));
  }
  const issueChangeLogs = [...byIssue].map(([issueId, changeHistories]) => ({ issueId, changeHistories }));
  return replyObjects({ issueChangeLogs, ...(next !== null && { nextPageToken: next }) }, issueChangeLogs.length + values.length);
}

const manyBody = z.strictObject({
  issueIdsOrKeys: z.array(z.string()).min(1).max(100),
  fields: z.array(z.string()).optional(),
});

/** POST issue/bulkfetch: by id; those that do not exist or may not be seen stand among the errors, in the same words. */
function fetchIssues(ask: Ask): Reply {
  const { site, caller } = ask;
  const { issueIdsOrKeys, fields = ['*all'] } = readBody(ask, manyBody);
  const choose = chooseFields(fields);
  const seen = new Map<string, IssueJson>();
  const issueErrors: { id: string; errorMessage: string }[] = [];
  for (const asked of issueIdsOrKeys) {
    const found = site.findIssue(asked);
    if (found && caller.maySeeIssue(found)) seen.set(found.issue.id, found.issue);
    else issueErrors.push({ id: asked, errorMessage: 'Issue does not exist or you do not have permission to see it.' });
  }
  const issues = [...seen.values()]
    .sort((a, b) => Number(a.id) - Number(b.id))
    .map((issue) => ({ expand: '', id: issue.id, self: site.link(`issue/${issue.id}`), key: issue.key, fields: choose(issue) }));
  return replyObjects({ issues, issueErrors }, issues.length);
}

const CLASSIC = ['read:jira-work'];
const ISSUE_GRANULAR = [
  'read:issue-meta:jira',
  'read:issue-security-level:jira',
  'read:issue.vote:jira',
  'read:issue.changelog:jira',
  'read:avatar:jira',
  'read:issue:jira',
  'read:status:jira',
  'read:user:jira',
  'read:field-configuration:jira',
];
const CHANGELOG_GRANULAR = ['read:issue-meta:jira', 'read:avatar:jira', 'read:issue.changelog:jira'];

export const issueOperations: readonly JiraOperation[] = [
  {
    method: 'GET',
    template: '/rest/api/3/issue/{issueIdOrKey}',
    parameters: ['fields', 'expand'],
    scopes: { classic: CLASSIC, granular: ISSUE_GRANULAR },
    answer: getIssue,
  },
  {
    method: 'POST',
    template: '/rest/api/3/issue/bulkfetch',
    parameters: [],
    scopes: { classic: CLASSIC, granular: ISSUE_GRANULAR },
    answer: fetchIssues,
  },
  {
    method: 'GET',
    template: '/rest/api/3/issue/{issueIdOrKey}/changelog',
    parameters: ['startAt', 'maxResults'],
    scopes: { classic: CLASSIC, granular: CHANGELOG_GRANULAR },
    answer: getChangelog,
  },
  {
    method: 'POST',
    template: '/rest/api/3/changelog/bulkfetch',
    parameters: [],
    scopes: { classic: CLASSIC, granular: CHANGELOG_GRANULAR },
    answer: fetchChangelogs,
  },
];
