import { areas, modes } from '../../../../../../../src/contract/playbook';
import type { Part } from '../../../../../../../src/contract/playbook-draft';
import type { Lang } from '../../../../../../../src/contract/text';
import type { DraftWork } from './draft-work';
import { isSamePart, listItems, listProblems, nameItems, nameOfPart, readPart, sayText, type ItemKind } from './parts';
import { asFields, asText, moveItem } from './values';

export type Mode = (typeof modes)[number];
export type Area = (typeof areas)[number];

/** A line of the outline. */
export interface OutlineLine {
  part: Part;
  title: string;
  mode: Mode | null;
  problems: number;
  change: 'added' | 'changed' | null;
}
export interface AreaGroup {
  area: Area;
  lines: OutlineLine[];
}

/** A standard's mode and area as they hold: what a draft does not say, or says wrongly, is the format's default. */
export const readMode = (standard: unknown): Mode => modes.find((mode) => mode === asFields(standard).mode) ?? 'counted';
export const readArea = (standard: unknown): Area => areas.find((area) => area === asFields(standard).area) ?? 'delivery';

/** How many problems a part has, and whether it was changed since it was published, as far as the last save told. */
export function markPart({ stored, works }: DraftWork, part: Part): Pick<OutlineLine, 'problems' | 'change'> {
  const told = stored.outline.find((line) => isSamePart(line.part, part));
  return {
    problems: listProblems(stored.problems, part).length,
    change: told?.change ?? (works[nameOfPart(part)] === undefined ? null : told === undefined ? 'added' : 'changed'),
  };
}

export function listLines(work: DraftWork, kind: ItemKind, lang: Lang): OutlineLine[] {
  const items = listItems(work.document, kind);
  return nameItems(items).map((id, index) => {
    const item = asFields(items[index]);
    const part: Part = { kind, id };
    return {
      part,
      title: sayText(kind === 'standard' ? item.title : item.name, lang) || asText(item.id),
      mode: kind === 'standard' ? readMode(item) : null,
      ...markPart(work, part),
    };
  });
}

/** Standards under their areas, in the order of the areas; areas without any are left out. */
export function groupByArea(work: DraftWork, lang: Lang): AreaGroup[] {
  const lines = listLines(work, 'standard', lang);
  const areaOf = (line: OutlineLine): Area => readArea(readPart(work.document, line.part));
  return areas.map((area) => ({ area, lines: lines.filter((line) => areaOf(line) === area) })).filter((group) => group.lines.length > 0);
}

/** The whole order after one item went to the place of its neighbour (by -1 or +1) in the group that is shown. Null when there is none. */
export function stepInGroup(order: readonly string[], group: readonly string[], id: string, step: -1 | 1): string[] | null {
  const neighbour = group[group.indexOf(id) + step];
  return neighbour === undefined ? null : moveItem(order, order.indexOf(id), order.indexOf(neighbour));
}
