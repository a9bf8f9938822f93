import type { ConfluenceJson } from './confluence-types';
import type { AppState } from './state-types';

/** A site in memory: the shapes of Atlassian's REST APIs, as files of a snapshot folder hold them. Absent = unknown, never empty. */
export interface Snapshot {
  site: SiteInfo;
  users?: UserJson[];
  groups?: { groupId: string; name: string; members: string[] }[];
  issuetypes?: IssueTypeJson[];
  statuses?: StatusJson[];
  resolutions?: { id: string; name: string; description?: string }[];
  priorities?: { id: string; name: string; description?: string }[];
  fields?: Record<string, unknown>[];
  projectroles?: { id: number; name: string; description?: string; scope?: unknown }[];
  projects: ProjectJson[];
  workflows?: WorkflowJson[];
  boards?: BoardJson[];
  sprints?: SprintJson[];
  /** By project key; a project that is absent here has no known issues. */
  issues: Map<string, IssueJson[]>;
  /** Absent = Confluence is not connected to this site. */
  confluence?: ConfluenceJson;
  /** The text of playbook.yaml, where there is one. */
  playbook?: string;
  /** What the app itself has kept on this site: diapason.yaml. */
  state?: AppState;
}

export interface SiteInfo {
  name: string;
  baseUrl: string;
  cloudId: string;
  locale: string;
  timeZone: string;
  /** ISO or Jira date; absent = now. */
  asOf?: string;
}

export interface UserJson {
  accountId: string;
  accountType: string;
  displayName: string;
  active: boolean;
  /** The host's own addition: who this persona is, for "seen as". */
  'diapason:persona'?: string;
  /** Global permissions this account holds (for example ADMINISTER). */
  'diapason:globalPermissions'?: string[];
  /** The account was closed: products then tell it as a former user. */
  'diapason:closed'?: boolean;
}

export interface IssueTypeJson {
  id: string;
  name: string;
  description?: string;
  subtask: boolean;
  hierarchyLevel?: number;
  scope?: unknown;
}

export interface StatusJson {
  id: string;
  name: string;
  statusCategory: { id: number; key: string; name: string; colorName?: string };
  scope?: { type: string; project?: { id: string } };
}

/** Who holds a permission or a role in a project. */
export type Grant = string | { groupId: string } | { accountId: string };

export interface ProjectJson {
  id: string;
  key: string;
  name: string;
  projectTypeKey: string;
  style: 'classic' | 'next-gen';
  simplified: boolean;
  isPrivate?: boolean;
  archived?: boolean;
  description?: string;
  url?: string;
  lead?: UserJson | null;
  projectCategory?: { id: string; name: string; description?: string };
  issueTypes?: IssueTypeJson[];
  roles?: Record<string, ({ accountId: string } | { groupId: string })[]>;
  workflows?: Record<string, string>;
  components?: Record<string, unknown>[];
  versions?: Record<string, unknown>[];
  properties?: Record<string, unknown>;
  /** By permission key; a role name, a group, an account, or "anyone". Absent = anyone may browse. */
  permissions?: Record<string, Grant[]>;
  createFields?: Record<string, unknown[]>;
  /** The host's own addition: an admin's app access rule takes this project from the app (its issues are then left out silently). */
  'diapason:appBlocked'?: boolean;
}

export interface WorkflowJson {
  id: string;
  name: string;
  scope?: unknown;
  statuses: { statusReference: string }[];
  transitions: {
    id: string;
    name: string;
    type: string;
    toStatusReference: string;
    links: { fromStatusReference: string }[];
  }[];
}

/** A column of a board, as its configuration has it. */
export interface BoardColumnJson {
  name: string;
  statuses: { id: string }[];
  min?: number;
  max?: number;
}

export interface BoardJson {
  id: number;
  name: string;
  /** scrum, kanban or simple (team-managed). */
  type: string;
  location?: { projectId?: number; projectKey?: string; [key: string]: unknown };
  configuration?: {
    columnConfig: { columns: BoardColumnJson[]; constraintType?: string };
    filter?: { id: string };
    subQuery?: { query: string };
    estimation?: { type: string; field?: { fieldId: string; displayName?: string } };
    ranking?: { rankCustomFieldId: number };
  };
  /** The host's own addition: projects beside its own that the board's filter mentions, by key. */
  'diapason:mentions'?: string[];
  /** The host's own addition: what the app is answered instead of the board, since an instant (a Jira date; absent = always). */
  'diapason:refused'?: { status: 401 | 403 | 404; since?: string };
}

export interface SprintJson {
  id: number;
  name: string;
  state: 'future' | 'active' | 'closed';
  originBoardId: number;
  [key: string]: unknown;
}

export interface HistoryItemJson {
  field: string;
  fieldtype?: string;
  fieldId?: string;
  from: string | null;
  fromString: string | null;
  to: string | null;
  toString: string | null;
}

export interface HistoryJson {
  id: string;
  created: string;
  author?: unknown;
  items: HistoryItemJson[];
}

export interface IssueJson {
  id: string;
  key: string;
  fields: {
    created: string;
    updated: string;
    issuetype: { id: string; name: string };
    status: { id: string; name: string };
    resolution: { id: string; name: string } | null;
    project: { id: string; key: string; name?: string };
    [field: string]: unknown;
  };
  /** The host's own addition: issue security. Only these see the issue, of those who may browse its project; absent = all of them. */
  'diapason:visibleTo'?: Grant[];
  /** Absent = history unknown; no histories = never changed; total > histories.length = cut short. */
  changelog?: { histories: HistoryJson[]; total?: number };
}
