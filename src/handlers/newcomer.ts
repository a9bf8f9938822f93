import type { newcomerEndpoints } from '../contract/endpoints/newcomer';
import type { HandlersFor } from '../entry/resolver';
import type { Ports } from '../ports/ports';
import { getNewcomer } from '../usecases/get-newcomer';

export const newcomerHandlers = (ports: Ports): HandlersFor<typeof newcomerEndpoints> => ({
  'newcomer.get': (input) => getNewcomer(ports)(input),
});
