import type { DraftDocument, DraftProblem, Part } from '../../../../../../../src/contract/playbook-draft';
import { asFields, asList, asText, isFields, type Path } from './values';

/** The lists whose items are parts of their own. */
export const itemLists = { flow: 'flows', role: 'roles', standard: 'standards' } as const;
export type ItemKind = keyof typeof itemLists;
export const isItemKind = (kind: string): kind is ItemKind => Object.hasOwn(itemLists, kind);
const metaKeys = ['playbook', 'id', 'name'] as const;

/** A part as one word: keys of maps, and addresses. */
export const nameOfPart = ({ kind, id }: Part): string => (id === undefined ? kind : `${kind}:${id}`);
export const isSamePart = (a: Part, b: Part): boolean => a.kind === b.kind && a.id === b.id;

/** What each item of a list goes by: its id, or `#` and its place where it has none of its own. */
export function nameItems(items: readonly unknown[]): string[] {
  const taken = new Set<string>();
  return items.map((item, index) => {
    const id = asFields(item).id;
    if (typeof id !== 'string' || id === '' || id.startsWith('#') || taken.has(id)) return `#${index}`;
    taken.add(id);
    return id;
  });
}

export const listItems = (document: DraftDocument, kind: ItemKind): readonly unknown[] => asList(document[itemLists[kind]]);

/** A part's value; undefined when the document does not have it. */
export function readPart(document: DraftDocument, { kind, id = '' }: Part): unknown {
  if (kind === 'meta') return Object.fromEntries(metaKeys.filter((key) => document[key] !== undefined).map((key) => [key, document[key]]));
  if (kind === 'order') return nameItems(asList(document[id]));
  if (kind === 'other') return document[id];
  if (!isItemKind(kind)) return document[kind];
  const items = listItems(document, kind);
  const index = nameItems(items).indexOf(id);
  return index < 0 ? undefined : items[index];
}

function withKey(document: DraftDocument, key: string, value: unknown): DraftDocument {
  if (value !== undefined && value !== null) return { ...document, [key]: value };
  const { [key]: _, ...rest } = document;
  return rest;
}

/** The document with a part replaced, added at the end of its list, or (null, undefined) taken out. */
export function writePart(document: DraftDocument, { kind, id = '' }: Part, value: unknown): DraftDocument {
  if (kind === 'meta') {
    const meta = asFields(value);
    return metaKeys.reduce((next, key) => withKey(next, key, meta[key]), document);
  }
  if (kind === 'other') return withKey(document, id, value);
  if (kind === 'order') {
    const items = asList(document[id]);
    const own = nameItems(items);
    const order = asList(value);
    const rank = (index: number): number => (order.includes(own[index]) ? order.indexOf(own[index]) : order.length);
    const places = items.map((_, index) => index).sort((a, b) => rank(a) - rank(b) || a - b);
    return withKey(
      document,
      id,
      places.map((place) => items[place]),
    );
  }
  if (!isItemKind(kind)) return withKey(document, kind, value);
  const items = [...listItems(document, kind)];
  const index = nameItems(items).indexOf(id);
  const isGone = value === undefined || value === null;
  if (index >= 0) items.splice(index, 1, ...(isGone ? [] : [value]));
  else if (!isGone) items.push(value);
  return withKey(document, itemLists[kind], items);
}

/** How many steps of a problem's place lead to its part: `standards`, 3, … */
const stepsTo = ({ kind }: Part): number => (kind === 'meta' ? 0 : isItemKind(kind) ? 2 : 1);

/** A problem of one part, with its place inside the part. */
export interface PlacedProblem {
  path: Path;
  text: string;
}

/** The problems of a part, their places told from inside it. */
export function listProblems(problems: readonly DraftProblem[], part: Part): PlacedProblem[] {
  return problems
    .filter((problem) => problem.part !== null && isSamePart(problem.part, part))
    .map(({ at, text }) => ({ path: at.slice(stepsTo(part)), text }));
}

/** True when `path` is `inner` or leads to it. */
export function leadsTo(path: Path, inner: Path): boolean {
  return path.length <= inner.length && path.every((step, index) => String(step) === String(inner[index]));
}

/** Names in both languages, as far as a draft says them. */
export function sayText(text: unknown, lang: 'en' | 'fr'): string {
  if (!isFields(text)) return asText(text);
  return asText(text[lang]) || asText(text.en) || asText(text.fr);
}

export interface Named {
  id: string;
  name: string;
}

/** What may be referred to by its id, and the list that holds it. */
export const namedLists = { stage: 'stages', flow: 'flows', role: 'roles', objective: 'objectives' } as const;
export type Reference = keyof typeof namedLists;

/** What a list of the document offers to refer to: items with an id, by name. */
export function listNamed(document: DraftDocument, key: (typeof namedLists)[Reference], lang: 'en' | 'fr'): Named[] {
  return asList(document[key]).flatMap((item) => {
    const { id, name } = asFields(item);
    return typeof id === 'string' && id !== '' ? [{ id, name: sayText(name, lang) || id }] : [];
  });
}
