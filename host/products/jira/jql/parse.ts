import { JastBuilder, JQLSyntaxError } from '@atlaskit/jql-ast';
import type { Clause, Operand as AstOperand, OperatorValue, PredicateOperatorValue, TerminalClause } from '@atlaskit/jql-ast';
import { JiraError } from '../jira-error';

/** One value on the right of an operator. */
export type Operand =
  { kind: 'value'; text: string } | { kind: 'empty' } | { kind: 'function'; name: string; arguments: readonly string[] };

/** `field operator operands`; lists are flat, `changed` has no operand. */
export interface Terminal {
  kind: 'terminal';
  field: string;
  operator: OperatorValue;
  operands: readonly Operand[];
  predicates: readonly { operator: PredicateOperatorValue; operands: readonly Operand[] }[];
}

export type Condition = { kind: 'and' | 'or'; parts: readonly Condition[] } | { kind: 'not'; part: Condition } | Terminal;

/** A query as read: what to find and in which order. */
export interface ParsedQuery {
  where: Condition | null;
  orderBy: readonly { field: string; descending: boolean }[];
}

/** What the grammar's tokens are called in a message. */
function describeSyntaxError(error: Error): string {
  if (!(error instanceof JQLSyntaxError)) return error.message;
  const [, got = '', expected = ''] = /^\w+ input '([\s\S]*?)' expecting (.*)$/.exec(error.message) ?? [];
  const expecting = expected
    .replace(/[{}]/g, '')
    .replace(/\b(POSNUMBER|NEGNUMBER|QUOTE_STRING|SQUOTE_STRING|STRING)\b/g, 'a value')
    .replace(/(a value, )+(?=a value)/g, '');
  const place = `(line ${error.line}, character ${error.charPositionInLine + 1})`;
  if (expecting === '') return `${error.message} ${place}`;
  if (got === '<EOF>') return `The query ended where one of these was expected: ${expecting} ${place}`;
  return `Expecting one of these but got '${got}': ${expecting} ${place}`;
}

function readOperand(operand: AstOperand | void): Operand[] {
  if (!operand) return [];
  if (operand.operandType === 'list') return operand.values.flatMap(readOperand);
  if (operand.operandType === 'keyword') return [{ kind: 'empty' }];
  if (operand.operandType === 'function')
    return [{ kind: 'function', name: operand.function.value, arguments: operand.arguments.map(({ value }) => value) }];
  return [{ kind: 'value', text: operand.value }];
}

function readTerminal(clause: TerminalClause): Terminal {
  if (!clause.operator) throw new JiraError(400, `Error in the JQL Query: the field '${clause.field.value}' has no operator.`);
  return {
    kind: 'terminal',
    field: clause.field.value,
    operator: clause.operator.value,
    operands: readOperand(clause.operand),
    predicates: clause.predicates.map(({ operator, operand }) => ({ operator: operator.value, operands: readOperand(operand) })),
  };
}

function readClause(clause: Clause): Condition {
  if (clause.clauseType === 'not') return { kind: 'not', part: readClause(clause.clause) };
  if (clause.clauseType === 'compound') return { kind: clause.operator.value, parts: clause.clauses.map(readClause) };
  return readTerminal(clause);
}

/** Reads JQL by Atlassian's own grammar. Throws a 400 with line and character (from 1) when it is none. */
export function parseJql(text: string): ParsedQuery {
  const { errors, query } = new JastBuilder().build(text);
  const [error] = errors;
  if (error || !query) throw new JiraError(400, `Error in the JQL Query: ${error ? describeSyntaxError(error) : 'it cannot be read.'}`);
  return {
    where: query.where ? readClause(query.where) : null,
    orderBy: (query.orderBy ? query.orderBy.fields : []).map(({ field, direction }) => ({
      field: field.value,
      descending: direction ? direction.value.toLowerCase() === 'desc' : false,
    })),
  };
}
