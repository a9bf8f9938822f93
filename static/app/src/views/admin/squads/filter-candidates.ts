import type { SquadCandidate } from '../../../../../../src/contract/squad-admin';

/** One of several names, none of them (`value: null`), or any. */
export type Choice = { kind: 'all' } | { kind: 'one'; value: string | null };
export const anything: Choice = { kind: 'all' };

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

/** Lower case without accents: "Équipe" is found by "equipe". */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}

const hasStatus = ({ status }: SquadCandidate, choice: StatusChoice): boolean =>
  choice === 'all' || (choice === 'squads' ? status !== 'out' : status === choice);
const isChosen = (choice: Choice, value: string | null): boolean => choice.kind === 'all' || choice.value === value;

/** Those that every filter lets pass; the search looks at name, key, lead and the names and keys of the spaces. In their given order. */
export function filterCandidates(squads: readonly SquadCandidate[], { search, status, tribe, kind, style }: Filters): SquadCandidate[] {
  const wanted = fold(search.trim());
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
      texts.some((text) => fold(text).includes(wanted))
    );
  });
}

/** How many there are of each status. */
export function countStatuses(squads: readonly SquadCandidate[]): Record<StatusChoice, number> {
  const count = (choice: StatusChoice): number => squads.filter((squad) => hasStatus(squad, choice)).length;
  return { squads: count('squads'), proposed: count('proposed'), in: count('in'), out: count('out'), all: squads.length };
}

/** Every choice: all, each name in the reader's order, and none where some have none. */
export function listChoices(values: readonly (string | null)[], lang: string): Choice[] {
  const names = [...new Set(values.flatMap((value) => value ?? []))].sort(new Intl.Collator(lang).compare);
  const choices: Choice[] = [anything, ...names.map((value): Choice => ({ kind: 'one', value }))];
  return values.includes(null) ? [...choices, { kind: 'one', value: null }] : choices;
}
