import { z } from 'zod';
import type { ProjectJson, WorkflowJson } from '../../../snapshot/types';
import { pick } from '../../pick';
import { replyObjects, type Reply } from '../../reply';
import { JiraError, notModelled, unknownData } from '../jira-error';
import { pageByOffset, readBody, readExpand, readUsages, requireSignedIn, type Ask, type JiraOperation } from '../operation';
import { listWorkflowSchemes, requireWorkflows } from '../schemes';
import type { Site } from '../site';

interface Scope {
  type: string;
  project?: { id: string };
}

const CATEGORIES: Readonly<Record<string, string>> = { new: 'TODO', indeterminate: 'IN_PROGRESS', done: 'DONE' };

/** A workflow that says nothing of its scope is the company's. */
function readScope({ scope }: WorkflowJson): Scope {
  const parsed = z.object({ type: z.string(), project: z.object({ id: z.string() }).exactOptional() }).safeParse(scope);
  return parsed.success ? parsed.data : { type: 'GLOBAL' };
}

/** Jira's administrators see all; a team-managed project's workflow is seen by who administers the project or may view its workflow. */
function maySee({ site, caller }: Ask, workflow: WorkflowJson): boolean {
  if (caller.mayAdministerJira()) return true;
  const owner = site.findProject(readScope(workflow).project?.id ?? '');
  return owner !== undefined && (caller.holds('ADMINISTER_PROJECTS', owner) || caller.holds('VIEW_READONLY_WORKFLOW', owner));
}

function refuseAll(): JiraError {
  return new JiraError(401, 'You do not have permission to view these workflows.');
}

const STATUS_KEYS = ['statusReference', 'properties', 'deprecated', 'layout', 'approvalConfiguration'];
const TRANSITION_KEYS = [
  'id',
  'name',
  'description',
  'type',
  'toStatusReference',
  'links',
  'actions',
  'conditions',
  'validators',
  'triggers',
  'transitionScreen',
  'properties',
  'customIssueEventId',
];
const WORKFLOW_KEYS = ['id', 'name', 'description', 'created', 'updated', 'version', 'isEditable', 'startPointLayout'];

function pickFrom(from: object, keys: readonly string[]): Record<string, unknown> {
  return pick(from as Record<string, unknown>, keys);
}

function writeWorkflow(workflow: WorkflowJson, withTransitions: boolean): Record<string, unknown> {
  return {
    ...pickFrom(workflow, WORKFLOW_KEYS),
    scope: readScope(workflow),
    statuses: workflow.statuses.map((status) => pickFrom(status, STATUS_KEYS)),
    ...(withTransitions && { transitions: workflow.transitions.map((transition) => pickFrom(transition, TRANSITION_KEYS)) }),
  };
}

/** The statuses of these workflows, each once. */
function writeStatuses(site: Site, workflows: readonly WorkflowJson[]): Record<string, unknown>[] {
  const known = new Map(site.require('statuses').map((status) => [status.id, status]));
  const ids = new Set(workflows.flatMap(({ statuses }) => statuses.map(({ statusReference }) => statusReference)));
  return [...ids].map((id) => {
    const status = known.get(id);
    if (!status) throw unknownData('The statuses of a workflow', `status "${id}" in statuses.json`);
    const { name, statusCategory, scope = { type: 'GLOBAL' } } = status;
    return { id, statusReference: id, name, description: '', statusCategory: CATEGORIES[statusCategory.key] ?? 'IN_PROGRESS', scope };
  });
}

const readBodySchema = z.strictObject({
  workflowIds: z.array(z.string()).optional(),
  workflowNames: z.array(z.string()).optional(),
  projectAndIssueTypes: z.array(z.strictObject({ projectId: z.string(), issueTypeId: z.string() })).optional(),
});

/** The workflow that a project gives to an issue type, or null where it has no such type. */
function findAssigned(site: Site, project: ProjectJson, type: string): string | null {
  requireWorkflows([project]);
  const { workflows = {}, issueTypes = site.snapshot.issuetypes } = project;
  if (issueTypes && !issueTypes.some(({ id }) => id === type)) return null;
  return workflows[type] ?? workflows.default ?? null;
}

function chooseWorkflows(ask: Ask): (workflow: WorkflowJson) => boolean {
  const { site } = ask;
  const { workflowIds, workflowNames, projectAndIssueTypes: pairs } = readBody(ask, readBodySchema);
  const kinds = [workflowIds, workflowNames, pairs].filter((list) => list !== undefined && list.length > 0);
  if (kinds.length === 0) throw new JiraError(400, 'Workflow IDs, workflow names, or projects with issue types have to be provided.');
  if (kinds.length > 1) throw notModelled('POST workflows with more than one of workflowIds, workflowNames and projectAndIssueTypes');
  if (workflowIds?.length) return ({ id }) => workflowIds.includes(id);
  if (workflowNames?.length) return ({ name }) => workflowNames.includes(name);
  const ids = new Set(
    pairs?.map(({ projectId, issueTypeId }) => {
      const project = site.findProject(projectId);
      return project ? findAssigned(site, project, issueTypeId) : null;
    }),
  );
  return ({ id }) => ids.has(id);
}

/** POST workflows: by id, by name, or by what a project gives to an issue type. What does not exist is left out; 401 when nothing of what exists may be seen. */
function readWorkflows(ask: Ask): Reply {
  const { site } = ask;
  requireSignedIn(ask);
  const found = site.require('workflows').filter(chooseWorkflows(ask));
  const workflows = found.filter((workflow) => maySee(ask, workflow));
  if (found.length > 0 && workflows.length === 0) throw refuseAll();
  const value = { statuses: writeStatuses(site, workflows), workflows: workflows.map((workflow) => writeWorkflow(workflow, true)) };
  return replyObjects(value, workflows.length);
}

function readChoice(text: string | null, name: string, among: readonly string[]): string | null {
  if (text === null || among.includes(text)) return text;
  throw new JiraError(400, `The value '${text}' of the query parameter '${name}' is not one of ${among.join(', ')}.`);
}

/** Of which projects each workflow is, by workflow id. @throws JiraError 404 where a project's workflows are not known */
function listUsers(site: Site): Map<string, ProjectJson[]> {
  requireWorkflows(site.snapshot.projects);
  const users = new Map<string, ProjectJson[]>();
  for (const { defaultWorkflow, byIssueType, projects } of listWorkflowSchemes(site)) {
    const own = new Set([...byIssueType.values(), ...(defaultWorkflow === null ? [] : [defaultWorkflow])]);
    for (const id of own) users.set(id, [...(users.get(id) ?? []), ...projects]);
  }
  return users;
}

/** GET workflows/search: by name unless the order is asked otherwise; transitions on demand. */
function searchWorkflows(ask: Ask): Reply {
  const { site, query } = ask;
  requireSignedIn(ask);
  const expand = readExpand(query.get('expand'), ['values.transitions']);
  const text = query.get('queryString')?.toLowerCase();
  const scope = readChoice(query.get('scope')?.toUpperCase() ?? null, 'scope', ['GLOBAL', 'PROJECT']);
  const isActive = readChoice(query.get('isActive'), 'isActive', ['true', 'false']);
  const order = readChoice(query.get('orderBy'), 'orderBy', ['name', '+name', '-name']) ?? 'name';
  const project = query.get('projectId');
  const users = isActive === null && project === null ? null : listUsers(site);
  const found = site
    .require('workflows')
    .filter((workflow) => maySee(ask, workflow))
    .filter((workflow) => text === undefined || workflow.name.toLowerCase().includes(text))
    .filter((workflow) => scope === null || readScope(workflow).type === scope)
    .filter(({ id }) => isActive === null || String(users?.has(id) === true) === isActive)
    .filter(({ id }) => project === null || users?.get(id)?.some((one) => one.id === project) === true)
    .sort((a, b) => (order.startsWith('-') ? -1 : 1) * (a.name < b.name ? -1 : 1));
  // The greatest page is not documented; the usual one is taken for it.
  const { page, values } = pageByOffset(ask, found, { usual: 50, most: 50 });
  const written = values.map((workflow) => writeWorkflow(workflow, expand.has('values.transitions')));
  return replyObjects({ ...page, values: written, statuses: writeStatuses(site, values) }, written.length);
}

/** GET workflow/{workflowId}/projectUsages: the projects whose scheme has the workflow, for whatever issue type. */
function getWorkflowUsages(ask: Ask): Reply {
  const { site, path } = ask;
  requireSignedIn(ask);
  const workflow = site.require('workflows').find(({ id }) => id === path.workflowId);
  if (!workflow) throw new JiraError(404, `The workflow with ID '${path.workflowId ?? ''}' was not found.`);
  if (!maySee(ask, workflow)) throw refuseAll();
  const { projects, count } = readUsages(ask, () => listUsers(site).get(workflow.id) ?? []);
  return replyObjects({ workflowId: workflow.id, projects }, count);
}

const scopes = { classic: ['manage:jira-configuration'], granular: ['read:workflow:jira'] };

export const workflowOperations: readonly JiraOperation[] = [
  { method: 'POST', template: '/rest/api/3/workflows', parameters: [], scopes, answer: readWorkflows },
  {
    method: 'GET',
    template: '/rest/api/3/workflows/search',
    parameters: ['startAt', 'maxResults', 'expand', 'queryString', 'orderBy', 'scope', 'isActive', 'projectId'],
    scopes,
    answer: searchWorkflows,
  },
  {
    method: 'GET',
    template: '/rest/api/3/workflow/{workflowId}/projectUsages',
    parameters: ['nextPageToken', 'maxResults'],
    scopes: { classic: scopes.classic, granular: ['read:project:jira', 'read:workflow:jira'] },
    answer: getWorkflowUsages,
  },
];
