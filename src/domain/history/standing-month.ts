import { z } from 'zod';
import type { Standing } from '../../contract/report-parts';
import type { Place } from './count-day';
import { firstDayOf, type DayNumber } from './days';
import type { Carry } from './month';
import { isAdoptedRun, type Runs } from './run';

/** How one squad stood on a day with each standard of what it was judged by, a letter each in the order of the layout. */
export interface DayStandings {
  tribe: string | null;
  /** Name of the layout. */
  layout: string;
  letters: string;
}

/** The days of one month on which a squad was read, and how it stood on each. */
export interface StandingMonth {
  squad: string;
  /** `2026-03` */
  month: string;
  days: ReadonlyMap<DayNumber, DayStandings>;
}

/** What one letter says of a squad and a standard. Null standing = it was not asked of the squad, or did not count for it. */
export interface KeptStanding {
  standing: Standing | null;
  /** Whether the standard counted for the squad at all. */
  counts: boolean;
  /** Met for long enough by what was measured, whatever can be told of the day. */
  hasRun: boolean;
}

/** Of a standard that is not in what the squad was judged by, too. */
export const notCounted: KeptStanding = { standing: null, counts: false, hasRun: false };

const kept: Readonly<Record<string, KeptStanding>> = {
  a: { standing: 'adopted', counts: true, hasRun: true },
  s: { standing: 'settling', counts: true, hasRun: false },
  n: { standing: 'not-yet', counts: true, hasRun: false },
  w: { standing: 'waived', counts: true, hasRun: false },
  j: { standing: 'not-judged', counts: true, hasRun: false },
  k: { standing: 'not-judged', counts: true, hasRun: true },
  '.': { standing: null, counts: true, hasRun: false },
  '-': notCounted,
};
const letters: Readonly<Record<Standing, string>> = { adopted: 'a', settling: 's', 'not-yet': 'n', waived: 'w', 'not-judged': 'j' };

/** What a letter says; nothing is told of one that nobody wrote. */
export const readLetter = (letter: string | undefined): KeptStanding => kept[letter ?? ''] ?? notCounted;

const writeStanding = (standing: Standing, standard: string, runs: Runs, afterDays: number): string =>
  standing === 'not-judged' && isAdoptedRun(runs.get(standard) ?? { met: 0 }, afterDays) ? 'k' : letters[standing];

/** How a squad stood on the day of its reading, from what each standard of the layout was to it. */
export function keepPlaces({ reading: { tribe, layout }, runs }: Carry, places: readonly Place[], afterDays: number): DayStandings {
  const own = places.map((place) => {
    if (place === 'not-counted') return '-';
    if (place === 'not-asked') return '.';
    return writeStanding(place.standing, place.standard, runs, afterDays);
  });
  return { tribe, layout, letters: own.join('') };
}

/** The days as bits; then the first day of each that is not like the one before, its layout, tribe and letters. */
const bodySchema = z.tuple([z.number(), z.array(z.tuple([z.number(), z.string(), z.string().nullable(), z.string()]))]);

/** Days are kept as the distance from the month's first. About a hundred bytes, and as many for each day on which something changes. */
export function writeStandingMonth({ month, days }: StandingMonth): string {
  const firstDay = firstDayOf(month);
  const body: z.infer<typeof bodySchema> = [0, []];
  for (const [day, { layout, tribe, letters: own }] of [...days].sort(([a], [b]) => a - b)) {
    body[0] += 2 ** (day - firstDay);
    const last = body[1].at(-1);
    const isSame = last?.[1] === layout && last[2] === tribe && last[3] === own;
    if (!isSame) body[1].push([day - firstDay, layout, tribe, own]);
  }
  return JSON.stringify(body);
}

const hasDay = (bits: number, at: number): boolean => Math.floor(bits / 2 ** at) % 2 === 1;

/** One day of what `writeStandingMonth` wrote; null = the squad was not read on it. */
export function readStandingDay(month: string, text: string, day: DayNumber): DayStandings | null {
  const [bits, stretches] = bodySchema.parse(JSON.parse(text));
  const at = day - firstDayOf(month);
  const found = hasDay(bits, at) ? stretches.findLast(([from]) => from <= at) : undefined;
  if (!found) return null;
  const [, layout, tribe, own] = found;
  return { tribe, layout, letters: own };
}

/** All of it. */
export function readStandingMonth(squad: string, month: string, text: string): StandingMonth {
  const firstDay = firstDayOf(month);
  const days = Array.from({ length: 31 }, (_, at) => firstDay + at).flatMap((day) => {
    const found = readStandingDay(month, text, day);
    return found ? [[day, found] as const] : [];
  });
  return { squad, month, days: new Map(days) };
}

/** A month's rows with one day in the place of whatever they said of it; only those that are others now. */
export function putStandingDay(
  rows: readonly StandingMonth[],
  month: string,
  day: DayNumber,
  squads: ReadonlyMap<string, DayStandings>,
): StandingMonth[] {
  const known = new Map(rows.map((row) => [row.squad, row]));
  const gone = rows.filter(({ squad, days }) => days.has(day) && !squads.has(squad));
  const without = gone.map((row) => ({ ...row, days: new Map([...row.days].filter(([each]) => each !== day)) }));
  const read = [...squads].map(([squad, stood]) => ({ squad, month, days: new Map([...(known.get(squad)?.days ?? []), [day, stood]]) }));
  return [...without, ...read];
}
