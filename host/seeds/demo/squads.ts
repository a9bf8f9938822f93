import type { SquadRow } from './squad-row';
import { entreprises } from './tribes/entreprises';
import { paiement } from './tribes/paiement';
import { plateforme } from './tribes/plateforme';
import { transporteurs } from './tribes/transporteurs';
import { voyageur } from './tribes/voyageur';

/** The 24 squads of Escale. */
export const squads: readonly SquadRow[] = [...voyageur, ...paiement, ...transporteurs, ...entreprises, ...plateforme];
/** Its five tribes. */
export const tribes: readonly string[] = [...new Set(squads.map(({ tribe }) => tribe))];

/** The squad with this key. */
export function squadOf(key: string): SquadRow {
  const row = squads.find((squad) => squad.key === key);
  if (!row) throw new Error(`no squad ${key} in the demo`);
  return row;
}
