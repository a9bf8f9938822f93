import { z } from 'zod';
import type { ProjectJson } from '../../../snapshot/types';
import { readList } from '../../query';
import { replyIdentities, type Reply } from '../../reply';
import { Caller } from '../caller';
import { JiraError } from '../jira-error';
import { readBody, requireIssue, requireProject, type Ask, type JiraOperation } from '../operation';
import { findPermission, type PermissionKey } from '../permission-keys';

function requirePermission(key: string): PermissionKey {
  const permission = findPermission(key);
  if (!permission) throw new JiraError(400, `Unrecognized permission: '${key}'.`);
  return permission;
}

function requireProjectPermission(asked: string): string {
  const { key, type } = requirePermission(asked);
  if (type === 'GLOBAL') throw new JiraError(400, `'${key}' is a global permission.`);
  return key;
}

/** The project that the question is about, or null for "in any project". */
function readSubject(ask: Ask): ProjectJson | null {
  const { query } = ask;
  const issue = query.get('issueKey') ?? query.get('issueId');
  if (issue !== null) return requireIssue(ask, issue).project;
  const project = query.get('projectKey') ?? query.get('projectId');
  return project === null ? null : requireProject(ask, project);
}

/** GET mypermissions: whether the caller holds each permission asked for; without a project, in any project. */
function getMyPermissions(ask: Ask): Reply {
  const { caller, site } = ask;
  const keys = readList(ask, 'permissions');
  if (keys.length === 0) throw new JiraError(400, "The 'permissions' query parameter is required.");
  const permissions = keys.map(requirePermission);
  const subject = readSubject(ask);
  const projects = subject ? [subject] : site.snapshot.projects;
  const holds = ({ key, type }: PermissionKey): boolean =>
    type === 'GLOBAL' ? caller.holdsGlobal(key) : projects.some((project) => caller.holds(key, project));
  const told = permissions.map((permission, index) => ({
    id: String(index),
    ...permission,
    description: permission.name,
    havePermission: holds(permission),
  }));
  return replyIdentities({ permissions: Object.fromEntries(told.map((one) => [one.key, one])) }, told.length);
}

const checkBody = z.strictObject({
  accountId: z.string().optional(),
  globalPermissions: z.array(z.string()).max(1000).optional(),
  projectPermissions: z
    .array(
      z.strictObject({
        permissions: z.array(z.string()).min(1).max(1000),
        projects: z.array(z.int()).max(1000).optional(),
        issues: z.array(z.int()).max(1000).optional(),
      }),
    )
    .optional(),
});

/** POST permissions/check: which of the permissions are granted, and on which of the projects and issues; unknown ids vanish. */
function checkPermissions(ask: Ask): Reply {
  const { site, caller } = ask;
  const body = readBody(ask, checkBody);
  const isSelf = body.accountId === undefined || body.accountId === caller.accountId;
  if (!isSelf && !caller.holdsGlobal('ADMINISTER'))
    throw new JiraError(403, 'You must have global administrator rights to view permissions granted to other users.');
  const asked = isSelf ? caller : new Caller(site, { kind: 'user', accountId: body.accountId ?? null });
  const globalPermissions = (body.globalPermissions ?? [])
    .map(requirePermission)
    .filter(({ type, key }) => type === 'GLOBAL' && asked.holdsGlobal(key));
  const projectPermissions = (body.projectPermissions ?? []).flatMap(({ permissions, projects = [], issues = [] }) =>
    permissions.map(requireProjectPermission).flatMap((key) => {
      const granted = (project: ProjectJson | undefined): boolean => project !== undefined && asked.holds(key, project);
      const onProjects = projects.filter((id) => granted(site.findProject(String(id))));
      const onIssues = issues.filter((id) => granted(site.findIssue(String(id))?.project));
      return onProjects.length + onIssues.length > 0 ? [{ permission: key, projects: onProjects, issues: onIssues }] : [];
    }),
  );
  return replyIdentities(
    { globalPermissions: globalPermissions.map(({ key }) => key), projectPermissions },
    globalPermissions.length + projectPermissions.length,
  );
}

/** POST permissions/project: the projects where the caller holds every one of the permissions. */
function listPermitted(ask: Ask): Reply {
  const { site, caller } = ask;
  const { permissions } = readBody(ask, z.strictObject({ permissions: z.array(z.string()).min(1) }));
  const keys = permissions.map(requireProjectPermission);
  const projects = site.snapshot.projects
    .filter((project) => keys.every((key) => caller.holds(key, project)))
    .map(({ id, key }) => ({ id: Number(id), key }));
  return replyIdentities({ projects }, projects.length);
}

const GRANULAR = ['read:permission:jira'];

export const permissionOperations: readonly JiraOperation[] = [
  {
    method: 'GET',
    template: '/rest/api/3/mypermissions',
    parameters: ['permissions', 'projectKey', 'projectId', 'issueKey', 'issueId'],
    scopes: { classic: ['read:jira-work'], granular: GRANULAR },
    answer: getMyPermissions,
  },
  // The file names no classic scope; what the platform asks for in practice is read:jira-work.
  {
    method: 'POST',
    template: '/rest/api/3/permissions/check',
    parameters: [],
    scopes: { classic: ['read:jira-work'], granular: GRANULAR },
    answer: checkPermissions,
  },
  {
    method: 'POST',
    template: '/rest/api/3/permissions/project',
    parameters: [],
    scopes: { classic: ['read:jira-work'], granular: [...GRANULAR, 'read:project:jira'] },
    answer: listPermitted,
  },
];
