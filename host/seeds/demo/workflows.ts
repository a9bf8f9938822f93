import type { StatusJson, WorkflowJson } from '../../snapshot/types';
import type { StepStatuses } from './statuses';
import type { Step } from './vocabulary';

type Moves = Partial<Record<Step, readonly Step[]>>;

/** The feature workflow that the company-managed squads share: the agreed moves, early stops, and the short cuts that nobody removed. */
const featureMoves: Moves = {
  idea: ['discovery', 'ready', 'build', 'done'],
  discovery: ['idea', 'solution-test', 'ready', 'build', 'done'],
  'solution-test': ['discovery', 'ready', 'done'],
  ready: ['build', 'discovery', 'solution-test', 'done'],
  build: ['review', 'ready', 'solution-test', 'aside', 'waiting'],
  review: ['launch', 'build'],
  launch: ['measure', 'build', 'done'],
  measure: ['done', 'discovery', 'build'],
  done: ['measure', 'build'],
  aside: ['build'],
  waiting: ['build'],
};

/** The workflow of stories and bugs that they share. */
const deliveryMoves: Moves = {
  idea: ['ready', 'build', 'done'],
  ready: ['build', 'idea', 'done'],
  build: ['review', 'ready', 'done', 'aside', 'waiting'],
  review: ['acceptance', 'build', 'done'],
  acceptance: ['done', 'build', 'review'],
  done: ['build'],
  aside: ['build'],
  waiting: ['build'],
};

function initial(status: StatusJson): WorkflowJson['transitions'][number] {
  return { id: '1', name: 'Create', type: 'INITIAL', toStatusReference: status.id, links: [] };
}

function idea(statuses: StepStatuses): StatusJson {
  if (!statuses.idea) throw new Error('a workflow needs a first status');
  return statuses.idea;
}

function distinct(statuses: StepStatuses): StatusJson[] {
  return [...new Set(Object.values(statuses))];
}

function directed(id: string, name: string, statuses: StepStatuses, moves: Moves): WorkflowJson {
  const into = new Map<StatusJson, Set<StatusJson>>();
  for (const [from, targets] of Object.entries(moves) as [Step, readonly Step[]][]) {
    for (const target of targets) {
      const [origin, end] = [statuses[from], statuses[target]];
      if (origin && end && origin !== end) into.set(end, (into.get(end) ?? new Set()).add(origin));
    }
  }
  const transitions = [...into].map(([end, origins], index) => ({
    id: String(11 + 10 * index),
    name: end.name,
    type: 'DIRECTED',
    toStatusReference: end.id,
    links: [...origins].map((origin) => ({ fromStatusReference: origin.id })),
  }));
  return {
    id,
    name,
    scope: { type: 'GLOBAL' },
    statuses: distinct(statuses).map((status) => ({ statusReference: status.id })),
    transitions: [initial(idea(statuses)), ...transitions],
  };
}

/** The two workflows of one language in the shared scheme. */
export function makeSharedWorkflows(
  language: string,
  feature: StepStatuses,
  delivery: StepStatuses,
): { feature: WorkflowJson; delivery: WorkflowJson } {
  return {
    feature: directed(`escale-feature-${language}`, `Escale features (${language})`, feature, featureMoves),
    delivery: directed(`escale-delivery-${language}`, `Escale delivery (${language})`, delivery, deliveryMoves),
  };
}

/** A team-managed project's own workflow: from any status to any other, as Jira makes it. */
export function makeTeamWorkflow(key: string, projectId: string, statuses: StepStatuses): WorkflowJson {
  const all = distinct(statuses);
  return {
    id: `${key.toLowerCase()}-workflow`,
    name: `Software workflow for project ${projectId}`,
    scope: { type: 'PROJECT', project: { id: projectId } },
    statuses: all.map((status) => ({ statusReference: status.id })),
    transitions: [
      initial(idea(statuses)),
      ...all.map((status, index) => ({
        id: String(11 + 10 * index),
        name: status.name,
        type: 'GLOBAL',
        toStatusReference: status.id,
        links: [],
      })),
    ],
  };
}
