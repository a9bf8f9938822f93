/** What a squad is found by. */
export interface Findable {
  key: string;
  name: string;
  tribe: string | null;
  projectKeys?: readonly string[];
}

/** Which tribe is shown; `tribe: null` = the squads without one. */
export type TribeChoice = { kind: 'all' } | { kind: 'one'; tribe: string | null };

/** Lower case without accents: "Équipe" is found by "equipe". */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}

/** The squads whose name, key or project keys hold the search, in the chosen tribe; in their given order. */
export function filterSquads<S extends Findable>(squads: readonly S[], search: string, choice: TribeChoice): S[] {
  const wanted = fold(search.trim());
  return squads.filter(
    ({ name, key, projectKeys = [], tribe }) =>
      (choice.kind === 'all' || tribe === choice.tribe) && [name, key, ...projectKeys].some((text) => fold(text).includes(wanted)),
  );
}

/** Every choice of tribe: all, each tribe by name, and the squads without one when there are any. */
export function listTribes(squads: readonly Findable[], lang: string): TribeChoice[] {
  const names = [...new Set(squads.flatMap(({ tribe }) => (tribe === null ? [] : [tribe])))].sort(new Intl.Collator(lang).compare);
  const choices: TribeChoice[] = [{ kind: 'all' }, ...names.map((tribe): TribeChoice => ({ kind: 'one', tribe }))];
  return squads.some(({ tribe }) => tribe === null) ? [...choices, { kind: 'one', tribe: null }] : choices;
}
