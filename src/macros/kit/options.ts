import type { Api } from '../../contract/endpoints';

/** A choice in a Select. */
export interface Option {
  value: string;
  label: string;
}

export type SquadName = Api['squad.names']['output']['squads'][number];

/** Squads as choices, by name. */
export function listSquads(squads: readonly SquadName[], lang: string): Option[] {
  return squads.map(({ key, name }) => ({ value: key, label: `${name} (${key})` })).sort((a, b) => a.label.localeCompare(b.label, lang));
}

/** The tribes of these squads as choices, by name. */
export function listTribes(squads: readonly SquadName[], lang: string): Option[] {
  const tribes = new Set(squads.flatMap(({ tribe }) => (tribe === null ? [] : [tribe])));
  return [...tribes].sort((a, b) => a.localeCompare(b, lang)).map((tribe) => ({ value: tribe, label: tribe }));
}

/** The choices for these values; one that is not on offer to this editor keeps its place under the words of `unknown`. */
export function pickOptions(options: readonly Option[], values: readonly string[], unknown: (value: string) => string): Option[] {
  return values.map((value) => options.find((option) => option.value === value) ?? { value, label: unknown(value) });
}
