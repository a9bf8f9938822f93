import type { Change, Fact, ProjectFact, SquadStatus, StatusCategory, StatusRef } from '../../domain/facts';
import type { FoundProject, ReadCase } from '../../ports/jira';
import type { HistoryJson, IssueJson, ItemJson, ProjectJson, ProjectStatusesJson } from './schemas';

/** Jira writes `2024-03-01T09:30:00.000+0000`; ISO 8601 wants a colon in the offset, and engines differ on the form without. Epoch ms. */
export function parseJiraDate(value: string | number): number {
  if (typeof value === 'number') return value;
  const at = Date.parse(value.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  if (Number.isNaN(at)) throw new RangeError(`not a date: ${value}`);
  return at;
}

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

/** The names that Jira's changelog has for the four fields, as `fieldId` or, in old entries, as `field`. */
const fields: ReadonlyMap<string, Change['field']> = new Map([
  ['status', 'status'],
  ['issuetype', 'type'],
  ['resolution', 'resolution'],
  ['project', 'project'],
]);
export const trackedFieldIds = [...fields.keys()];

/** One changelog item, or null when no trace depends on its field. */
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

/** In the order (created, history id as a number, item index), once each: pages of a growing log may overlap. */
export function toChanges(histories: readonly HistoryJson[]): Change[] {
  const dated = histories.map((history) => ({ history, at: parseJiraDate(history.created) }));
  dated.sort((a, b) => a.at - b.at || compareIds(a.history.id, b.history.id));
  const changes: Change[] = [];
  let last = '';
  for (const { history, at } of dated) {
    if (history.id === last) continue;
    last = history.id;
    for (const item of history.items) {
      const change = toChange(item, at);
      if (change) changes.push(change);
    }
  }
  return changes;
}

/** True when Jira sent only the newest part of the history (at most 40 entries inside a search answer). */
export function isCutShort({ changelog }: IssueJson): boolean {
  return changelog?.total !== undefined && changelog.total > changelog.histories.length;
}

/** `histories`: whole, or null = unknown. */
export function toCase({ id, key, fields: f }: IssueJson, histories: readonly HistoryJson[] | null): ReadCase {
  const { resolution } = f;
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
      changes: histories && toChanges(histories),
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

export function toFoundProject(json: ProjectJson, now: number): FoundProject {
  const style = json.style === 'next-gen' || json.simplified === true ? 'team-managed' : 'company-managed';
  return {
    ...{ id: json.id, key: json.key, name: json.name, style },
    software: json.projectTypeKey === 'software',
    archived: json.archived === true,
    category: readText(json.projectCategory?.name),
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
