import type { Group } from '../contract/access';
import type { Holder } from '../contract/roles';
import type { ProjectRights } from '../domain/access';
import type { Person, Slice } from '../contract/squad-admin';
import type { KnownPerson } from './people';
import type { ObjectiveNaming } from '../domain/objective-naming';
import type { Space } from '../domain/squad/space';
import type {
  Board,
  CaseHistory,
  Change,
  CreateForm,
  Fact,
  OpenVersion,
  ProjectFact,
  SquadComponent,
  SquadStatus,
  SquadWorkflow,
  StatusRef,
  UnknownReason,
} from '../domain/facts';

/**
 * Why Jira, or Confluence, did not answer. `quota`: the hour's points are used up, nothing works before `retryAfterMs` · `burst`: this endpoint only, for seconds ·
 * `refused`: 401, 403 or 404, which all may mean "not allowed" · `rejected`: any other 4xx · `unavailable`: 5xx or no answer · `unreadable`: an answer of another shape.
 */
export type JiraFailureKind = 'quota' | 'burst' | 'refused' | 'rejected' | 'unavailable' | 'unreadable';

export class JiraFailure extends Error {
  constructor(
    readonly kind: JiraFailureKind,
    readonly detail: string,
    readonly status = 0,
    /** Milliseconds to wait, as `Retry-After` says; 0 when the answer did not say. */
    readonly retryAfterMs = 0,
    readonly product: 'jira' | 'confluence' = 'jira',
  ) {
    super(`${product === 'jira' ? 'Jira' : 'Confluence'} ${kind}: ${detail}`);
    this.name = 'JiraFailure';
  }
}

/** Waiting for points or for a burst bucket is the sweep's business; any other failure is about one fact alone. */
export function isWait(error: unknown): boolean {
  return error instanceof JiraFailure && (error.kind === 'quota' || error.kind === 'burst');
}

/** Why a fact that Jira did not give is unknown. */
export function toReason(error: JiraFailure): UnknownReason {
  return error.kind === 'refused' ? { code: 'refused', status: error.status } : { code: 'unreadable', detail: error.detail };
}

/** A Jira project. `fact` is unknown when Jira left a key of it out. */
export interface FoundProject extends Space {
  fact: Fact<ProjectFact>;
}

/** A case with when Jira last changed it, epoch ms. */
export interface ReadCase {
  history: CaseHistory;
  updatedAt: number;
}

export interface CasePage {
  cases: ReadCase[];
  /** Where the next page starts, null at the end. */
  next: string | null;
}

/** Which cases of a project: all, or those updated since (epoch ms, read with a day of margin for time zones). */
export interface CaseQuery {
  projectId: string;
  updatedSince: number | null;
}

/** A field whose filling in is tracked. `name` as `foldName` writes it. */
export interface TrackedField {
  id: string;
  name: string;
}

/** A field that may name one of the playbook's objectives. */
export interface TrackedObjectives {
  field: TrackedField;
  naming: ObjectiveNaming;
}

/** What is read of each case beside its moves and whether it has an assignee. */
export interface Tracked {
  fields: readonly TrackedField[];
  links: boolean;
  /** Links by which cases wait for others, as the playbook words them, folded; absent = none. */
  waits?: readonly string[];
  /** Fields that may name an objective; absent = none. */
  objectives?: readonly TrackedObjectives[];
  /** Components and labels that squads are made of; absent = none. */
  slices?: readonly Slice[];
}
export const nothingTracked: Tracked = { fields: [], links: false };

/** A squad's project, as far as reading its set-up needs it. */
export type SquadProject = Pick<ProjectFact, 'id' | 'style' | 'issueTypes'>;

/** Jira as the app sees it. Every call may throw JiraFailure. */
export interface JiraAsApp {
  /** Every project that the app may browse, those that are archived or in the bin included. */
  listProjects(now: number): Promise<FoundProject[]>;
  readStatuses(projectId: string): Promise<SquadStatus[]>;
  readWorkflows(project: SquadProject): Promise<SquadWorkflow[]>;
  /** A type of which Jira shows no form is left out. */
  readCreateForms(project: SquadProject): Promise<CreateForm[]>;
  /** A board that Jira does not show is among them, without its columns. */
  readBoards(projectId: string): Promise<Board[]>;
  readComponents(projectId: string): Promise<SquadComponent[]>;
  readVersions(projectId: string): Promise<OpenVersion[]>;
  countCases(query: CaseQuery): Promise<number>;
  /** At most 100 cases, whole histories included, ordered by id. */
  readCases(query: CaseQuery, tracked: Tracked, cursor: string | null): Promise<CasePage>;
  /** The fields of these names, compared folded; those that the site does not have are left out. */
  findFields(names: readonly string[]): Promise<TrackedField[]>;
  /** The project roles that a project has. */
  listRoles(projectId: string): Promise<FoundRole[]>;
  /** Who is in a role of a project: people, each once, groups expanded, in the order of account ids; apps and customers left out. */
  readRoleHolders(projectId: string, roleId: string): Promise<Holder[]>;
  /** People by account, as Jira shows them; who is not in there is not known (any more). */
  readPeople(accountIds: readonly string[]): Promise<ReadonlyMap<string, KnownPerson>>;
  /** IANA name of the site's time zone. */
  readTimeZone(): Promise<string>;
}

/** A project role by the number that Jira gives it. */
export interface FoundRole {
  id: string;
  name: string;
}

/** The calling user as Jira knows them. `locale`: as Jira writes it (`fr_FR`), null when it does not say. */
export interface Myself {
  groupIds: readonly string[];
  locale: string | null;
}

/** A work item that the calling user may see. `updatedAt`: epoch ms. */
export interface SeenIssue {
  id: string;
  key: string;
  projectId: string;
  updatedAt: number;
  status: string;
}

/**
 * What the calling user may do and see, asked from Jira as that user; each question once an invocation. What Jira refuses is a no;
 * other failures are thrown as JiraFailure.
 */
export interface Permissions {
  mayAdministerJira(): Promise<boolean>;
  /** What they hold on one project: a key or an id, from the payload. Nothing on one that they may not see. */
  readRights(project: string): Promise<ProjectRights>;
  /** The same for many projects by id, for thousands of them in a few requests. */
  listRights(projectIds: readonly string[]): Promise<ReadonlyMap<string, ProjectRights>>;
  readMyself(): Promise<Myself>;
  /** By id or key, from the payload; null when they may not see it or there is none. */
  findIssue(issue: string): Promise<SeenIssue | null>;
  /** Those of the keys whose work items or pages they may see: browse permission and issue security, space permission and restrictions. */
  filterVisible(keys: readonly string[]): Promise<ReadonlySet<string>>;
  /** A work item with its whole history and what is tracked beside; null when they may not see it. */
  readCase(issue: string, tracked: Tracked): Promise<ReadCase | null>;
  /** Groups whose name contains the text, by name, at most twenty. */
  findGroups(query: string): Promise<Group[]>;
  /** Active people whose name contains the text, at most twenty; apps and customers left out. */
  findPeople(query: string): Promise<Person[]>;
  /** The names of a project's components; none when they may not see it. */
  listComponents(project: string): Promise<string[]>;
}

/** What a product event tells of a case. `at`: Jira's `updated`, epoch ms; a change is dated by it, since events carry no history of their own. */
export interface ToldCase {
  id: string;
  key: string;
  projectId: string;
  createdAt: number;
  at: number;
  type: StatusRef;
  status: StatusRef;
  /** With a change for every field that was filled in or emptied, by folded name: which of them are tracked is not known here. */
  changes: Change[];
  /** True when its parent or a link changed. */
  relinked: boolean;
  /** Every field that changed, by folded name. */
  touched: readonly string[];
}
export type IssueEvent = { kind: 'deleted'; id: string } | ({ kind: 'created' | 'updated' } & ToldCase);
