import { squads } from '../squads';

/** When a squad counts: from the day in month `from` on (absent = always), until the day in month `until` (absent = still). */
export interface Life {
  key: string;
  tribe: string;
  from?: number;
  until?: number;
  /** The squad that it was split from. */
  parent?: string;
}

/** Squads that came and went in the thirteen months: a split, a merger, a closure, a birth. */
const gone: readonly Life[] = [
  { key: 'PAYFAC', tribe: 'Paiement', until: 7 },
  { key: 'ALRT', tribe: 'Transporteurs', until: 9 },
  { key: 'GIFT', tribe: 'Voyageur', until: 10 },
];
const from: Readonly<Record<string, number>> = { PAY: 7, INV: 7, YIELD: 16 };

/** Every squad that counted on some day of the thirteen months. */
export const lives: readonly Life[] = [
  ...squads.map(({ key, tribe }) => ({
    ...{ key, tribe },
    ...(from[key] !== undefined && { from: from[key] }),
    ...(from[key] === 7 && { parent: 'PAYFAC' }),
  })),
  ...gone,
];
