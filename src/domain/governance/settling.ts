import type { FindingState, MeasuredState } from '../../contract/finding';
import type { Playbook } from '../../contract/playbook';
import type { States } from '../adoption';

const dayMs = 86_400_000;

/** What settling in does not touch (PRODUCT.md, "States of a finding": precedence). */
const untouched: readonly FindingState[] = ['met', 'not-applicable', 'waived'];

/**
 * Standards that a wave has not brought a squad, or not for longer than their settling-in time: since when, epoch ms; null = the wave has not begun.
 *
 * @param reaches when each standard reaches the squad (`listReaches`)
 */
export function listSettling(
  { standards }: Pick<Playbook, 'standards'>,
  reaches: ReadonlyMap<string, number>,
  instant: number,
): Map<string, number | null> {
  const settling = standards.flatMap(({ id, graceDays }) => {
    const reached = reaches.get(id);
    if (reached === undefined || (reached <= instant && instant >= reached + graceDays * dayMs)) return [];
    return [[id, reached <= instant ? reached : null] as const];
  });
  return new Map(settling);
}

/** A finding of a squad that is still settling in: what was measured stands beside it and does not change. */
export function settleFinding<F extends { standard: string; state: FindingState; measured: MeasuredState; since: number }>(
  finding: F,
  settling: ReadonlyMap<string, number | null>,
): F {
  const since = settling.get(finding.standard);
  if (since === undefined || untouched.includes(finding.state)) return finding;
  return { ...finding, state: 'grace', since: since ?? finding.since };
}

/** The same for the states of whole standards. */
export function settleStandards(states: States, settling: ReadonlyMap<string, number | null>): States {
  if (settling.size === 0) return states;
  return Object.fromEntries(
    Object.entries(states).map(([standard, state]) => [standard, settling.has(standard) && !untouched.includes(state) ? 'grace' : state]),
  );
}
