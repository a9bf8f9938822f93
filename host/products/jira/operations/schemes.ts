import { z } from 'zod';
import type { ProjectJson } from '../../../snapshot/types';
import { replyObjects, type Reply } from '../../reply';
import { JiraError, unknownData } from '../jira-error';
import { pageByOffset, readBody, readUsages, requireJiraAdmin, requireSignedIn, type Ask, type JiraOperation } from '../operation';
import { listIssueTypeSchemes, listWorkflowSchemes, requireWorkflows, type WorkflowScheme } from '../schemes';
import type { Site } from '../site';
import { writeIssueType } from '../wire';

const MOST_PROJECTS = 100;

function nameWorkflow(site: Site, id: string): string {
  const workflow = site.require('workflows').find((one) => one.id === id);
  if (!workflow) throw unknownData(`The name of a workflow`, `workflow "${id}" in workflows.json`);
  return workflow.name;
}

/** Ids of projects, each in a parameter of its own. @throws JiraError 400 */
function readProjectIds({ query }: Ask, most = Infinity): Set<string> {
  const ids = new Set(query.getAll('projectId').filter((id) => id !== ''));
  if (ids.size === 0) throw new JiraError(400, '', { projectId: 'The ID of a project has to be provided.' });
  if (ids.size > most) throw new JiraError(400, '', { projectId: `At most ${most} project IDs can be provided.` });
  for (const id of ids) if (!/^\d+$/.test(id)) throw new JiraError(400, '', { projectId: `'${id}' is not the ID of a project.` });
  return ids;
}

function writeScheme(site: Site, { id, name, defaultWorkflow, byIssueType, isJirasDefault }: WorkflowScheme): Record<string, unknown> {
  return {
    ...(!isJirasDefault && { id, self: site.link(`workflowscheme/${id}`) }),
    name,
    description: '',
    ...(defaultWorkflow !== null && { defaultWorkflow: nameWorkflow(site, defaultWorkflow) }),
    issueTypeMappings: Object.fromEntries([...byIssueType].map(([type, workflow]) => [type, nameWorkflow(site, workflow)])),
  };
}

/** GET workflowscheme/project: of these projects, who shares a scheme. Team-managed ones and such as do not exist are left out without a word. */
function getSchemesOfProjects(ask: Ask): Reply {
  const { site } = ask;
  requireJiraAdmin(ask, 'workflow scheme associations');
  const ids = readProjectIds(ask, MOST_PROJECTS);
  requireWorkflows(site.snapshot.projects.filter(({ id, simplified }) => ids.has(id) && !simplified));
  const values = listWorkflowSchemes(site)
    .filter(({ owner }) => owner === null)
    .map((scheme) => ({ scheme, projectIds: scheme.projects.map(({ id }) => id).filter((id) => ids.has(id)) }))
    .filter(({ projectIds }) => projectIds.length > 0)
    .map(({ scheme, projectIds }) => ({ projectIds, workflowScheme: writeScheme(site, scheme) }));
  return replyObjects({ values }, values.length);
}

/** Where the file knows no 403. */
function refuseAll(): JiraError {
  return new JiraError(401, 'You do not have permission to view these workflow schemes.');
}

function requireScheme(site: Site, id: string | undefined): WorkflowScheme {
  const scheme = listWorkflowSchemes(site).find((one) => String(one.id) === id && !one.isJirasDefault);
  if (!scheme) throw new JiraError(404, `The workflow scheme with ID '${id ?? ''}' was not found.`);
  return scheme;
}

/** GET workflowscheme/{id}. No scheme of this model has a draft. */
function getScheme(ask: Ask): Reply {
  const { site, path } = ask;
  requireJiraAdmin(ask, 'workflow schemes');
  const scheme = requireScheme(site, path.id);
  const types = (site.snapshot.issuetypes ?? []).filter(({ id }) => scheme.byIssueType.has(id));
  const issueTypes = Object.fromEntries(types.map((type) => [type.id, writeIssueType(site, type)]));
  return replyObjects({ ...writeScheme(site, scheme), draft: false, issueTypes }, 1);
}

const readSchemesBody = z.strictObject({
  projectIds: z.array(z.string()).max(MOST_PROJECTS).optional(),
  workflowSchemeIds: z.array(z.string()).max(MOST_PROJECTS).optional(),
});

/** POST workflowscheme/read: schemes with ids of workflows, team-managed projects' own among them. Who may not see a scheme is not told of it. */
function readSchemes(ask: Ask): Reply {
  const { site, caller } = ask;
  requireSignedIn(ask);
  const { projectIds = [], workflowSchemeIds = [] } = readBody(ask, readSchemesBody);
  requireWorkflows(site.snapshot.projects.filter(({ id }) => projectIds.includes(id)));
  const isAsked = ({ id, projects }: WorkflowScheme): boolean =>
    workflowSchemeIds.includes(String(id)) || projects.some((project) => projectIds.includes(project.id));
  const maySee = ({ owner }: WorkflowScheme): boolean =>
    caller.mayAdministerJira() || (owner !== null && caller.holds('ADMINISTER_PROJECTS', owner));
  const asked = listWorkflowSchemes(site).filter(isAsked);
  const seen = asked.filter(maySee);
  if (asked.length > 0 && seen.length === 0) throw refuseAll();
  return replyObjects(
    seen.map((scheme) => writeSchemeById(site, scheme)),
    seen.length,
  );
}

const VERSION = { versionNumber: 1 };

function writeSchemeById(site: Site, { id, name, owner, defaultWorkflow, byIssueType }: WorkflowScheme): Record<string, unknown> {
  const about = (workflow: string): Record<string, unknown> => ({
    id: workflow,
    name: nameWorkflow(site, workflow),
    description: '',
    version: VERSION,
  });
  const typesOf = new Map<string, string[]>();
  for (const [type, workflow] of byIssueType) typesOf.set(workflow, [...(typesOf.get(workflow) ?? []), type]);
  return {
    id: String(id),
    name,
    description: '',
    scope: owner ? { type: 'PROJECT', project: { id: owner.id } } : { type: 'GLOBAL' },
    version: VERSION,
    ...(defaultWorkflow !== null && { defaultWorkflow: about(defaultWorkflow) }),
    workflowsForIssueTypes: [...typesOf].map(([workflow, issueTypeIds]) => ({ workflow: about(workflow), issueTypeIds })),
  };
}

/** GET workflowscheme/{id}/projectUsages. */
function getSchemeUsages(ask: Ask): Reply {
  const { site, path, caller } = ask;
  requireSignedIn(ask);
  if (!caller.mayAdministerJira()) throw refuseAll();
  const scheme = requireScheme(site, path.workflowSchemeId);
  const list = (): readonly ProjectJson[] => {
    requireWorkflows(site.snapshot.projects);
    return scheme.projects;
  };
  const { projects, count } = readUsages(ask, list);
  return replyObjects({ workflowSchemeId: String(scheme.id), projects }, count);
}

/** GET issuetypescheme/project: company-managed projects only. */
function getIssueTypeSchemes(ask: Ask): Reply {
  requireJiraAdmin(ask, 'issue type schemes');
  const ids = readProjectIds(ask);
  const all = listIssueTypeSchemes(ask.site)
    .map(({ id, name, projects }) => ({ id, name, projectIds: projects.map((project) => project.id).filter((one) => ids.has(one)) }))
    .filter(({ projectIds }) => projectIds.length > 0);
  const { page, values } = pageByOffset(ask, all, { usual: 50, most: 100 });
  const told = values.map(({ id, name, projectIds }) => ({ issueTypeScheme: { id: String(id), name, description: '' }, projectIds }));
  return replyObjects({ ...page, values: told }, told.length);
}

const CLASSIC = ['manage:jira-configuration'];
const SCHEME_GRANULAR = [
  'read:workflow-scheme:jira',
  'read:application-role:jira',
  'read:avatar:jira',
  'read:group:jira',
  'read:issue-type:jira',
  'read:project-category:jira',
  'read:project:jira',
  'read:user:jira',
];

export const schemeOperations: readonly JiraOperation[] = [
  {
    method: 'GET',
    template: '/rest/api/3/workflowscheme/project',
    parameters: ['projectId'],
    scopes: { classic: CLASSIC, granular: [...SCHEME_GRANULAR, 'read:workflow:jira'] },
    answer: getSchemesOfProjects,
  },
  {
    method: 'GET',
    template: '/rest/api/3/workflowscheme/{id}',
    parameters: ['returnDraftIfExists'],
    scopes: { classic: CLASSIC, granular: SCHEME_GRANULAR },
    answer: getScheme,
  },
  {
    method: 'POST',
    template: '/rest/api/3/workflowscheme/read',
    parameters: [],
    scopes: { classic: CLASSIC, granular: ['read:workflow-scheme:jira'] },
    answer: readSchemes,
  },
  {
    method: 'GET',
    template: '/rest/api/3/workflowscheme/{workflowSchemeId}/projectUsages',
    parameters: ['nextPageToken', 'maxResults'],
    scopes: { classic: CLASSIC, granular: ['read:project:jira', 'read:workflow-scheme:jira'] },
    answer: getSchemeUsages,
  },
  {
    method: 'GET',
    template: '/rest/api/3/issuetypescheme/project',
    parameters: ['projectId', 'startAt', 'maxResults'],
    scopes: { classic: CLASSIC, granular: ['read:issue-type-scheme:jira'] },
    answer: getIssueTypeSchemes,
  },
];
