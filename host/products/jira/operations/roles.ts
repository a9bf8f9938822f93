import type { ProjectJson, Snapshot } from '../../../snapshot/types';
import { replyIdentities, type Reply } from '../../reply';
import { JiraError, unknownData } from '../jira-error';
import { requireProject, type Ask, type JiraOperation } from '../operation';
import type { Site } from '../site';

type Role = NonNullable<Snapshot['projectroles']>[number];

/** Roles of the site, and those that a team-managed project has of its own. */
function listRoles(site: Site, project: ProjectJson): Role[] {
  return site.require('projectroles').filter(({ scope }) => {
    if (typeof scope !== 'object' || scope === null || !('project' in scope)) return !project.simplified || !hasOwnRoles(site, project);
    return isOf(scope.project, project);
  });
}

function isOf(scoped: unknown, project: ProjectJson): boolean {
  return typeof scoped === 'object' && scoped !== null && 'id' in scoped && scoped.id === project.id;
}

function hasOwnRoles(site: Site, project: ProjectJson): boolean {
  return site
    .require('projectroles')
    .some(({ scope }) => typeof scope === 'object' && scope !== null && 'project' in scope && isOf(scope.project, project));
}

/** Name → address of each role of a project. */
export function linkRoles(site: Site, project: ProjectJson): Record<string, string> {
  return Object.fromEntries(listRoles(site, project).map(({ id, name }) => [name, site.link(`project/${project.id}/role/${id}`)]));
}

/** Who may read role members: whoever administers the project or Jira, and the app. To others the project has no roles to show. */
function requireAdministered(ask: Ask): ProjectJson {
  const project = requireProject(ask);
  const { caller } = ask;
  if (caller.kind === 'anonymous') throw new JiraError(401, 'You must be authenticated to access this resource.');
  if (caller.holds('ADMINISTER_PROJECTS', project) || caller.holdsGlobal('ADMINISTER')) return project;
  throw new JiraError(404, `You do not have permission to view the roles of project '${project.key}'.`);
}

function getRoles(ask: Ask): Reply {
  const value = linkRoles(ask.site, requireAdministered(ask));
  return replyIdentities(value, Object.keys(value).length);
}

function getRole(ask: Ask): Reply {
  const { site, path, query } = ask;
  const project = requireAdministered(ask);
  const role = listRoles(site, project).find(({ id }) => String(id) === path.id);
  if (!role) throw new JiraError(404, `Can not find project role with id: '${path.id ?? ''}'.`);
  if (!project.roles)
    throw unknownData(`The members of the roles of project ${project.key}`, `"roles" for ${project.key} in projects.json`);
  const holders = Object.hasOwn(project.roles, role.name) ? (project.roles[role.name] ?? []) : [];
  const actors = holders.flatMap((holder, index) => writeActor(site, holder, index + 1, query.get('excludeInactiveUsers') === 'true'));
  const value = {
    self: site.link(`project/${project.id}/role/${role.id}`),
    name: role.name,
    id: role.id,
    ...(role.description !== undefined && { description: role.description }),
    actors,
    ...(typeof role.scope === 'object' && role.scope !== null && { scope: role.scope }),
  };
  return replyIdentities(value, 1 + actors.length);
}

function writeActor(
  site: Site,
  holder: { accountId: string } | { groupId: string },
  id: number,
  activeOnly: boolean,
): Record<string, unknown>[] {
  if ('groupId' in holder) {
    const name = site.snapshot.groups?.find(({ groupId }) => groupId === holder.groupId)?.name ?? holder.groupId;
    return [
      { id, displayName: name, type: 'atlassian-group-role-actor', actorGroup: { name, displayName: name, groupId: holder.groupId } },
    ];
  }
  const user = site.findUser(holder.accountId);
  if (activeOnly && user?.active === false) return [];
  return [
    {
      id,
      displayName: user?.displayName ?? holder.accountId,
      type: 'atlassian-user-role-actor',
      actorUser: { accountId: holder.accountId },
    },
  ];
}

const CLASSIC = ['read:jira-work'];

export const roleOperations: readonly JiraOperation[] = [
  {
    method: 'GET',
    template: '/rest/api/3/project/{projectIdOrKey}/role',
    parameters: [],
    scopes: { classic: CLASSIC, granular: ['read:project-role:jira'] },
    answer: getRoles,
  },
  {
    method: 'GET',
    template: '/rest/api/3/project/{projectIdOrKey}/role/{id}',
    parameters: ['excludeInactiveUsers'],
    scopes: {
      classic: CLASSIC,
      granular: [
        'read:user:jira',
        'read:group:jira',
        'read:project-role:jira',
        'read:project:jira',
        'read:avatar:jira',
        'read:project-category:jira',
      ],
    },
    answer: getRole,
  },
];
