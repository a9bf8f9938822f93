import { createStore } from './0001-create-store';
import { addSurfaces } from './0002-surfaces';
import { addCaseExtras } from './0003-case-extras';
import { addSquadDecisions } from './0006-squads';
import { addRoles } from './0008-roles';

/** One statement each, in order, never changed once released: additions only, so that an older version of the app can still run beside a newer schema. */
export const migrations: readonly { name: string; statement: string }[] = [
  ...createStore,
  ...addSurfaces,
  ...addCaseExtras,
  ...addSquadDecisions,
  ...addRoles,
];
