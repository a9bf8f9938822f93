import type { playbookEndpoints } from '../contract/endpoints/playbook';
import type { HandlersFor } from '../entry/resolver';
import type { Ports } from '../ports/ports';
import { starters } from '../starters';
import { catalogues } from '../texts';
import { exportPlaybook } from '../usecases/export-playbook';
import { getPlaybook } from '../usecases/get-playbook';
import { importPlaybook } from '../usecases/import-playbook';

export const playbookHandlers = (ports: Ports): HandlersFor<typeof playbookEndpoints> => ({
  'playbook.get': (input) => getPlaybook(ports, starters)(input),
  'playbook.export': (input) => exportPlaybook(ports, starters)(input),
  'playbook.import': async (input, { accountId }) => ({
    current: await importPlaybook(ports, catalogues)({ ...input, accountId }),
  }),
});
