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

/** What a standard of the layout was to a squad: how it stood with it, or that it did not count for it or was not asked of it. */
export type Place = StandardDay | 'not-counted' | 'not-asked';

/** How a squad stood on the day of its reading with every standard of the layout, in its order, waivers applied. */
export function listPlaces(squad: string, { reading, runs }: Carry, { reader, afterDays, applying, waivedOf }: Counting): Place[] {
  const read = reader.read(reading, waivedOf(squad)(reading.day));
  const applied = applying({ key: squad, tribe: reading.tribe }, endOfDayNumber(reading.day) - 1);
  return reader.layoutOf(reading).map(({ standard, version, mode: published }, place) => {
    const { tally: found, checks } = read[place] ?? unread;
    const mode = applied.modeOf({ id: standard, mode: published });
    if (!isCountedMode(mode)) return 'not-counted';
    if (found === null) return 'not-asked';
    const tally = found === 'notYet' && applied.isSettling(standard) ? 'notJudged' : found;
    return { standard, version, mode, standing: standingOf(tally, runs.get(standard), afterDays), checks };
  });
}

/** Those that enter its figures. */
export const pickCounted = (places: readonly Place[]): StandardDay[] => places.filter((place) => typeof place !== 'string');

/** How a squad stood on the day of its reading with every standard that enters its figures. */
export const listStandardDays = (squad: string, carry: Carry, counting: Counting): StandardDay[] =>
  pickCounted(listPlaces(squad, carry, counting));

/** How a squad stood with all that was required of it; null = nothing was. */
export function standingOfDay(days: readonly StandardDay[]): Standing | null {
  return standingOfAll(days.flatMap(({ mode, standing }) => (mode === 'required' ? [standing] : [])));
}
