/** A way into plain data: keys and list places. */
export type Path = readonly (string | number)[];
export type Fields = Readonly<Record<string, unknown>>;

/** Drafts may hold anything a file held: these read what is there and take nothing for granted. */
export const isFields = (value: unknown): value is Fields => value !== null && typeof value === 'object' && !Array.isArray(value);
export const asFields = (value: unknown): Fields => (isFields(value) ? value : {});
export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const asText = (value: unknown): string => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '');
export const asNumber = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null);
export const asTexts = (value: unknown): string[] => asList(value).filter((each): each is string => typeof each === 'string');

/** The value at a path; undefined where the way ends before. */
export function readAt(value: unknown, path: Path): unknown {
  let node = value;
  for (const step of path) {
    if (typeof step === 'number') node = asList(node)[step];
    else node = isFields(node) && Object.hasOwn(node, step) ? node[step] : undefined;
  }
  return node;
}

/**
 * The value with `next` at a path, sharing all that did not change. `undefined` takes the key (or the list's item) out, and with it every
 * map on the way that is empty then: what a playbook does not say is not written.
 */
export function writeAt(value: unknown, path: Path, next: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return next;
  if (typeof step === 'number') {
    const list = [...asList(value)];
    const inner = writeAt(list[step], rest, next);
    if (rest.length === 0 && inner === undefined) list.splice(step, 1);
    else list[step] = inner ?? {};
    return list;
  }
  const fields = asFields(value);
  const inner = writeAt(fields[step], rest, next);
  const isEmpty = inner === undefined || (rest.length > 0 && next === undefined && isFields(inner) && Object.keys(inner).length === 0);
  if (!isEmpty) return { ...fields, [step]: inner };
  const { [step]: _, ...others } = fields;
  return others;
}

/** True when two pieces of plain data say the same, whatever the order of their keys; a missing one equals null. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a === undefined || a === null || b === undefined || b === null) return (a ?? null) === (b ?? null);
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((each, index) => isSame(each, b[index]));
  if (!isFields(a) || !isFields(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]));
}

/** The list with the item at `from` moved to `to`. */
export function moveItem<T>(list: readonly T[], from: number, to: number): T[] {
  const moved = [...list];
  const [item] = moved.splice(from, 1);
  if (item !== undefined) moved.splice(to, 0, item);
  return moved;
}
