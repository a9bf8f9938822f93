import type { AcceptedSquad } from '../../../../../../src/contract/stage-map';

/** What accepting has come to so far. */
export interface AcceptanceCount {
  squads: number;
  statuses: number;
  /** Names of the squads whose map somebody else confirmed in between. */
  conflicts: readonly string[];
  /** Squads that were not reached. */
  left: number;
}

export const nothingYet: AcceptanceCount = { squads: 0, statuses: 0, conflicts: [], left: 0 };

/** Adds the answer of one call. Squads that wait for a later call, have nothing to accept or are gone count for nothing. */
export function countOutcomes(
  count: AcceptanceCount,
  outcomes: readonly AcceptedSquad[],
  names: ReadonlyMap<string, string>,
): AcceptanceCount {
  const accepted = outcomes.filter(({ outcome }) => outcome === 'accepted');
  const conflicts = outcomes.filter(({ outcome }) => outcome === 'conflict').map(({ key }) => names.get(key) ?? key);
  return {
    squads: count.squads + accepted.length,
    statuses: count.statuses + accepted.reduce((sum, { statuses }) => sum + statuses, 0),
    conflicts: [...count.conflicts, ...conflicts],
    left: count.left,
  };
}
