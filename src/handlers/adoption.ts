import type { adoptionEndpoints } from '../contract/endpoints/adoption';
import type { HandlersFor } from '../entry/resolver';
import type { Ports } from '../ports/ports';
import { importHistory } from '../usecases/import-history';
import { recomputeHistory } from '../usecases/recompute-history';

export const adoptionHandlers = (ports: Ports): HandlersFor<typeof adoptionEndpoints> => ({
  'history.import': async ({ squads }) => ({ stored: await importHistory(ports, squads) }),
  'history.recompute': (input) => recomputeHistory(ports)(input),
});
