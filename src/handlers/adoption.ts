import type { adoptionEndpoints } from '../contract/endpoints/adoption';
import type { HandlersFor } from '../entry/resolver';
import type { Ports } from '../ports/ports';
import { getAdoption } from '../usecases/get-adoption';

export const adoptionHandlers = (ports: Ports): HandlersFor<typeof adoptionEndpoints> => ({
  'adoption.get': (input) => getAdoption(ports)(input),
  'history.import': async ({ rows }) => ({ stored: await ports.adoption.importRows(rows) }),
});
