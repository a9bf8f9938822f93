import type { ProjectJson, Snapshot, WorkflowJson } from '../../host/snapshot/types';
import { buildBoard, buildIssue, buildProject, buildSite, buildUser, issueTypes, statuses, workflow } from '../kit/site';
import { playbook } from './sites';

/** The playbook of these tests with every check on how a squad's Jira is set up. */
export const setupPlaybook = `${playbook}
  - id: set-up
    title: Set up as agreed
    checks:
      - { id: stages, use: config/stages-covered, with: { flow: story } }
      - { id: moves, use: config/moves-allowed, with: { flow: story, forbid: { open: [done] } } }
      - { id: types, use: config/issue-types, with: { types: [[Story, Récit], Bug] } }
      - { id: field, use: config/field-on-create, with: { field: Success measure, types: [Story] } }
      - { id: board, use: config/board-columns, with: { flow: story } }
      - { id: limit, use: config/wip-limit, with: { stages: [build], max: 5 } }
      - { id: parts, use: config/components-owned }
      - { id: dates, use: config/releases-dated, with: { overdueDays: 14 } }
`;

const directed = (id: string, from: readonly string[], to: string): WorkflowJson['transitions'][number] => ({
  ...{ id, name: `Move ${id}`, type: 'DIRECTED', toStatusReference: to },
  links: from.map((fromStatusReference) => ({ fromStatusReference })),
});
const [todo, doing, review, done] = [statuses['To Do'].id, statuses['In Progress'].id, statuses['In Review'].id, statuses.Done.id];

/** The moves of the flow and no more: but for Done → Build. */
export const strict: WorkflowJson = {
  ...workflow,
  id: 'wf-strict',
  name: 'Strict',
  scope: { type: 'GLOBAL' },
  transitions: [
    { id: '1', name: 'Create', type: 'INITIAL', toStatusReference: todo, links: [] },
    directed('2', [todo, review], doing),
    directed('3', [doing], review),
    directed('4', [review], done),
  ],
};

const field = (id: string, name: string, required = false) => ({ fieldId: id, name, required, schema: { type: 'string' } });
const formOf = (...fields: unknown[]): Record<string, unknown[]> =>
  Object.fromEntries(Object.values(issueTypes).map(({ id }) => [id, [field('summary', 'Summary', true), ...fields]]));

const ann = buildUser('ann');
const parts: Partial<ProjectJson> = {
  workflows: { default: strict.id },
  createFields: formOf(field('customfield_1', 'Success measure')),
  components: [
    { id: '1', name: 'Search', lead: ann },
    { id: '2', name: 'Maps' },
  ],
  versions: [
    { id: '1', name: '1.0', released: true, archived: false, releaseDate: '2024-01-01' },
    { id: '2', name: '2.0', released: false, archived: false, releaseDate: '2024-01-02' },
    { id: '3', name: '3.0', released: false, archived: false, releaseDate: '2026-12-01' },
  ],
};

/** Two spaces that share a workflow; a team-managed one whose only board is closed to the app and whose workflow allows everything. */
export function buildSetupSite(): Snapshot {
  const abc = buildProject('ABC', parts);
  const other = buildProject('OTH', parts);
  const team = buildProject('TEAM', {
    ...{ style: 'next-gen', simplified: true, workflows: { default: 'wf-team' }, createFields: formOf(), components: [], versions: [] },
  });
  const columns = Object.values(statuses).map(({ id, name }) => ({ name, statuses: [{ id }], ...(id === doing ? { max: 4 } : {}) }));
  return buildSite({
    projects: [abc, other, team],
    issues: new Map([abc, other, team].map((project) => [project.key, [buildIssue(project, 1)]])),
    workflows: [strict, { ...workflow, id: 'wf-team', name: 'Team workflow', scope: { type: 'PROJECT', project: { id: team.id } } }],
    boards: [
      buildBoard(1, abc, { name: 'ABC board', columns }),
      buildBoard(2, other, { name: 'Bugs', columns: columns.slice(0, 2), 'diapason:mentions': ['ABC'] }),
      buildBoard(3, team, { name: 'Team board', type: 'simple', 'diapason:refused': { status: 403 } }),
    ],
  });
}
