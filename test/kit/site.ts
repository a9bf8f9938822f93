import type {
  BoardColumnJson,
  BoardJson,
  HistoryJson,
  IssueJson,
  IssueTypeJson,
  ProjectJson,
  Snapshot,
  StatusJson,
  UserJson,
  WorkflowJson,
} from '../../host/snapshot/types';

const CATEGORIES = {
  new: { id: 2, key: 'new', name: 'To Do', colorName: 'blue-gray' },
  indeterminate: { id: 4, key: 'indeterminate', name: 'In Progress', colorName: 'yellow' },
  done: { id: 3, key: 'done', name: 'Done', colorName: 'green' },
};

function status(id: string, name: string, category: keyof typeof CATEGORIES): StatusJson {
  return { id, name, statusCategory: CATEGORIES[category] };
}

/** The statuses of every site that these builders make, by name. */
export const statuses = {
  'To Do': status('10000', 'To Do', 'new'),
  'In Progress': status('3', 'In Progress', 'indeterminate'),
  'In Review': status('10001', 'In Review', 'indeterminate'),
  Done: status('10002', 'Done', 'done'),
} satisfies Record<string, StatusJson>;
export type StatusName = keyof typeof statuses;

export const issueTypes = {
  Story: { id: '10100', name: 'Story', subtask: false, hierarchyLevel: 0 },
  Bug: { id: '10101', name: 'Bug', subtask: false, hierarchyLevel: 0 },
  Epic: { id: '10102', name: 'Epic', subtask: false, hierarchyLevel: 1 },
} satisfies Record<string, IssueTypeJson>;
export type IssueTypeName = keyof typeof issueTypes;

const resolutions = { Done: { id: '10200', name: 'Done' }, "Won't Do": { id: '10201', name: "Won't Do" } };

/** One workflow, in which every status leads to every other. */
export const workflow: WorkflowJson = {
  id: 'wf-1',
  name: 'Simple',
  statuses: Object.values(statuses).map(({ id }) => ({ statusReference: id })),
  transitions: Object.values(statuses).map(({ id, name }, index) => ({
    id: String(index + 1),
    name: `To ${name}`,
    type: index === 0 ? 'INITIAL' : 'GLOBAL',
    toStatusReference: id,
    links: [],
  })),
};

/** A person with a licence. */
export function buildUser(accountId: string, parts: Partial<UserJson> = {}): UserJson {
  return { accountId, accountType: 'atlassian', displayName: `Person ${accountId}`, active: true, ...parts };
}

/** A company-managed software project with the one workflow. Its id follows from its key. */
export function buildProject(key: string, parts: Partial<ProjectJson> = {}): ProjectJson {
  return {
    id: String(([...key].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 0) % 90_000) + 10_000),
    key,
    name: `Project ${key}`,
    projectTypeKey: 'software',
    style: 'classic',
    simplified: false,
    isPrivate: false,
    lead: null,
    issueTypes: Object.values(issueTypes),
    workflows: { default: workflow.id },
    ...parts,
  };
}

/** A board of a project. `columns` = by default one for each status, in order. */
export function buildBoard(
  id: number,
  project: ProjectJson,
  parts: Partial<BoardJson> & {
    columns?: BoardColumnJson[];
    estimation?: { type: string; field?: { fieldId: string; displayName?: string } };
  } = {},
): BoardJson {
  const { columns, estimation, ...rest } = parts;
  const all = Object.values(statuses).map((one) => ({ name: one.name, statuses: [{ id: one.id }] }));
  return {
    id,
    name: `Board ${id}`,
    type: 'kanban',
    location: { projectId: Number(project.id), projectKey: project.key, projectName: project.name, projectTypeKey: project.projectTypeKey },
    configuration: {
      filter: { id: String(1000 + id) },
      subQuery: { query: 'fixVersion is EMPTY' },
      columnConfig: { columns: columns ?? all, constraintType: 'issueCount' },
      ...(estimation && { estimation }),
      ranking: { rankCustomFieldId: 10_019 },
    },
    ...rest,
  };
}

/** What an issue went through. Times are Jira dates or plain days (`2024-03-01` = 09:00 UTC). */
export interface IssueParts {
  type?: IssueTypeName;
  created?: string;
  /** Its first status; default To Do. */
  start?: StatusName;
  /** Moves in order of time: when, and into which status. */
  moves?: readonly (readonly [at: string, to: StatusName])[];
  resolution?: keyof typeof resolutions;
  /** Leaves the changelog out: history unknown. */
  unknownHistory?: boolean;
  fields?: Record<string, unknown>;
}

function showDate(at: string): string {
  return at.length === 10 ? `${at}T09:00:00.000+0000` : at;
}

/** A history entry with one status item. */
export function buildMove(id: string, at: string, from: StatusName, to: StatusName): HistoryJson {
  const item = {
    field: 'status',
    fieldtype: 'jira',
    fieldId: 'status',
    from: statuses[from].id,
    fromString: from,
    to: statuses[to].id,
    toString: to,
  };
  return { id, created: showDate(at), items: [item] };
}

/** The n-th issue of a project. `updated` is its last move. */
export function buildIssue(project: ProjectJson, n: number, parts: IssueParts = {}): IssueJson {
  const { type = 'Story', created = '2024-01-01', start = 'To Do', moves = [], resolution, unknownHistory = false, fields = {} } = parts;
  const id = `${project.id}${String(n).padStart(5, '0')}`;
  const histories: HistoryJson[] = [];
  let now = start;
  moves.forEach(([at, to], index) => {
    histories.push(buildMove(`${id}${String(index + 1).padStart(3, '0')}`, at, now, to));
    now = to;
  });
  const last = showDate(moves.at(-1)?.[0] ?? created);
  return {
    id,
    key: `${project.key}-${n}`,
    fields: {
      summary: `Item ${n} of ${project.key}`,
      issuetype: issueTypes[type],
      status: statuses[now],
      resolution: resolution ? resolutions[resolution] : null,
      resolutiondate: resolution ? last : null,
      created: showDate(created),
      updated: last,
      assignee: null,
      reporter: null,
      labels: [],
      components: [],
      fixVersions: [],
      project: { id: project.id, key: project.key, name: project.name },
      ...fields,
    },
    ...(!unknownHistory && { changelog: { histories } }),
  };
}

/** A site of one project (ABC) without issues; every part can be replaced, or taken away with undefined (= unknown). */
export function buildSite(parts: { [Name in keyof Snapshot]?: Snapshot[Name] | undefined } = {}): Snapshot {
  const projects = parts.projects ?? [buildProject('ABC')];
  const all = {
    site: {
      name: 'Test site',
      baseUrl: 'https://test.example',
      cloudId: '00000000-0000-4000-8000-000000000001',
      locale: 'en_US',
      timeZone: 'Europe/Paris',
      asOf: '2024-06-30T12:00:00.000+0000',
    },
    users: [buildUser('admin', { 'diapason:globalPermissions': ['ADMINISTER'] }), buildUser('ann'), buildUser('bob')],
    groups: [],
    issuetypes: Object.values(issueTypes),
    statuses: Object.values(statuses),
    resolutions: Object.values(resolutions),
    priorities: [
      { id: '1', name: 'High' },
      { id: '2', name: 'Low' },
    ],
    projectroles: [{ id: 10002, name: 'Administrators' }],
    workflows: [workflow],
    ...parts,
    projects,
    issues: parts.issues ?? new Map(projects.map(({ key }) => [key, []])),
  };
  return Object.fromEntries(Object.entries(all).filter(([, part]) => part !== undefined)) as unknown as Snapshot;
}
