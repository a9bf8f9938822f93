import type { Standard } from '../../contract/playbook';
import type { NamedSquad, Standing } from '../../contract/report-parts';
import { stateOf, type States } from '../adoption';
import type { CountedMode } from '../effective-mode';
import type { DayNumber } from '../history/days';
import type { CountsByStandard } from '../history/series';
import { addStandardDays } from '../history/series';
import type { Run, Runs } from '../history/run';
import { noChecks, type CheckCounts, type IsWaived } from '../history/walk';
import { standingOfState } from './standing';

/** A squad that the reader may know of, as it stands now. */
export interface ReportSquad {
  named: NamedSquad;
  lead: { accountId: string; name: string } | null;
  /** When it began to count; null = it always did. */
  began: DayNumber | null;
  /** Its states that enter figures, waivers applied, by standard. */
  states: States;
  /** Standards that count for it, and those of them that are required of it. */
  counted: ReadonlySet<string>;
  required: ReadonlySet<string>;
  /** Its runs until its last reading, by standard; none where there is no history. */
  runs: Runs;
  /** A letter for each check of the ground's layout, as it was measured last; empty where they are not known one by one. */
  letters: string;
  /** Its waivers that are in force now. */
  isWaived: IsWaived | null;
  /** By standard, waivers applied. */
  checks: ReadonlyMap<string, CheckCounts>;
}

/** One squad and one standard that counts for it. */
export interface Pair {
  squad: ReportSquad;
  standard: Standard;
  mode: CountedMode;
  standing: Standing;
  run: Run | undefined;
}

/** Every pair of a squad and a standard that is asked of it and counts for it. */
export function listPairs(squads: readonly ReportSquad[], standards: readonly Standard[], afterDays: number): Pair[] {
  const pairs: Pair[] = [];
  for (const squad of squads) {
    for (const standard of standards) {
      const run = squad.runs.get(standard.id);
      const standing = standingOfState(stateOf(squad.states, standard.id), run, afterDays);
      if (standing !== null) pairs.push({ squad, standard, mode: squad.required.has(standard.id) ? 'required' : 'counted', standing, run });
    }
  }
  return pairs;
}

/** Pairs by what they have in common, in their order. */
export function groupPairs<K>(pairs: readonly Pair[], keyOf: (pair: Pair) => K): Map<K, Pair[]> {
  const groups = new Map<K, Pair[]>();
  for (const pair of pairs) {
    const key = keyOf(pair);
    const own = groups.get(key);
    if (own) own.push(pair);
    else groups.set(key, [pair]);
  }
  return groups;
}

/** Pairs by squad, in their order. */
export const groupBySquad = (pairs: readonly Pair[]): Map<ReportSquad, Pair[]> => groupPairs(pairs, ({ squad }) => squad);

/** Today's counts of all these pairs, in the form of the history. */
export function countToday(pairs: readonly Pair[]): CountsByStandard {
  const counts: CountsByStandard = new Map();
  for (const [squad, own] of groupBySquad(pairs)) {
    const days = own.map(({ standard: { id, version }, mode, standing }) => {
      const checks = squad.checks.get(id) ?? noChecks;
      return { standard: id, version, mode, standing, checks };
    });
    addStandardDays(counts, days);
  }
  return counts;
}
