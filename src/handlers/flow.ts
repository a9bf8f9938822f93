import type { flowEndpoints } from '../contract/endpoints/flow';
import type { HandlersFor } from '../entry/resolver';
import type { Ports } from '../ports/ports';
import { getFlows } from '../usecases/get-flows';
import { listFlowCases } from '../usecases/list-flow-cases';

export const flowHandlers = (ports: Ports): HandlersFor<typeof flowEndpoints> => ({
  'flow.get': (input) => getFlows(ports)(input),
  'flow.cases': (input) => listFlowCases(ports)(input),
});
