import type { stageMapEndpoints } from '../contract/endpoints/stage-map';
import type { HandlersFor } from '../entry/resolver';
import type { Ports } from '../ports/ports';
import { getStageMap, saveStageMap } from '../usecases/stage-map';

export const stageMapHandlers = (ports: Ports): HandlersFor<typeof stageMapEndpoints> => ({
  'stage-map.get': (input) => getStageMap(ports)(input),
  'stage-map.save': (input) => saveStageMap(ports)(input),
});
