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

/**
 * How long a table's rows stay. `squad-open`: until the next sweep writes them anew · `issue`: as long as the work item is there and its
 * space belongs to a squad · `replaced`: until someone changes it · `installed`: until the app is uninstalled.
 */
export type PrivacyKept = 'squad-open' | 'issue' | 'replaced' | 'installed';

interface PrivacyTable {
  table: string;
  columns: readonly string[];
  /** Columns in which a person can be recognised, by account or by name, and the text that says who. */
  personal: { columns: readonly string[]; text: string } | null;
  kept: PrivacyKept;
}

/** Every table of the app's database, with every column. */
export const privacyTables = [
  {
    table: 'case_history',
    columns: ['id', 'project_id', 'issue_key', 'created_at', 'updated_at', 'type', 'status', 'resolution', 'changes', 'extras', 'seen'],
    personal: null,
    kept: 'issue',
  },
  { table: 'case_project', columns: ['project_id', 'case_id'], personal: null, kept: 'issue' },
  { table: 'etat_des_lieux', columns: ['squad_key', 'taken_at', 'summary', 'body'], personal: null, kept: 'squad-open' },
  { table: 'zero_point', columns: ['squad_key', 'taken_at', 'summary', 'body'], personal: null, kept: 'installed' },
  { table: 'label', columns: ['label', 'id', 'name'], personal: null, kept: 'installed' },
  {
    table: 'squad',
    columns: [
      'squad_key',
      'name',
      'tribe',
      'kind',
      'style',
      'project_ids',
      'project_keys',
      'stage_map',
      'opened_at',
      'closed_at',
      'cases_read_at',
      'map_version',
      'map_confirmed_at',
      'map_accepted',
      'composition',
    ],
    personal: { columns: ['composition'], text: 'leads' },
    kept: 'installed',
  },
  {
    table: 'assignment',
    columns: ['id', 'squad_key', 'role', 'account_id', 'name', 'active', 'kind', 'valid_from', 'valid_until', 'set_at', 'version'],
    personal: { columns: ['account_id', 'name'], text: 'assigned' },
    kept: 'installed',
  },
  {
    table: 'acknowledgement',
    columns: ['account_id', 'role', 'card_hash', 'read_at'],
    personal: { columns: ['account_id'], text: 'readers' },
    kept: 'installed',
  },
  {
    table: 'attestation',
    columns: ['squad_key', 'kind', 'subject', 'seq', 'said_on', 'said'],
    personal: { columns: ['said'], text: 'evidence' },
    kept: 'installed',
  },
  { table: 'squad_project', columns: ['project_id', 'project_key', 'squad_key'], personal: null, kept: 'squad-open' },
  { table: 'squad_slice', columns: ['project_id', 'squad_key'], personal: null, kept: 'squad-open' },
  {
    table: 'space',
    columns: ['project_id', 'project_key', 'name', 'type', 'style', 'category', 'archived', 'deleted', 'issues', 'updated_at'],
    personal: null,
    kept: 'squad-open',
  },
  {
    table: 'squad_fact',
    columns: ['squad_key', 'name', 'body', 'seen'],
    personal: { columns: ['body'], text: 'holders' },
    kept: 'squad-open',
  },
  {
    table: 'squad_audit',
    columns: [
      'squad_key',
      'sweep_id',
      'as_of',
      'read_at',
      'span',
      'playbook_version',
      'issues',
      'figures',
      'findings',
      'standings',
      'roles',
      'statuses',
    ],
    personal: null,
    kept: 'squad-open',
  },
  { table: 'audit_letters', columns: ['squad_key', 'as_of', 'playbook_version', 'letters'], personal: null, kept: 'squad-open' },
  { table: 'history_layout', columns: ['layout', 'body'], personal: null, kept: 'installed' },
  { table: 'squad_month', columns: ['month', 'squad_key', 'body'], personal: null, kept: 'installed' },
  { table: 'squad_run', columns: ['squad_key', 'body'], personal: null, kept: 'installed' },
  { table: 'adoption_month', columns: ['month', 'scope', 'standard', 'body'], personal: null, kept: 'installed' },
  { table: 'frozen_month', columns: ['id', 'month', 'frozen_at', 'body'], personal: null, kept: 'installed' },
  {
    table: 'adoption_day',
    columns: ['day_utc', 'tribe', 'standard', 'in_scope', 'met_now', 'not_yet', 'waived', 'not_judged', 'sweep_id'],
    personal: null,
    kept: 'installed',
  },
  {
    table: 'playbook_version',
    columns: ['version', 'playbook_id', 'name', 'hash', 'published_at', 'published_by', 'stages', 'flows', 'standards', 'yaml', 'document'],
    personal: { columns: ['published_by', 'yaml', 'document'], text: 'publisher' },
    kept: 'installed',
  },
  {
    table: 'playbook_draft',
    columns: ['name', 'version', 'document', 'source', 'based_on', 'changed_at', 'changed_by', 'stamps'],
    personal: { columns: ['changed_by', 'stamps', 'document', 'source'], text: 'drafter' },
    kept: 'replaced',
  },
  {
    table: 'replay',
    columns: ['id', 'document', 'draft_version', 'published_version', 'started_by', 'summary'],
    personal: { columns: ['started_by', 'document'], text: 'replayer' },
    kept: 'replaced',
  },
  { table: 'replay_squad', columns: ['replay_id', 'squad_key', 'changed', 'standings'], personal: null, kept: 'replaced' },
  {
    table: 'playbook_page',
    columns: ['page_key', 'page_id', 'title', 'section', 'source', 'state', 'wish', 'written_at'],
    personal: null,
    kept: 'replaced',
  },
  {
    table: 'waiver',
    columns: ['id', 'slot', 'squad_key', 'standard', 'asked_at', 'settled_at', 'version', 'body'],
    personal: { columns: ['body'], text: 'askers' },
    kept: 'installed',
  },
  {
    table: 'contest',
    columns: ['id', 'slot', 'squad_key', 'standard', 'asked_at', 'settled_at', 'version', 'body'],
    personal: { columns: ['body'], text: 'askers' },
    kept: 'installed',
  },
  { table: 'rollout', columns: ['id', 'slot', 'version', 'body'], personal: { columns: ['body'], text: 'askers' }, kept: 'installed' },
  { table: 'rollout_baseline', columns: ['rollout_id', 'squad_key', 'taken_at', 'gaps'], personal: null, kept: 'installed' },
  {
    table: 'act',
    columns: ['id', 'acted_at', 'acted_by', 'what', 'squad_key', 'standard', 'changes'],
    personal: { columns: ['acted_by', 'changes'], text: 'actors' },
    kept: 'installed',
  },
  { table: 'setting', columns: ['name', 'body', 'version'], personal: { columns: ['body'], text: 'leads' }, kept: 'replaced' },
  {
    table: 'sweep',
    columns: [
      'id',
      'slot',
      'kind',
      'state',
      'as_of',
      'span',
      'squads',
      'playbook_version',
      'started_at',
      'planned_at',
      'ended_at',
      'resumes_at',
      'version',
    ],
    personal: null,
    kept: 'installed',
  },
  {
    table: 'sweep_squad',
    columns: [
      'sweep_id',
      'squad_key',
      'name',
      'state',
      'page_token',
      'updated_since',
      'issues_read',
      'issues_expected',
      'attempts',
      'cases_unknown',
      'problem',
      'lease_until',
      'version',
    ],
    personal: null,
    kept: 'installed',
  },
  { table: 'sweep_lane', columns: ['sweep_id', 'lane', 'beat'], personal: null, kept: 'installed' },
] as const satisfies readonly PrivacyTable[];

/** What is never read, computed or stored. */
export const privacyNever = ['author', 'person', 'assignee', 'content', 'ranking', 'egress'] as const;
