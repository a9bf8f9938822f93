import { registerChecks } from '../domain/check';
import { confirmed } from './attest/confirmed';
import { boardColumns } from './config/board-columns';
import { componentsOwned } from './config/components-owned';
import { fieldOnCreate } from './config/field-on-create';
import { issueTypes } from './config/issue-types';
import { movesAllowed } from './config/moves-allowed';
import { projectHygiene } from './config/project-hygiene';
import { releasesDated } from './config/releases-dated';
import { stagesCovered } from './config/stages-covered';
import { wipLimit } from './config/wip-limit';
import { pageExists } from './knowledge/page-exists';
import { pageFresh } from './knowledge/page-fresh';
import { pageOwned } from './knowledge/page-owned';
import { aging } from './process/aging';
import { assigned } from './process/assigned';
import { batchUpdates } from './process/batch-updates';
import { before } from './process/before';
import { cycleTime } from './process/cycle-time';
import { fieldSetBefore } from './process/field-set-before';
import { followedBy } from './process/followed-by';
import { linked } from './process/linked';
import { noJump } from './process/no-jump';
import { noPingPong } from './process/no-ping-pong';
import { passesThrough } from './process/passes-through';
import { pathFit } from './process/path-fit';
import { startsIn } from './process/starts-in';
import { timeInStage } from './process/time-in-stage';
import { wip } from './process/wip';
import { acknowledged } from './roles/acknowledged';
import { active } from './roles/active';
import { filled } from './roles/filled';
import { noCumul } from './roles/no-cumul';
import { span } from './roles/span';
import { objectiveLinked } from './steering/objective-linked';
import { dependencyAnswered } from './teams/dependency-answered';
import { attested } from './tools/attested';

/** Every check of the app, by id. A new check is one file and one line here. */
export const checks = registerChecks([
  confirmed,
  boardColumns,
  componentsOwned,
  fieldOnCreate,
  issueTypes,
  movesAllowed,
  projectHygiene,
  releasesDated,
  stagesCovered,
  wipLimit,
  pageExists,
  pageFresh,
  pageOwned,
  aging,
  assigned,
  batchUpdates,
  before,
  cycleTime,
  fieldSetBefore,
  followedBy,
  linked,
  noJump,
  noPingPong,
  passesThrough,
  pathFit,
  startsIn,
  timeInStage,
  wip,
  acknowledged,
  active,
  filled,
  noCumul,
  span,
  objectiveLinked,
  dependencyAnswered,
  attested,
]);
