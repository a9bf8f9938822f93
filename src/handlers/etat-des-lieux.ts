import type { etatDesLieuxEndpoints } from '../contract/endpoints/etat-des-lieux';
import type { HandlersFor } from '../entry/resolver';
import type { Ports } from '../ports/ports';
import { getEtatDesLieux } from '../usecases/get-etat-des-lieux';
import { listEtats } from '../usecases/list-etats';

export const etatDesLieuxHandlers = (ports: Ports): HandlersFor<typeof etatDesLieuxEndpoints> => ({
  'etat-des-lieux.get': (input) => getEtatDesLieux(ports)(input),
  'etat-des-lieux.list': (input) => listEtats(ports)(input),
});
