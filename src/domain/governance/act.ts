/** A value before or after an act, in words that need no translation: names, numbers, texts that people wrote; a person by account, so that nobody's name outlives the account. */
export type ActValue = string | number | boolean | null | { accountId: string };

/** What an act touched, as it was and as it became, by the name of the part (`act.part.<name>` in the catalogue); only what changed. */
export type ActChange = Readonly<Record<string, { before: ActValue; after: ActValue }>>;

/** Something that somebody did and that changed something for others. Append-only. */
export interface Act {
  id: string;
  /** Epoch ms. */
  at: number;
  /** The account, or the pseudonym in its place; null = the app itself. */
  by: string | null;
  /** Its name in the catalogue: `act.what.<what>`. */
  what: string;
  /** The squad and the standard that it is about, where it is about one. */
  squad: string | null;
  standard: string | null;
  change: ActChange;
}

/** What was so of something at one moment, by the name of the part. */
export type ActSnapshot = Readonly<Record<string, ActValue>>;

/** What changed between two snapshots: parts that are the same in both are left out, what is missing in one is null there. */
export function diffSnapshots(before: ActSnapshot, after: ActSnapshot): ActChange {
  const parts = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const valueOf = (snapshot: ActSnapshot, part: string): ActValue => (Object.hasOwn(snapshot, part) ? (snapshot[part] ?? null) : null);
  return Object.fromEntries(
    parts.flatMap((part) => {
      const change = { before: valueOf(before, part), after: valueOf(after, part) };
      return isSameValue(change.before, change.after) ? [] : [[part, change] as const];
    }),
  );
}

const isSameValue = (one: ActValue, other: ActValue): boolean => JSON.stringify(one) === JSON.stringify(other);
