import { dayNumberOf } from '../history/days';
import type { Merger } from '../report/ground';
import type { SquadEntry } from './entry';

/** The squads that people made a part of one of these, by when. */
export function listMergers(entries: readonly SquadEntry[], into: ReadonlySet<string>): Merger[] {
  return entries.flatMap(({ key, set, mergedInto, spans }) => {
    const until = spans.at(-1)?.until ?? null;
    return mergedInto !== null && until !== null && into.has(mergedInto)
      ? [{ squad: key, name: set.name ?? null, into: mergedInto, day: dayNumberOf(until) }]
      : [];
  });
}
