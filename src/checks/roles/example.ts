import { playbookSchema, type Role } from '../../contract/playbook';
import type { RoleHolders } from '../../domain/facts';
import { examplePlaybook } from '../example';

/** Role cards for the examples: the three of a squad, the lead of a tribe, and one that nobody holds in a squad. */
export const exampleRoles: Role[] = playbookSchema.parse({
  ...examplePlaybook,
  roles: [
    { id: 'pm', name: 'Product Manager', perSquad: { min: 1, max: 1 }, jiraRole: 'Product Manager' },
    { id: 'designer', name: 'Product Designer', perSquad: { min: 1, max: 2 }, jiraRole: 'Product Designer' },
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

export const notHeld = held(0);
export const untied: RoleHolders = { known: false, reason: { code: 'missing' } };
export const unread: RoleHolders = { known: false, reason: { code: 'refused', status: 403 } };
