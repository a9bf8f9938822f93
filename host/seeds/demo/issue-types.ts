import type { IssueTypeJson, ProjectJson } from '../../snapshot/types';
import type { Language, SquadRow } from './squad-row';

/** What kind of work an item is. */
export type Work = 'feature' | 'story' | 'bug';
export type TypeSet = Readonly<Record<Work, IssueTypeJson>>;

const names: Readonly<Record<Language, Readonly<Record<Work, string>>>> = {
  en: { feature: 'Feature', story: 'Story', bug: 'Bug' },
  fr: { feature: 'Fonctionnalité', story: 'Récit', bug: 'Anomalie' },
};
const teamNames: Readonly<Record<Language, Readonly<Record<Work, string>>>> = {
  en: { feature: 'Epic', story: 'Story', bug: 'Bug' },
  fr: { feature: 'Épopée', story: 'Récit', bug: 'Anomalie' },
};

function makeSet(firstId: number, of: Readonly<Record<Work, string>>, scope?: unknown): TypeSet {
  const make = (offset: number, work: Work): IssueTypeJson => ({
    id: String(firstId + offset),
    name: of[work],
    description: '',
    subtask: false,
    hierarchyLevel: work === 'feature' ? 1 : 0,
    ...(scope === undefined ? {} : { scope }),
  });
  return { feature: make(0, 'feature'), story: make(1, 'story'), bug: make(2, 'bug') };
}

const shared: Readonly<Record<Language, TypeSet>> = { en: makeSet(10100, names.en), fr: makeSet(10110, names.fr) };

/** The type of everything in spaces that are no squads. */
export const taskType: IssueTypeJson = { id: '10120', name: 'Task', description: '', subtask: false, hierarchyLevel: 0 };

/** The issue types of a squad's project: the company's, or its own when it is team-managed. */
export function typesOf(squad: SquadRow, projectId: string): TypeSet {
  if (squad.style === 'company') return shared[squad.language];
  return makeSet(10_200 + 10 * (Number(projectId) % 1000), teamNames[squad.language], { type: 'PROJECT', project: { id: projectId } });
}

/** Every issue type of the site. */
export function listTypes(projects: readonly ProjectJson[]): IssueTypeJson[] {
  const all = [
    ...Object.values(shared.en),
    ...Object.values(shared.fr),
    taskType,
    ...projects.flatMap(({ issueTypes }) => issueTypes ?? []),
  ];
  return [...new Map(all.map((type) => [type.id, type])).values()].sort((a, b) => Number(a.id) - Number(b.id));
}

/** The shared workflow scheme's choice of workflow by issue type: one scheme for all company-managed squads, whatever their language. */
export function schemeOf(
  workflowIds: Readonly<Record<Language, Readonly<Record<'feature' | 'delivery', string>>>>,
): Record<string, string> {
  const scheme: Record<string, string> = { default: workflowIds.en.delivery };
  for (const language of ['en', 'fr'] as const) {
    scheme[shared[language].feature.id] = workflowIds[language].feature;
    scheme[shared[language].story.id] = workflowIds[language].delivery;
    scheme[shared[language].bug.id] = workflowIds[language].delivery;
  }
  return scheme;
}
