import { createStore } from './0001-create-store';
import { addSurfaces } from './0002-surfaces';
import { addSquadDecisions } from './0003-squads';
import { addEtatDesLieux } from './0004-etat-des-lieux';
import { addPlaybookDraft } from './0005-playbook-draft';
import { addRoles } from './0006-roles';
import { addAttestations } from './0007-attestations';
import { addPlaybookPages } from './0008-playbook-pages';
import { addGovernance } from './0009-governance';
import { addRollouts } from './0010-rollouts';
import { addHistory } from './0011-history';
import { addInbox } from './0012-inbox';
import { addStandings } from './0013-standings';

/**
 * One statement each, in order, never changed once released: additions only, so that an older version of the app can still run beside a newer schema.
 * Forge SQL takes 25 definitions a minute: what a fresh installation needs beyond them follows in the next minute, so that each migration must stand without the later ones.
 */
export const migrations: readonly { name: string; statement: string }[] = [
  ...createStore,
  ...addSurfaces,
  ...addSquadDecisions,
  ...addEtatDesLieux,
  ...addPlaybookDraft,
  ...addRoles,
  ...addAttestations,
  ...addPlaybookPages,
  ...addGovernance,
  ...addRollouts,
  ...addHistory,
  ...addInbox,
  ...addStandings,
];
