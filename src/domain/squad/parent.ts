import type { Source, SquadEntry } from './entry';
import { isSameSlice } from './slice';
import { overlaps } from './span';

/** The squad that one was split from, last of all: who held, until then, what it takes its past from. Null = it was not split from any. */
export function findParent(entries: readonly SquadEntry[], key: string): string | null {
  const own = entries.find((entry) => entry.key === key);
  const last = own?.inherited.reduce<Source | null>((latest, each) => ((each.until ?? 0) >= (latest?.until ?? 0) ? each : latest), null);
  if (!last) return null;
  const held = ({ sources, inherited }: SquadEntry): boolean =>
    [...sources, ...inherited].some(
      (source) => source.projectId === last.projectId && isSameSlice(source.slice, last.slice) && overlaps(source, last),
    );
  return entries.find((entry) => entry.key !== key && entry.status === 'in' && held(entry) && !isLater(entry, last.until))?.key ?? null;
}

/** Began with the split itself: a sister. */
const isLater = ({ spans }: SquadEntry, at: number | null): boolean =>
  at !== null && spans.length > 0 && spans.every(({ from }) => from !== null && from >= at);
