import { parseJiraDate } from '../../../snapshot/jira-date';
import type { IssueJson } from '../../../snapshot/types';
import { JiraError } from '../jira-error';
import { evaluateUsers } from './accounts';
import { refuseOperator, type JqlContext, type Test } from './clause';
import { dayAround, evaluateDate } from './dates';
import type { Operand, Terminal } from './parse';

/** One change of a field: from, to (ids; null = empty), when (epoch ms) and by whom. */
interface FieldChange {
  from: string | null;
  to: string | null;
  at: number;
  by: string | null;
}

/** A value and how long it stood: [since, until). `by` = who set it. */
interface Span {
  value: string | null;
  since: number;
  until: number;
  by: string | null;
}

/** Reads a history field, and turns an operand into the ids that it means. */
export interface HistoryField {
  /** The field's id, as changelogs name it. */
  id: string;
  /** The id that the issue holds now, or null. */
  current: (issue: IssueJson) => string | null;
  resolve: (operand: Operand) => ReadonlySet<string | null>;
}

function authorOf(author: unknown): string | null {
  return typeof author === 'object' && author !== null && 'accountId' in author && typeof author.accountId === 'string'
    ? author.accountId
    : null;
}

/** Changes in order of time, or null when the history is unknown or cut short. */
function readChanges(issue: IssueJson, field: string): FieldChange[] | null {
  const { changelog } = issue;
  if (!changelog || (changelog.total ?? 0) > changelog.histories.length) return null;
  const changes = changelog.histories.flatMap(({ created, author, items }) => {
    const at = parseJiraDate(created);
    return items
      .filter((item) => item.fieldId === field || item.field === field)
      .map(({ from, to }) => ({ from, to, at, by: authorOf(author) }));
  });
  return changes.sort((a, b) => a.at - b.at);
}

function readSpans(issue: IssueJson, { id, current }: HistoryField, changes: readonly FieldChange[]): Span[] {
  const spans: Span[] = [];
  let since = parseJiraDate(issue.fields.created);
  let value = changes[0] ? changes[0].from : current(issue);
  let by = id === 'status' ? authorOf(issue.fields.creator) : null;
  for (const change of changes) {
    spans.push({ value, since, until: change.at, by });
    ({ to: value, at: since, by } = change);
  }
  spans.push({ value, since, until: Number.POSITIVE_INFINITY, by });
  return spans;
}

/** `after`, `before`, `on`, `during` as one interval [start, end) that a span must touch or a change must lie in. */
function readWindow({ field, predicates }: Terminal, context: JqlContext): [start: number, end: number] {
  let [start, end] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const { operator, operands } of predicates) {
    const dates = (): number[] => operands.map((operand) => evaluateDate(operand, field, context));
    const [first = 0, second = first] =
      operator === 'after' || operator === 'before' || operator === 'on' || operator === 'during' ? dates() : [];
    if (operator === 'after') start = Math.max(start, first);
    if (operator === 'before') end = Math.min(end, first);
    if (operator === 'on' || operator === 'during') {
      start = Math.max(start, operator === 'on' ? dayAround(first, context)[0] : first);
      end = Math.min(end, operator === 'on' ? dayAround(first, context)[1] : second);
    }
  }
  return [start, end];
}

function readAuthors({ predicates }: Terminal, context: JqlContext): ReadonlySet<string> | null {
  const by = predicates.find(({ operator }) => operator === 'by');
  return by ? new Set(by.operands.flatMap((operand) => evaluateUsers(operand, 'by', context))) : null;
}

function readSide({ predicates }: Terminal, side: 'from' | 'to', field: HistoryField): ReadonlySet<string | null> | null {
  const found = predicates.find(({ operator }) => operator === side);
  return found ? new Set(found.operands.flatMap((operand) => [...field.resolve(operand)])) : null;
}

function compileChanged(terminal: Terminal, field: HistoryField, context: JqlContext): (issue: IssueJson) => boolean | null {
  const [start, end] = readWindow(terminal, context);
  const authors = readAuthors(terminal, context);
  const from = readSide(terminal, 'from', field);
  const to = readSide(terminal, 'to', field);
  return (issue) => {
    const changes = readChanges(issue, field.id);
    if (!changes) return null;
    return changes.some(
      (change) =>
        change.at >= start &&
        change.at < end &&
        (!from || from.has(change.from)) &&
        (!to || to.has(change.to)) &&
        (!authors || (change.by !== null && authors.has(change.by))),
    );
  };
}

function compileWas(terminal: Terminal, field: HistoryField, context: JqlContext): (issue: IssueJson) => boolean | null {
  for (const { operator } of terminal.predicates) {
    if (operator === 'from' || operator === 'to')
      throw new JiraError(400, `The predicate '${operator}' is not supported by the operator '${terminal.operator}'.`);
  }
  const values = new Set(terminal.operands.flatMap((operand) => [...field.resolve(operand)]));
  const [start, end] = readWindow(terminal, context);
  const authors = readAuthors(terminal, context);
  return (issue) => {
    const changes = readChanges(issue, field.id);
    if (!changes) return null;
    return readSpans(issue, field, changes).some(
      ({ value, since, until, by }) => values.has(value) && since < end && until > start && (!authors || (by !== null && authors.has(by))),
    );
  };
}

/**
 * Compiles `was`, `was in`, `was not`, `was not in` and `changed`, with their predicates.
 * An issue of unknown history matches none of them, not even the negative ones: what is not known is no answer.
 */
export function compileHistory(terminal: Terminal, field: HistoryField, context: JqlContext, negated: boolean): Test {
  const { operator } = terminal;
  const isWas = operator === 'was' || operator === 'was in' || operator === 'was not' || operator === 'was not in';
  if (!isWas && operator !== 'changed') throw refuseOperator(terminal);
  const test = isWas ? compileWas(terminal, field, context) : compileChanged(terminal, field, context);
  const wanted = (operator === 'was not' || operator === 'was not in') === negated;
  return (issue) => test(issue) === wanted;
}
