import type { squadAdminEndpoints } from '../contract/endpoints/squad-admin';
import type { HandlersFor } from '../entry/resolver';
import type { Ports } from '../ports/ports';
import { decideSquads } from '../usecases/decide-squads';
import { discoverSquads } from '../usecases/discover-squads';
import { listCandidates } from '../usecases/list-candidates';

export const squadAdminHandlers = (ports: Ports): HandlersFor<typeof squadAdminEndpoints> => ({
  'squad-admin.list': () => listCandidates(ports)(),
  'squad-admin.discover': () => discoverSquads(ports)(),
  'squad-admin.save': (input) => decideSquads(ports)(input),
  'squad-admin.people': async ({ query }) => ({ people: await ports.permissions.findPeople(query) }),
  'squad-admin.components': async ({ project }) => ({ components: await ports.permissions.listComponents(project) }),
});
