import type { Holder } from '../contract/roles';
import type { Standing } from './attestation/attestation';
import type { Part } from './squad/part';

/** A status as a changelog or an issue names it: the id is stable on its site, the name is what it was called at that moment. */
export interface StatusRef {
  id: string;
  name: string;
}

/** One change that matters to a trace. Epoch milliseconds. `null` = the field was empty. */
export type Change =
  | { at: number; field: 'status'; from: StatusRef; to: StatusRef }
  | { at: number; field: 'type' | 'resolution' | 'project'; from: StatusRef | null; to: StatusRef | null }
  | FilledChange;

/** A tracked field was filled in, or emptied; with what is never kept. `name` as `foldName` writes it. */
export interface FilledChange {
  at: number;
  field: 'filled';
  name: string;
  to: boolean;
}

/** The parent and the links of a case at the moment of reading. */
export interface CaseLinks {
  /** `via`: "parent", or the name of the link's type. `type`: the linked item's issue type, null when Jira does not tell. `since`: epoch ms, null = from its creation. */
  now: readonly { via: string; type: string | null; since: number | null }[];
  /** When a parent or link was last taken away, epoch ms; what was linked before that is not known. Null = never. */
  cutAt: number | null;
}

/** A link by which a case waits for another item: the words of the link that a check asks for, folded; the other item's key; `since`: epoch ms, null = from its creation. */
export interface Wait {
  link: string;
  key: string;
  since: number | null;
}

/**
 * One work item as Jira tells it, reduced to what checks read. Who made a change is never part of it.
 * `changes` are in the order (created, history id as a number, item index); null = history unknown (never read, or cut short).
 */
export interface CaseHistory {
  id: string;
  key: string;
  projectId: string;
  createdAt: number;
  /** As they are at the moment of reading; what they were at an earlier `asOf` follows from `changes`. */
  type: StatusRef;
  status: StatusRef;
  resolution: StatusRef | null;
  changes: readonly Change[] | null;
  /** Whether tracked fields are filled at the moment of reading, by folded name; one that is not in here is unknown. "assignee" says that there is one, never who. */
  filled?: Readonly<Record<string, boolean>>;
  /** Absent = not known. */
  links?: CaseLinks;
  /** Absent = not known. */
  waits?: readonly Wait[];
  /** True when Jira numbered histories in another order than it dates them. */
  disordered?: boolean;
}

export type StatusCategory = 'new' | 'indeterminate' | 'done';

/** A status that the squad's workflows allow today, with the issue types (names) that can be in it. */
export interface SquadStatus {
  id: string;
  name: string;
  category: StatusCategory;
  issueTypes: readonly string[];
}

/** Facts of a squad's Jira project. `null` = empty in Jira. */
export interface ProjectFact {
  id: string;
  key: string;
  name: string;
  style: 'company-managed' | 'team-managed';
  lead: { accountId: string; active: boolean } | null;
  category: string | null;
  description: string | null;
  url: string | null;
  issueTypes: readonly { id: string; name: string; subtask: boolean }[];
}

/** A holder as facts have them. `seen`: the first reading that found them in the Jira role, epoch ms. */
export type FactHolder = Holder & { seen?: number };

/**
 * Who holds one role in a squad: each person once, groups expanded, in the order of account ids; or why that is not known. `missing`:
 * the playbook ties the role to no Jira project role, or the site has none of that name, and nobody was ever set to it in Diapason.
 */
export type RoleHolders = { known: true; holders: readonly FactHolder[] } | { known: false; reason: UnknownReason };

/**
 * The holders of each role of the playbook, by role id. One role that cannot be read leaves the others known; a role that is not in
 * here is unknown (`missing`).
 */
export type Assignments = Readonly<Record<string, RoleHolders>>;

/**
 * In how many squads of the site those who hold a role here hold it: by role id, then by account. Only counts above one; a cover is none.
 * It speaks of the end of the last sweep, or of the last change.
 */
export type Spans = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Of each role, by id: since when its card has its text (epoch ms), and which of the squad's holders have read it so. */
export type Acknowledgements = Readonly<Record<string, { since: number; read: readonly string[] }>>;

/** One Jira workflow that the squad's work follows. */
export interface SquadWorkflow {
  id: string;
  name: string;
  /** Names of the issue types that follow it in the squad's project. */
  issueTypes: readonly string[];
  /** Ids of its statuses. */
  statuses: readonly string[];
  /** The moves that it allows, by status id; `from` null = from any status. Creation is no move. */
  moves: readonly { from: string | null; to: string }[];
  /** How many projects follow it, this one included, counted up to 200; null = Jira did not tell. */
  spaces: number | null;
  /** The scheme by which a company-managed project has it; null for team-managed ones, or when Jira did not tell. */
  scheme: { name: string; spaces: number | null } | null;
}

/** What Jira asks for when a work item of this type is created. */
export interface CreateForm {
  /** The issue type's name. */
  type: string;
  fields: readonly { id: string; name: string; required: boolean }[];
}

export interface BoardColumn {
  name: string;
  /** Status ids. */
  statuses: readonly string[];
  /** The least and the most work items that the column should hold; null = no limit. */
  min: number | null;
  max: number | null;
}

/** A board of the squad. One whose columns Jira does not show leaves the others known. */
export interface Board {
  id: number;
  name: string;
  /** As Jira has it: scrum, kanban, simple. */
  type: string;
  /** Left to right. */
  columns: { known: true; value: readonly BoardColumn[] } | { known: false; reason: UnknownReason };
}

/** A component of the squad's project. `lead`: whether somebody leads it and the account is open; who it is, is not kept. */
export interface SquadComponent {
  name: string;
  lead: { active: boolean } | null;
}

/** A version that is neither released nor archived. `releaseDate`: a day, `2026-03-01`; null = none set. */
export interface OpenVersion {
  name: string;
  releaseDate: string | null;
}

/** A page of a squad's Confluence space that has one of the labels that checks look for. Whose it is, is not kept, only whether that account is open. */
export interface LabelledPage {
  id: string;
  title: string;
  labels: readonly string[];
  /** Of its last version, epoch ms. */
  changedAt: number;
  owner: 'active' | 'closed' | 'none';
}

/** What stands under some labels in the Confluence space that people named for a squad. */
export interface SquadPages {
  /** The space as people wrote it; null = nobody named one. */
  asked: string | null;
  /** The space as Confluence has it; null = none was named, or the app sees none of that name. */
  space: { key: string; name: string } | null;
  /** When they were looked for, epoch ms: how old a page is, it tells of that moment. */
  takenAt: number;
  /** The labels that were looked for to the end. */
  labels: readonly string[];
  /** Newest first. */
  pages: readonly LabelledPage[];
}

/** What the squad says of itself. `begun`: some squad of the site has said something of itself; before, that nothing is said says nothing. */
export interface Declarations {
  begun: boolean;
  said: readonly Standing[];
}

/**
 * The items of other squads that the squad's cases wait for, by key. `projects`: keys of the projects that squads have: an item there that is
 * not among these is unknown, one anywhere else is no squad's.
 */
export interface Dependencies {
  items: Readonly<Record<string, CaseHistory>>;
  projects: readonly string[];
}

/** Facts by name: what a check may declare in `needs`. Each is collected once per sweep and squad. */
export interface Facts {
  project: ProjectFact;
  statuses: readonly SquadStatus[];
  /** Every work item of the squad's projects, and those that were there once: to whom one belongs at a moment, its trace tells. */
  cases: readonly CaseHistory[];
  assignments: Assignments;
  workflows: readonly SquadWorkflow[];
  createForms: readonly CreateForm[];
  boards: readonly Board[];
  components: readonly SquadComponent[];
  versions: readonly OpenVersion[];
  pages: SquadPages;
  spans: Spans;
  acknowledgements: Acknowledgements;
  declarations: Declarations;
  dependencies: Dependencies;
}
export type FactName = keyof Facts;
/** Their names, sorted. */
export const factNames = [
  'acknowledgements',
  'assignments',
  'boards',
  'cases',
  'components',
  'createForms',
  'declarations',
  'dependencies',
  'pages',
  'project',
  'spans',
  'statuses',
  'versions',
  'workflows',
] as const satisfies readonly FactName[];
/** Facts that are kept as they were read, one by one: they have no past and speak of that moment. Cases, acknowledgements and declarations have tables of their own, dependencies are found among the cases. */
export type ConfigFactName = Exclude<FactName, 'cases' | 'acknowledgements' | 'declarations' | 'dependencies'>;

/** Why a fact is unknown. `missing`: the site does not tell (no such data) · `refused`: the app may not read it (HTTP status) · `unreadable`: any other failure. */
export type UnknownReason = { code: 'missing' } | { code: 'refused'; status: number } | { code: 'unreadable'; detail: string };

/** A fact with its age, or why it is not known. Epoch milliseconds. */
export type Fact<T> = { known: true; value: T; readAt: number } | { known: false; reason: UnknownReason; at: number };

export type CollectedFacts = { [N in FactName]: Fact<Facts[N]> };

/** Every fact unknown, as before anything was read: what is known goes over it. `at`: epoch ms. */
export function forgetFacts(at: number): CollectedFacts {
  const missing: Fact<never> = { known: false, reason: { code: 'missing' }, at };
  return Object.fromEntries(factNames.map((name) => [name, missing])) as CollectedFacts;
}

/** These facts known, all read at this moment (epoch ms), and no other. */
export function knowFacts(facts: Partial<{ [N in FactName]: Facts[N] }>, readAt: number): CollectedFacts {
  const known = Object.entries(facts).map(([name, value]) => [name, { known: true, value, readAt }] as const);
  return { ...forgetFacts(readAt), ...(Object.fromEntries(known) as Partial<CollectedFacts>) };
}

/** A squad as the core sees it. Its key is its first project's key, unless people made the squad. */
export interface Squad {
  key: string;
  name: string;
  tribe: string | null;
  kind: string | null;
  /** The projects that it holds now, whole or a slice of them. */
  projectIds: readonly string[];
  /** Which cases are its own, past and present; absent = all of its projects. */
  parts?: readonly Part[];
  /** When it began to count, epoch ms; absent or null = it always did. */
  from?: number | null;
  /** The confirmed stage map by status id, where the squad has one: it goes before the playbook's. `null` = deliberately unmapped. */
  stageMap: Readonly<Record<string, string | null>>;
}
