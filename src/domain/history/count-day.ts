import type { Standing } from '../../contract/report-parts';
import { isCountedMode, type Applying, type CountedMode } from '../effective-mode';
import { standingOf, standingOfAll } from '../report/standing';
import { endOfDayNumber, type DayNumber } from './days';
import type { Carry } from './month';
import { unread, type CheckCounts, type IsWaived, type TallyReader } from './walk';

/** How one squad stood with one standard on a day. */
export interface StandardDay {
  standard: string;
  version: number;
  mode: CountedMode;
  standing: Standing;
  checks: CheckCounts;
}

/** The waivers of one squad by day. Null = none of them is in force at the end of that day. */
export type WaivedOn = (day: DayNumber) => IsWaived | null;

/** What the counting of days goes by. */
export interface Counting {
  reader: TallyReader;
  afterDays: number;
  applying: Applying;
  waivedOf: (squad: string) => WaivedOn;
}

/** Where there are no waivers. */
export const noWaivers: Counting['waivedOf'] = () => () => null;

/** How a squad stood on the day of its reading with every standard that counted for it, waivers applied. */
export function listStandardDays(
  squad: string,
  { reading, runs }: Carry,
  { reader, afterDays, applying, waivedOf }: Counting,
): StandardDay[] {
  const read = reader.read(reading, waivedOf(squad)(reading.day));
  const applied = applying({ key: squad, tribe: reading.tribe }, endOfDayNumber(reading.day) - 1);
  const days: StandardDay[] = [];
  for (const [place, { standard, version, mode: published }] of reader.layoutOf(reading).entries()) {
    const { tally: found, checks } = read[place] ?? unread;
    const mode = applied.modeOf({ id: standard, mode: published });
    if (found === null || !isCountedMode(mode)) continue;
    const tally = found === 'notYet' && applied.isSettling(standard) ? 'notJudged' : found;
    days.push({ standard, version, mode, standing: standingOf(tally, runs.get(standard), afterDays), checks });
  }
  return days;
}

/** How a squad stood with all that was required of it; null = nothing was. */
export function standingOfDay(days: readonly StandardDay[]): Standing | null {
  return standingOfAll(days.flatMap(({ mode, standing }) => (mode === 'required' ? [standing] : [])));
}
