import { parseJiraDate } from '../../snapshot/jira-date';
import type { HistoryItemJson, HistoryJson, IssueJson, IssueTypeJson, ProjectJson, StatusJson, UserJson } from '../../snapshot/types';
import { pick } from '../pick';
import type { Site } from './site';

const ACCOUNT_TYPES = ['atlassian', 'app', 'customer'];

export function writeUser(site: Site, { accountId, accountType, displayName, active }: UserJson): Record<string, unknown> {
  return {
    self: site.link(`user?accountId=${encodeURIComponent(accountId)}`),
    accountId,
    accountType: ACCOUNT_TYPES.includes(accountType) ? accountType : 'unknown',
    displayName,
    active,
  };
}

export function writeStatus(site: Site, status: StatusJson): Record<string, unknown> {
  const { id, name, statusCategory, scope } = status;
  const category = { self: site.link(`statuscategory/${statusCategory.id}`), ...pick(statusCategory, ['id', 'key', 'name', 'colorName']) };
  return { self: site.link(`status/${id}`), description: '', name, id, statusCategory: category, ...(scope && { scope }) };
}

export function writeIssueType(site: Site, type: IssueTypeJson): Record<string, unknown> {
  return { self: site.link(`issuetype/${type.id}`), ...pick(type, ['id', 'description', 'name', 'subtask', 'hierarchyLevel', 'scope']) };
}

/** Whether the whole history of an issue is in the snapshot: not when it has no changelog, nor when that was cut short. */
export function hasWholeHistory(issue: IssueJson): issue is IssueJson & { changelog: { histories: HistoryJson[] } } {
  return issue.changelog !== undefined && (issue.changelog.total ?? 0) <= issue.changelog.histories.length;
}

/** Order of a changelog: by time, then by id as a number. */
export function compareHistories(a: HistoryJson, b: HistoryJson): number {
  return a.created === b.created ? Number(a.id) - Number(b.id) : parseJiraDate(a.created) - parseJiraDate(b.created);
}

function writeItem({ field, fieldtype = 'jira', fieldId, from, fromString, to, ...rest }: HistoryItemJson): Record<string, unknown> {
  // An item without a `toString` of its own would otherwise hand on the function that every object inherits.
  const toString = Object.hasOwn(rest, 'toString') ? rest.toString : null;
  return { field, fieldtype, ...(fieldId !== undefined && { fieldId }), from, fromString, to, toString };
}

/** A history entry without what only snapshots carry. With `fieldIds`, only the items of those fields. */
export function writeHistory({ id, author, created, items }: HistoryJson, fieldIds?: ReadonlySet<string>): Record<string, unknown> {
  const kept = fieldIds ? items.filter((item) => fieldIds.has(item.fieldId ?? item.field)) : items;
  return { id, ...(author !== undefined && author !== null && { author }), created, items: kept.map(writeItem) };
}

/** What every answer about a project holds; `expand` adds the rest. Absent in the snapshot = absent here = unknown; `lead: null` = nobody. */
export function writeProject(site: Site, project: ProjectJson, expand: ReadonlySet<string>): Record<string, unknown> {
  const { lead, issueTypes = site.snapshot.issuetypes, projectCategory } = project;
  return {
    expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
    self: site.link(`project/${project.id}`),
    ...pick(project, ['id', 'key', 'name', 'projectTypeKey', 'simplified', 'style']),
    isPrivate: project.isPrivate ?? false,
    ...(project.archived && { archived: true }),
    ...(projectCategory && {
      projectCategory: {
        self: site.link(`projectCategory/${projectCategory.id}`),
        ...pick(projectCategory, ['id', 'name', 'description']),
      },
    }),
    ...(expand.has('description') && pick(project, ['description'])),
    ...(expand.has('url') && pick(project, ['url'])),
    ...(expand.has('lead') && lead !== undefined && { lead: lead && writeUser(site, site.findUser(lead.accountId) ?? lead) }),
    ...(expand.has('issueTypes') && issueTypes && { issueTypes: issueTypes.map((type) => writeIssueType(site, type)) }),
    ...(expand.has('insight') && writeInsight(site, project)),
  };
}

/** How many issues and when the last one was updated; absent when the project's issues are unknown. */
function writeInsight(site: Site, { key }: ProjectJson): { insight?: Record<string, unknown> } {
  const issues = site.snapshot.issues.get(key);
  if (!issues) return {};
  let last: IssueJson | null = null;
  for (const issue of issues) if (last === null || parseJiraDate(issue.fields.updated) > parseJiraDate(last.fields.updated)) last = issue;
  return { insight: { totalIssueCount: issues.length, ...(last && { lastIssueUpdateTime: last.fields.updated }) } };
}
