import type { Playbook } from '../contract/playbook';
import { asPublished, type Applying } from '../domain/effective-mode';
import { modeOf } from '../domain/governance/mode';
import { listReaches } from '../domain/governance/reach';
import { findRuling, type Rollout } from '../domain/governance/rollout';
import { listSettling } from '../domain/governance/settling';
import type { Ports } from '../ports/ports';

/** How standards apply to any squad at any instant, by the rollouts as they were known then: for days of the history. Of a standard that the playbook has no more, nobody settles in. */
export async function readApplying({ rollouts }: Pick<Ports, 'rollouts'>, playbook: Playbook | null): Promise<Applying> {
  const all = await rollouts.list();
  if (all.length === 0) return asPublished;
  // Squads of one day are asked for one after the other.
  let ruled: { at: number; byStandard: Map<string, Rollout | null> } = { at: Number.NaN, byStandard: new Map() };
  const rulingOf = (standard: string, at: number): Rollout | null => {
    if (ruled.at !== at) ruled = { at, byStandard: new Map() };
    const known = ruled.byStandard.get(standard);
    const ruling = known === undefined ? findRuling(all, standard, at) : known;
    ruled.byStandard.set(standard, ruling);
    return ruling;
  };
  return (squad, at) => {
    const settling = playbook ? listSettling(playbook, listReaches(playbook, all, squad, at), at) : new Map<string, unknown>();
    return {
      modeOf: ({ id, mode }) => modeOf(mode, rulingOf(id, at), squad, at),
      isSettling: (standard) => settling.has(standard),
    };
  };
}
