import type { SquadCandidate } from '../../../../../../src/contract/squad-admin';
import { anything, isChosen, type Choice } from '../choice';
import { foldText } from '../fold-text';

export const statusChoices = ['squads', 'proposed', 'in', 'out', 'all'] as const;
/** `squads`: what counts now, proposed or taken in. */
export type StatusChoice = (typeof statusChoices)[number];

export interface Filters {
  search: string;
  status: StatusChoice;
  tribe: Choice;
  kind: Choice;
  style: SquadCandidate['style'] | null;
}
export const noFilters: Filters = { search: '', status: 'squads', tribe: anything, kind: anything, style: null };

const hasStatus = ({ status }: SquadCandidate, choice: StatusChoice): boolean =>
  choice === 'all' || (choice === 'squads' ? status !== 'out' : status === choice);

/** Those that every filter lets pass; the search looks at name, key, lead and the names and keys of the spaces. In their given order. */
export function filterCandidates(squads: readonly SquadCandidate[], { search, status, tribe, kind, style }: Filters): SquadCandidate[] {
  const wanted = foldText(search.trim());
  return squads.filter((squad) => {
    const texts = [
      squad.name,
      squad.key,
      squad.lead?.name ?? '',
      ...squad.sources.flatMap(({ projectKey, projectName }) => [projectKey, projectName]),
    ];
    return (
      hasStatus(squad, status) &&
      isChosen(tribe, squad.tribe) &&
      isChosen(kind, squad.kind) &&
      (style === null || squad.style === style) &&
      texts.some((text) => foldText(text).includes(wanted))
    );
  });
}

/** How many there are of each status. */
export function countStatuses(squads: readonly SquadCandidate[]): Record<StatusChoice, number> {
  const count = (choice: StatusChoice): number => squads.filter((squad) => hasStatus(squad, choice)).length;
  return { squads: count('squads'), proposed: count('proposed'), in: count('in'), out: count('out'), all: squads.length };
}
