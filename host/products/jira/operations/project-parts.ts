import type { ProjectJson, UserJson } from '../../../snapshot/types';
import { pick } from '../../pick';
import { readList } from '../../query';
import { replyObjects, type Reply } from '../../reply';
import { toWallTime } from '../jql/zone';
import { JiraError, notModelled, unknownData } from '../jira-error';
import { pageByOffset, requireProject, type Ask, type JiraOperation } from '../operation';
import type { Site } from '../site';
import { writeUser } from '../wire';

type Part = Record<string, unknown>;

function readText(part: Part, key: string): string {
  const value = part[key];
  return typeof value === 'string' ? value : '';
}

/** The person that a component names, as the site knows the account now; where it has no users.json, as the component has it. */
function findPerson(site: Site, value: unknown): UserJson | null {
  if (typeof value !== 'object' || value === null || !('accountId' in value)) return null;
  const known = site.findUser(String(value.accountId));
  if (known) return known;
  const { accountId, displayName, active } = { displayName: undefined, active: undefined, ...value };
  if (typeof accountId !== 'string' || typeof displayName !== 'string' || typeof active !== 'boolean') return null;
  return { accountId, accountType: 'atlassian', displayName, active };
}

const COMPONENT_KEYS = ['id', 'name', 'description', 'assigneeType', 'realAssigneeType', 'isAssigneeTypeValid', 'project', 'projectId'];

/** A component as answers about a project have it. */
export function writeComponent(site: Site, component: Part): Part {
  const people = ['lead', 'assignee', 'realAssignee'].flatMap((name) => {
    const person = findPerson(site, component[name]);
    return person ? [[name, writeUser(site, person)] as const] : [];
  });
  return {
    self: site.link(`component/${readText(component, 'id')}`),
    ...pick(component, COMPONENT_KEYS),
    ...Object.fromEntries(people),
  };
}

const VERSION_KEYS = ['id', 'name', 'description', 'archived', 'released', 'startDate', 'releaseDate', 'userStartDate', 'userReleaseDate'];

/** The day that it is on the site, as yyyy-mm-dd. */
function dayOn({ snapshot }: Site, now: number): string {
  const { year, month, day } = toWallTime(now, snapshot.site.timeZone);
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/** A version as answers about a project have it. Whether an open one is overdue follows from the day: the site's, now. */
export function writeVersion({ site, request }: Pick<Ask, 'site' | 'request'>, version: Part): Part {
  const due = readText(version, 'releaseDate');
  const isOpen = version.released === false && version.archived !== true;
  return {
    self: site.link(`version/${readText(version, 'id')}`),
    ...pick(version, [...VERSION_KEYS, 'projectId']),
    ...(isOpen && due !== '' && { overdue: due < dayOn(site, request.now) }),
  };
}

function requireParts(project: ProjectJson, kind: 'components' | 'versions'): readonly Part[] {
  const parts = project[kind];
  if (!parts) throw unknownData(`The ${kind} of project ${project.key}`, `"${kind}" for ${project.key} in projects.json`);
  return parts;
}

function matchText({ query }: Ask): (part: Part) => boolean {
  const text = query.get('query')?.toLowerCase() ?? '';
  return (part) => ['name', 'description'].some((key) => readText(part, key).toLowerCase().includes(text));
}

/** In the order that is asked for, else as they are; what has nothing to sort by stands last. @throws JiraError 400 */
function sortParts<T>({ query }: Ask, parts: readonly T[], orders: Readonly<Record<string, (part: T) => string | number>>): readonly T[] {
  const asked = query.get('orderBy');
  if (asked === null) return parts;
  const name = asked.replace(/^[+-]/, '');
  const read = Object.hasOwn(orders, name) ? orders[name] : undefined;
  if (!read) throw new JiraError(400, `The value '${asked}' of 'orderBy' is not one of ${Object.keys(orders).join(', ')}.`);
  const sign = asked.startsWith('-') ? -1 : 1;
  return [...parts].sort((a, b) => {
    const [left, right] = [read(a), read(b)];
    if (left === right) return 0;
    if (left === '' || right === '') return left === '' ? 1 : -1;
    return sign * (left < right ? -1 : 1);
  });
}

/** Components come from Jira, not from Compass, which this site has not. */
function requireJiraSource({ query }: Ask): void {
  const source = query.get('componentSource') ?? 'jira';
  if (source !== 'jira') throw notModelled(`componentSource=${source} here`);
}

/** How many work items name the component; null where the project's are not known. */
function countIssues(site: Site, { key }: ProjectJson, component: Part): number | null {
  const issues = site.snapshot.issues.get(key);
  if (!issues) return null;
  const names = (one: unknown): boolean =>
    typeof one === 'object' && one !== null && 'name' in one && one.name === readText(component, 'name');
  return issues.filter(({ fields: { components } }) => Array.isArray(components) && components.some(names)).length;
}

function pageComponents(ask: Ask): Reply {
  const { site } = ask;
  const project = requireProject(ask);
  requireJiraSource(ask);
  const counted = requireParts(project, 'components')
    .filter(matchText(ask))
    .map((component) => ({ component, count: countIssues(site, project, component) }));
  const sorted = sortParts(ask, counted, {
    name: ({ component }) => readText(component, 'name'),
    description: ({ component }) => readText(component, 'description'),
    issueCount: ({ count }) => count ?? '',
    lead: ({ component }) => findPerson(site, component.lead)?.accountId ?? '',
  });
  const { page, values } = pageByOffset(ask, sorted, { usual: 50, most: 50 });
  const told = values.map(({ component, count }) => ({ ...writeComponent(site, component), ...(count !== null && { issueCount: count }) }));
  return replyObjects({ ...page, values: told }, told.length);
}

function listComponents(ask: Ask): Reply {
  const project = requireProject(ask);
  requireJiraSource(ask);
  const told = requireParts(project, 'components').map((component) => writeComponent(ask.site, component));
  return replyObjects(told, told.length);
}

function statusOf({ archived, released }: Part): string {
  if (archived === true) return 'archived';
  return released === true ? 'released' : 'unreleased';
}

function pageVersions(ask: Ask): Reply {
  const project = requireProject(ask);
  const states = readList(ask, 'status');
  const found = requireParts(project, 'versions')
    .filter(matchText(ask))
    .filter((version) => states.length === 0 || states.includes(statusOf(version)));
  const sequence = new Map(found.map((version, index) => [version, index]));
  const sorted = sortParts(ask, found, {
    sequence: (version) => sequence.get(version) ?? '',
    name: (version) => readText(version, 'name'),
    description: (version) => readText(version, 'description'),
    releaseDate: (version) => readText(version, 'releaseDate'),
    startDate: (version) => readText(version, 'startDate'),
  });
  const { page, values } = pageByOffset(ask, sorted, { usual: 50, most: 50 });
  const told = values.map((version) => writeVersion(ask, version));
  return replyObjects({ ...page, values: told }, told.length);
}

function listVersions(ask: Ask): Reply {
  const told = requireParts(requireProject(ask), 'versions').map((version) => writeVersion(ask, version));
  return replyObjects(told, told.length);
}

const CLASSIC = ['read:jira-work'];
const componentScopes = {
  classic: CLASSIC,
  granular: [
    'read:project:jira',
    'read:project.component:jira',
    'read:user:jira',
    'read:application-role:jira',
    'read:avatar:jira',
    'read:group:jira',
  ],
};
const versionScopes = { classic: CLASSIC, granular: ['read:project-version:jira'] };

export const projectPartOperations: readonly JiraOperation[] = [
  {
    method: 'GET',
    template: '/rest/api/3/project/{projectIdOrKey}/component',
    parameters: ['startAt', 'maxResults', 'orderBy', 'query', 'componentSource'],
    scopes: componentScopes,
    answer: pageComponents,
  },
  {
    method: 'GET',
    template: '/rest/api/3/project/{projectIdOrKey}/components',
    parameters: ['componentSource'],
    scopes: componentScopes,
    answer: listComponents,
  },
  {
    method: 'GET',
    template: '/rest/api/3/project/{projectIdOrKey}/version',
    parameters: ['startAt', 'maxResults', 'orderBy', 'query', 'status'],
    scopes: versionScopes,
    answer: pageVersions,
  },
  {
    method: 'GET',
    template: '/rest/api/3/project/{projectIdOrKey}/versions',
    parameters: [],
    scopes: versionScopes,
    answer: listVersions,
  },
];
