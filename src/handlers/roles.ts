import type { rolesEndpoints } from '../contract/endpoints/roles';
import type { HandlersFor } from '../entry/resolver';
import type { Ports } from '../ports/ports';
import { getRoleMatrix } from '../usecases/get-role-matrix';
import { listRoleCards } from '../usecases/list-role-cards';

export const rolesHandlers = (ports: Ports): HandlersFor<typeof rolesEndpoints> => ({
  'roles.matrix': (input) => getRoleMatrix(ports)(input),
  'role.cards': async (input) => ({ roles: await listRoleCards(ports)(input) }),
});
