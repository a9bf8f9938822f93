import { playbookSchema, type Playbook } from '../contract/playbook';
import type { CaseHistory, Change, ProjectFact, StatusRef } from '../domain/facts';

const hourMs = 3_600_000;

/** The moment at which the examples are judged. 90 days before it is 3 January. */
export const exampleAsOf = Date.parse('2026-04-03T12:00:00.000Z');

const statusOf: Readonly<Record<string, StatusRef>> = {
  open: { id: '1', name: 'To Do' },
  build: { id: '2', name: 'In Progress' },
  review: { id: '3', name: 'In Review' },
  done: { id: '4', name: 'Done' },
};

/** A small playbook for the examples of checks: one flow of four stages. */
export const examplePlaybook: Playbook = playbookSchema.parse({
  playbook: 1,
  id: 'example',
  name: { en: 'Example', fr: 'Exemple' },
  stages: [
    { id: 'open', name: { en: 'Open', fr: 'Ouvert' }, category: 'new' },
    { id: 'build', name: { en: 'Build', fr: 'Réalisation' }, category: 'indeterminate' },
    { id: 'review', name: { en: 'Review', fr: 'Vérification' }, category: 'indeterminate' },
    { id: 'done', name: { en: 'Done', fr: 'Terminé' }, category: 'done' },
  ],
  stageMap: { 'To Do': 'open', 'In Progress': 'build', 'In Review': 'review', Done: 'done' },
  flows: [
    {
      id: 'feature',
      name: { en: 'Feature', fr: 'Fonctionnalité' },
      appliesTo: { issueTypes: ['Story'] },
      start: ['open'],
      end: ['done'],
      moves: { open: ['build'], build: ['review'], review: ['build', 'done'], done: ['build'] },
    },
  ],
});

/** A project with every detail filled in. */
export const exampleProject: ProjectFact = {
  id: '1',
  key: 'DEMO',
  name: 'Demo',
  style: 'company-managed',
  lead: { accountId: 'a', active: true },
  category: 'Travel',
  description: 'Finds trips.',
  url: 'https://example.com',
  issueTypes: [],
};

export interface ExampleGroup {
  count: number;
  /** Stages of `examplePlaybook`, one after the other. */
  stages: readonly string[];
  /** Minutes in each stage; a day unless given. */
  stayMinutes?: number;
  /** Reached the last stage so many days before `exampleAsOf`, instead of one day more for each case. */
  daysAgo?: number;
  /** What else is known of each. @param at epoch ms of entering the n-th stage; past the last it is the last */
  more?: (at: (step: number) => number) => Partial<CaseHistory>;
}

/** Stories that went through these stages and reached the last of them at noon, on the days before `exampleAsOf`. */
export function exampleCases(...groups: readonly ExampleGroup[]): CaseHistory[] {
  const cases: CaseHistory[] = [];
  for (const { count, stages, stayMinutes = 24 * 60, daysAgo, more } of groups) {
    for (let index = 0; index < count; index++) {
      const number = cases.length + 1;
      const last = exampleAsOf - (daysAgo ?? number) * 24 * hourMs;
      const statuses = stages.flatMap((stage) => statusOf[stage] ?? []);
      const at = (step: number): number => last - (statuses.length - 1 - step) * stayMinutes * 60_000;
      const changes = statuses.slice(1).map((to, step): Change => ({ at: at(step + 1), field: 'status', from: statuses[step] ?? to, to }));
      cases.push({
        id: String(10_000 + number),
        key: `DEMO-${number}`,
        projectId: '1',
        createdAt: at(0),
        type: { id: '1', name: 'Story' },
        status: statuses.at(-1) ?? { id: '1', name: 'To Do' },
        resolution: null,
        changes,
        ...more?.(at),
      });
    }
  }
  return cases;
}
