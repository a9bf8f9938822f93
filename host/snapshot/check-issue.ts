import { parseJiraDate } from './jira-date';

/** What an issue line must hold, checked by hand: a schema library takes several times longer, and this runs once for every issue of a site. */
type Json = Readonly<Record<string, unknown>>;

const KEY = /^[A-Z][A-Z0-9_]*-[1-9]\d*$/;
const DATE = 'a date as Jira writes it, for example 2024-03-01T09:30:00.000+0000';

/** Whether a value is a JSON object (no array, not null). */
export function isJsonObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isDate(value: unknown): boolean {
  return !Number.isNaN(parseJiraDate(value));
}

function isNamed(value: unknown): boolean {
  return isJsonObject(value) && typeof value.id === 'string' && typeof value.name === 'string';
}

function findHistoryProblem(history: unknown, at: string): string | null {
  if (!isJsonObject(history)) return `${at}: expected an object`;
  if (typeof history.id !== 'string') return `${at}.id: expected a text`;
  if (!isDate(history.created)) return `${at}.created: expected ${DATE}`;
  const items = history.items;
  if (!Array.isArray(items)) return `${at}.items: expected a list`;
  for (let index = 0; index < items.length; index++) {
    const item: unknown = items[index];
    if (!isJsonObject(item) || typeof item.field !== 'string') return `${at}.items[${index}]: expected an object with the text "field"`;
  }
  return null;
}

function findChangelogProblem(changelog: unknown): string | null {
  if (changelog === undefined) return null;
  if (!isJsonObject(changelog) || !Array.isArray(changelog.histories)) return 'changelog.histories: expected a list';
  const { total, histories } = changelog;
  if (total !== undefined && !(Number.isInteger(total) && Number(total) >= histories.length))
    return `changelog.total: expected a number, ${histories.length} at least`;
  for (let index = 0; index < histories.length; index++) {
    const problem = findHistoryProblem(histories[index], `changelog.histories[${index}]`);
    if (problem) return problem;
  }
  return null;
}

function findFieldsProblem(fields: Json, project: string): string | null {
  if (!isDate(fields.created)) return `fields.created: expected ${DATE}`;
  if (!isDate(fields.updated)) return `fields.updated: expected ${DATE}`;
  if (fields.resolutiondate !== undefined && fields.resolutiondate !== null && !isDate(fields.resolutiondate))
    return `fields.resolutiondate: expected ${DATE}, or null`;
  if (!isNamed(fields.issuetype)) return 'fields.issuetype: expected an object with the texts "id" and "name"';
  if (!isNamed(fields.status)) return 'fields.status: expected an object with the texts "id" and "name"';
  if (fields.resolution !== null && !isNamed(fields.resolution))
    return 'fields.resolution: expected an object with the texts "id" and "name", or null';
  const owner = fields.project;
  if (!isJsonObject(owner) || typeof owner.id !== 'string' || owner.key !== project)
    return `fields.project: expected an object with the text "id" and the key ${project}`;
  return null;
}

/** The first thing that is wrong with an issue of a project's file, as "path: what was expected", or null. */
export function findIssueProblem(issue: Json, project: string): string | null {
  if (typeof issue.id !== 'string' || !/^\d+$/.test(issue.id)) return 'id: expected a number as text';
  if (typeof issue.key !== 'string' || !KEY.test(issue.key)) return `key: expected an issue key, for example ${project}-1`;
  if (!isJsonObject(issue.fields)) return 'fields: expected an object';
  return findFieldsProblem(issue.fields, project) ?? findChangelogProblem(issue.changelog);
}
