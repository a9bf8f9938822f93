import type { Slice } from '../../contract/squad-admin';
import type { CaseHistory, Squad } from '../facts';
import { projectAt } from '../trace';
import type { Part } from './part';
import { wasInSlice } from './slice';
import { always, covers } from './span';

/** The parts of a squad; where none are told, its projects, whole and always. */
export function listParts({ projectIds, parts }: Pick<Squad, 'projectIds' | 'parts'>): readonly Part[] {
  return parts ?? projectIds.map((projectId) => ({ projectId, only: null, except: [], inherited: false, ...always }));
}

function isOf({ projectId, only, except }: Part, history: CaseHistory, at: number): boolean {
  if (projectAt(history, at) !== projectId) return false;
  return (only === null || wasInSlice(history, only, at)) && !except.some((slice) => wasInSlice(history, slice, at));
}

/**
 * Whether a case is a squad's at a moment: work belongs to who holds it now, and finished work also to who held it when it was finished.
 * `endedAt`: when the case was finished, epoch ms; null = it is open.
 */
export function holdsCase(parts: readonly Part[], history: CaseHistory, asOf: number, endedAt: number | null): boolean {
  return parts.some((part) => {
    if (covers(part, asOf)) return !part.inherited && isOf(part, history, asOf);
    const { until } = part;
    return until !== null && until <= asOf && endedAt !== null && endedAt <= until && isOf(part, history, until);
  });
}

/** Every project that has cases of the squad, those of its past included. */
export function listCaseProjects(squad: Pick<Squad, 'projectIds' | 'parts'>): string[] {
  return [...new Set([...squad.projectIds, ...listParts(squad).map(({ projectId }) => projectId)])];
}

/** The slices that squads have of a project: what has to be known of each of its cases. */
export function listSlices(squads: readonly Pick<Squad, 'projectIds' | 'parts'>[], projectId: string): Slice[] {
  return squads.flatMap((squad) =>
    listParts(squad).flatMap((part) => (part.projectId === projectId ? [...(part.only ? [part.only] : []), ...part.except] : [])),
  );
}
