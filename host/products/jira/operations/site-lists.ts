import { pick } from '../../pick';
import { type Reply, replyObjects } from '../../reply';
import type { Ask, JiraOperation } from '../operation';
import { pageByOffset } from '../operation';
import { writeIssueType, writeStatus } from '../wire';

/** Team-managed projects own statuses and issue types: only who may browse the project sees them. */
function isVisible({ site, caller }: Ask, scope: unknown): boolean {
  if (typeof scope !== 'object' || scope === null || !('project' in scope)) return true;
  const { project } = scope;
  const id = typeof project === 'object' && project !== null && 'id' in project ? String(project.id) : '';
  const found = site.findProject(id);
  return found !== undefined && caller.mayBrowse(found);
}

function getStatuses(ask: Ask): Reply {
  const statuses = ask.site.require('statuses').filter(({ scope }) => isVisible(ask, scope));
  return replyObjects(
    statuses.map((status) => writeStatus(ask.site, status)),
    statuses.length,
  );
}

function getIssueTypes(ask: Ask): Reply {
  const types = ask.site.require('issuetypes').filter(({ scope }) => isVisible(ask, scope));
  return replyObjects(
    types.map((type) => writeIssueType(ask.site, type)),
    types.length,
  );
}

function searchResolutions(ask: Ask): Reply {
  const { page, values } = pageByOffset(ask, ask.site.require('resolutions'), { usual: 50, most: 100 });
  return replyObjects({ ...page, values: values.map((one) => pick(one, ['id', 'name', 'description'])) }, values.length);
}

function searchPriorities(ask: Ask): Reply {
  const { page, values } = pageByOffset(ask, ask.site.require('priorities'), { usual: 50, most: 100 });
  return replyObjects({ ...page, values: values.map((one) => pick(one, ['id', 'name', 'description'])) }, values.length);
}

const FIELD_KEYS = ['id', 'key', 'name', 'custom', 'orderable', 'navigable', 'searchable', 'clauseNames', 'scope', 'schema'];

function getFields(ask: Ask): Reply {
  const fields = ask.site.require('fields').filter(({ scope }) => isVisible(ask, scope));
  return replyObjects(
    fields.map((field) => pick(field, FIELD_KEYS)),
    fields.length,
  );
}

/** GET serverInfo: open to everyone. Jira's own version is left out: the model has none. */
function getServerInfo({ site }: Ask): Reply {
  const { name, baseUrl, timeZone } = site.snapshot.site;
  return replyObjects({ baseUrl, deploymentType: 'Cloud', serverTitle: name, serverTimeZone: timeZone }, 1);
}

const CLASSIC = ['read:jira-work'];

export const siteListOperations: readonly JiraOperation[] = [
  { method: 'GET', template: '/rest/api/3/serverInfo', parameters: [], scopes: { classic: [], granular: [] }, answer: getServerInfo },
  {
    method: 'GET',
    template: '/rest/api/3/status',
    parameters: [],
    scopes: { classic: CLASSIC, granular: ['read:status:jira'] },
    answer: getStatuses,
  },
  {
    method: 'GET',
    template: '/rest/api/3/issuetype',
    parameters: [],
    scopes: { classic: CLASSIC, granular: ['read:issue-type:jira', 'read:avatar:jira', 'read:project-category:jira', 'read:project:jira'] },
    answer: getIssueTypes,
  },
  {
    method: 'GET',
    template: '/rest/api/3/resolution/search',
    parameters: ['startAt', 'maxResults'],
    scopes: { classic: CLASSIC, granular: ['read:resolution:jira'] },
    answer: searchResolutions,
  },
  {
    method: 'GET',
    template: '/rest/api/3/priority/search',
    parameters: ['startAt', 'maxResults'],
    scopes: { classic: ['manage:jira-configuration'], granular: ['read:priority:jira'] },
    answer: searchPriorities,
  },
  {
    method: 'GET',
    template: '/rest/api/3/field',
    parameters: [],
    scopes: {
      classic: CLASSIC,
      granular: ['read:field:jira', 'read:avatar:jira', 'read:project-category:jira', 'read:project:jira', 'read:field-configuration:jira'],
    },
    answer: getFields,
  },
];
