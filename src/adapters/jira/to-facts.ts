import type { Change, Fact, ProjectFact, SquadStatus, StatusCategory, StatusRef } from '../../domain/facts';
import { foldName } from '../../domain/name';
import { nothingTracked, type FoundProject, type ReadCase, type Tracked, type TrackedField } from '../../ports/jira';
import { parseJiraDate } from './dates';
import { isFilled, toLinks, toWaits } from './to-links';
import { isNamed, toNamedChange } from './to-objectives';
import { listMarks, listSliceFields, toSliceChanges } from './to-slices';
import type { HistoryJson, IssueJson, ItemJson, ProjectJson, ProjectStatusesJson } from './schemas';

/** Jira writes an empty text where nothing was filled in: both are null here. */
function readText(text: string | null | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}

/** `toString` counts only where the item itself has it: without own-property care it reads as the inherited function. */
function readToString(item: ItemJson): string | null {
  const own: unknown = Object.getOwnPropertyDescriptor(item, 'toString')?.value;
  return typeof own === 'string' ? own : null;
}

function toRef(id: string | null | undefined, name: string | null | undefined): StatusRef | null {
  if ((id ?? '') === '' && (name ?? '') === '') return null;
  return { id: id ?? '', name: name ?? '' };
}

const nowhere: StatusRef = { id: '', name: '' };

type RefField = Exclude<Change['field'], 'filled'>;

/** The names that Jira's changelog has for the four fields, as `fieldId` or, in old entries, as `field`. */
const fields: ReadonlyMap<string, RefField> = new Map([
  ['status', 'status'],
  ['issuetype', 'type'],
  ['resolution', 'resolution'],
  ['project', 'project'],
]);

/** The ids of the fields whose changes are kept. */
export function listTrackedIds(tracked: Tracked): string[] {
  const asked = [...tracked.fields, ...(tracked.objectives ?? []).map(({ field }) => field)].map(({ id }) => id);
  return [...fields.keys(), ...asked, ...listSliceFields(tracked.slices ?? [])];
}

/** True when the item names this field: by id, or by name in entries without one. */
function isOfField(item: ItemJson, { id, name }: TrackedField): boolean {
  const fieldId = readText(item.fieldId);
  return fieldId === null ? item.field === id || foldName(item.field) === name : fieldId === id;
}

/** That a field was filled in or emptied under this name; null for a change from one content to another. */
export function toFilledChange(item: ItemJson, at: number, name: string): Change | null {
  const [from, to] = [toRef(item.from, item.fromString), toRef(item.to, readToString(item))];
  return (from === null) === (to === null) ? null : { at, field: 'filled', name, to: to !== null };
}

/** One changelog item of the four fields that a trace is made of; null for any other. */
export function toChange(item: ItemJson, at: number): Change | null {
  const field = fields.get(readText(item.fieldId) ?? item.field);
  if (field === undefined) return null;
  const from = toRef(item.from, item.fromString);
  const to = toRef(item.to, readToString(item));
  return field === 'status' ? { at, field, from: from ?? nowhere, to: to ?? nowhere } : { at, field, from, to };
}

/** History ids are numbers written as text, of any length: 9 comes before 10. */
function compareIds(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

/** Histories in the order (created, history id as a number), each once: pages of a growing log may overlap. The same number at another time is another history: imports number anew. */
function sortHistories(histories: readonly HistoryJson[]): { history: HistoryJson; at: number }[] {
  const dated = histories.map((history) => ({ history, at: parseJiraDate(history.created) }));
  dated.sort((a, b) => a.at - b.at || compareIds(a.history.id, b.history.id));
  return dated.filter(({ history, at }, index) => history.id !== dated[index - 1]?.history.id || at !== dated[index - 1]?.at);
}

/** What the items of whole histories tell, in the order (created, history id as a number, item index). */
export function toChanges(histories: readonly HistoryJson[], tracked: Tracked = nothingTracked): Change[] {
  return sortHistories(histories).flatMap(({ history, at }) =>
    history.items.flatMap((item) => {
      const field = tracked.fields.find((each) => isOfField(item, each));
      const told = (field ? toFilledChange(item, at, field.name) : toChange(item, at)) ?? [];
      const named = (tracked.objectives ?? []).flatMap((each) =>
        isOfField(item, each.field) ? (toNamedChange(each.naming, item.fromString, readToString(item), at) ?? []) : [],
      );
      return [told, named, toSliceChanges(item, at, tracked.slices ?? [])].flat();
    }),
  );
}

/** True when the numbers of the histories tell another order than their dates: Jira numbers them as they are written. */
function isDisordered(histories: readonly HistoryJson[]): boolean {
  const sorted = sortHistories(histories);
  return sorted.some(({ history }, index) => compareIds(history.id, sorted[index - 1]?.history.id ?? '') < 0);
}

/** True when Jira sent only the newest part of the history (at most 40 entries inside a search answer). */
export function isCutShort({ changelog }: IssueJson): boolean {
  return changelog?.total !== undefined && changelog.total > changelog.histories.length;
}

/** `histories`: whole, or null = unknown. */
export function toCase(
  { id, key, fields: f }: IssueJson,
  histories: readonly HistoryJson[] | null,
  tracked: Tracked = nothingTracked,
): ReadCase {
  const { resolution } = f;
  const slices = tracked.slices ?? [];
  const filled = [
    ...tracked.fields.map((field) => [field.name, isFilled(f[field.id])] as const),
    ...(tracked.objectives ?? []).map(({ field, naming }) => [naming.mark, isNamed(naming, f[field.id])] as const),
    ...listMarks(f, slices),
  ];
  return {
    updatedAt: parseJiraDate(f.updated),
    history: {
      id,
      key,
      projectId: f.project.id,
      createdAt: parseJiraDate(f.created),
      type: { id: f.issuetype.id, name: f.issuetype.name },
      status: { id: f.status.id, name: f.status.name },
      resolution: resolution ? { id: resolution.id, name: resolution.name } : null,
      changes: histories && toChanges(histories, tracked),
      ...(filled.length > 0 ? { filled: Object.fromEntries(filled) } : {}),
      ...(tracked.links ? { links: toLinks(f, histories ?? []) } : {}),
      ...(tracked.waits && tracked.waits.length > 0 ? { waits: toWaits(f, histories ?? [], tracked.waits) } : {}),
      ...(histories && isDisordered(histories) ? { disordered: true } : {}),
    },
  };
}

function toProjectFact(json: ProjectJson, style: FoundProject['style'], now: number): Fact<ProjectFact> {
  const { id, key, name, lead, issueTypes } = json;
  // Both were asked for: a key that is absent is one that Jira did not tell, not an empty one.
  if (lead === undefined || issueTypes === undefined) return { known: false, reason: { code: 'missing' }, at: now };
  const value = {
    ...{ id, key, name, style, lead, issueTypes },
    category: readText(json.projectCategory?.name),
    description: readText(json.description),
    url: readText(json.url),
  };
  return { known: true, value, readAt: now };
}

/** What an insight is dated is a hint: a date of another form is one that Jira did not tell. */
function readDate(text: string | undefined): number | null {
  const at = Date.parse(text ?? '');
  return Number.isNaN(at) ? null : at;
}

export function toFoundProject(json: ProjectJson, now: number): FoundProject {
  const style = json.style === 'next-gen' || json.simplified === true ? 'team-managed' : 'company-managed';
  return {
    ...{ id: json.id, key: json.key, name: json.name, type: json.projectTypeKey, style },
    archived: json.archived === true,
    deleted: json.deleted === true,
    category: readText(json.projectCategory?.name),
    issues: json.insight?.totalIssueCount ?? null,
    updatedAt: readDate(json.insight?.lastIssueUpdateTime),
    fact: toProjectFact(json, style, now),
  };
}

/** Jira's fourth category, `undefined` ("No Category"), holds statuses that nobody has classified: work not begun. */
function toCategory(key: string): StatusCategory {
  return key === 'done' || key === 'indeterminate' ? key : 'new';
}

/** Jira lists statuses by issue type; checks want each status once, with its types. In id order. */
export function toSquadStatuses(json: ProjectStatusesJson): SquadStatus[] {
  const byId = new Map<string, SquadStatus & { issueTypes: string[] }>();
  for (const type of json) {
    for (const { id, name, statusCategory } of type.statuses) {
      const status = byId.get(id) ?? { id, name, category: toCategory(statusCategory.key), issueTypes: [] };
      status.issueTypes.push(type.name);
      byId.set(id, status);
    }
  }
  return [...byId.values()].sort((a, b) => compareIds(a.id, b.id));
}
