import { asFields, isFields, isSame, type Path } from './values';

/** One place where what I wrote and what somebody saved meanwhile differ. */
export interface Difference {
  path: Path;
  base: unknown;
  mine: unknown;
  theirs: unknown;
  /** Who changed it: where only one did, theirs is the wish that stands. */
  changedBy: 'me' | 'them' | 'both';
}
export type Side = 'mine' | 'theirs';

/** The side that stands unless a person says otherwise: of the one who changed it; mine where both did. */
export const preferSide = ({ changedBy }: Difference): Side => (changedBy === 'them' ? 'theirs' : 'mine');

/** Lists of maps that all have an id are compared item by item. */
function isKeyed(list: unknown): list is readonly { id: string }[] {
  return Array.isArray(list) && list.length > 0 && list.every((item) => isFields(item) && typeof item.id === 'string');
}
const areKeyed = (lists: readonly unknown[]): boolean =>
  lists.some(isKeyed) && lists.every((list) => list === undefined || isKeyed(list) || (Array.isArray(list) && list.length === 0));

const byId = (list: unknown): Map<string, unknown> => new Map(isKeyed(list) ? list.map((item) => [item.id, item]) : []);

/**
 * Joins two states of a part that grew from the same base, field by field. Where they differ, `choose` says whose stands. Answers the joined value.
 */
export function mergeFields(
  base: unknown,
  mine: unknown,
  theirs: unknown,
  choose: (difference: Difference) => Side,
  path: Path = [],
): unknown {
  if (isSame(mine, theirs)) return mine;
  const sides = [base, mine, theirs];
  if (isFields(mine) && isFields(theirs)) {
    const from = asFields(base);
    const keys = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
    const joined = [...keys].map((key) => [key, mergeFields(from[key], mine[key], theirs[key], choose, [...path, key])] as const);
    return Object.fromEntries(joined.filter(([, value]) => value !== undefined));
  }
  if (Array.isArray(mine) && Array.isArray(theirs) && areKeyed(sides)) {
    const [from, own, other] = [byId(base), byId(mine), byId(theirs)];
    const ids = new Set([...own.keys(), ...other.keys()]);
    return [...ids]
      .map((id) => mergeFields(from.get(id), own.get(id), other.get(id), choose, [...path, id]))
      .filter((item) => item !== undefined);
  }
  const changedBy = isSame(base, mine) ? 'them' : isSame(base, theirs) ? 'me' : 'both';
  const difference: Difference = { path, base, mine, theirs, changedBy };
  return choose(difference) === 'mine' ? mine : theirs;
}

/** Every place where the two differ, in the order of the part. */
export function listDifferences(base: unknown, mine: unknown, theirs: unknown): Difference[] {
  const found: Difference[] = [];
  mergeFields(base, mine, theirs, (difference) => {
    found.push(difference);
    return 'mine';
  });
  return found;
}

/** Two orders of one list: mine, without what is gone and with what is new (where it stands in theirs, after its neighbour). */
export function mergeOrder(mine: readonly string[], theirs: readonly string[]): string[] {
  const joined = mine.filter((id) => theirs.includes(id));
  theirs.forEach((id, index) => {
    if (joined.includes(id)) return;
    const neighbour = theirs[index - 1];
    joined.splice(neighbour === undefined ? 0 : joined.indexOf(neighbour) + 1, 0, id);
  });
  return joined;
}
