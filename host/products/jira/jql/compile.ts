import type { OperatorValue } from '@atlaskit/jql-ast';
import type { IssueJson, ProjectJson } from '../../../snapshot/types';
import { JiraError } from '../jira-error';
import type { JqlContext, JqlField, Test } from './clause';
import { keyField, parentField } from './key-fields';
import { namedField } from './named';
import { parseJql, type Condition, type ParsedQuery } from './parse';
import { dateField, labelsField, projectField, statusCategoryField, summaryField } from './simple-fields';
import { userField } from './users';

const fields: readonly JqlField[] = [
  projectField,
  keyField,
  parentField,
  namedField('issuetype', ['issuetype', 'type']),
  namedField('status', ['status']),
  statusCategoryField,
  namedField('resolution', ['resolution']),
  namedField('priority', ['priority']),
  namedField('components', ['component']),
  namedField('fixVersions', ['fixversion']),
  namedField('versions', ['affectedversion']),
  dateField('created', ['created', 'createddate']),
  dateField('updated', ['updated', 'updateddate']),
  dateField('resolutiondate', ['resolved', 'resolutiondate']),
  dateField('duedate', ['due', 'duedate']),
  userField('assignee'),
  userField('reporter'),
  userField('creator'),
  labelsField,
  summaryField,
];
const byName = new Map(fields.flatMap((field) => field.names.map((name) => [name, field])));

function requireField(name: string): JqlField {
  const field = byName.get(name.toLowerCase());
  if (!field) throw new JiraError(400, `Field '${name}' does not exist or you do not have permission to view it.`);
  return field;
}

/** What NOT makes of an operator. Jira turns `NOT status = Done` into `status != Done`, so an empty field matches neither. */
const OPPOSITE: Partial<Record<OperatorValue, OperatorValue>> = {
  '=': '!=',
  '!=': '=',
  in: 'not in',
  'not in': 'in',
  is: 'is not',
  'is not': 'is',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
  '~': '!~',
  '!~': '~',
};

function compileCondition(condition: Condition, context: JqlContext, negated: boolean): Test {
  if (condition.kind === 'not') return compileCondition(condition.part, context, !negated);
  if (condition.kind === 'terminal') {
    const opposite = negated ? OPPOSITE[condition.operator] : undefined;
    return requireField(condition.field).compile(opposite ? { ...condition, operator: opposite } : condition, context, negated);
  }
  const tests = condition.parts.map((part) => compileCondition(part, context, negated));
  const all = (condition.kind === 'and') !== negated;
  return all
    ? (issue, project) => tests.every((test) => test(issue, project))
    : (issue, project) => tests.some((test) => test(issue, project));
}

/** Whether no issue of a project can match: spares a query on one project the others' issues. `false` = cannot be told. */
function excludes(condition: Condition, project: ProjectJson, context: JqlContext): boolean {
  if (condition.kind === 'not') return false;
  if (condition.kind !== 'terminal') {
    const excluded = (part: Condition): boolean => excludes(part, project, context);
    return condition.kind === 'and' ? condition.parts.some(excluded) : condition.parts.every(excluded);
  }
  if (requireField(condition.field) !== projectField) return false;
  const [issue] = context.site.snapshot.issues.get(project.key) ?? [];
  // A clause on the project says the same of each of its issues, so one is asked for all.
  return issue !== undefined && !projectField.compile(condition, context, false)(issue, project);
}

type SortKey = number | string | null;

function compareKeys(a: SortKey, b: SortKey): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
}

function compileOrderBy({ orderBy }: ParsedQuery): { sortBy: NonNullable<JqlField['sortBy']>; descending: boolean }[] {
  return orderBy.map(({ field: name, descending }) => {
    const field = requireField(name);
    if (!field.sortBy) throw new JiraError(400, `Not able to sort using field '${name}'.`);
    return { sortBy: field.sortBy, descending };
  });
}

function sortIssues(found: readonly { issue: IssueJson; project: ProjectJson }[], query: ParsedQuery, context: JqlContext): IssueJson[] {
  const orders = compileOrderBy(query);
  const rows = found.map(({ issue, project }) => ({
    issue,
    id: Number(issue.id),
    keys: orders.map(({ sortBy }) => sortBy(issue, project, context)),
  }));
  rows.sort((a, b) => {
    for (let index = 0; index < orders.length; index++) {
      const order = compareKeys(a.keys[index] ?? null, b.keys[index] ?? null);
      if (order !== 0) return orders[index]?.descending ? -order : order;
    }
    // Newest first, which is also what a query without ORDER BY gets; ids are unique, so pages never overlap.
    return b.id - a.id;
  });
  return rows.map(({ issue }) => issue);
}

/**
 * Finds the issues that a query means, of those that the caller may see, sorted.
 * Throws a 400 for what is no JQL, unknown fields, values and functions, and for a query without a restriction when it must have one.
 */
export function findIssues(jql: string, context: JqlContext, { bounded }: { bounded: boolean }): IssueJson[] {
  const query = parseJql(jql);
  const { where } = query;
  if (bounded && where === null)
    throw new JiraError(400, 'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.');
  const test = where ? compileCondition(where, context, false) : () => true;
  const { issues, projects } = context.site.snapshot;
  const found: { issue: IssueJson; project: ProjectJson }[] = [];
  for (const project of projects) {
    if (!context.caller.maySeeIssues(project) || (where && excludes(where, project, context))) continue;
    for (const issue of issues.get(project.key) ?? []) {
      if (context.caller.maySeeIssue({ issue, project }) && test(issue, project)) found.push({ issue, project });
    }
  }
  return sortIssues(found, query, context);
}
