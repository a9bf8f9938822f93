import type { inboxEndpoints } from '../contract/endpoints/inbox';
import type { HandlersFor } from '../entry/resolver';
import type { Ports } from '../ports/ports';
import { catalogues } from '../texts';
import { getInbox, saveInbox } from '../usecases/get-inbox';
import { getRelay } from '../usecases/get-relay';

export const inboxHandlers = (ports: Ports): HandlersFor<typeof inboxEndpoints> => ({
  'inbox.get': (input, { accountId }) => getInbox(ports, catalogues)({ ...input, accountId }),
  'inbox.save': (input, { accountId }) => saveInbox(ports)({ ...input, accountId }),
  'relay.get': (input, { accountId, timeZone }) => getRelay(ports, catalogues)({ ...input, accountId, timeZone }),
});
