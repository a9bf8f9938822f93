import type { StatusJson } from '../../snapshot/types';
import type { SquadRow } from './squad-row';
import { vocabularyOf, type Step, type Vocabulary } from './vocabulary';

type Category = 'new' | 'indeterminate' | 'done';
/** Ids, names and colours of Jira's three status categories. */
const categories: Readonly<Record<Category, StatusJson['statusCategory']>> = {
  new: { id: 2, key: 'new', name: 'To Do', colorName: 'blue-gray' },
  indeterminate: { id: 4, key: 'indeterminate', name: 'In Progress', colorName: 'yellow' },
  done: { id: 3, key: 'done', name: 'Done', colorName: 'green' },
};

function categoryOf(step: Step): Category {
  if (step === 'done') return 'done';
  return step === 'idea' || step === 'ready' ? 'new' : 'indeterminate';
}

export type StepStatuses = Partial<Record<Step, StatusJson>>;

/** The statuses of one squad by step, with those that are gone by name. */
export interface SquadStatuses {
  feature: StepStatuses;
  delivery: StepStatuses;
  removed: ReadonlyMap<string, StatusJson>;
}

/** Gives each status one id: by name for the company-managed projects that share them, by project and name for the others. */
export interface StatusBook {
  of(squad: SquadRow, projectId: string): SquadStatuses;
  /** The statuses that exist today. */
  list(): StatusJson[];
}

export function createStatusBook(): StatusBook {
  const known = new Map<string, StatusJson>();
  const gone = new Set<StatusJson>();
  let nextId = 10_001;
  const take = (name: string, step: Step, projectId: string | null): StatusJson => {
    const key = `${projectId ?? ''}/${name}`;
    const found = known.get(key);
    if (found) return found;
    const status: StatusJson = {
      id: String(nextId++),
      name,
      statusCategory: categories[categoryOf(step)],
      ...(projectId === null ? {} : { scope: { type: 'PROJECT', project: { id: projectId } } }),
    };
    known.set(key, status);
    return status;
  };
  const takeAll = (words: Vocabulary['feature'], projectId: string | null): StepStatuses => {
    const statuses: StepStatuses = {};
    for (const [step, name] of Object.entries(words) as [Step, string][]) statuses[step] = take(name, step, projectId);
    return statuses;
  };
  return {
    of(squad, projectId) {
      const words = vocabularyOf(squad);
      const scope = squad.style === 'team' ? projectId : null;
      const removed = new Map(words.removed.map((name) => [name, take(name, 'review', scope)]));
      for (const status of removed.values()) gone.add(status);
      return { feature: takeAll(words.feature, scope), delivery: takeAll(words.delivery, scope), removed };
    },
    list: () => [...known.values()].filter((status) => !gone.has(status)),
  };
}
