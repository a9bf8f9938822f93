import type { CaseLinks, Wait } from '../../domain/facts';
import { foldName } from '../../domain/name';
import { linkListSchema, parentSchema, type HistoryJson, type IssueJson } from './schemas';
import { parseJiraDate } from './dates';

/** True when a field's value, as Jira answers it, holds anything: a rich text without content does not. */
export function isFilled(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === 'object' && 'type' in value && value.type === 'doc') return 'content' in value && isFilled(value.content);
  return true;
}

/** What Jira's changelog calls the parent: of a sub-task, of a story today, of a story before parents replaced epic links. */
const parentFields: readonly string[] = ['Parent', 'IssueParentAssociation', 'Epic Link'];
const linkField = 'Link';

/** True for the changelog item of a parent or a link. */
export function isLinkItem({ field }: { field: string }): boolean {
  return field === linkField || parentFields.includes(field);
}

/** An item's end: links name the other item by its key, parents by id. Jira writes an empty text where there is none. */
const readEnd = (end: string | null | undefined): string | null => (end === undefined || end === '' ? null : end);

/** When each parent and link was put there last, by its place and the other end, and when one was last taken away. Epoch ms. */
function readLinkLog(histories: readonly HistoryJson[]): { added: Map<string, number>; cutAt: number | null } {
  const added = new Map<string, number>();
  let cutAt: number | null = null;
  for (const { created, items } of histories) {
    const at = parseJiraDate(created);
    for (const item of items.filter(isLinkItem)) {
      const [from, to] = [readEnd(item.from), readEnd(item.to)];
      const place = item.field === linkField ? linkField : 'parent';
      if (to !== null) added.set(`${place} ${to}`, Math.max(at, added.get(`${place} ${to}`) ?? at));
      if (from !== null) cutAt = Math.max(at, cutAt ?? at);
    }
  }
  return { added, cutAt };
}

/**
 * The links by which an issue waits for others. `wanted`: their words on the waiting issue ("is blocked by"), or the name of a type of link, then
 * its inward side; folded.
 */
export function toWaits(fields: IssueJson['fields'], histories: readonly HistoryJson[], wanted: readonly string[]): Wait[] {
  const { added } = readLinkLog(histories);
  const links = linkListSchema.safeParse(fields.issuelinks).data ?? [];
  return links.flatMap(({ type, inwardIssue, outwardIssue }) => {
    const other = inwardIssue ?? outwardIssue;
    if (!other) return [];
    const words = inwardIssue ? [type.name, type.inward] : [type.outward];
    const said = new Set(words.flatMap((each) => (each === undefined ? [] : [foldName(each)])));
    const since = added.get(`${linkField} ${other.key}`) ?? null;
    return wanted.filter((link) => said.has(link)).map((link) => ({ link, key: other.key, since }));
  });
}

/**
 * The parent and the links of an issue, and since when: the last changelog item that put them there, or its creation. What the changelog
 * does not tell is the type of an item that is no longer linked; only when one was taken away is kept.
 */
export function toLinks(fields: IssueJson['fields'], histories: readonly HistoryJson[]): CaseLinks {
  const { added, cutAt } = readLinkLog(histories);
  const parent = parentSchema.safeParse(fields.parent).data;
  const links = linkListSchema.safeParse(fields.issuelinks).data ?? [];
  const sinceOf = (place: string, ends: readonly (string | undefined)[]): number | null =>
    ends.reduce<number | null>((since, end) => added.get(`${place} ${end}`) ?? since, null);
  return {
    now: [
      ...(parent
        ? [{ via: 'parent', type: parent.fields?.issuetype?.name ?? null, since: sinceOf('parent', [parent.id, parent.key]) }]
        : []),
      ...links.flatMap(({ type, inwardIssue, outwardIssue }) => {
        const other = inwardIssue ?? outwardIssue;
        return other ? [{ via: type.name, type: other.fields?.issuetype?.name ?? null, since: sinceOf(linkField, [other.key]) }] : [];
      }),
    ],
    cutAt,
  };
}
