import type { MeasuredState } from '../../contract/finding';
import type { Standard } from '../../contract/playbook';
import { dayNumberOf, type DayNumber } from '../history/days';
import { isAdoptedRun, type Run } from '../history/run';
import { includesSubject, type Waiver } from './waiver';

const dayMs = 86_400_000;

/**
 * For how many days a squad has lived a whole standard by what was measured, once that is long enough to ask whether its waiver is needed; null = it has not, or
 * not for long. Undefined: the history cannot tell.
 */
export function countLivedDays(run: Run | undefined, afterDays: number, today: DayNumber): number | null | undefined {
  if (run?.last !== 'metNow' || run.began === null) return undefined;
  return isAdoptedRun(run, afterDays) ? today - run.began : null;
}

/**
 * For how many whole days everything that a waiver excepts from has been met all the same, once it is long enough to count as adopted; null when it is not, or
 * nothing applies. Only must checks count, unless the waiver is of one that is advice. Of a whole standard the history knows for how long.
 *
 * @param findings of the squad, as they were measured
 * @param run of the squad with the standard; undefined = it has no history
 */
export function measureUnneeded(
  findings: readonly { standard: string; check: string; measured: MeasuredState; since: number }[],
  standard: Pick<Standard, 'id' | 'checks'>,
  waiver: Waiver,
  { run, afterDays, now }: { run: Run | undefined; afterDays: number; now: number },
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
  const lived = waiver.check === null ? countLivedDays(run, afterDays, dayNumberOf(now)) : undefined;
  if (lived !== undefined) return lived;
  const days = Math.floor((now - Math.max(...excepted.map(({ since }) => since))) / dayMs);
  return days >= afterDays ? days : null;
}
