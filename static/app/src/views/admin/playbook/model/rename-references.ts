import type { CheckInfo, DraftDocument, Part } from '../../../../../../../src/contract/playbook-draft';
import { isSamePart, itemLists, listItems, nameItems, nameOfPart, readPart, type ItemKind, type Reference } from './parts';
import { readLines, writeLines } from './stage-map-lines';
import { asFields, asList, isFields, isSame, writeAt, type Fields } from './values';

export interface PartEdit {
  part: Part;
  value: unknown;
}

/** All parts but `own` that speak of an id, as they read once it has another name: so that renaming breaks nothing. */
export function renameReferences(
  document: DraftDocument,
  kind: Reference,
  from: string,
  to: string,
  checks: readonly Pick<CheckInfo, 'id' | 'refers'>[],
): PartEdit[] {
  const swap = (id: unknown): unknown => (id === from ? to : id);
  /** An id, a list of them, or moves: a map from one to others. */
  const swapAll = (ids: unknown): unknown => {
    if (Array.isArray(ids)) return asList(ids).map(swap);
    if (!isFields(ids)) return swap(ids);
    return Object.fromEntries(Object.entries(ids).map(([id, others]) => [String(swap(id)), swapAll(others)]));
  };
  const swapIn = (fields: Fields, keys: readonly string[]): Fields =>
    keys.reduce<Fields>((next, key) => (next[key] === undefined ? next : { ...next, [key]: swapAll(next[key]) }), fields);

  const inCheck = (check: unknown): unknown => {
    const fields = asFields(check);
    const refers = checks.find(({ id }) => id === fields.use)?.refers ?? {};
    const keys = Object.keys(refers).filter((key) => refers[key] === kind);
    return keys.length === 0 ? check : writeAt(check, ['with'], swapIn(asFields(fields.with), keys));
  };
  const edits: Record<ItemKind, (item: Fields) => Fields> = {
    flow: (item) => (kind === 'stage' ? swapIn(item, ['start', 'end', 'moves']) : item),
    role: (item) => (kind === 'role' ? swapIn(item, ['notWith']) : item),
    standard: (item) => {
      const named = kind === 'objective' ? swapIn(item, ['serves']) : kind === 'role' ? swapIn(item, ['owner']) : item;
      return item.checks === undefined ? named : { ...named, checks: asList(item.checks).map(inCheck) };
    },
  };
  const found: PartEdit[] = (Object.keys(itemLists) as ItemKind[]).flatMap((each) => {
    const names = nameItems(listItems(document, each));
    return listItems(document, each).map((item, index) => ({
      part: { kind: each, id: names[index] ?? '' },
      value: edits[each](asFields(item)),
    }));
  });
  if (kind === 'stage' && document.stageMap !== undefined) {
    const lines = readLines(document.stageMap).map((line) => ({ ...line, stage: String(swap(line.stage)) }));
    found.push({ part: { kind: 'stageMap' }, value: writeLines(lines) });
  }
  if (kind === 'role') {
    found.push({ part: { kind: 'vision' }, value: document.vision && swapIn(asFields(document.vision), ['by']) });
    found.push({
      part: { kind: 'tools' },
      value: document.tools && asList(document.tools).map((tool) => swapIn(asFields(tool), ['owner'])),
    });
  }
  return found.filter(({ part, value }) => !isSame(readPart(document, part), value));
}

/** Which parts refer to an id: named before it is removed. */
export function listReferences(
  document: DraftDocument,
  kind: Reference,
  id: string,
  checks: readonly Pick<CheckInfo, 'id' | 'refers'>[],
): Part[] {
  // An id that no list can hold: whatever changes with it had referred to the other one.
  const own: Part | null = kind === 'flow' || kind === 'role' ? { kind, id } : null;
  const parts = renameReferences(document, kind, id, '#', checks).map(({ part }) => part);
  return parts
    .filter((part) => own === null || !isSamePart(part, own))
    .filter((part, index, all) => all.findIndex((each) => nameOfPart(each) === nameOfPart(part)) === index);
}
