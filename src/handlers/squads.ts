import type { squadsEndpoints } from '../contract/endpoints/squads';
import type { HandlersFor } from '../entry/resolver';
import type { Ports } from '../ports/ports';
import { getIssuePanel } from '../usecases/get-issue-panel';
import { getSquadCard } from '../usecases/get-squad-card';
import { getSquadPage } from '../usecases/get-squad-page';
import { listSquadNames } from '../usecases/list-squad-names';
import { listSquads } from '../usecases/list-squads';

export const squadsHandlers = (ports: Ports): HandlersFor<typeof squadsEndpoints> => ({
  'squad.get': (input, { timeZone, accountId }) => getSquadPage(ports)({ ...input, timeZone, accountId }),
  'squad.list': async () => ({ squads: await listSquads(ports)() }),
  'squad.names': async () => ({ squads: await listSquadNames(ports)() }),
  'squad.card': (input) => getSquadCard(ports)(input),
  'issue.panel': (input) => getIssuePanel(ports)(input),
});
