import { route } from '@forge/api';
import { JiraFailure, type Permissions } from '../../ports/jira';
import { requestJira } from '../request';
import { myPermissionsSchema } from './schemas';

/** A refusal is a no: 404 is how Jira speaks of projects that the user may not see. Any other failure stays one. */
async function ask(permission: string, to: ReturnType<typeof route>): Promise<boolean> {
  try {
    const { permissions } = await requestJira({ as: 'user', route: to, schema: myPermissionsSchema });
    return Object.hasOwn(permissions, permission) && permissions[permission]?.havePermission === true;
  } catch (error) {
    if (error instanceof JiraFailure && (error.kind === 'refused' || error.kind === 'rejected')) return false;
    throw error;
  }
}

/** What the calling user may do: Jira is asked as that user, at every call, so that nothing from the browser counts. */
export const jiraPermissions: Permissions = {
  mayAdministerJira: () => ask('ADMINISTER', route`/rest/api/3/mypermissions?permissions=ADMINISTER`),
  mayBrowseProject(project) {
    const byId = /^\d+$/.test(project);
    return ask(
      'BROWSE_PROJECTS',
      byId
        ? route`/rest/api/3/mypermissions?permissions=BROWSE_PROJECTS&projectId=${project}`
        : route`/rest/api/3/mypermissions?permissions=BROWSE_PROJECTS&projectKey=${project}`,
    );
  },
};
