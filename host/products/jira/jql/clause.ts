import type { IssueJson, ProjectJson } from '../../../snapshot/types';
import type { Caller } from '../caller';
import { JiraError } from '../jira-error';
import type { Site } from '../site';
import type { Operand, Terminal } from './parse';

/** Whether an issue (in its project) is meant. */
export type Test = (issue: IssueJson, project: ProjectJson) => boolean;

/** What a query is compiled against. */
export interface JqlContext {
  site: Site;
  caller: Caller;
  /** Epoch ms. */
  now: number;
}

/** A field that JQL knows: by lower-case names, how its clauses are compiled and how it sorts. */
export interface JqlField {
  names: readonly string[];
  /** `negated`: the clause stands under NOT. Only operators without an opposite of their own (`was`, `changed`) look at it. */
  compile: (terminal: Terminal, context: JqlContext, negated: boolean) => Test;
  /** What an issue sorts by; null = empty. Absent = cannot be sorted by. */
  sortBy?: (issue: IssueJson, project: ProjectJson, context: JqlContext) => number | string | null;
}

export function refuseOperator({ operator, field }: Terminal): JiraError {
  return new JiraError(400, `The operator '${operator}' is not supported by the '${field}' field.`);
}

export function refuseFunction(name: string): JiraError {
  return new JiraError(400, `Unable to find JQL function '${name}()'.`);
}

export function refuseValue(text: string, field: string): JiraError {
  return new JiraError(400, `The value '${text}' does not exist for the field '${field}'.`);
}

/** How the clauses of one field read an issue. */
export interface Matching {
  isEmpty: Test;
  /** Compiles one operand that is not EMPTY; throws a 400 for a value that does not exist. */
  match: (operand: Exclude<Operand, { kind: 'empty' }>) => Test;
}

/**
 * Compiles `=`, `!=`, `in`, `not in`, `is`, `is not`. As in Jira, the negative ones never match an issue whose field is empty.
 * Returns null for any other operator.
 */
export function compileEquality(terminal: Terminal, { isEmpty, match }: Matching): Test | null {
  const { operator, operands } = terminal;
  // The grammar lets only EMPTY and NULL stand after these.
  if (operator === 'is') return isEmpty;
  if (operator === 'is not') return (issue, project) => !isEmpty(issue, project);
  if (operator !== '=' && operator !== '!=' && operator !== 'in' && operator !== 'not in') return null;
  const tests = operands.map((operand) => (operand.kind === 'empty' ? isEmpty : match(operand)));
  const any: Test = (issue, project) => tests.some((test) => test(issue, project));
  if (operator === '=' || operator === 'in') return any;
  return (issue, project) => !isEmpty(issue, project) && !any(issue, project);
}
