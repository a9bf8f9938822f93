import type { FindingState } from '../../contract/finding';
import type { Standing, StandingCounts } from '../../contract/report-parts';
import { tallyOf, type Tally } from '../adoption';
import { isAdoptedRun, type Run } from '../history/run';

/** How a squad stands with a standard, from where its state of the day counts and its run of days. */
export function standingOf(tally: Tally, run: Run | undefined, afterDays: number): Standing {
  switch (tally) {
    case 'metNow':
      // Without a history the day that is looked at is the first one.
      return isAdoptedRun(run ?? { met: 1 }, afterDays) ? 'adopted' : 'settling';
    case 'notYet':
      return 'not-yet';
    case 'waived':
      return 'waived';
    case 'notJudged':
      return 'not-judged';
  }
}

/** The same from a state; null = the standard is not asked of the squad. */
export function standingOfState(state: FindingState | undefined, run: Run | undefined, afterDays: number): Standing | null {
  const tally = tallyOf(state);
  return tally === null ? null : standingOf(tally, run, afterDays);
}

const fields = {
  adopted: 'adopted',
  settling: 'settling',
  'not-yet': 'notYet',
  waived: 'waived',
  'not-judged': 'notJudged',
} as const satisfies Record<Standing, keyof StandingCounts>;

export const noCounts = (): StandingCounts => ({ inScope: 0, adopted: 0, settling: 0, notYet: 0, waived: 0, notJudged: 0 });

/** One more squad. */
export function addStanding(counts: StandingCounts, standing: Standing): void {
  counts.inScope += 1;
  counts[fields[standing]] += 1;
}

export function countStandings(standings: Iterable<Standing>): StandingCounts {
  const counts = noCounts();
  for (const standing of standings) addStanding(counts, standing);
  return counts;
}

/** How a squad stands with all that is required of it: as with the one that stands in its way most. Null = nothing is asked of it. */
export function standingOfAll(standings: readonly Standing[]): Standing | null {
  if (standings.length === 0) return null;
  return inTheWay.find((standing) => standings.includes(standing)) ?? 'adopted';
}

/** What is not yet met cannot be made good by what cannot be told, and a wait of some days comes before a waiver: with it the squad has not adopted all else. */
const inTheWay: readonly Standing[] = ['not-yet', 'not-judged', 'settling', 'waived'];
