import type { Role } from '../../contract/playbook';
import type { RoleConflict, RoleOverload } from '../../contract/roles';
import type { Assignments, FactHolder, Spans } from '../facts';

/** Two roles that one person should not hold together in a squad: one card naming the other is enough. */
export function excludes(a: Pick<Role, 'id' | 'notWith'>, b: Pick<Role, 'id' | 'notWith'>): boolean {
  return a.notWith.includes(b.id) || b.notWith.includes(a.id);
}

/** Every two roles that exclude each other, each pair once. */
export function listExclusive(roles: readonly Role[]): [Role, Role][] {
  return roles.flatMap((one, index) =>
    roles
      .slice(index + 1)
      .filter((other) => excludes(one, other))
      .map((other): [Role, Role] => [one, other]),
  );
}

/** Those who hold a role themselves; a cover is for a time, and no second role. Null = not known. */
export function ownHolders(assignments: Assignments, role: string): readonly FactHolder[] | null {
  const holders = Object.hasOwn(assignments, role) ? assignments[role] : undefined;
  return holders?.known ? holders.holders.filter(({ set }) => set?.kind !== 'cover') : null;
}

/** Who of a squad holds two roles that exclude each other. */
export function listConflicts(squad: string, roles: readonly Role[], assignments: Assignments): RoleConflict[] {
  return listExclusive(roles).flatMap(([one, other]) => {
    const there = new Set(ownHolders(assignments, other.id)?.map(({ accountId }) => accountId));
    const both = (ownHolders(assignments, one.id) ?? []).filter(({ accountId }) => there.has(accountId));
    return both.map(({ accountId, name }): RoleConflict => ({ squad, roles: [one.id, other.id], person: { accountId, name } }));
  });
}

interface Reach {
  holder: FactHolder;
  squads: string[];
}

/** In which squads each person holds a role: by role, then by account. */
function listReach(roles: readonly Role[], squads: ReadonlyMap<string, Assignments>): Map<string, Map<string, Reach>> {
  const reach = new Map(roles.map(({ id }) => [id, new Map<string, Reach>()]));
  for (const [squad, assignments] of squads) {
    for (const [role, people] of reach) {
      for (const holder of ownHolders(assignments, role) ?? []) {
        const known = people.get(holder.accountId);
        if (known) known.squads.push(squad);
        else people.set(holder.accountId, { holder, squads: [squad] });
      }
    }
  }
  return reach;
}

/** Who holds a role in more of these squads than its card allows. */
export function listOverloads(roles: readonly Role[], squads: ReadonlyMap<string, Assignments>): RoleOverload[] {
  const reach = listReach(roles, squads);
  return roles.flatMap(({ id, maxSquads: max }) =>
    [...(reach.get(id)?.values() ?? [])].flatMap(({ holder: { accountId, name }, squads: keys }) =>
      max !== undefined && keys.length > max ? [{ role: id, person: { accountId, name }, squads: keys, max }] : [],
    ),
  );
}

/** For each squad, in how many squads those who hold its roles hold them: only who does so in more than one. */
export function countSpans(roles: readonly Role[], squads: ReadonlyMap<string, Assignments>): Map<string, Spans> {
  const spans = new Map<string, Record<string, Record<string, number>>>([...squads.keys()].map((key) => [key, {}]));
  for (const [role, people] of listReach(roles, squads)) {
    for (const [accountId, { squads: keys }] of people) {
      if (keys.length < 2) continue;
      for (const key of keys) {
        const own = spans.get(key);
        if (own) own[role] = { ...own[role], [accountId]: keys.length };
      }
    }
  }
  return spans;
}

/** Whether somebody among the holders of a role holds it in more squads than its card allows. */
export function isOverloaded({ id, maxSquads }: Pick<Role, 'id' | 'maxSquads'>, assignments: Assignments, spans: Spans): boolean {
  const counts = (Object.hasOwn(spans, id) ? spans[id] : undefined) ?? {};
  return (ownHolders(assignments, id) ?? []).some(
    ({ accountId }) => maxSquads !== undefined && (Object.hasOwn(counts, accountId) ? (counts[accountId] ?? 1) : 1) > maxSquads,
  );
}
