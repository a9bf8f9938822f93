import { playbookSchema } from '../../contract/playbook';
import type { DraftDocument, Part, PartKind } from '../../contract/playbook-draft';
import { writeCanonicalJson } from '../hash';
import type { Path } from './document';

/** The lists whose items are parts of their own, by the kind of part. */
export const itemLists = { flow: 'flows', role: 'roles', standard: 'standards' } as const;
type ItemKind = keyof typeof itemLists;
export const itemKinds = Object.keys(itemLists) as ItemKind[];
export type ItemList = (typeof itemLists)[ItemKind];

const metaKeys = ['playbook', 'id', 'name'] as const;
const wholeKinds = ['vision', 'objectives', 'tools', 'stages', 'stageMap', 'settings'] as const;
const knownKeys = Object.keys(playbookSchema.shape);

const isMap = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object' && !Array.isArray(value);
const isItemKind = (kind: PartKind): kind is ItemKind => Object.hasOwn(itemLists, kind);
const isItemList = (name: string | undefined): name is ItemList => Object.values<string>(itemLists).includes(name ?? '');

/** Two values that say the same, whatever the order of their keys; a missing one equals null. */
export function isSame(a: unknown, b: unknown): boolean {
  return writeCanonicalJson(a ?? null) === writeCanonicalJson(b ?? null);
}

export function listItems(document: DraftDocument, list: ItemList): readonly unknown[] {
  const items = document[list];
  return Array.isArray(items) ? items : [];
}

/** What each item of a list goes by: its id, or `#` and its place where it has none of its own. */
export function nameItems(items: readonly unknown[]): string[] {
  const taken = new Set<string>();
  return items.map((item, index) => {
    const id = isMap(item) ? item.id : undefined;
    if (typeof id !== 'string' || id === '' || id.startsWith('#') || taken.has(id)) return `#${index}`;
    taken.add(id);
    return id;
  });
}

/** True when the part names one: those kinds that come in many have an id, the others none. */
export function isPart({ kind, id }: Part): boolean {
  if (kind === 'order') return isItemList(id);
  if (kind === 'other') return id !== undefined && !knownKeys.includes(id);
  return isItemKind(kind) === (id !== undefined);
}

/** Every part that a document has, in the order of the format. */
export function listParts(document: DraftDocument): Part[] {
  const parts: Part[] = [{ kind: 'meta' }];
  for (const key of knownKeys) {
    const whole = wholeKinds.find((kind) => kind === key);
    if (whole && document[whole] !== undefined) parts.push({ kind: whole });
    const kind = itemKinds.find((each) => itemLists[each] === key);
    if (kind) parts.push(...nameItems(listItems(document, itemLists[kind])).map((id): Part => ({ kind, id })));
  }
  for (const id of Object.keys(document)) if (!knownKeys.includes(id)) parts.push({ kind: 'other', id });
  return parts;
}

/** A part's value; undefined when the document does not have it. */
export function readPart(document: DraftDocument, { kind, id = '' }: Part): unknown {
  if (kind === 'meta') return Object.fromEntries(metaKeys.filter((key) => document[key] !== undefined).map((key) => [key, document[key]]));
  if (kind === 'order') return isItemList(id) ? nameItems(listItems(document, id)) : undefined;
  if (kind === 'other') return Object.hasOwn(document, id) ? document[id] : undefined;
  if (!isItemKind(kind)) return document[kind];
  const items = listItems(document, itemLists[kind]);
  const index = nameItems(items).indexOf(id);
  return index < 0 ? undefined : items[index];
}

function withKey(document: DraftDocument, key: string, value: unknown): DraftDocument {
  const { [key]: _, ...rest } = document;
  if (value === undefined || value === null || (Array.isArray(value) && value.length === 0 && isItemList(key))) return rest;
  return Object.hasOwn(document, key) ? { ...document, [key]: value } : { ...rest, [key]: value };
}

/** The list in the order of the names given; what they do not name follows in its old order. */
function orderItems(items: readonly unknown[], names: readonly unknown[]): unknown[] {
  const own = nameItems(items);
  const rank = (name: string): number => (names.includes(name) ? names.indexOf(name) : names.length);
  return own
    .map((name, index) => ({ name, index }))
    .sort((a, b) => rank(a.name) - rank(b.name) || a.index - b.index)
    .map(({ index }) => items[index]);
}

/** The document with a part replaced, added at the end of its list, or (null, undefined) taken out. Everything else stays as it is. */
export function writePart(document: DraftDocument, { kind, id = '' }: Part, value: unknown): DraftDocument {
  if (kind === 'meta') {
    const meta = isMap(value) ? value : {};
    return metaKeys.reduce((next, key) => withKey(next, key, meta[key]), document);
  }
  if (kind === 'other') return withKey(document, id, value);
  if (kind === 'order') {
    return isItemList(id) && Array.isArray(value) ? withKey(document, id, orderItems(listItems(document, id), value)) : document;
  }
  if (!isItemKind(kind)) return withKey(document, kind, value);
  const list = itemLists[kind];
  const items = [...listItems(document, list)];
  const index = nameItems(items).indexOf(id);
  const gone = value === undefined || value === null;
  if (index >= 0) items.splice(index, 1, ...(gone ? [] : [value]));
  else if (!gone) items.push(value);
  return withKey(document, list, items);
}

/** Which part a place of the document belongs to; null for the document itself and for a list that is none. */
export function findPart(document: DraftDocument, path: Path): Part | null {
  const [first, second] = path.map(String);
  if (first === undefined) return null;
  if (metaKeys.some((key) => key === first)) return { kind: 'meta' };
  const whole = wholeKinds.find((kind) => kind === first);
  if (whole) return { kind: whole };
  const kind = itemKinds.find((each) => itemLists[each] === first);
  if (!kind) return knownKeys.includes(first) ? null : { kind: 'other', id: first };
  const id = nameItems(listItems(document, itemLists[kind]))[Number(second ?? -1)];
  return id === undefined ? null : { kind, id };
}

/** A document of which nothing is lost by keeping it part by part: a map whose lists of flows, roles and standards are lists. */
export function isDocument(data: unknown): data is DraftDocument {
  return (
    isMap(data) && Object.values(itemLists).every((list) => data[list] === undefined || data[list] === null || Array.isArray(data[list]))
  );
}
