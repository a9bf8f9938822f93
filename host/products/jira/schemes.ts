import type { ProjectJson } from '../../snapshot/types';
import { unknownData } from './jira-error';
import type { Site } from './site';

/** What several projects share: a choice of workflows, or of issue types. */
interface Scheme {
  /** The lowest id of the projects that use it: the same for as long as that project does. */
  id: number;
  name: string;
  projects: ProjectJson[];
}

export interface WorkflowScheme extends Scheme {
  /** Ids of workflows. */
  defaultWorkflow: string | null;
  byIssueType: ReadonlyMap<string, string>;
  /** Null for the company's, else the team-managed project that owns it. */
  owner: ProjectJson | null;
  /** Jira's own scheme, which every project has that was given no other; it has no id. */
  isJirasDefault: boolean;
}

export interface IssueTypeScheme extends Scheme {
  issueTypeIds: readonly string[];
}

/** Jira's own workflow, which its Default Workflow Scheme gives to every issue type. */
const JIRAS_WORKFLOW = 'jira';

/** Groups projects that have the same, each group under its oldest project. A team-managed project shares nothing. */
function groupProjects<T>(projects: readonly ProjectJson[], read: (project: ProjectJson) => T): { had: T; projects: ProjectJson[] }[] {
  const groups = new Map<string, { had: T; projects: ProjectJson[] }>();
  for (const project of [...projects].sort((a, b) => Number(a.id) - Number(b.id))) {
    const had = read(project);
    const key = JSON.stringify([project.simplified ? project.id : null, had]);
    const group = groups.get(key) ?? { had, projects: [] };
    group.projects.push(project);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function nameScheme([first]: readonly ProjectJson[], what: string): { id: number; name: string } {
  return { id: Number(first?.id), name: `${first?.key ?? ''}: ${what}` };
}

/** Nothing whole can be said of projects whose workflows are not known. @throws JiraError 404 */
export function requireWorkflows(projects: readonly ProjectJson[]): void {
  for (const { key, workflows } of projects)
    if (!workflows) throw unknownData(`The workflow scheme of project ${key}`, `"workflows" for ${key} in projects.json`);
}

/**
 * The workflow schemes of a site, by id. A snapshot does not hold them: company-managed projects with the same "workflows" share one.
 * Projects whose workflows are not known are in none of them.
 */
export function listWorkflowSchemes(site: Site): WorkflowScheme[] {
  const known = site.snapshot.projects.filter(({ workflows }) => workflows !== undefined);
  const read = ({ workflows = {} }: ProjectJson): [string, string][] => Object.entries(workflows).sort(([a], [b]) => (a < b ? -1 : 1));
  return groupProjects(known, read).map(({ had, projects: users }) => {
    const all = new Map(had);
    const defaultWorkflow = all.get('default') ?? null;
    all.delete('default');
    const [first] = users;
    const isJirasDefault = defaultWorkflow === JIRAS_WORKFLOW && all.size === 0;
    return {
      ...nameScheme(users, 'Workflow Scheme'),
      ...(isJirasDefault && { name: 'Default Workflow Scheme' }),
      projects: users,
      defaultWorkflow,
      byIssueType: all,
      owner: first?.simplified ? first : null,
      isJirasDefault,
    };
  });
}

/** The issue type schemes of the company-managed projects, by id: those with the same issue types share one. @throws JiraError 404 where they are not known */
export function listIssueTypeSchemes(site: Site): IssueTypeScheme[] {
  const company = site.snapshot.projects.filter(({ simplified }) => !simplified);
  const read = ({ key, issueTypes = site.snapshot.issuetypes }: ProjectJson): string[] => {
    if (!issueTypes) throw unknownData('The issue type schemes of this site', `"issueTypes" for ${key} in projects.json`);
    return issueTypes.map(({ id }) => id).sort();
  };
  return groupProjects(company, read).map(({ had, projects }) => ({
    ...nameScheme(projects, 'Issue Type Scheme'),
    projects,
    issueTypeIds: had,
  }));
}
