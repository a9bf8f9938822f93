import type { standardsEndpoints } from '../contract/endpoints/standards';
import type { HandlersFor } from '../entry/resolver';
import type { Ports } from '../ports/ports';
import { getStandardCard, listStandardNames } from '../usecases/get-standard-card';
import { listNeighbours } from '../usecases/list-neighbours';

export const standardsHandlers = (ports: Ports): HandlersFor<typeof standardsEndpoints> => ({
  'standard.names': async (input) => ({ standards: await listStandardNames(ports)(input) }),
  'standard.card': (input) => getStandardCard(ports)(input),
  'standard.neighbours': (input) => listNeighbours(ports)(input),
});
