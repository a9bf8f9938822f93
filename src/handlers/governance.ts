import type { governanceEndpoints } from '../contract/endpoints/governance';
import type { HandlersFor } from '../entry/resolver';
import type { Ports } from '../ports/ports';
import { catalogues } from '../texts';
import { answerReview } from '../usecases/close-review';
import { answerFinding, decideOnContest, takeContestBack } from '../usecases/command-contests';
import { askForRenewal, askForWaiver, decideOnWaiver, endWaiverEarly, revokeFromSquad, takeWaiverBack } from '../usecases/command-waivers';
import { getGovernanceQueue } from '../usecases/get-governance-queue';
import { getSquadExceptions } from '../usecases/get-squad-exceptions';
import { importMatters } from '../usecases/import-matters';
import { exportActs, listActs } from '../usecases/list-acts';
import { saveGovernance } from '../usecases/save-governance';

export const governanceHandlers = (ports: Ports): HandlersFor<typeof governanceEndpoints> => ({
  'governance.get': () => ports.governance.read(),
  'governance.save': (input) => saveGovernance(ports)(input),
  'governance.queue': (input, { accountId }) => getGovernanceQueue(ports)({ ...input, accountId }),
  'squad.exceptions': (input, { accountId }) => getSquadExceptions(ports)({ ...input, accountId }),
  'waiver.ask': (input, { accountId }) => askForWaiver(ports)({ ...input, accountId }),
  'waiver.renew': (input, { accountId }) => askForRenewal(ports)({ ...input, accountId }),
  'waiver.take-back': (input, { accountId }) => takeWaiverBack(ports)({ ...input, accountId }),
  'waiver.close': (input, { accountId }) => endWaiverEarly(ports)({ ...input, accountId }),
  'waiver.decide': (input, { accountId }) => decideOnWaiver(ports)({ ...input, accountId }),
  'waiver.revoke': (input, { accountId }) => revokeFromSquad(ports)({ ...input, accountId }),
  'contest.ask': (input, { accountId }) => answerFinding(ports)({ ...input, accountId }),
  'contest.take-back': (input, { accountId }) => takeContestBack(ports)({ ...input, accountId }),
  'contest.decide': (input, { accountId }) => decideOnContest(ports)({ ...input, accountId }),
  'review.close': (input, { accountId }) => answerReview(ports)({ ...input, accountId }),
  'governance.import': (input) => importMatters(ports)(input),
  'act.list': (input) => listActs(ports, catalogues)(input),
  'act.export': (input) => exportActs(ports, catalogues)(input),
});
