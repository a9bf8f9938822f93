import type { IssueJson, ProjectJson, Snapshot } from '../../host/snapshot/types';
import { buildIssue, buildMove, buildProject, buildSite, buildUser, statuses } from '../kit/site';

/** A playbook of one flow and two standards, fit for the sites of these tests. */
export const playbook = `playbook: 1
id: basics
name: { en: Basics, fr: Les bases }
stages:
  - { id: open, name: { en: Open, fr: Ouvert }, category: new }
  - { id: build, name: { en: Build, fr: Réalisation }, category: indeterminate }
  - { id: review, name: { en: Review, fr: Revue }, category: indeterminate }
  - { id: done, name: { en: Done, fr: Terminé }, category: done }
stageMap: { To Do: open, In Progress: build, In Review: review, Done: done }
flows:
  - id: story
    name: { en: Story, fr: Récit }
    appliesTo: { issueTypes: [Story] }
    start: [open]
    end: [done]
    moves: { open: [build], build: [review], review: [build, done], done: [build] }
standards:
  - id: review-before-done
    version: 1
    area: delivery
    title: { en: Reviewed before done, fr: Revu avant la fin }
    checks:
      - { id: passes-review, use: process/passes-through, with: { flow: story, stage: review, atLeast: 0.9 }, minSample: 1 }
      - { id: path, use: process/path-fit, with: { flow: story, atLeast: 0.8 }, severity: advice, minSample: 1 }
  - id: space-findable
    version: 1
    area: tooling
    title: { en: The space can be found, fr: On trouve l’espace }
    checks:
      - { id: hygiene, use: config/project-hygiene, with: { fields: [lead, category] } }
`;

export const abc = buildProject('ABC', { projectCategory: { id: '1', name: 'Payments' } });
export const xyz = buildProject('XYZ', { style: 'next-gen', simplified: true });

const walk = [
  ['2024-01-03', 'In Progress'],
  ['2024-01-05', 'In Review'],
  ['2024-01-08', 'Done'],
] as const;
const shortCut = [
  ['2024-01-03', 'In Progress'],
  ['2024-01-08', 'Done'],
] as const;

/** `count` stories of a project, every third of which skips the review. */
export function buildStories(project: ProjectJson, count: number): IssueJson[] {
  return Array.from({ length: count }, (_, index) =>
    buildIssue(project, index + 1, { moves: index % 3 === 2 ? shortCut : walk, resolution: 'Done' }),
  );
}

/** An issue that went back and forth between Build and Review: `moves` histories, of which a search answer carries the newest 40. */
export function buildLongIssue(project: ProjectJson, n: number, moves: number): IssueJson {
  const issue = buildIssue(project, n, { created: '2023-01-01' });
  const names = ['In Progress', 'In Review'] as const;
  const histories = Array.from({ length: moves }, (_, index) => {
    const from = index === 0 ? 'To Do' : (names[(index + 1) % 2] ?? 'In Review');
    const to = index === moves - 1 ? 'Done' : (names[index % 2] ?? 'In Progress');
    // The ids pass from three digits to four, so that ordering them as text would shuffle them.
    return buildMove(String(960 + index), new Date(Date.UTC(2023, 0, 2, index)).toISOString().replace('Z', '+0000'), from, to);
  });
  const last = histories.at(-1)?.created ?? issue.fields.updated;
  return { ...issue, fields: { ...issue.fields, status: statuses.Done, updated: last }, changelog: { histories } };
}

/** Two squads, a service desk and an archive; a reader who may browse ABC alone. */
export function buildTwoSquads(): Snapshot {
  const restricted = { ...xyz, permissions: { BROWSE_PROJECTS: [{ accountId: 'bob' }, { accountId: 'admin' }] } };
  const desk = buildProject('DESK', { projectTypeKey: 'service_desk' });
  const old = buildProject('OLD', { archived: true });
  return buildSite({
    projects: [{ ...abc, lead: buildUser('ann') }, restricted, desk, old],
    issues: new Map([
      ['ABC', buildStories(abc, 7)],
      ['XYZ', buildStories(xyz, 4)],
      ['DESK', []],
      ['OLD', []],
    ]),
  });
}

/** The day that these sites are judged on. */
export const AS_OF = '2024-02-01T00:00:00.000Z';
