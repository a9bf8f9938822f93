import type { Report } from '../../contract/report';
import type { ReportGround } from './ground';
import type { Pair } from './pairs';
import { countStandings } from './standing';

/** How much of what is asked could be judged; null where nothing is. */
export function measureCoverage(pairs: readonly Pair[]): Report['coverage'] {
  const { inScope, notJudged } = countStandings(pairs.map(({ standing }) => standing));
  return inScope === 0 ? null : { value: inScope - notJudged, of: inScope };
}

/** Why there is no headline; null where there is one. `spokenOf`: the standards that it would speak of. */
export function whyWithheld(
  { counted, squads, asOf, audience, options }: ReportGround,
  spokenOf: number,
  coverage: Report['coverage'],
  minCoverage: number,
): Report['withheld'] {
  // Whoever sees every squad is not told that none is theirs: there is none yet.
  if (squads.length === 0) return audience === 'all' && options.tribes.length === 0 ? 'no-sweep' : 'no-squads';
  if (asOf === null) return 'no-sweep';
  if (counted.length === 0) return 'no-standards';
  if (spokenOf === 0) return 'none-required';
  return coverage !== null && coverage.value >= minCoverage * (coverage.of ?? 0) ? null : 'coverage';
}
