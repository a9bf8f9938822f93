import type { WantedAssignment } from '../../contract/assignments';
import type { Role } from '../../contract/playbook';
import { overlaps, type Assignment } from './assignment';

/**
 * Why somebody cannot be set so: `unknown-role`, which no squad fills · `unknown-person`: Jira knows no such account · `closed`: the account is
 * closed, and counts from today on · `dates`: it would end before it begins · `no-end`: a cover says until when · `overlap`: the person is set to this role then already.
 */
export type AssignmentRefusal = 'unknown-role' | 'unknown-person' | 'closed' | 'dates' | 'no-end' | 'overlap';

interface Ground {
  /** The roles that a squad is asked to fill. */
  roles: readonly Pick<Role, 'id'>[];
  /** Whoever the account belongs to; null = nobody. */
  person: { active: boolean } | null;
  /** What is set in the squad already. */
  existing: readonly Assignment[];
  /** Today, UTC. */
  today: string;
}

/** Why an assignment cannot be, or null. A past one may be of an account that is closed by now. */
export function refuseAssignment(wanted: WantedAssignment, { roles, person, existing, today }: Ground): AssignmentRefusal | null {
  const { id, role, accountId, kind, from, until } = wanted;
  if (!roles.some((each) => each.id === role)) return 'unknown-role';
  if (!person) return 'unknown-person';
  if (from !== null && until !== null && until < from) return 'dates';
  if (kind === 'cover' && until === null) return 'no-end';
  if (!person.active && (until === null || until >= today)) return 'closed';
  const others = existing.filter((each) => each.id !== id && each.role === role && each.person.accountId === accountId);
  return others.some((each) => overlaps(each, wanted)) ? 'overlap' : null;
}
