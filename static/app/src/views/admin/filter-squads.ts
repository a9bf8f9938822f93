import { isChosen, type Choice } from './choice';
import { foldText } from './fold-text';

/** What a squad is found by. */
export interface Findable {
  key: string;
  name: string;
  tribe: string | null;
}

/** The squads whose name or key holds the search, in the chosen tribe; in their given order. */
export function filterSquads<S extends Findable>(squads: readonly S[], search: string, choice: Choice): S[] {
  const wanted = foldText(search.trim());
  return squads.filter(({ name, key, tribe }) => isChosen(choice, tribe) && [name, key].some((text) => foldText(text).includes(wanted)));
}
