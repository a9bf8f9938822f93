import type { playbookEndpoints } from '../contract/endpoints/playbook';
import type { HandlersFor } from '../entry/resolver';
import type { Ports } from '../ports/ports';
import { starters } from '../starters';
import { catalogues } from '../texts';
import { comparePlaybooks, listPlaybookVersions } from '../usecases/compare-playbooks';
import { exportPlaybook } from '../usecases/export-playbook';
import { exportDraft, getDraft, getDraftProblems } from '../usecases/get-draft';
import { getPlaybook } from '../usecases/get-playbook';
import { getReplay } from '../usecases/get-replay';
import { importPlaybook } from '../usecases/import-playbook';
import { listChecks } from '../usecases/list-checks';
import { listStarterParts, mergeStarter } from '../usecases/merge-starter';
import { publishDraft } from '../usecases/publish-draft';
import { saveDraftPart } from '../usecases/save-draft-part';
import { discardDraft, startDraft } from '../usecases/start-draft';
import { startReplay } from '../usecases/start-replay';

export const playbookHandlers = (ports: Ports): HandlersFor<typeof playbookEndpoints> => ({
  'playbook.get': (input) => getPlaybook(ports, starters)(input),
  'playbook.export': (input) => exportPlaybook(ports, starters)(input),
  'playbook.import': async (input, { accountId }) => ({
    current: await importPlaybook(ports, catalogues)({ ...input, accountId }),
  }),
  'playbook.versions': (input) => listPlaybookVersions(ports)(input),
  'playbook.diff': (input) => comparePlaybooks(ports, starters, catalogues)(input),
  'checks.list': async (input) => listChecks(catalogues)(input),
  'draft.get': (input) => getDraft(ports, catalogues)(input),
  'draft.start-from': (input, { accountId }) => startDraft(ports, starters, catalogues)({ ...input, accountId }),
  'draft.save-part': (input, { accountId }) => saveDraftPart(ports, catalogues)({ ...input, accountId }),
  'draft.discard': (input, { accountId }) => discardDraft(ports)({ ...input, accountId }),
  'draft.problems': (input) => getDraftProblems(ports, catalogues)(input),
  'draft.export': () => exportDraft(ports)(),
  'draft.publish': async (input, { accountId }) => ({ current: await publishDraft(ports, catalogues)({ ...input, accountId }) }),
  'starter.parts': (input) => listStarterParts(ports, starters)(input),
  'draft.merge': (input, { accountId }) => mergeStarter(ports, starters, catalogues)({ ...input, accountId }),
  'replay.start': (input, { accountId }) => startReplay(ports, catalogues)({ ...input, accountId }),
  'replay.get': (input) => getReplay(ports)(input),
});
