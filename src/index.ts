import { functions } from './app';

/** What the handlers in manifest.yml point at. */
export const {
  resolver,
  consumeSweep,
  consumePages,
  consumeSchema,
  runHourly,
  applyIssueEvent,
  applyLifecycle,
  exportSquadCard,
  exportStandardCard,
  exportRoleAssignments,
  exportAdoption,
} = functions;
