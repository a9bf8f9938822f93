import { createStore } from './0001-create-store';
import { addSurfaces } from './0002-surfaces';
import { addCaseExtras } from './0003-case-extras';
import { addPlaybookDraft } from './0007-playbook-draft';

/** One statement each, in order, never changed once released: additions only, so that an older version of the app can still run beside a newer schema. */
export const migrations: readonly { name: string; statement: string }[] = [
  ...createStore,
  ...addSurfaces,
  ...addCaseExtras,
  ...addPlaybookDraft,
];
