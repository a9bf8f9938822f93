import type { DraftDocument, Part } from '../../contract/playbook-draft';
import { isPart, isSame, itemKinds, itemLists, listItems, listParts, nameItems, readPart } from './parts';

/** A step within a part: a key, an item by its id (`{ item }`), or an item of a list that has no ids by its place. */
export type Step = string | number | { item: string };

/** One difference, before it is put into words. */
export interface Difference {
  kind: 'added' | 'removed' | 'changed' | 'moved';
  steps: readonly Step[];
  before: unknown;
  after: unknown;
}

/** The differences of one part. Without any, the part as a whole was added or removed, or (`moved`) stands in another order. */
export interface PartDifference {
  part: Part;
  kind: Difference['kind'];
  before: unknown;
  after: unknown;
  differences: Difference[];
}

type PlainMap = Readonly<Record<string, unknown>>;
const isMap = (value: unknown): value is PlainMap => value !== null && typeof value === 'object' && !Array.isArray(value);
const isPlain = (value: unknown): boolean => value === null || typeof value !== 'object';

/** What items of a list go by, where all of them have a name of their own: an id, a tool's purpose, a plain value itself. */
function nameEach(list: readonly unknown[]): string[] | null {
  const names = list.map((item) => {
    if (isMap(item)) return item.id ?? item.purpose ?? null;
    return isPlain(item) ? String(item) : null;
  });
  const texts = names.filter((name): name is string => typeof name === 'string');
  return texts.length === list.length && new Set(texts).size === texts.length ? texts : null;
}

function compareLists(before: readonly unknown[], after: readonly unknown[], steps: readonly Step[]): Difference[] {
  const [old, now] = [nameEach(before), nameEach(after)];
  // Without names only the whole can be told apart: guessing which text became which would mislead.
  if (!old || !now) return [{ kind: 'changed', steps, before, after }];
  const at = (item: string): Step[] => [...steps, { item }];
  const found = now.flatMap((name, index): Difference[] => {
    const place = old.indexOf(name);
    return place < 0
      ? [{ kind: 'added', steps: at(name), before: undefined, after: after[index] }]
      : compareValues(before[place], after[index], at(name));
  });
  const gone = old.flatMap((name, index): Difference[] =>
    now.includes(name) ? [] : [{ kind: 'removed', steps: at(name), before: before[index], after: undefined }],
  );
  const kept = { old: old.filter((name) => now.includes(name)), now: now.filter((name) => old.includes(name)) };
  const moved: Difference[] = isSame(kept.old, kept.now) ? [] : [{ kind: 'moved', steps, before, after }];
  return [...found, ...gone, ...moved];
}

/** Every difference between two values, the deepest place that tells it. Key order is no difference. */
export function compareValues(before: unknown, after: unknown, steps: readonly Step[] = []): Difference[] {
  if (isSame(before, after)) return [];
  if (before === undefined || before === null) return [{ kind: 'added', steps, before: undefined, after }];
  if (after === undefined || after === null) return [{ kind: 'removed', steps, before, after: undefined }];
  if (Array.isArray(before) && Array.isArray(after)) return compareLists(before, after, steps);
  if (!isMap(before) || !isMap(after)) return [{ kind: 'changed', steps, before, after }];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) => compareValues(own(before, key), own(after, key), [...steps, key]));
}

const own = (map: PlainMap, key: string): unknown => (Object.hasOwn(map, key) ? map[key] : undefined);

/** The differences of one part between two values of it; null when they say the same. */
export function comparePart(part: Part, before: unknown, after: unknown): PartDifference | null {
  if (isSame(before, after)) return null;
  const missing = { before: before === undefined || before === null, after: after === undefined || after === null };
  if (missing.before || missing.after) return { part, kind: missing.before ? 'added' : 'removed', before, after, differences: [] };
  if (part.kind === 'order') return { part, kind: 'moved', before, after, differences: [] };
  return { part, kind: 'changed', before, after, differences: compareValues(before, after) };
}

/** The names that both have, in the order of each: what is added or removed is no change of order. */
function compareOrders(before: DraftDocument, after: DraftDocument): PartDifference[] {
  return itemKinds.flatMap((kind) => {
    const list = itemLists[kind];
    const [old, now] = [nameItems(listItems(before, list)), nameItems(listItems(after, list))];
    const kept = { old: old.filter((name) => now.includes(name)), now: now.filter((name) => old.includes(name)) };
    const part: Part = { kind: 'order', id: list };
    return comparePart(part, kept.old, kept.now) ?? [];
  });
}

/** What differs between two documents, part by part, in the order of the second; what only the first has comes after. */
export function compareDocuments(before: DraftDocument, after: DraftDocument): PartDifference[] {
  const parts = new Map<string, Part>();
  for (const part of [...listParts(after), ...listParts(before)]) parts.set(`${part.kind}\0${part.id ?? ''}`, part);
  const found = [...parts.values()]
    .filter(isPart)
    .flatMap((part) => comparePart(part, readPart(before, part), readPart(after, part)) ?? []);
  return [...found, ...compareOrders(before, after)];
}
