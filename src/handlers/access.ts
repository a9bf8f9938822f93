import type { accessEndpoints } from '../contract/endpoints/access';
import type { HandlersFor } from '../entry/resolver';
import type { Ports } from '../ports/ports';
import { getSession } from '../usecases/get-session';
import { saveAccess } from '../usecases/save-access';

export const accessHandlers = (ports: Ports): HandlersFor<typeof accessEndpoints> => ({
  'session.get': (_input, caller) => getSession(ports)(caller),
  'access.get': () => ports.access.read(),
  'access.save': (input) => saveAccess(ports)(input),
  'access.groups': async ({ query }) => ({ groups: await ports.permissions.findGroups(query) }),
});
