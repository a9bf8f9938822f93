import type { Standing } from '../contract/report-parts';
import { isCountedMode } from '../domain/effective-mode';
import { listStandardDays, type Counting } from '../domain/history/count-day';
import { endOfDayNumber, monthOf, type DayNumber } from '../domain/history/days';
import type { SquadMonth } from '../domain/history/month';
import { endOfMonth } from '../domain/history/walk';
import type { Side } from '../domain/report/moved';
import type { Ports } from '../ports/ports';
import type { Whose } from './read-past';

interface EarlierRequest {
  whose: Whose;
  day: DayNumber;
  counting: Counting;
}

/** Sides are alike for tens of thousands of pairs. What a run says is asked only of what could not be judged. */
const notCounted: Side = { standing: null, run: undefined, isThere: true, counts: false };
const notAsked: Side = { ...notCounted, counts: true };
const sideOf: Readonly<Record<Standing, Side>> = {
  adopted: { ...notAsked, standing: 'adopted' },
  settling: { ...notAsked, standing: 'settling' },
  'not-yet': { ...notAsked, standing: 'not-yet' },
  waived: { ...notAsked, standing: 'waived' },
  'not-judged': { ...notAsked, standing: 'not-judged' },
};

/** A squad's tribe on a day, and what each standard was to it that counted then. */
interface EarlierSquad {
  tribe: string | null;
  sides: ReadonlyMap<string, Side>;
}

/** How one squad stood then; null = it was not there on that day. */
function readSides(month: SquadMonth, { whose, day, counting }: EarlierRequest): EarlierSquad | null {
  const carry = endOfMonth(month, counting.reader, counting.afterDays, day);
  if (carry?.reading.day !== day) return null;
  const { reading, runs } = carry;
  if (whose.kind === 'tribes' && !whose.tribes.includes(reading.tribe)) return null;
  const applied = counting.applying({ key: month.squad, tribe: reading.tribe }, endOfDayNumber(day) - 1);
  const sides = new Map<string, Side>();
  for (const { standard, mode } of counting.reader.layoutOf(reading)) {
    const counts = isCountedMode(applied.modeOf({ id: standard, mode }));
    sides.set(standard, counts ? notAsked : notCounted);
  }
  for (const { standard, standing } of listStandardDays(month.squad, carry, counting))
    sides.set(standard, standing === 'not-judged' ? { ...sideOf[standing], run: runs.get(standard) } : sideOf[standing]);
  return { tribe: reading.tribe, sides };
}

/** How squads stood on a day of the past that has readings, by key. */
export async function readEarlier({ history }: Pick<Ports, 'history'>, request: EarlierRequest): Promise<Map<string, EarlierSquad>> {
  const { whose } = request;
  const month = monthOf(request.day);
  const squads = new Map<string, EarlierSquad>();
  const visit = (each: SquadMonth): void => {
    const found = readSides(each, request);
    if (found) squads.set(each.squad, found);
  };
  if (whose.kind === 'squads') (await history.readMonths(whose.keys, month, month)).forEach(visit);
  else await history.eachOfMonth(month, visit);
  return squads;
}
