import type { stageMapEndpoints } from '../contract/endpoints/stage-map';
import type { HandlersFor } from '../entry/resolver';
import type { Ports } from '../ports/ports';
import { catalogues } from '../texts';
import { acceptStageProposals } from '../usecases/accept-proposals';
import { reviewStageMaps } from '../usecases/review-stage-maps';
import { getStageMap, saveStageMap } from '../usecases/stage-map';

export const stageMapHandlers = (ports: Ports): HandlersFor<typeof stageMapEndpoints> => ({
  'stage-map.get': (input) => getStageMap(ports, catalogues)(input),
  'stage-map.save': (input) => saveStageMap(ports, catalogues)(input),
  'stage-map.review': (input) => reviewStageMaps(ports, catalogues)(input),
  'stage-map.accept': async (input) => ({ squads: await acceptStageProposals(ports)(input) }),
});
