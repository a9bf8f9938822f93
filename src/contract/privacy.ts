/**
 * What Diapason reads, keeps and shows: the lists behind the privacy page. They are held against the code by a test, so that a scope, a field
 * or a column which is not told of here cannot ship. Texts stand in the catalogue, under `privacy.<list>.<id>`.
 */

/** Every scope of manifest.yml, by the text that says what it is for. */
export const privacyScopes = [
  { scope: 'read:jira-work', text: 'work' },
  { scope: 'read:jira-user', text: 'user' },
  { scope: 'read:group:jira', text: 'group' },
  { scope: 'read:user:jira', text: 'groupUser' },
  { scope: 'read:avatar:jira', text: 'avatar' },
  { scope: 'read:project:jira', text: 'project' },
  { scope: 'read:workflow:jira', text: 'workflow' },
  { scope: 'read:workflow-scheme:jira', text: 'scheme' },
  { scope: 'read:board-scope:jira-software', text: 'board' },
  { scope: 'read:board-scope.admin:jira-software', text: 'boardSetup' },
  { scope: 'report:personal-data', text: 'report' },
  { scope: 'read:space:confluence', text: 'wikiSpace' },
  { scope: 'read:page:confluence', text: 'wikiPage' },
  { scope: 'search:confluence', text: 'wikiSearch' },
  { scope: 'write:page:confluence', text: 'wikiWrite' },
] as const;

/**
 * What is read of Jira and Confluence, by the names that their REST APIs have for it. `person`: it says something of a named person. `kept`: it goes into a
 * table, else it is forgotten when the call ends.
 */
export const privacyReads = [
  { id: 'issues', fields: ['issuetype', 'status', 'resolution', 'created', 'updated', 'project'], person: false, kept: true },
  {
    id: 'changes',
    fields: ['changelog: status', 'changelog: issuetype', 'changelog: resolution', 'changelog: project'],
    person: false,
    kept: true,
  },
  // Only where a check of the playbook asks; of a field, only whether it is filled, or names an objective, is kept.
  {
    id: 'asked',
    fields: [
      'parent',
      'issuelinks',
      'changelog: parent',
      'changelog: issuelinks',
      'customfield_…',
      'changelog: customfield_…',
      'duedate',
      'changelog: duedate',
    ],
    person: false,
    kept: true,
  },
  // Only of spaces of which a squad has a component or label; kept is whether a work item carries it.
  { id: 'slices', fields: ['components', 'labels', 'changelog: components', 'changelog: labels'], person: false, kept: true },
  { id: 'assignee', fields: ['assignee', 'changelog: assignee'], person: true, kept: false },
  {
    id: 'projects',
    fields: [
      'id',
      'key',
      'name',
      'projectTypeKey',
      'style',
      'simplified',
      'archived',
      'deleted',
      'insight',
      'projectCategory',
      'description',
      'url',
      'issueTypes',
    ],
    person: false,
    kept: true,
  },
  { id: 'lead', fields: ['lead.accountId', 'lead.active'], person: true, kept: true },
  { id: 'statuses', fields: ['id', 'name', 'statusCategory'], person: false, kept: true },
  // The rest of a squad's set-up is read only where a check of the playbook asks.
  {
    id: 'workflows',
    fields: ['id', 'name', 'statuses', 'transitions', 'defaultWorkflow', 'workflowsForIssueTypes', 'projects'],
    person: false,
    kept: true,
  },
  { id: 'forms', fields: ['fieldId', 'name', 'required'], person: false, kept: true },
  { id: 'boards', fields: ['id', 'name', 'type', 'location', 'columnConfig'], person: false, kept: true },
  { id: 'components', fields: ['name'], person: false, kept: true },
  { id: 'componentLead', fields: ['lead.active'], person: true, kept: true },
  { id: 'versions', fields: ['name', 'releaseDate'], person: false, kept: true },
  { id: 'pages', fields: ['id', 'title', 'version.createdAt', 'metadata.labels'], person: false, kept: true },
  { id: 'pageOwner', fields: ['ownerId', 'active'], person: true, kept: false },
  { id: 'chosen', fields: ['accountId', 'displayName', 'active', 'accountType'], person: true, kept: true },
  { id: 'roles', fields: ['accountId', 'displayName', 'active', 'accountType'], person: true, kept: true },
  { id: 'reader', fields: ['accountId', 'locale', 'timezone', 'groups', 'permissions'], person: true, kept: false },
] as const;

/** What is never read, computed or stored. */
export const privacyNever = ['author', 'person', 'assignee', 'content', 'ranking', 'egress'] as const;
