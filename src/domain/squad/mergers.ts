import { dayNumberOf } from '../history/days';
import type { Merger } from '../report/ground';
import type { SquadEntry } from './entry';
import type { Space } from './space';

/** The squads that people made a part of one of these, and by when. */
export const listMerged = (entries: readonly SquadEntry[], into: ReadonlySet<string>): SquadEntry[] =>
  entries.filter(({ mergedInto, spans }) => mergedInto !== null && into.has(mergedInto) && (spans.at(-1)?.until ?? null) !== null);

/** The same with their names: as people called them, else as Jira calls their project. */
export function nameMergers(merged: readonly SquadEntry[], spaces: readonly Space[]): Merger[] {
  return merged.flatMap(({ key, home, set, mergedInto, spans }): Merger[] => {
    const until = spans.at(-1)?.until ?? null;
    if (mergedInto === null || until === null) return [];
    const name = set.name ?? spaces.find(({ id }) => id === home)?.name ?? key;
    return [{ squad: key, name, into: mergedInto, day: dayNumberOf(until) }];
  });
}
