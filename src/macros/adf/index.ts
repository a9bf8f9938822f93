export { exportAdoption } from './adoption';
export { exportRoleAssignments } from './role-assignments';
export { exportSquadCard } from './squad-card';
export { exportStandardCard } from './standard-card';
export { exportTexts } from './texts';
export type { Exported } from './exported';
export type { AdfDocument } from './nodes';
