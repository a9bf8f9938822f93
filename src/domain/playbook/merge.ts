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
  if (Array.isArray(map)) return map.filter((line): line is StageMapLine => typeof valueAt(line, ['status']) === 'string');
  if (map === null || typeof map !== 'object') return [];
  return Object.entries(map).map(([status, stage]) => ({ status, stage }));
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

/** The part as a document has it; undefined when it does not. A status of the stage map is all of its lines. */
export function readMergePart(document: DraftDocument, { kind, id }: MergePart): unknown {
  if (kind === 'level') return listAt(document, levelPath).includes(id) ? id : undefined;
  if (kind === 'stageMap') {
    const lines = listLines(document.stageMap).filter(({ status }) => foldName(status) === foldName(id));
    // Two ways of writing a name are one status: what matters is where it leads.
    return lines.length === 0
      ? undefined
      : lines.map(({ issueTypes, stage }) => (issueTypes === undefined ? { stage } : { issueTypes, stage }));
  }
  const { list, key } = places[kind];
  return listAt(document, [list]).find((item) => valueAt(item, [key]) === id);
}

/** Every part that a starter offers, in the order of the format. */
export function listMergeParts(starter: DraftDocument): MergePart[] {
  const statuses = new Map(listLines(starter.stageMap).map(({ status }) => [foldName(status), status]));
  const ofList = (kind: ListedKind): MergePart[] =>
    listAt(starter, [places[kind].list]).flatMap((item) => {
      const id = valueAt(item, [places[kind].key]);
      return typeof id === 'string' ? [{ kind, id }] : [];
    });
  return [
    ...ofList('objective'),
    ...ofList('tool'),
    ...ofList('stage'),
    ...[...statuses.values()].map((id): MergePart => ({ kind: 'stageMap', id })),
    ...ofList('flow'),
    ...ofList('role'),
    ...ofList('standard'),
    ...listAt(starter, levelPath).flatMap((id): MergePart[] => (typeof id === 'string' ? [{ kind: 'level', id }] : [])),
  ];
}

const textsAt = (value: unknown, key: string): string[] => {
  const list = valueAt(value, [key]);
  return Array.isArray(list) ? list.filter((each): each is string => typeof each === 'string') : [];
};
const toPart = ({ kind, id }: Pick<Reference, 'kind' | 'id'>): MergePart => ({ kind, id });

/** What one part names directly. A stage brings the statuses that lead to it: without them nothing would ever be found in it. */
function listNeeds(starter: DraftDocument, part: MergePart, checks: CheckRegistry): MergePart[] {
  const value = readMergePart(starter, part);
  switch (part.kind) {
    case 'stage':
      return listLines(starter.stageMap)
        .filter(({ stage }) => stage === part.id)
        .map(({ status }): MergePart => ({ kind: 'stageMap', id: status }));
    case 'stageMap':
      return (Array.isArray(value) ? value : []).flatMap((line): MergePart[] => {
        const stage = valueAt(line, ['stage']);
        return typeof stage === 'string' ? [{ kind: 'stage', id: stage }] : [];
      });
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
      const levels: MergePart[] =
        typeof level === 'string' && listAt(starter, levelPath).includes(level) ? [{ kind: 'level', id: level }] : [];
      return [...textsAt(value, 'serves').map((id): MergePart => ({ kind: 'objective', id })), ...named, ...levels];
    }
    default:
      return [];
  }
}

/** Adds to parts all that they need, what is needed before what needs it. */
export function closeParts(starter: DraftDocument, chosen: readonly MergePart[], checks: CheckRegistry): MergePart[] {
  const closed = new Map<string, MergePart>();
  const add = (part: MergePart): void => {
    if (closed.has(keyPart(part)) || readMergePart(starter, part) === undefined) return;
    closed.set(keyPart(part), part);
    listNeeds(starter, part, checks).forEach(add);
  };
  chosen.forEach(add);
  const order = listMergeParts(starter).map(keyPart);
  return [...closed.values()].sort((a, b) => order.indexOf(keyPart(a)) - order.indexOf(keyPart(b)));
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

function putPart(document: DraftDocument, starter: DraftDocument, part: MergePart): DraftDocument {
  const { kind, id } = part;
  if (kind === 'stageMap') return putStatus(document, starter, id);
  if (kind === 'level') {
    const settings = valueAt(document, ['settings']);
    return { ...document, settings: { ...(typeof settings === 'object' ? settings : {}), levels: [...listAt(document, levelPath), id] } };
  }
  if (!isListed(kind)) return document;
  const { list, key } = places[kind];
  const items = listAt(document, [list]);
  const value = readMergePart(starter, part);
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
export function comparePartWith(document: DraftDocument, starter: DraftDocument, part: MergePart): 'new' | 'same' | 'clash' {
  const own = readMergePart(document, part);
  if (own === undefined) return 'new';
  return isSame(own, readMergePart(starter, part)) ? 'same' : 'clash';
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
  for (const part of closeParts(starter, parts, checks)) {
    const key = keyPart(part);
    const stands = comparePartWith(document, starter, part);
    if (stands === 'same' || (stands === 'clash' && kept?.has(key))) continue;
    if (stands === 'clash' && !taken?.has(key)) {
      const value = readMergePart(starter, part);
      merge.clashes.push({
        part,
        chosen: chosen?.has(key) ?? false,
        value,
        differences: compareValues(readMergePart(document, part), value),
      });
      continue;
    }
    merge.document = putPart(merge.document, starter, part);
    (stands === 'new' ? merge.added : merge.replaced).push(part);
  }
  return merge;
}
