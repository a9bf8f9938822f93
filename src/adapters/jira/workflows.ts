import { route, type Route } from '@forge/api';
import type { SquadWorkflow } from '../../domain/facts';
import { JiraFailure, type SquadProject } from '../../ports/jira';
import type { Send } from '../sender';
import { usagesSchema, workflowSchemesSchema, workflowsSchema, type WorkflowJson, type WorkflowsJson } from './setup-schemas';

/** The longest page of usages: enough to say "many". */
const USAGES = 200;

/** How many projects use it; null when Jira does not tell the app. */
async function countUsages(send: Send, to: Route): Promise<number | null> {
  try {
    return (await send(to, usagesSchema)).projects.values.length;
  } catch (error) {
    if (error instanceof JiraFailure && error.kind === 'refused') return null;
    throw error;
  }
}

/** Keeps each count for as long as the invocation lasts: squads often share a workflow. */
function rememberCounts(count: (id: string) => Promise<number | null>): (id: string) => Promise<number | null> {
  const counts = new Map<string, Promise<number | null>>();
  return (id) => {
    const known = counts.get(id) ?? count(id);
    counts.set(id, known);
    return known;
  };
}

/** Moves by status id, each once; a status that the answer does not name is left out. */
function toMoves({ transitions }: WorkflowJson, idOf: ReadonlyMap<string, string>): SquadWorkflow['moves'] {
  const moves = new Map<string, SquadWorkflow['moves'][number]>();
  for (const { type, toStatusReference, links } of transitions) {
    if (type === 'INITIAL') continue;
    const to = idOf.get(toStatusReference);
    const origins = type === 'GLOBAL' ? [null] : links.flatMap(({ fromStatusReference = '' }) => idOf.get(fromStatusReference) ?? []);
    if (to !== undefined) for (const from of origins) moves.set(`${from ?? ''} ${to}`, { from, to });
  }
  return [...moves.values()];
}

/** The workflows as Jira tells them, without who else uses them. @param typesOf names of the issue types that follow each, by its id */
export function toWorkflows(
  { statuses, workflows }: WorkflowsJson,
  typesOf: ReadonlyMap<string, readonly string[]>,
): Omit<SquadWorkflow, 'spaces' | 'scheme'>[] {
  const idOf = new Map(statuses.map(({ statusReference, id }) => [statusReference, id]));
  return workflows.map((workflow) => ({
    ...{ id: workflow.id, name: workflow.name, issueTypes: typesOf.get(workflow.id) ?? [] },
    statuses: workflow.statuses.flatMap(({ statusReference }) => idOf.get(statusReference) ?? []),
    moves: toMoves(workflow, idOf),
  }));
}

/**
 * Reads the workflows of projects for one invocation: by the project's scheme, then their moves, then who else uses them. Two requests for a
 * team-managed project; for a company-managed one, one more for the scheme and one for each of its workflows.
 */
export function openWorkflowReader(send: Send): (project: SquadProject) => Promise<SquadWorkflow[]> {
  const countProjects = rememberCounts((id) => countUsages(send, route`/rest/api/3/workflow/${id}/projectUsages?maxResults=${USAGES}`));
  const countOfScheme = rememberCounts((id) =>
    countUsages(send, route`/rest/api/3/workflowscheme/${id}/projectUsages?maxResults=${USAGES}`),
  );
  return async ({ id, style, issueTypes }) => {
    const [scheme] = await send(route`/rest/api/3/workflowscheme/read`, workflowSchemesSchema, { projectIds: [id] });
    if (!scheme) throw new JiraFailure('refused', `the workflow scheme of project ${id} was not shown`, 404);
    const assigned = new Map(
      scheme.workflowsForIssueTypes.flatMap(({ workflow, issueTypeIds }) => issueTypeIds.map((type) => [type, workflow.id] as const)),
    );
    const typesOf = new Map<string, string[]>();
    for (const type of issueTypes) {
      const workflow = assigned.get(type.id) ?? scheme.defaultWorkflow?.id;
      if (workflow !== undefined) typesOf.set(workflow, [...(typesOf.get(workflow) ?? []), type.name]);
    }
    if (typesOf.size === 0) return [];
    const told = await send(route`/rest/api/3/workflows`, workflowsSchema, { workflowIds: [...typesOf.keys()] });
    const own = style === 'team-managed';
    const shared = own ? null : { name: scheme.name, spaces: await countOfScheme(scheme.id) };
    return Promise.all(
      toWorkflows(told, typesOf).map(async (workflow) => ({
        ...workflow,
        spaces: own ? 1 : await countProjects(workflow.id),
        scheme: shared,
      })),
    );
  };
}
