import type { SquadRow } from '../contract/admin';
import type { FindingState, MeasuredState, Severity } from '../contract/finding';
import type { Playbook } from '../contract/playbook';
import type { StoredFinding } from './finding';

/** Worst first (PRODUCT.md, "Modes and who sees them"); not-applicable is left out. */
const worstFirst: readonly FindingState[] = ['not-yet', 'cant-tell', 'too-early', 'partly', 'grace', 'waived', 'met'];

/**
 * A standard's state for a squad: the worst of its must checks. Advice never decides; a standard without must checks, or whose must
 * checks are all not-applicable, is not-applicable.
 */
export function standardState(findings: readonly { state: FindingState; severity: Severity }[]): FindingState {
  const decisive = new Set(findings.filter(({ severity }) => severity === 'must').map(({ state }) => state));
  return worstFirst.find((state) => decisive.has(state)) ?? 'not-applicable';
}

/** The state of each standard that is in force, from a squad's findings, by standard id. */
export function summariseStandings(
  { standards }: Pick<Playbook, 'standards'>,
  findings: readonly StoredFinding[],
): Readonly<Record<string, FindingState>> {
  const states = standards.flatMap(({ id, mode, checks: entries }) => {
    if (mode === 'draft') return [];
    const severities = new Map<string, Severity>(entries.map((entry) => [entry.id, entry.severity]));
    const own = findings.filter(({ standard }) => standard === id);
    return [[id, standardState(own.map(({ check, state }) => ({ state, severity: severities.get(check) ?? 'advice' })))] as const];
  });
  return Object.fromEntries(states);
}

/** True when a finding could be judged: what `coverage` counts among the applicable ones. */
export function isJudged(measured: MeasuredState): boolean {
  return measured === 'met' || measured === 'partly' || measured === 'not-yet';
}

/** How many standards of a squad are in which state, for the ones that apply. */
export function countStates(standings: Readonly<Record<string, FindingState>>): SquadRow['states'] {
  const counts = { met: 0, partly: 0, notYet: 0, other: 0 };
  for (const state of Object.values(standings)) {
    if (state === 'met') counts.met += 1;
    else if (state === 'partly') counts.partly += 1;
    else if (state === 'not-yet') counts.notYet += 1;
    else if (state !== 'not-applicable') counts.other += 1;
  }
  return counts;
}
