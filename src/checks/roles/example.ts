import { playbookSchema, type Role } from '../../contract/playbook';
import type { FactHolder, RoleHolders } from '../../domain/facts';
import { examplePlaybook } from '../example';

/** Role cards for the examples: the three of a squad, the lead of a tribe, and one that nobody holds in a squad. */
export const exampleRoles: Role[] = playbookSchema.parse({
  ...examplePlaybook,
  roles: [
    {
      id: 'pm',
      name: 'Product Manager',
      perSquad: { min: 1, max: 1 },
      maxSquads: 2,
      notWith: ['tech-lead', 'lead-pm'],
      jiraRole: 'Product Manager',
    },
    { id: 'designer', name: 'Product Designer', perSquad: { min: 1, max: 2 }, maxSquads: 2, jiraRole: 'Product Designer' },
    { id: 'tech-lead', name: 'Tech Lead', perSquad: { min: 1, max: 1 }, jiraRole: 'Tech Lead' },
    { id: 'lead-pm', name: 'Lead PM', level: 'tribe', perSquad: { min: 1, max: 1 } },
    { id: 'product-ops', name: 'Product Ops', level: 'organisation' },
  ],
}).roles;

/** People whose accounts are open, then people whose accounts are closed. */
export function held(open: number, closed = 0): RoleHolders {
  return {
    known: true,
    holders: Array.from({ length: open + closed }, (_, index) => ({
      accountId: `account-${index}`,
      name: `Person ${index}`,
      active: index < open,
    })),
  };
}

/** One person with an open account, as a Jira role names them. */
export function heldBy(accountId: string, more: Pick<FactHolder, 'set' | 'seen'> = {}): RoleHolders {
  return { known: true, holders: [{ accountId, name: `Person ${accountId}`, active: true, ...more }] };
}

/** One person who covers the role. */
export const standingIn = (accountId: string, fills = true): RoleHolders =>
  heldBy(accountId, { set: { kind: 'cover', from: '2026-01-05', until: '2026-12-31', fills } });

export const notHeld = held(0);
export const untied: RoleHolders = { known: false, reason: { code: 'missing' } };
export const unread: RoleHolders = { known: false, reason: { code: 'refused', status: 403 } };
