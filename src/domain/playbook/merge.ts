import type { DraftDocument, MergePart } from '../../contract/playbook-draft';
import type { CheckRegistry, Reference } from '../check';
import { foldName } from '../name';
import { compareValues, type Difference } from './diff';
import { isSame } from './parts';
import { valueAt } from './shape';

/** The key of a part in sets. */
export const keyPart = ({ kind, id }: MergePart): string => `${kind} ${kind === 'stageMap' ? foldName(id) : id}`;

interface StageMapLine {
  status: string;
  issueTypes?: unknown;
  stage: unknown;
}

/** Both forms of a stage map as lines. */
function listLines(map: unknown): StageMapLine[] {
  if (Array.isArray(map)) {
    const lines: readonly unknown[] = map;
    return lines.filter((line): line is StageMapLine => typeof valueAt(line, ['status']) === 'string');
  }
  if (map === null || typeof map !== 'object') return [];
  const entries: [string, unknown][] = Object.entries(map);
  return entries.map(([status, stage]) => ({ status, stage }));
}

const listAt = (document: DraftDocument, path: readonly string[]): readonly unknown[] => {
  const list = valueAt(document, path);
  return Array.isArray(list) ? list : [];
};

/** Where each kind of part stands in a document, and by which key it goes there. */
const places = {
  stage: { list: 'stages', key: 'id' },
  objective: { list: 'objectives', key: 'id' },
  tool: { list: 'tools', key: 'purpose' },
  flow: { list: 'flows', key: 'id' },
  role: { list: 'roles', key: 'id' },
  standard: { list: 'standards', key: 'id' },
} as const;
type ListedKind = keyof typeof places;
const isListed = (kind: MergePart['kind']): kind is ListedKind => Object.hasOwn(places, kind);

const levelPath = ['settings', 'levels'];

/** The parts of a document by key, in the order of the format: made once, since every question asks for many of them. */
export type PartIndex = ReadonlyMap<string, { part: MergePart; value: unknown }>;

/** Indexes what a document offers. A status of the stage map is all of its lines: two ways of writing a name are one status, what matters is where it leads. */
export function indexParts(document: DraftDocument): PartIndex {
  const index = new Map<string, { part: MergePart; value: unknown }>();
  const add = (part: MergePart, value: unknown): void => {
    // Of two items with one id the first is meant.
    if (!index.has(keyPart(part))) index.set(keyPart(part), { part, value });
  };
  const addList = (kind: ListedKind): void => {
    for (const item of listAt(document, [places[kind].list])) {
      const id = valueAt(item, [places[kind].key]);
      if (typeof id === 'string') add({ kind, id }, item);
    }
  };
  const addStatuses = (): void => {
    const lines = new Map<string, { status: string; leads: unknown[] }>();
    for (const { status, issueTypes, stage } of listLines(document.stageMap)) {
      const line = lines.get(foldName(status)) ?? { status, leads: [] };
      lines.set(foldName(status), line);
      line.leads.push(issueTypes === undefined ? { stage } : { issueTypes, stage });
    }
    for (const { status, leads } of lines.values()) add({ kind: 'stageMap', id: status }, leads);
  };
  (['objective', 'tool', 'stage'] as const).forEach(addList);
  addStatuses();
  (['flow', 'role', 'standard'] as const).forEach(addList);
  for (const id of listAt(document, levelPath)) if (typeof id === 'string') add({ kind: 'level', id }, id);
  return index;
}

const textsAt = (value: unknown, key: string): string[] => {
  const list = valueAt(value, [key]);
  return Array.isArray(list) ? list.filter((each): each is string => typeof each === 'string') : [];
};
const toPart = ({ kind, id }: Pick<Reference, 'kind' | 'id'>): MergePart => ({ kind, id });

/** The stages that a status leads to. */
const leadsTo = (lines: unknown): string[] =>
  (Array.isArray(lines) ? lines : []).flatMap((line: unknown) => {
    const stage = valueAt(line, ['stage']);
    return typeof stage === 'string' ? [stage] : [];
  });

/** What one part names directly. A stage brings the statuses that lead to it: without them nothing would ever be found in it. */
function listNeeds(starter: PartIndex, part: MergePart, value: unknown, checks: CheckRegistry): MergePart[] {
  switch (part.kind) {
    case 'stage':
      return [...starter.values()].flatMap((each) =>
        each.part.kind === 'stageMap' && leadsTo(each.value).includes(part.id) ? [each.part] : [],
      );
    case 'stageMap':
      return leadsTo(value).map((id) => ({ kind: 'stage', id }));
    case 'flow': {
      const moves = Object.entries(valueAt(value, ['moves']) ?? {});
      const stages = [
        ...textsAt(value, 'start'),
        ...textsAt(value, 'end'),
        ...moves.flatMap(([from, to]) => [from, ...(Array.isArray(to) ? to.map(String) : [])]),
      ];
      return [...new Set(stages)].map((id) => ({ kind: 'stage', id }));
    }
    case 'role':
      return textsAt(value, 'notWith').map((id) => ({ kind: 'role', id }));
    case 'standard': {
      const entries = valueAt(value, ['checks']);
      const named = (Array.isArray(entries) ? entries : []).flatMap((entry) => {
        const check = checks.get(String(valueAt(entry, ['use'])));
        const parameters = valueAt(entry, ['with']) ?? {};
        return check?.params.safeParse(parameters).success ? check.listReferences(parameters).map(toPart) : [];
      });
      const level = valueAt(value, ['level']);
      const levels: MergePart[] = typeof level === 'string' ? [{ kind: 'level', id: level }] : [];
      return [...textsAt(value, 'serves').map((id): MergePart => ({ kind: 'objective', id })), ...named, ...levels];
    }
    default:
      return [];
  }
}

/**
 * Adds to parts all that they need, in the order of the format; what the starter does not have is left out. What each part names is looked up once, however
 * many parts are asked about.
 */
export function openCloser(starter: PartIndex, checks: CheckRegistry): (chosen: readonly MergePart[]) => MergePart[] {
  const needs = new Map<string, string[]>();
  const needsOf = (key: string): string[] => {
    const known = needs.get(key);
    if (known) return known;
    const found = starter.get(key);
    const named = found ? listNeeds(starter, found.part, found.value, checks).map(keyPart) : [];
    const keys = named.filter((each) => starter.has(each));
    needs.set(key, keys);
    return keys;
  };
  return (chosen) => {
    const closed = new Set(chosen.map(keyPart).filter((key) => starter.has(key)));
    // A set takes in what is added while it is gone through.
    for (const key of closed) for (const each of needsOf(key)) closed.add(each);
    return [...starter].flatMap(([key, { part }]) => (closed.has(key) ? [part] : []));
  };
}

/** An item put into a list where the starter has it: after the nearest one before it that the list knows, else before the first one after it. */
function insertLike(items: readonly unknown[], item: unknown, like: readonly unknown[], key: string): unknown[] {
  const names = items.map((each) => valueAt(each, [key]));
  const place = like.findIndex((each) => valueAt(each, [key]) === valueAt(item, [key]));
  const find = (each: unknown): number => names.indexOf(valueAt(each, [key]));
  const before = like
    .slice(0, place)
    .reverse()
    .map(find)
    .find((index) => index >= 0);
  const after = like
    .slice(place + 1)
    .map(find)
    .find((index) => index >= 0);
  const at = before !== undefined ? before + 1 : (after ?? items.length);
  return [...items.slice(0, at), item, ...items.slice(at)];
}

function putStatus(document: DraftDocument, starter: DraftDocument, id: string): DraftDocument {
  const own = listLines(document.stageMap).filter(({ status }) => foldName(status) !== foldName(id));
  const taken = listLines(starter.stageMap).filter(({ status }) => foldName(status) === foldName(id));
  const lines = [...own, ...taken];
  const isShort =
    lines.every(({ issueTypes }) => issueTypes === undefined) && new Set(lines.map(({ status }) => status)).size === lines.length;
  return {
    ...document,
    stageMap: isShort && !Array.isArray(document.stageMap) ? Object.fromEntries(lines.map(({ status, stage }) => [status, stage])) : lines,
  };
}

function putPart(document: DraftDocument, starter: DraftDocument, part: MergePart, value: unknown): DraftDocument {
  const { kind, id } = part;
  if (kind === 'stageMap') return putStatus(document, starter, id);
  if (kind === 'level') {
    const settings = valueAt(document, ['settings']);
    return { ...document, settings: { ...(typeof settings === 'object' ? settings : {}), levels: [...listAt(document, levelPath), id] } };
  }
  if (!isListed(kind)) return document;
  const { list, key } = places[kind];
  const items = listAt(document, [list]);
  const index = items.findIndex((item) => valueAt(item, [key]) === id);
  const next = index < 0 ? insertLike(items, value, listAt(starter, [list]), key) : items.map((item, at) => (at === index ? value : item));
  return { ...document, [list]: next };
}

/** An id that both sides have, with another content. */
export interface MergeClash {
  part: MergePart;
  chosen: boolean;
  value: unknown;
  differences: Difference[];
}

export interface Merge {
  document: DraftDocument;
  added: MergePart[];
  replaced: MergePart[];
  /** Clashes that nobody has decided; while there is one, `document` is not to be kept. */
  clashes: MergeClash[];
}

export interface MergeChoice {
  parts: readonly MergePart[];
  /** What to do about clashes: the draft's own stays, or the starter's takes its place. */
  keep?: readonly MergePart[];
  replace?: readonly MergePart[];
}

/** How a part of a starter stands to a draft. */
export function comparePartWith(document: PartIndex, starter: PartIndex, part: MergePart): 'new' | 'same' | 'clash' {
  const own = document.get(keyPart(part));
  if (!own) return 'new';
  return isSame(own.value, starter.get(keyPart(part))?.value) ? 'same' : 'clash';
}

/**
 * Brings parts of a starter into a document, with what they need; what stands there already in the same words stays where it is. New items take
 * the place that they have in the starter, next to their neighbours. Merging twice changes nothing more.
 */
export function mergeParts(
  document: DraftDocument,
  starter: DraftDocument,
  { parts, keep = [], replace = [] }: MergeChoice,
  checks: CheckRegistry,
): Merge {
  const [kept, taken, chosen] = [keep, replace, parts].map((list) => new Set(list.map(keyPart)));
  const merge: Merge = { document, added: [], replaced: [], clashes: [] };
  const [own, offered] = [indexParts(document), indexParts(starter)];
  for (const part of openCloser(offered, checks)(parts)) {
    const key = keyPart(part);
    const value = offered.get(key)?.value;
    const stands = comparePartWith(own, offered, part);
    if (stands === 'same' || (stands === 'clash' && kept?.has(key))) continue;
    if (stands === 'clash' && !taken?.has(key)) {
      merge.clashes.push({
        part,
        chosen: chosen?.has(key) ?? false,
        value,
        differences: compareValues(own.get(key)?.value, value),
      });
      continue;
    }
    merge.document = putPart(merge.document, starter, part, value);
    (stands === 'new' ? merge.added : merge.replaced).push(part);
  }
  return merge;
}
