import type { FindingState } from '../contract/finding';
import type { Standard } from '../contract/playbook';
import type { StoredFinding } from './finding';

/** Since when a standard has been in this state, epoch ms: since the last of its deciding checks came into it. Null when none is in it. */
export function findSince(
  standard: Pick<Standard, 'id' | 'checks'>,
  findings: readonly Pick<StoredFinding, 'standard' | 'check' | 'state' | 'since'>[],
  state: FindingState,
): number | null {
  const deciding = new Set(standard.checks.filter(({ severity }) => severity === 'must').map(({ id }) => id));
  return findings
    .filter((finding) => finding.standard === standard.id && finding.state === state && deciding.has(finding.check))
    .reduce<number | null>((last, { since }) => Math.max(last ?? since, since), null);
}
