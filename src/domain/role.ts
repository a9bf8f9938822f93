import { z } from 'zod';
import type { Playbook, Role } from '../contract/playbook';
import { isVacancy, roleHeldSchema, type RoleHeld, type SquadRole } from '../contract/roles';
import { endedAt, type Assignment } from './assignment/assignment';
import type { Assignments, FactHolder, RoleHolders } from './facts';

/** The roles that a squad is asked to fill, in the playbook's order: of level squad or tribe, with a `perSquad` on their card. */
export function listSquadRoles(roles: readonly Role[]): Role[] {
  return roles.filter(({ level, perSquad }) => level !== 'organisation' && perSquad !== undefined);
}

const notRead: RoleHolders = { known: false, reason: { code: 'missing' } };

/** The holders of a role; a role that the fact does not hold is unknown. */
export function findHolders(assignments: Assignments, role: string): RoleHolders {
  return (Object.hasOwn(assignments, role) ? assignments[role] : undefined) ?? notRead;
}

/** False for a cover that does not fill the role. */
const fills = ({ set }: FactHolder): boolean => set?.fills !== false;
const isCover = ({ set }: FactHolder): boolean => set?.kind === 'cover';

/**
 * Whether a role is held as its card's `perSquad` asks. A cover fills it and is never one too many: it may stand beside whom it stands in
 * for. Too many are counted among people with an open account; `inactive` = enough people hold it, but not enough of them have one. A card
 * without `perSquad` asks for nothing. Unknown holders are never a vacancy.
 */
export function roleHeld({ perSquad }: Pick<Role, 'perSquad'>, role: RoleHolders): RoleHeld {
  if (!role.known) return 'unknown';
  const min = perSquad?.min ?? 0;
  const max = perSquad?.max ?? Infinity;
  const holders = role.holders.filter(fills);
  const active = holders.filter((holder) => holder.active);
  if (active.filter((holder) => !isCover(holder)).length > max) return 'too-many';
  if (active.length >= min) return 'held';
  return holders.length >= min ? 'inactive' : 'vacant';
}

/** Since when a role stands as it does, epoch ms: what is kept of a role from one reading to the next. Nobody is named. */
export const roleStandingSchema = z.strictObject({
  role: z.string(),
  held: roleHeldSchema,
  since: z.number(),
  /** While the holders are unknown: how it stood before. */
  before: z.strictObject({ held: roleHeldSchema, since: z.number() }).nullable(),
});
export type RoleStanding = z.infer<typeof roleStandingSchema>;

/**
 * The standing of a role read at `asOf`: unchanged it keeps its `since`, and readings in which the holders were unknown do not
 * interrupt it. `ended`: when the last who was set to it stopped, epoch ms: a vacancy that is new to the app began then.
 */
export function followStanding(
  previous: RoleStanding | undefined,
  role: string,
  held: RoleHeld,
  asOf: number,
  ended: number | null = null,
): RoleStanding {
  if (previous?.held === held) return previous;
  if (held === 'unknown') return { role, held, since: asOf, before: previous ? { held: previous.held, since: previous.since } : null };
  if (previous?.before?.held === held) return { role, held, since: previous.before.since, before: null };
  return { role, held, since: isVacancy(held) && ended !== null ? Math.min(ended, asOf) : asOf, before: null };
}

/** The standings of the roles that a squad is asked to fill, from their holders (null = none could be read), what stood before, and all who were ever set to them. */
export function followStandings(
  roles: readonly Role[],
  assignments: Assignments | null,
  previous: readonly RoleStanding[],
  asOf: number,
  history: readonly Assignment[] = [],
): RoleStanding[] {
  return listSquadRoles(roles).map((role) => {
    const held = roleHeld(role, findHolders(assignments ?? {}, role.id));
    return followStanding(
      previous.find((each) => each.role === role.id),
      role.id,
      held,
      asOf,
      endedAt(history, role.id, asOf),
    );
  });
}

/** The squad's roles as readers see them: how each stands, since when, and who holds it. */
export function viewSquadRoles(
  { roles }: Pick<Playbook, 'roles'>,
  assignments: Assignments | null,
  standings: readonly RoleStanding[],
): SquadRole[] {
  return listSquadRoles(roles).map((role) => {
    const holders = findHolders(assignments ?? {}, role.id);
    const held = roleHeld(role, holders);
    const standing = standings.find((each) => each.role === role.id);
    return {
      role: role.id,
      held,
      holders: holders.known ? holders.holders.map(({ seen: _, ...holder }) => holder) : [],
      since: standing?.held === held ? standing.since : null,
    };
  });
}
