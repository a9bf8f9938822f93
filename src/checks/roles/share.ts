import { z } from 'zod';
import type { Role } from '../../contract/playbook';
import type { Fix, Reference } from '../../domain/check';
import type { Assignments, RoleHolders } from '../../domain/facts';
import { findHolders, listSquadRoles } from '../../domain/role';
import { refRoles, type Values } from '../../domain/value';

/** What every check on roles is asked: which roles, all of the squad's unless named. */
export const rolesParams = z.strictObject({ roles: z.array(z.string()).min(1).optional() });

export function referRoles({ roles = [] }: z.output<typeof rolesParams>): Reference[] {
  return roles.map((id, index) => ({ kind: 'role', id, path: ['roles', index] }));
}

/** A role that is asked about, with who holds it. */
export interface AskedRole {
  role: Role;
  holders: RoleHolders;
}

/** The roles asked about that a squad is asked to fill, in the playbook's order; the others are left out. */
export function listAsked(roles: readonly Role[], named: readonly string[] | undefined, assignments: Assignments): AskedRole[] {
  return listSquadRoles(roles)
    .filter(({ id }) => named === undefined || named.includes(id))
    .map((role) => ({ role, holders: findHolders(assignments, role.id) }));
}

export const idsOf = (asked: readonly AskedRole[]): string[] => asked.map(({ role }) => role.id);

type UnreadMessage = 'untied' | 'unread';
type UnreadFix = 'tie' | 'let-read';

/** What every check on roles says of roles whose holders are unknown: tied to no role of Jira, or not readable there. */
export function tellUnknown(asked: readonly AskedRole[]): { notes: UnreadMessage[]; fixes: Fix<UnreadFix>[]; values: Values } {
  const unknown = asked.flatMap(({ role, holders }) =>
    holders.known ? [] : [{ id: role.id, missing: holders.reason.code === 'missing' }],
  );
  const untied = unknown.filter(({ missing }) => missing).map(({ id }) => id);
  const unread = unknown.filter(({ missing }) => !missing).map(({ id }) => id);
  return {
    notes: [...(untied.length > 0 ? (['untied'] as const) : []), ...(unread.length > 0 ? (['unread'] as const) : [])],
    fixes: [
      ...(untied.length > 0 ? [{ message: 'tie', minutes: 5, who: 'product-ops', link: null } as const] : []),
      ...(unread.length > 0 ? [{ message: 'let-read', minutes: 5, who: 'jira-admin', link: null } as const] : []),
    ],
    values: {
      ...(unknown.length > 0 ? { unknown: refRoles(unknown.map(({ id }) => id)) } : {}),
      ...(untied.length > 0 ? { untied: refRoles(untied) } : {}),
      ...(unread.length > 0 ? { unread: refRoles(unread) } : {}),
    },
  };
}

/** What the checks say that ask roles as such. */
export const noRoleMessages = {
  en: {
    'no-role': 'No role card asks for holders in a squad here.',
  },
  fr: {
    'no-role': 'Aucune fiche de rôle ne demande de titulaire dans cette squad.',
  },
} as const;

/** The messages that go with `tellUnknown`, shared by the checks on roles. */
export const unknownMessages = {
  en: {
    unknown: 'Can’t tell: who holds {unknown} is not known.',
    untied: 'No role in Jira stands for {untied}, and nobody was set to it in Diapason.',
    unread: 'Jira did not show who holds {unread}.',
    tie: 'Name, on the card of {untied}, the Jira project role that stands for it, or set its holders in Diapason.',
    'let-read': 'Give the app the *Administer spaces* permission in this space: Jira shows who holds a role to nobody else.',
  },
  fr: {
    unknown: 'Indéterminé : on ne sait pas qui tient {unknown}.',
    untied: 'Aucun rôle de Jira ne correspond à {untied}, et personne n’y est inscrit dans Diapason.',
    unread: 'Jira n’a pas montré qui tient {unread}.',
    tie: 'Indiquer, sur la fiche de {untied}, le rôle de projet Jira qui y correspond, ou inscrire ses titulaires dans Diapason.',
    'let-read':
      'Donner à l’application l’autorisation *Administrer les espaces* dans cet espace : Jira ne montre à personne d’autre qui tient un rôle.',
  },
} as const;
