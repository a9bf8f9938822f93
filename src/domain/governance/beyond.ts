import type { Governance, GovernanceSettings } from '../../contract/governance';
import type { Playbook, Standard } from '../../contract/playbook';
import type { Squad } from '../facts';
import { isInScope } from '../scope';
import { governanceOf } from './judges';
import { findRuling, isSignedByAll, knownAt, type Rollout } from './rollout';

/** Whether a position has had its say on a standard: then it may be required. */
function hasHadItsSay(model: Governance, rollout: Rollout | null): boolean {
  if (model === 'top-down' || rollout?.ended?.how === 'standing') return true;
  if (!rollout?.scheduled?.models.includes(model)) return false;
  return model === 'relay' ? isSignedByAll(rollout) : rollout.published.length > 1;
}

/** The positions that a standard is held by: its own, else those of the squads that it is asked of. */
function listPositions(
  standard: Standard,
  squads: readonly Pick<Squad, 'key' | 'name' | 'tribe' | 'kind'>[],
  settings: Pick<GovernanceSettings, 'tribes'>,
): Governance[] {
  if (standard.governance) return [standard.governance];
  return [...new Set(squads.filter((squad) => isInScope(standard, squad)).map((squad) => governanceOf(standard, squad, settings)))];
}

/** The first standard of a playbook that would be required where its position does not let it yet (PRODUCT.md, "Governance": mode may reach); null = none. */
export function findBeyond(
  { standards }: Pick<Playbook, 'standards'>,
  rollouts: readonly Rollout[],
  squads: readonly Pick<Squad, 'key' | 'name' | 'tribe' | 'kind'>[],
  settings: Pick<GovernanceSettings, 'tribes'>,
  now: number,
): { standard: Standard; model: Governance } | null {
  for (const standard of standards) {
    if (standard.mode !== 'required') continue;
    const ruling = findRuling(rollouts, standard.id, now);
    const known = ruling && knownAt(ruling, now);
    const model = listPositions(standard, squads, settings).find((each) => !hasHadItsSay(each, known));
    if (model) return { standard, model };
  }
  return null;
}
