/** Things that wait for an instant, and how many of each concurrency key are under way. */
export interface Pending<T> {
  add(item: T, dueAt: number): void;
  /** Takes one that is due and that `admit` lets through: the earliest due, or with `reverse` the latest added. Null when there is none. */
  take(now: number, admit: (item: T) => boolean, reverse: boolean): T | null;
  nextDue(): number | null;
  drop(unwanted: (item: T) => boolean): void;
}

/** An empty list; equal instants keep the order in which they were added. */
export function createPending<T>(): Pending<T> {
  let entries: { item: T; dueAt: number }[] = [];
  return {
    add: (item, dueAt) => void entries.push({ item, dueAt }),
    take(now, admit, reverse) {
      let chosen = -1;
      for (const [index, { item, dueAt }] of entries.entries()) {
        if (dueAt > now) continue;
        const best = entries[chosen];
        if ((best === undefined || reverse || dueAt < best.dueAt) && admit(item)) chosen = index;
      }
      return entries.splice(chosen, chosen < 0 ? 0 : 1)[0]?.item ?? null;
    },
    nextDue: () => entries.reduce<number | null>((least, { dueAt }) => (least === null || dueAt < least ? dueAt : least), null),
    drop: (unwanted) => void (entries = entries.filter(({ item }) => !unwanted(item))),
  };
}
