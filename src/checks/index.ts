import { registerChecks } from '../domain/check';
import { projectHygiene } from './config/project-hygiene';
import { stagesCovered } from './config/stages-covered';
import { noPingPong } from './process/no-ping-pong';
import { passesThrough } from './process/passes-through';
import { pathFit } from './process/path-fit';
import { active } from './roles/active';
import { filled } from './roles/filled';

/** Every check of the app, by id. A new check is one file and one line here. */
export const checks = registerChecks([projectHygiene, stagesCovered, noPingPong, passesThrough, pathFit, active, filled]);
