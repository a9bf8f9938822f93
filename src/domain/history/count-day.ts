import type { Standing } from '../../contract/report-parts';
import { tallyOf } from '../adoption';
import { isCountedMode, type Applying, type CountedMode } from '../effective-mode';
import { standingOf, standingOfAll } from '../report/standing';
import { endOfDayNumber } from './days';
import { readState, type Layout } from './layout';
import type { Carry } from './month';
import { readStates, type IsWaived, type TallyReader } from './walk';

/** A squad's checks of one standard by state: what depth is made of. */
export interface CheckCounts {
  applicable: number;
  met: number;
  waived: number;
}

/** How one squad stood with one standard on a day. */
export interface StandardDay {
  standard: string;
  version: number;
  mode: CountedMode;
  standing: Standing;
  checks: CheckCounts;
}

/** What the counting of days goes by. */
export interface Counting {
  reader: TallyReader;
  afterDays: number;
  applying: Applying;
}

/** The checks of each standard of a reading, in the order of its layout. */
export function countChecks(states: string, layout: Layout, isWaived?: IsWaived): CheckCounts[] {
  let at = 0;
  return layout.map(({ standard, checks }) => {
    const counts = { applicable: 0, met: 0, waived: 0 };
    for (const { check } of checks) {
      const state = readState(states[at++]);
      if (state === 'not-applicable') continue;
      counts.applicable += 1;
      if (state === 'met') counts.met += 1;
      else if (isWaived?.(standard, check)) counts.waived += 1;
    }
    return counts;
  });
}

/**
 * How a squad stood on the day of its reading with every standard that counted for it. Without `isWaived` it is what was measured: no waiver applied.
 */
export function listStandardDays(
  squad: string,
  { reading, runs }: Carry,
  { reader, afterDays, applying }: Counting,
  isWaived?: IsWaived,
): StandardDay[] {
  const layout = reader.layoutOf(reading);
  const tallies = isWaived ? readStates(reading, layout, isWaived).map(tallyOf) : reader.read(reading);
  const checks = countChecks(reading.states, layout, isWaived);
  const applied = applying({ key: squad, tribe: reading.tribe }, endOfDayNumber(reading.day) - 1);
  return layout.flatMap(({ standard, version, mode: published }, place): StandardDay[] => {
    const found = tallies[place] ?? null;
    if (found === null) return [];
    const tally = found === 'notYet' && applied.isSettling(standard) ? 'notJudged' : found;
    const mode = applied.modeOf({ id: standard, mode: published });
    if (!isCountedMode(mode)) return [];
    const standing = standingOf(tally, runs.get(standard), afterDays);
    return [{ standard, version, mode, standing, checks: checks[place] ?? { applicable: 0, met: 0, waived: 0 } }];
  });
}

/** How a squad stood with all that was required of it; null = nothing was. */
export function standingOfDay(days: readonly StandardDay[]): Standing | null {
  return standingOfAll(days.flatMap(({ mode, standing }) => (mode === 'required' ? [standing] : [])));
}
