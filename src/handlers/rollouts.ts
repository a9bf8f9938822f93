import type { rolloutsEndpoints } from '../contract/endpoints/rollouts';
import type { HandlersFor } from '../entry/resolver';
import type { Ports } from '../ports/ports';
import {
  answerForSquad,
  discardRollout,
  publishToSquads,
  reviewRollout,
  saveRollout,
  signRollout,
  steerRollout,
} from '../usecases/command-rollouts';
import { getSquadRollouts } from '../usecases/get-squad-rollouts';
import { getRollout, listRollouts } from '../usecases/look-at-rollouts';

export const rolloutsHandlers = (ports: Ports): HandlersFor<typeof rolloutsEndpoints> => ({
  'rollout.list': (input, { accountId }) => listRollouts(ports)({ ...input, accountId }),
  'rollout.get': (input, { accountId }) => getRollout(ports)({ ...input, accountId }),
  'rollout.save': (input, { accountId }) => saveRollout(ports)({ ...input, accountId }),
  'rollout.discard': (input) => discardRollout(ports)(input),
  'rollout.steer': (input, { accountId }) => steerRollout(ports)({ ...input, accountId }),
  'rollout.sign': (input, { accountId }) => signRollout(ports)({ ...input, accountId }),
  'rollout.publish': (input, { accountId }) => publishToSquads(ports)({ ...input, accountId }),
  'rollout.review': (input, { accountId }) => reviewRollout(ports)({ ...input, accountId }),
  'rollout.answer': (input, { accountId }) => answerForSquad(ports)({ ...input, accountId }),
  'squad.rollouts': (input) => getSquadRollouts(ports)(input),
});
