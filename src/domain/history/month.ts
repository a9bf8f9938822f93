import { z } from 'zod';
import type { Tally } from '../adoption';
import { firstDayOf, type DayNumber } from './days';
import type { Run, Runs } from './run';

/** What one sweep read of one squad: a letter for each check of the layout. `own`: false when it was made elsewhere and taken in. */
export interface Reading {
  day: DayNumber;
  tribe: string | null;
  /** Name of the layout. */
  layout: string;
  states: string;
  own: boolean;
}

/** Where a squad's history stands after a reading. */
export interface Carry {
  reading: Reading;
  runs: Runs;
}

/** A squad's readings of one month, in order, at most one a day. */
export interface SquadMonth {
  squad: string;
  /** `2026-03` */
  month: string;
  /** The squad that it was split from, said by the first month of its own. */
  parent: string | null;
  /** Where its history stood before; null = nowhere. */
  before: Carry | null;
  readings: readonly Reading[];
}

/** Where a state counts, by its place in this list. */
const tallies = ['metNow', 'notYet', 'waived', 'notJudged'] as const satisfies readonly Tally[];
/** layout, tribe, own, days of the month as bits, the letters of each check over those days */
const stretchSchema = z.tuple([z.string(), z.string().nullable(), z.number(), z.number(), z.string()]);
const carrySchema = z.strictObject({
  d: z.number(),
  t: z.string().nullable(),
  l: z.string(),
  s: z.string(),
  o: z.number(),
  /** Each run as `standard=…`, with `;` between them. */
  r: z.string(),
});
const monthSchema = z.strictObject({ p: z.string().nullable(), b: carrySchema.nullable(), s: z.array(stretchSchema) });

/** Days are kept as the distance from the one that the squad was first seen; −1 = never. */
function packRun([standard, run]: readonly [string, Run]): string {
  const { seen, met, began, first, judged, kept, last, turned, byStandard } = run;
  const since = (day: DayNumber | null): number => (day === null ? -1 : day - seen);
  const kind = tallies.indexOf(last) + (byStandard ? tallies.length : 0);
  return `${standard}=${[seen, met, since(began), since(first), judged, kept, kind, since(turned)].join('.')}`;
}

/** Whole numbers with points between them; the only sign that can be is the minus of −1. */
function readNumbers(text: string, from: number): number[] {
  const numbers: number[] = [];
  let [value, sign] = [0, 1];
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 46) {
      numbers.push(sign * value);
      [value, sign] = [0, 1];
    } else if (code === 45) sign = -1;
    else value = value * 10 + code - 48;
  }
  numbers.push(sign * value);
  return numbers;
}

function unpackRun(packed: string): [string, Run] {
  const begin = packed.indexOf('=') + 1;
  const [seen = 0, met = 0, began = -1, first = -1, judged = 0, kept = 0, kind = 0, turned = 0] = readNumbers(packed, begin);
  const day = (since: number): DayNumber | null => (since < 0 ? null : seen + since);
  const last = tallies[kind % tallies.length] ?? 'notJudged';
  const byStandard = kind >= tallies.length;
  return [
    packed.slice(0, begin - 1),
    { seen, met, began: day(began), first: day(first), judged, kept, last, turned: seen + turned, byStandard },
  ];
}

const unpackRuns = (packed: string): Map<string, Run> => new Map(packed === '' ? [] : packed.split(';').map(unpackRun));

const packCarry = ({ reading, runs }: Carry): z.infer<typeof carrySchema> => ({
  ...{ d: reading.day, t: reading.tribe, l: reading.layout, s: reading.states, o: reading.own ? 1 : 0 },
  r: [...runs].map(packRun).join(';'),
});

const unpackCarry = ({ d, t, l, s, o, r }: z.infer<typeof carrySchema>): Carry => ({
  reading: { day: d, tribe: t, layout: l, states: s, own: o === 1 },
  runs: unpackRuns(r),
});

export const writeCarry = (carry: Carry): string => JSON.stringify(packCarry(carry));
export const readCarry = (text: string): Carry => unpackCarry(carrySchema.parse(JSON.parse(text)));

/** The letters of one check over the days of a stretch: each with how often it follows itself, the last to the end of the stretch. */
function packLetters(letters: readonly string[]): string {
  let packed = '';
  for (let at = 0; at < letters.length;) {
    let end = at + 1;
    while (end < letters.length && letters[end] === letters[at]) end += 1;
    packed += `${letters[at] ?? ''}${end === letters.length || end === at + 1 ? '' : end - at}`;
    if (end === letters.length && end > at + 1) return packed + '*';
    at = end;
  }
  return packed;
}

/** Calls back with the place and letter of each run of letters. */
function eachRun(packed: string, days: number, tell: (at: number, letter: string) => void): void {
  let place = 0;
  for (let at = 0; at < packed.length && place < days;) {
    const letter = packed.charAt(at);
    at += 1;
    const digits = at;
    while (at < packed.length && packed.charCodeAt(at) >= 48 && packed.charCodeAt(at) <= 57) at += 1;
    tell(place, letter);
    if (packed[at] === '*') return;
    place += digits === at ? 1 : Number(packed.slice(digits, at));
  }
}

function isSameStretch(a: Reading, b: Reading): boolean {
  return a.layout === b.layout && a.tribe === b.tribe && a.own === b.own && a.states.length === b.states.length;
}

function packStretch(readings: readonly Reading[], firstDay: DayNumber): z.infer<typeof stretchSchema> {
  const [first] = readings;
  const days = readings.reduce((bits, { day }) => bits + 2 ** (day - firstDay), 0);
  const checks = [...(first?.states ?? '')].map((_, check) => packLetters(readings.map(({ states }) => states.charAt(check))));
  return [first?.layout ?? '', first?.tribe ?? null, first?.own ? 1 : 0, days, checks.join(',')];
}

/** The days of one stretch. Days on which nothing changes share one text of states: whoever derives something from it need do so once. */
function unpackStretch([layout, tribe, own, bits, packed]: z.infer<typeof stretchSchema>, firstDay: DayNumber): Reading[] {
  const days: DayNumber[] = [];
  for (let bit = 0; bit < 31; bit++) if (Math.floor(bits / 2 ** bit) % 2 === 1) days.push(firstDay + bit);
  const checks = packed === '' ? [] : packed.split(',');
  const letters = checks.map((each) => each.charAt(0));
  const changes = new Map<number, [number, string][]>();
  for (const [check, runs] of checks.entries()) {
    // Most checks are the same all along.
    if (runs.length === 1 || runs[1] === '*') continue;
    eachRun(runs, days.length, (at, letter) => {
      const known = changes.get(at);
      if (known) known.push([check, letter]);
      else changes.set(at, [[check, letter]]);
    });
  }
  let states = letters.join('');
  return days.map((day, at) => {
    const changed = changes.get(at);
    if (changed) {
      for (const [check, letter] of changed) letters[check] = letter;
      states = letters.join('');
    }
    return { day, tribe, layout, states, own: own === 1 };
  });
}

/** One text for a squad's month: about a kilobyte for thirty standards of five checks. */
export function writeSquadMonth({ month, parent, before, readings }: SquadMonth): string {
  const stretches: Reading[][] = [];
  for (const reading of readings) {
    const last = stretches.at(-1);
    if (last?.[0] && isSameStretch(last[0], reading)) last.push(reading);
    else stretches.push([reading]);
  }
  const firstDay = firstDayOf(month);
  const packed: z.infer<typeof monthSchema> = {
    p: parent,
    b: before && packCarry(before),
    s: stretches.map((stretch) => packStretch(stretch, firstDay)),
  };
  return JSON.stringify(packed);
}

/** Reads what `writeSquadMonth` wrote. */
export function readSquadMonth(squad: string, month: string, text: string): SquadMonth {
  const { p, b, s } = monthSchema.parse(JSON.parse(text));
  const firstDay = firstDayOf(month);
  return { squad, month, parent: p, before: b && unpackCarry(b), readings: s.flatMap((stretch) => unpackStretch(stretch, firstDay)) };
}

/** The month with this reading in the place of whatever the day held. */
export function putReading(month: SquadMonth, reading: Reading): SquadMonth {
  const others = month.readings.filter(({ day }) => day !== reading.day);
  return { ...month, readings: [...others, reading].sort((a, b) => a.day - b.day) };
}
