/** Jira Cloud's built-in permissions, by key, as GET /rest/api/3/permissions names them. */
const project: Readonly<Record<string, string>> = {
  ADMINISTER_PROJECTS: 'Administer Projects',
  BROWSE_PROJECTS: 'Browse Projects',
  MANAGE_SPRINTS_PERMISSION: 'Manage sprints',
  SERVICEDESK_AGENT: 'Service Project Agent',
  VIEW_DEV_TOOLS: 'View Development Tools',
  VIEW_READONLY_WORKFLOW: 'View Read-Only Workflow',
  VIEW_AGGREGATED_DATA: 'View aggregated data',
  ASSIGNABLE_USER: 'Assignable User',
  ASSIGN_ISSUES: 'Assign Issues',
  ARCHIVE_ISSUES: 'Archive Issues',
  UNARCHIVE_ISSUES: 'Restore Issues',
  CLOSE_ISSUES: 'Close Issues',
  CREATE_ISSUES: 'Create Issues',
  DELETE_ISSUES: 'Delete Issues',
  EDIT_ISSUES: 'Edit Issues',
  LINK_ISSUES: 'Link Issues',
  MODIFY_REPORTER: 'Modify Reporter',
  MOVE_ISSUES: 'Move Issues',
  RESOLVE_ISSUES: 'Resolve Issues',
  SCHEDULE_ISSUES: 'Schedule Issues',
  SET_ISSUE_SECURITY: 'Set Issue Security',
  TRANSITION_ISSUES: 'Transition Issues',
  MANAGE_WATCHERS: 'Manage Watchers',
  VIEW_VOTERS_AND_WATCHERS: 'View Voters and Watchers',
  ADD_COMMENTS: 'Add Comments',
  DELETE_ALL_COMMENTS: 'Delete All Comments',
  DELETE_OWN_COMMENTS: 'Delete Own Comments',
  EDIT_ALL_COMMENTS: 'Edit All Comments',
  EDIT_OWN_COMMENTS: 'Edit Own Comments',
  CREATE_ATTACHMENTS: 'Create Attachments',
  DELETE_ALL_ATTACHMENTS: 'Delete All Attachments',
  DELETE_OWN_ATTACHMENTS: 'Delete Own Attachments',
  WORK_ON_ISSUES: 'Work On Issues',
  EDIT_ALL_WORKLOGS: 'Edit All Worklogs',
  EDIT_OWN_WORKLOGS: 'Edit Own Worklogs',
  DELETE_ALL_WORKLOGS: 'Delete All Worklogs',
  DELETE_OWN_WORKLOGS: 'Delete Own Worklogs',
};

const global: Readonly<Record<string, string>> = {
  ADMINISTER: 'Administer Jira',
  SYSTEM_ADMIN: 'Jira System Administrators',
  CREATE_PROJECT: 'Create team-managed projects',
  CREATE_SHARED_OBJECTS: 'Share dashboards and filters',
  MANAGE_GROUP_FILTER_SUBSCRIPTIONS: 'Manage Group Filter Subscriptions',
  BULK_CHANGE: 'Make bulk changes',
  USER_PICKER: 'Browse users and groups',
};

/** A permission that this model knows. */
export interface PermissionKey {
  key: string;
  name: string;
  type: 'PROJECT' | 'GLOBAL';
}

/** Looks a permission up by its key; null when Jira has none of that name. */
export function findPermission(key: string): PermissionKey | null {
  if (Object.hasOwn(project, key)) return { key, name: project[key] ?? key, type: 'PROJECT' };
  if (Object.hasOwn(global, key)) return { key, name: global[key] ?? key, type: 'GLOBAL' };
  return null;
}
