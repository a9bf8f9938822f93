import type { AdoptionFigures, StandardAdoption } from '../contract/adoption';
import type { Playbook } from '../contract/playbook';
import { countSquads, listCounted, type States } from './adoption';

/** One row of the history: what one standard was in one tribe (null = squads without tribe) on one UTC day. Its key is the first three. */
export interface AdoptionDay extends AdoptionFigures {
  /** `2026-03-01` */
  day: string;
  tribe: string | null;
  standard: string;
}

/** The UTC day of a moment (epoch ms). */
export function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** The tribes of these squads, each once, by name; squads without tribe (null) last. */
export function listTribes(squads: readonly { tribe: string | null }[]): (string | null)[] {
  const named = new Set(squads.map(({ tribe }) => tribe));
  const rank = (tribe: string | null): string => tribe ?? '\uffff';
  return [...named].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

/**
 * The rows of the day of `asOf` for the history: a row for each tribe and standard with squads in scope, by tribe, then in the playbook's
 * order. They replace all rows of that day, so that writing them again, or after a later sweep of the same day, leaves one truth.
 */
export function listAdoptionDays(
  playbook: Pick<Playbook, 'standards'>,
  squads: readonly { tribe: string | null; states: States }[],
  asOf: number,
): AdoptionDay[] {
  const day = dayOf(asOf);
  const counted = listCounted(playbook);
  return listTribes(squads).flatMap((tribe) => {
    const states = squads.filter((squad) => squad.tribe === tribe).map((squad) => squad.states);
    return counted.flatMap(({ id }) => {
      const figures = countSquads(id, states);
      return figures.inScope === 0 ? [] : [{ day, tribe, standard: id, ...figures }];
    });
  });
}

/**
 * The trend of one standard: its rows summed by day over the tribes given (all when absent), oldest day first. A day without rows has no
 * point: nothing is made up between two readings.
 */
export function readTrend(rows: Iterable<AdoptionDay>, standard: string, tribes?: ReadonlySet<string | null>): StandardAdoption['trend'] {
  const points = new Map<string, StandardAdoption['trend'][number]>();
  for (const row of rows) {
    if (row.standard !== standard || (tribes && !tribes.has(row.tribe))) continue;
    const point = points.get(row.day) ?? { day: row.day, metNow: 0, inScope: 0, notJudged: 0 };
    points.set(row.day, point);
    point.metNow += row.metNow;
    point.inScope += row.inScope;
    point.notJudged += row.notJudged;
  }
  return [...points.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}
