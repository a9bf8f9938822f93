import type { SquadRow } from '../../../../../src/contract/admin';
import { foldText } from './fold-text';

/** Which tribe is shown; `tribe: null` = the squads without one. */
export type TribeChoice = { kind: 'all' } | { kind: 'one'; tribe: string | null };

/** The squads whose name, key or project keys hold the search, in the chosen tribe; in their given order. */
export function filterSquads(squads: readonly SquadRow[], search: string, choice: TribeChoice): SquadRow[] {
  const wanted = foldText(search.trim());
  return squads.filter(
    ({ name, key, projectKeys, tribe }) =>
      (choice.kind === 'all' || tribe === choice.tribe) && [name, key, ...projectKeys].some((text) => foldText(text).includes(wanted)),
  );
}

/** Every choice of tribe: all, each tribe by name, and the squads without one when there are any. */
export function listTribes(squads: readonly Pick<SquadRow, 'tribe'>[], lang: string): TribeChoice[] {
  const names = [...new Set(squads.flatMap(({ tribe }) => (tribe === null ? [] : [tribe])))].sort(new Intl.Collator(lang).compare);
  const choices: TribeChoice[] = [{ kind: 'all' }, ...names.map((tribe): TribeChoice => ({ kind: 'one', tribe }))];
  return squads.some(({ tribe }) => tribe === null) ? [...choices, { kind: 'one', tribe: null }] : choices;
}
