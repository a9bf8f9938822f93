import type { rolesEndpoints } from '../contract/endpoints/roles';
import type { HandlersFor } from '../entry/resolver';
import type { Ports } from '../ports/ports';
import { catalogues } from '../texts';
import { acknowledgeCard } from '../usecases/acknowledge-card';
import { exportRoleMatrix } from '../usecases/export-role-matrix';
import { getRoleMatrix } from '../usecases/get-role-matrix';
import { getRoleView, listHolders } from '../usecases/get-role-view';
import { importAssignments } from '../usecases/import-assignments';
import { listRoleCards } from '../usecases/list-role-cards';
import { endAssignment, getSquadAssignments, saveAssignment } from '../usecases/squad-assignments';

export const rolesHandlers = (ports: Ports): HandlersFor<typeof rolesEndpoints> => ({
  'roles.matrix': (input) => getRoleMatrix(ports)(input),
  'roles.export': (input) => exportRoleMatrix(ports)(input),
  'roles.view': (input) => getRoleView(ports)(input),
  'roles.holders': async (input) => ({ people: await listHolders(ports)(input) }),
  'role.cards': async (input) => ({ roles: await listRoleCards(ports)(input) }),
  'roles.acknowledge': (input, { accountId }) => acknowledgeCard(ports)({ ...input, accountId }),
  'assignments.list': (input) => getSquadAssignments(ports)(input),
  'assignments.save': (input) => saveAssignment(ports)(input),
  'assignments.end': (input) => endAssignment(ports)(input),
  'assignments.import': (input) => importAssignments(ports, catalogues)(input),
  'people.search': async ({ query }) => ({ people: await ports.permissions.findPeople(query) }),
});
