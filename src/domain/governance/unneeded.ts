import type { MeasuredState } from '../../contract/finding';
import type { Standard } from '../../contract/playbook';
import { includesSubject, type Waiver } from './waiver';

const dayMs = 86_400_000;

/**
 * For how many whole days everything that a waiver excepts from has been met all the same; null when something of it is not, or nothing applies. Only must
 * checks count, unless the waiver is of one that is advice.
 *
 * @param findings of the squad, as they were measured
 */
export function measureUnneeded(
  findings: readonly { standard: string; check: string; measured: MeasuredState; since: number }[],
  standard: Pick<Standard, 'id' | 'checks'>,
  waiver: Waiver,
  now: number,
): number | null {
  const wanted = new Set(standard.checks.filter(({ id, severity }) => waiver.check === id || severity === 'must').map(({ id }) => id));
  const excepted = findings.filter(
    (finding) =>
      finding.standard === standard.id &&
      wanted.has(finding.check) &&
      finding.measured !== 'not-applicable' &&
      includesSubject(waiver, { squad: waiver.squad, standard: finding.standard, check: finding.check }),
  );
  if (excepted.length === 0 || excepted.some(({ measured }) => measured !== 'met')) return null;
  return Math.floor((now - Math.max(...excepted.map(({ since }) => since))) / dayMs);
}
