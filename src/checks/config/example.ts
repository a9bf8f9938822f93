import type { Board, BoardColumn, ProjectFact, SquadStatus, SquadWorkflow } from '../../domain/facts';
import { exampleAsOf, exampleProject } from '../example';

export const teamProject: ProjectFact = { ...exampleProject, style: 'team-managed' };

const status = (id: string, name: string, category: SquadStatus['category'], issueTypes = ['Story']): SquadStatus => ({
  id,
  name,
  category,
  issueTypes,
});

/** Statuses of the example playbook's stages, and one that stands for none. */
export const toDo = status('1', 'To Do', 'new');
export const inProgress = status('2', 'In Progress', 'indeterminate');
export const inReview = status('3', 'In Review', 'indeterminate');
export const done = status('4', 'Done', 'done');
export const waiting = status('9', 'Waiting', 'indeterminate');
export const fourStatuses = [toDo, inProgress, inReview, done];

/** Statuses of work that the example playbook's flow does not take. */
export const requestStatuses = [status('1', 'To Do', 'new', ['Request'])];

/** A workflow of these moves between statuses (by id). */
export const workflowOf = (
  moves: readonly (readonly [from: string | null, to: string])[],
  more: Partial<SquadWorkflow> = {},
): SquadWorkflow => ({
  id: 'w1',
  name: 'Delivery',
  issueTypes: ['Story'],
  statuses: ['1', '2', '3', '4'],
  moves: moves.map(([from, to]) => ({ from, to })),
  spaces: 15,
  scheme: { name: 'Escale', spaces: 15 },
  ...more,
});

/** A column with these statuses, and the most work items that it should hold. */
export const column = (name: string, statuses: readonly SquadStatus[], max: number | null = null): BoardColumn => ({
  name,
  statuses: statuses.map(({ id }) => id),
  min: null,
  max,
});

export const boardOf = (name: string, ...columns: readonly BoardColumn[]): Board => ({
  id: 7,
  name,
  type: 'kanban',
  columns: { known: true, value: columns },
});

/** A board that Jira did not show. */
export const closedBoard = (name: string): Board => ({
  ...boardOf(name),
  id: 8,
  columns: { known: false, reason: { code: 'refused', status: 403 } },
});

/** A day, so many days after the one at which examples are judged. */
export const exampleDay = (days: number): string => new Date(exampleAsOf + days * 86_400_000).toISOString().slice(0, 10);
