import type { IssueJson } from '../../../snapshot/types';
import { compileEquality, refuseFunction, refuseOperator, refuseValue, type JqlContext, type JqlField } from './clause';
import { compileHistory } from './history';
import type { Operand } from './parse';

/** The account that a user field of an issue holds, or null. */
function readUser(issue: IssueJson, field: string): string | null {
  const value = issue.fields[field];
  return typeof value === 'object' && value !== null && 'accountId' in value && typeof value.accountId === 'string'
    ? value.accountId
    : null;
}

/** Accounts that an operand means: an account id, a display name, `currentUser()` (none for the app and for anonymous) or `membersOf("group")`. */
export function evaluateUsers(operand: Operand, field: string, { site, caller }: JqlContext): string[] {
  if (operand.kind === 'empty') return [];
  const { users, groups } = site.snapshot;
  if (operand.kind === 'value') {
    // Without users.json nobody can say that an account does not exist.
    if (!users) return [operand.text];
    const name = operand.text.toLowerCase();
    const found = users.filter(({ accountId, displayName }) => accountId === operand.text || displayName.toLowerCase() === name);
    if (found.length === 0) throw refuseValue(operand.text, field);
    return found.map(({ accountId }) => accountId);
  }
  if (operand.name.toLowerCase() === 'currentuser') return caller.accountId === null ? [] : [caller.accountId];
  if (operand.name.toLowerCase() !== 'membersof') throw refuseFunction(operand.name);
  const name = operand.arguments[0] ?? '';
  const group = groups?.find((one) => one.groupId === name || one.name.toLowerCase() === name.toLowerCase());
  if (!group) throw refuseValue(name, field);
  return group.members;
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
