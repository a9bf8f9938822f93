import { dayNumberOf, type DayNumber } from '../history/days';
import type { Merger } from '../report/ground';
import type { SquadEntry } from './entry';
import type { Space } from './space';

/** Squads that have readings and are no more, each with the first day without it. */
export type GoneSquads = ReadonlyMap<string, DayNumber>;

const findHome = (key: string, entries: readonly SquadEntry[], spaces: readonly Space[]): Space | undefined => {
  const home = entries.find((entry) => entry.key === key)?.home;
  return spaces.find((space) => (home ? space.id === home : space.key === key));
};

/** What a squad that is no more was called: as people called it, else as Jira calls its project, or, where that is gone too, called it at last (`called`); else by its key. */
export function nameGone(
  key: string,
  entries: readonly SquadEntry[],
  spaces: readonly Space[],
  called: ReadonlyMap<string, string>,
): string {
  return entries.find((entry) => entry.key === key)?.set.name ?? findHome(key, entries, spaces)?.name ?? called.get(key) ?? key;
}

/**
 * The squads that became a part of one of these, and by when: because people said so, or because one of them has the whole project of a squad that is no more.
 */
export function listMergers(
  entries: readonly SquadEntry[],
  spaces: readonly Space[],
  gone: GoneSquads,
  into: ReadonlySet<string>,
  called: ReadonlyMap<string, string>,
): Merger[] {
  const said = entries.flatMap(({ key, mergedInto, spans }): Merger[] => {
    const until = spans.at(-1)?.until ?? null;
    return mergedInto !== null && until !== null && into.has(mergedInto)
      ? [{ squad: key, name: nameGone(key, entries, spaces, called), into: mergedInto, day: dayNumberOf(until) }]
      : [];
  });
  const known = new Set(said.map(({ squad }) => squad));
  const taken = [...gone].flatMap(([key, day]): Merger[] => {
    const home = findHome(key, entries, spaces);
    const heir =
      home &&
      entries.find((entry) => into.has(entry.key) && entry.sources.some(({ projectId, slice }) => projectId === home.id && slice === null));
    return heir && !known.has(key) ? [{ squad: key, name: nameGone(key, entries, spaces, called), into: heir.key, day }] : [];
  });
  return [...said, ...taken];
}
