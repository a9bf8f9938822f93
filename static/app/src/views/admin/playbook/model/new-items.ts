import type { DraftDocument } from '../../../../../../../src/contract/playbook-draft';
import { listItems, nameItems, type ItemKind } from './parts';
import { asFields, asList, asText, isFields, type Fields } from './values';

/** The first of `base`, `base-2`, `base-3` … that is not taken. */
export function findFreeId(base: string, taken: readonly string[]): string {
  if (!taken.includes(base)) return base;
  for (let n = 2; ; n++) if (!taken.includes(`${base}-${n}`)) return `${base}-${n}`;
}

/** Both languages of one text. */
export interface Pair {
  en: string;
  fr: string;
}

/** A new item of a list: as little as the format asks for. A new standard is a draft: nobody sees it before its mode says so. */
export function createItem(document: DraftDocument, kind: ItemKind, name: Pair): Fields & { id: string } {
  const id = findFreeId(`new-${kind}`, nameItems(listItems(document, kind)));
  if (kind === 'role') return { id, name };
  if (kind === 'standard') return { id, title: name, mode: 'draft', checks: [] };
  const stages = asList(document.stages).flatMap((stage) => (typeof asFields(stage).id === 'string' ? [String(asFields(stage).id)] : []));
  const moves = Object.fromEntries(stages.slice(0, -1).map((stage, index) => [stage, stages.slice(index + 1, index + 2)]));
  return { id, name, start: stages.slice(0, 1), end: stages.slice(-1), moves };
}

/** A copy with an id of its own and a name that says so. A copied standard starts as a draft of version 1, in force since never. */
export function copyItem(document: DraftDocument, kind: ItemKind, item: Fields, suffix: Pair): Fields & { id: string } {
  const id = findFreeId(`${typeof item.id === 'string' && item.id !== '' ? item.id : kind}-copy`, nameItems(listItems(document, kind)));
  const withSuffix = (text: unknown): unknown =>
    isFields(text)
      ? Object.fromEntries(Object.entries(text).map(([lang, each]) => [lang, `${String(each)} ${lang === 'fr' ? suffix.fr : suffix.en}`]))
      : `${asText(text)} ${suffix.en}`.trim();
  if (kind !== 'standard') return { ...item, id, name: withSuffix(item.name) };
  const { since: _, ...rest } = item;
  return { ...rest, id, version: 1, mode: 'draft', title: withSuffix(item.title) };
}
