import type { attestationsEndpoints } from '../contract/endpoints/attestations';
import type { HandlersFor } from '../entry/resolver';
import type { Ports } from '../ports/ports';
import { exportDeclarations } from '../usecases/export-declarations';
import { getDeclarationsOverview } from '../usecases/get-declarations-overview';
import { getSquadDeclarations, sayOfSquad, takeBack } from '../usecases/squad-declarations';

export const attestationsHandlers = (ports: Ports): HandlersFor<typeof attestationsEndpoints> => ({
  'attestations.list': (input) => getSquadDeclarations(ports)(input),
  'attestations.say': (input) => sayOfSquad(ports)(input),
  'attestations.take-back': (input) => takeBack(ports)(input),
  'attestations.overview': (input) => getDeclarationsOverview(ports)(input),
  'attestations.export': (input) => exportDeclarations(ports)(input),
});
