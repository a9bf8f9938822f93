import type { Clash, MergePart, StarterPart } from '../../../../../../../src/contract/playbook-draft';

/** One part of a starter as one word. */
export const keyOfMerge = ({ kind, id }: MergePart): string => `${kind}:${id}`;

/** What is chosen, and all that comes along because something chosen needs it. */
export function withNeeds(parts: readonly StarterPart[], chosen: ReadonlySet<string>): Set<string> {
  const all = new Set(chosen);
  const open = [...chosen];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    const needs = parts.find(({ part }) => keyOfMerge(part) === key)?.needs ?? [];
    for (const need of needs.map(keyOfMerge)) {
      if (all.has(need)) continue;
      all.add(need);
      open.push(need);
    }
  }
  return all;
}

/** The answer to each clash: the draft's own is kept unless it is to be replaced. */
export function splitClashes(clashes: readonly Clash[], replaced: ReadonlySet<string>): { keep: MergePart[]; replace: MergePart[] } {
  const parts = clashes.map(({ part }) => part);
  return {
    keep: parts.filter((part) => !replaced.has(keyOfMerge(part))),
    replace: parts.filter((part) => replaced.has(keyOfMerge(part))),
  };
}
