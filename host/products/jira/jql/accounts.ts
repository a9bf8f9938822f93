import { refuseFunction, refuseValue, type JqlContext } from './clause';
import type { Operand } from './parse';

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
