import type { MeasuredState } from '../../contract/finding';
import type { Standard } from '../../contract/playbook';

/**
 * The gaps that a squad had when a rollout reached it: they are known and no regressions. `first`: the must checks that were open then · `known`: those of them
 * that have never been met since, so that it only goes down · `fresh`: those that are open now and were not known.
 */
export interface Baseline {
  rollout: string;
  squad: string;
  /** Epoch ms. */
  takenAt: number;
  first: readonly string[];
  known: readonly string[];
  fresh: readonly string[];
}

interface Measured {
  standard: string;
  check: string;
  measured: MeasuredState;
}

/** The must checks of a standard by what was measured. What could not be told is neither open nor closed. */
function sortChecks({ id, checks }: Pick<Standard, 'id' | 'checks'>, findings: readonly Measured[]): { open: string[]; closed: string[] } {
  const must = new Set(checks.filter(({ severity }) => severity === 'must').map((check) => check.id));
  const own = findings.filter(({ standard, check }) => standard === id && must.has(check));
  const pick = (states: readonly MeasuredState[]): string[] =>
    own.flatMap(({ check, measured }) => (states.includes(measured) ? [check] : []));
  return { open: pick(['not-yet', 'partly']), closed: pick(['met', 'not-applicable']) };
}

/**
 * The baseline of a squad after it was judged once more: taken when there is none, else ratcheted down.
 *
 * @param findings of the squad, as they were measured
 */
export function followBaseline(
  earlier: Baseline | null,
  standard: Pick<Standard, 'id' | 'checks'>,
  findings: readonly Measured[],
  taken: Pick<Baseline, 'rollout' | 'squad' | 'takenAt'>,
): Baseline {
  const { open, closed } = sortChecks(standard, findings);
  if (!earlier) return { ...taken, first: open, known: open, fresh: [] };
  const known = earlier.known.filter((check) => !closed.includes(check));
  return { ...earlier, known, fresh: open.filter((check) => !known.includes(check)) };
}
