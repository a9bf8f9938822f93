import type { Slice } from '../../contract/squad-admin';
import type { Change } from '../../domain/facts';
import { foldName } from '../../domain/name';
import { nameSlice } from '../../domain/squad/slice';
import { componentListSchema, labelListSchema, type IssueJson, type ItemJson } from './schemas';

/** Jira's field ids for what squads can be sliced by. */
const fieldIds = { component: 'components', label: 'labels' } as const;
/** The same, and the names that old changelog entries have instead. */
const kinds: ReadonlyMap<string, Slice['by']> = new Map([
  ['components', 'component'],
  ['Component', 'component'],
  ['labels', 'label'],
]);

/** The fields that have to be asked for. */
export function listSliceFields(slices: readonly Slice[]): string[] {
  return [...new Set(slices.map(({ by }) => fieldIds[by]))];
}

function listNames(fields: IssueJson['fields'], by: Slice['by']): string[] | null {
  if (by === 'label') return labelListSchema.safeParse(fields.labels).data ?? null;
  return componentListSchema.safeParse(fields.components).data?.map(({ name }) => name) ?? null;
}

/** For each slice whether the issue is in it; nothing of what Jira did not tell. */
export function listMarks(fields: IssueJson['fields'], slices: readonly Slice[]): (readonly [string, boolean])[] {
  return slices.flatMap((slice) => {
    const names = listNames(fields, slice.by);
    return names ? [[nameSlice(slice), names.some((name) => foldName(name) === foldName(slice.name))] as const] : [];
  });
}

/** Components are added and taken away one by one, under their names; labels are told as two lists of words. */
function readNames(by: Slice['by'], text: unknown): string[] {
  if (typeof text !== 'string' || text === '') return [];
  return by === 'label' ? text.split(' ').filter((word) => word !== '') : [text];
}

/** The way into slices and out of them that a changelog item tells; without `slices` for every component or label that it names. */
export function toSliceChanges(item: ItemJson, at: number, slices?: readonly Slice[]): Change[] {
  const by = kinds.get(item.fieldId ?? '') ?? kinds.get(item.field);
  if (by === undefined || slices?.length === 0) return [];
  const own: unknown = Object.getOwnPropertyDescriptor(item, 'toString')?.value;
  const namesOf = (text: unknown): Set<string> => new Set(readNames(by, text).map((name) => nameSlice({ by, name })));
  const [before, after] = [namesOf(item.fromString), namesOf(own)];
  const wanted = slices && new Set(slices.map(nameSlice));
  return [...new Set([...before, ...after])].flatMap((name): Change[] =>
    before.has(name) === after.has(name) || (wanted && !wanted.has(name)) ? [] : [{ at, field: 'filled', name, to: after.has(name) }],
  );
}
