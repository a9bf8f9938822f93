import type { NamedSquad, Standing } from '../../contract/report-parts';
import { stateOf, type CountedStandard, type States } from '../adoption';
import type { DayNumber } from '../history/days';
import type { Run } from '../history/run';
import { standingOfState } from './standing';

/** A squad's checks of one standard by state: what depth is made of. */
export interface CheckCounts {
  applicable: number;
  met: number;
  waived: number;
}

/** A squad that the reader may know of, as it stands now. */
export interface ReportSquad {
  named: NamedSquad;
  lead: { accountId: string; name: string } | null;
  /** When it began to count; null = it always did. */
  began: DayNumber | null;
  /** Its states with waivers applied: those of standards that count for it. */
  states: States;
  /** Its runs until today, by standard; none where there is no history. */
  runs: ReadonlyMap<string, Run>;
  /** By standard; null where the checks are not known one by one. */
  checks: ReadonlyMap<string, CheckCounts> | null;
}

/** One squad and one standard that counts for it. */
export interface Pair {
  squad: ReportSquad;
  standard: CountedStandard;
  standing: Standing;
  run: Run | undefined;
}

/** Every pair of a squad and a standard that is asked of it. */
export function listPairs(squads: readonly ReportSquad[], standards: readonly CountedStandard[], afterDays: number): Pair[] {
  return squads.flatMap((squad) =>
    standards.flatMap((standard): Pair[] => {
      const run = squad.runs.get(standard.id);
      const standing = standingOfState(stateOf(squad.states, standard.id), run, afterDays);
      return standing === null ? [] : [{ squad, standard, standing, run }];
    }),
  );
}
