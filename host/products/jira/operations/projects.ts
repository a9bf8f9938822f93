import { readList } from '../../query';
import { replyObjects, type Reply } from '../../reply';
import { unknownData, JiraError } from '../jira-error';
import { pageByOffset, readExpand, requireProject, type Ask, type JiraOperation } from '../operation';
import { writeComponent, writeVersion } from './project-parts';
import { linkRoles } from './roles';
import { writeProject, writeStatus } from '../wire';
import type { ProjectJson } from '../../../snapshot/types';

const PROJECT_GRANULAR = [
  'read:issue-type:jira',
  'read:project:jira',
  'read:project.property:jira',
  'read:user:jira',
  'read:application-role:jira',
  'read:avatar:jira',
  'read:group:jira',
  'read:issue-type-hierarchy:jira',
  'read:project-category:jira',
  'read:project-version:jira',
  'read:project.component:jira',
];
const CLASSIC = ['read:jira-work'];

const ACTIONS: Readonly<Record<string, string>> = {
  view: 'BROWSE_PROJECTS',
  browse: 'BROWSE_PROJECTS',
  edit: 'ADMINISTER_PROJECTS',
  create: 'CREATE_ISSUES',
};
const ORDERS: Readonly<Record<string, (project: ProjectJson) => string>> = {
  key: ({ key }) => key,
  name: ({ name }) => name,
  category: ({ projectCategory }) => projectCategory?.name ?? '',
};

function sortProjects(projects: ProjectJson[], orderBy: string): ProjectJson[] {
  const name = orderBy.replace(/^[+-]/, '');
  const read = Object.hasOwn(ORDERS, name) ? ORDERS[name] : undefined;
  if (!read) throw new JiraError(400, `The host's Jira cannot order projects by '${name}', only by ${Object.keys(ORDERS).join(', ')}.`);
  const sign = orderBy.startsWith('-') ? -1 : 1;
  return projects.sort((a, b) => sign * (read(a) < read(b) ? -1 : read(a) > read(b) ? 1 : 0));
}

/** GET project/search: what the caller may browse (or edit), live projects unless `status` says otherwise. */
function searchProjects(ask: Ask): Reply {
  const { site, caller, query } = ask;
  const expand = readExpand(query.get('expand'), ['description', 'lead', 'issueTypes', 'url', 'insight']);
  const action = query.get('action') ?? 'view';
  const permission = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined;
  if (permission === undefined)
    throw new JiraError(400, `The value '${action}' of the query parameter 'action' is not one of ${Object.keys(ACTIONS).join(', ')}.`);
  const keys = readList(ask, 'keys').map((key) => key.toUpperCase());
  const ids = readList(ask, 'id');
  const types = readList(ask, 'typeKey');
  const states = readList(ask, 'status');
  const text = query.get('query')?.toLowerCase();
  const category = query.get('categoryId');
  const wanted = site.snapshot.projects.filter(
    (project) =>
      caller.holds(permission, project) &&
      (states.length === 0 ? ['live'] : states).includes(project.archived ? 'archived' : 'live') &&
      (keys.length === 0 || keys.includes(project.key)) &&
      (ids.length === 0 || ids.includes(project.id)) &&
      (types.length === 0 || types.includes(project.projectTypeKey)) &&
      (category === null || project.projectCategory?.id === category) &&
      (text === undefined || project.key.toLowerCase().includes(text) || project.name.toLowerCase().includes(text)),
  );
  const { page, values } = pageByOffset(ask, sortProjects(wanted, query.get('orderBy') ?? 'key'), { usual: 50, most: 100 });
  return replyObjects({ ...page, values: values.map((project) => writeProject(site, project, expand)) }, values.length);
}

function getProject(ask: Ask): Reply {
  const { site, query } = ask;
  const project = requireProject(ask);
  const expand = readExpand(query.get('expand'), ['description', 'lead', 'issueTypes', 'url', 'projectKeys', 'insight']);
  const { components, versions } = project;
  const value = {
    ...writeProject(site, project, new Set([...expand, 'description', 'lead', 'issueTypes', 'url'])),
    ...(components && { components: components.map((component) => writeComponent(site, component)) }),
    ...(versions && { versions: versions.map((version) => writeVersion(ask, version)) }),
    ...(site.snapshot.projectroles && { roles: linkRoles(site, project) }),
  };
  return replyObjects(value, 1);
}

/** GET project/{key}/statuses: by issue type, the statuses that its workflow allows. Needs the project's workflows, workflows.json, statuses.json and issue types. */
function getStatuses(ask: Ask): Reply {
  const { site } = ask;
  const project = requireProject(ask);
  const { workflows: assigned, issueTypes = site.snapshot.issuetypes } = project;
  const what = `The statuses of project ${project.key}`;
  if (!assigned) throw unknownData(what, `"workflows" for ${project.key} in projects.json`);
  if (!issueTypes) throw unknownData(what, `"issueTypes" for ${project.key} in projects.json, nor an issuetypes.json`);
  const workflows = new Map(site.require('workflows').map((workflow) => [workflow.id, workflow]));
  const statuses = new Map(site.require('statuses').map((status) => [status.id, status]));
  const value = issueTypes.map((type) => {
    const workflowId = assigned[type.id] ?? assigned.default ?? '';
    const workflow = workflows.get(workflowId);
    if (!workflow) throw unknownData(what, `workflow "${workflowId}" (for ${type.name}) in workflows.json`);
    const allowed = workflow.statuses.map(({ statusReference }) => {
      const status = statuses.get(statusReference);
      if (!status) throw unknownData(what, `status "${statusReference}" (of workflow "${workflowId}") in statuses.json`);
      return writeStatus(site, status);
    });
    return { self: site.link(`issueType/${type.id}`), id: type.id, name: type.name, subtask: type.subtask, statuses: allowed };
  });
  return replyObjects(value, value.length);
}

/** GET data-policy/project: where an app access rule takes content from the app. */
function getDataPolicies(ask: Ask): Reply {
  const { site, caller } = ask;
  if (caller.kind !== 'app') throw new JiraError(403, 'Only an app may ask for the data policies of projects.');
  const found = readList(ask, 'ids').flatMap((id) => site.findProject(id) ?? []);
  const projectDataPolicies = found.map((project) => ({
    id: Number(project.id),
    dataPolicy: { anyContentBlocked: project['diapason:appBlocked'] === true },
  }));
  return replyObjects({ projectDataPolicies }, found.length);
}

export const projectOperations: readonly JiraOperation[] = [
  {
    method: 'GET',
    template: '/rest/api/3/project/search',
    parameters: ['startAt', 'maxResults', 'orderBy', 'id', 'keys', 'query', 'typeKey', 'categoryId', 'action', 'expand', 'status'],
    scopes: { classic: CLASSIC, granular: PROJECT_GRANULAR },
    answer: searchProjects,
  },
  {
    method: 'GET',
    template: '/rest/api/3/project/{projectIdOrKey}',
    parameters: ['expand'],
    scopes: { classic: CLASSIC, granular: PROJECT_GRANULAR },
    answer: getProject,
  },
  {
    method: 'GET',
    template: '/rest/api/3/project/{projectIdOrKey}/statuses',
    parameters: [],
    scopes: { classic: CLASSIC, granular: ['read:issue-status:jira', 'read:issue-type:jira', 'read:status:jira'] },
    answer: getStatuses,
  },
  {
    method: 'GET',
    template: '/rest/api/3/data-policy/project',
    parameters: ['ids'],
    scopes: { classic: CLASSIC, granular: [] },
    answer: getDataPolicies,
  },
];
