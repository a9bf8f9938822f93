import type { IssueJson } from '../../../snapshot/types';
import { evaluateUsers } from './accounts';
import { compileEquality, refuseOperator, type JqlField } from './clause';
import { compileHistory } from './history';
import type { Operand } from './parse';

/** The account that a user field of an issue holds, or null. */
function readUser(issue: IssueJson, field: string): string | null {
  const value = issue.fields[field];
  return typeof value === 'object' && value !== null && 'accountId' in value && typeof value.accountId === 'string'
    ? value.accountId
    : null;
}

/** Assignee, reporter and creator. */
export function userField(field: 'assignee' | 'reporter' | 'creator'): JqlField {
  return {
    names: [field],
    compile: (terminal, context, negated) => {
      const matching = {
        isEmpty: (issue: IssueJson) => readUser(issue, field) === null,
        match: (operand: Operand) => {
          const accounts = new Set(evaluateUsers(operand, field, context));
          return (issue: IssueJson) => {
            const account = readUser(issue, field);
            return account !== null && accounts.has(account);
          };
        },
      };
      const equality = compileEquality(terminal, matching);
      if (equality) return equality;
      if (field !== 'assignee') throw refuseOperator(terminal);
      const resolve = (operand: Operand): Set<string | null> =>
        new Set(operand.kind === 'empty' ? [null] : evaluateUsers(operand, field, context));
      return compileHistory(terminal, { id: field, current: (issue) => readUser(issue, field), resolve }, context, negated);
    },
    sortBy: (issue, _project, { site }) => {
      const account = readUser(issue, field);
      return account === null ? null : (site.findUser(account)?.displayName ?? account);
    },
  };
}
