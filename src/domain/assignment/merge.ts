import type { Role } from '../../contract/playbook';
import { dayOf } from '../adoption-day';
import type { Assignments, Fact, FactHolder, RoleHolders, UnknownReason } from '../facts';
import { everCounted, whenOf, type Assignment } from './assignment';
import { excludes } from './limits';

const byAccount = (a: FactHolder, b: FactHolder): number => (a.accountId < b.accountId ? -1 : 1);

/** A holder outweighs a cover, then whoever began earlier stands for both. Then an open account goes first, so that no order of rows tells. */
function compareSet(a: Assignment, b: Assignment): number {
  if (a.kind !== b.kind) return a.kind === 'holder' ? -1 : 1;
  const [from, other] = [a.from ?? '', b.from ?? ''];
  return from === other ? Number(b.person.active) - Number(a.person.active) : from < other ? -1 : 1;
}

/** Each person once. Who stands in a Jira role too is told as they were set: so a cover that Jira needs in its role stays a cover. */
function joinHolders(jira: readonly FactHolder[], set: readonly Assignment[]): FactHolder[] {
  const holders = new Map(jira.map((holder) => [holder.accountId, holder]));
  const told = new Set<string>();
  for (const { person, kind, from, until } of [...set].sort(compareSet)) {
    if (told.has(person.accountId)) continue;
    told.add(person.accountId);
    // Jira's word on the account is the newer one.
    holders.set(person.accountId, { ...(holders.get(person.accountId) ?? person), set: { kind, from, until, fills: true } });
  }
  return [...holders.values()].sort(byAccount);
}

/**
 * Of one role. Where Jira says nothing of it, those that were set are all there are, once somebody ever was; where Jira could not be read
 * they are, only if they are enough: then it does not matter who else there is.
 */
function joinRole({ id, perSquad }: Role, jira: RoleHolders, ever: readonly Assignment[], day: string): RoleHolders {
  const own = ever.filter((each) => each.role === id);
  const now = own.filter((each) => whenOf(each, day) === 'now');
  const holders = joinHolders(jira.known ? jira.holders : [], now);
  if (jira.known) return { known: true, holders };
  const open = holders.filter(({ active }) => active).length;
  const known = jira.reason.code === 'missing' ? own.length > 0 : open > 0 && open >= (perSquad?.min ?? 0);
  return known ? { known: true, holders } : jira;
}

/** A cover by somebody who holds a role here that excludes the one they cover does not fill it. */
function weighCovers(roles: readonly Role[], joined: ReadonlyMap<string, RoleHolders>): Assignments {
  const holds = (role: Role, accountId: string): boolean => {
    const holders = joined.get(role.id);
    return holders?.known === true && holders.holders.some((each) => each.accountId === accountId && each.set?.kind !== 'cover');
  };
  const weighed = [...joined].map(([id, role]): [string, RoleHolders] => {
    const card = roles.find((each) => each.id === id);
    if (!role.known || !card) return [id, role];
    const others = roles.filter((other) => excludes(other, card));
    const weigh = (holder: FactHolder): FactHolder =>
      holder.set?.kind === 'cover' && others.some((other) => holds(other, holder.accountId))
        ? { ...holder, set: { ...holder.set, fills: false } }
        : holder;
    return [id, { known: true, holders: role.holders.map(weigh) }];
  });
  return Object.fromEntries(weighed);
}

/**
 * Who holds a squad's roles at `at` (epoch ms): those whom Jira's project roles name and those who were set in Diapason and count that day.
 * Nothing that was ever set leaves Jira's word as it is.
 * @param set every assignment of the squad, past ones and coming ones too
 */
export function mergeAssignments(
  roles: readonly Role[],
  jira: Fact<Assignments>,
  set: readonly Assignment[],
  at: number,
): Fact<Assignments> {
  const ever = set.filter(everCounted);
  if (ever.length === 0) return jira;
  const unread: UnknownReason = jira.known ? { code: 'missing' } : jira.reason;
  const ofJira = (id: string): RoleHolders =>
    (jira.known && Object.hasOwn(jira.value, id) ? jira.value[id] : undefined) ?? { known: false, reason: unread };
  const joined = new Map(roles.map((role) => [role.id, joinRole(role, ofJira(role.id), ever, dayOf(at))]));
  return { known: true, value: weighCovers(roles, joined), readAt: jira.known ? jira.readAt : at };
}
