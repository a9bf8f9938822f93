import type { FindingState } from '../../contract/finding';
import { tallyOf, type Tally } from '../adoption';
import { standardState } from '../standard-state';
import type { DayNumber } from './days';
import { readState, type Layout } from './layout';
import type { Carry, Reading, SquadMonth } from './month';
import { stepRun, type Run, type Runs } from './run';

/** Layouts by name. */
export type Layouts = ReadonlyMap<string, Layout>;

/** How long a reading stands on days without a sweep; after that nothing can be told (PRODUCT.md, "States of a finding"). */
export const keptDays = 14;

/** Whether a squad is excepted from a check of a standard at the end of a day. */
export type IsWaived = (standard: string, check: string) => boolean;

/** A squad's checks of one standard by state: what depth is made of. */
export interface CheckCounts {
  applicable: number;
  met: number;
  waived: number;
}

export const noChecks: Readonly<CheckCounts> = { applicable: 0, met: 0, waived: 0 };

/** What the checks of one standard say on a day. */
export interface StandardReading {
  state: FindingState;
  /** Where that state counts; null = the standard is not asked of the squad. */
  tally: Tally | null;
  checks: CheckCounts;
}

/** Of a standard that a reading does not speak of. */
export const unread: Readonly<Pick<StandardReading, 'tally' | 'checks'>> = { tally: null, checks: noChecks };

const untouched: readonly FindingState[] = ['met', 'not-applicable'];

/** What the letters of one standard's checks say, in their order. */
export function readStandard(letters: string, { standard, checks }: Layout[number], isWaived?: IsWaived): StandardReading {
  const counts: CheckCounts = { applicable: 0, met: 0, waived: 0 };
  const states = checks.map(({ check, severity }, at) => {
    const measured = readState(letters[at]);
    const state: FindingState = !untouched.includes(measured) && isWaived?.(standard, check) ? 'waived' : measured;
    if (state !== 'not-applicable') counts.applicable += 1;
    if (state === 'met') counts.met += 1;
    if (state === 'waived') counts.waived += 1;
    return { severity, state };
  });
  const state = standardState(states);
  return { state, tally: tallyOf(state), checks: counts };
}

/** The letters of each standard's checks, in the order of the layout. */
export function cutByStandard(letters: string, layout: Layout): string[] {
  let at = 0;
  return layout.map(({ checks }) => letters.slice(at, (at += checks.length)));
}

const none: ReadonlySet<string> = new Set();

/** The standards of a layout, each with the letters that it has been read with. */
type Known = { place: Layout[number]; readings: Map<string, StandardReading> }[];

/** Reads what was measured. The checks of one standard are in few states together, over all squads and days: each is worked out once. */
export class TallyReader {
  readonly #known = new Map<string, Known>();
  readonly #changed = new Map<string, ReadonlySet<string>>();

  constructor(private readonly layouts: Layouts) {}

  layoutOf({ layout }: Pick<Reading, 'layout'>): Layout {
    const found = this.layouts.get(layout);
    if (!found) throw new Error(`the history speaks of a layout "${layout}" that is not stored`);
    return found;
  }

  /** The standards that have another version in the second layout than in the first. */
  listChanged(before: string, after: string): ReadonlySet<string> {
    if (before === after) return none;
    const key = `${before}/${after}`;
    const known = this.#changed.get(key);
    if (known) return known;
    const versions = new Map(this.layoutOf({ layout: before }).map(({ standard, version }) => [standard, version]));
    const changed = this.layoutOf({ layout: after }).flatMap(({ standard, version }) => {
      const earlier = versions.get(standard);
      return earlier === undefined || earlier === version ? [] : [standard];
    });
    const found = new Set(changed);
    this.#changed.set(key, found);
    return found;
  }

  #knownOf(reading: Pick<Reading, 'layout'>): Known {
    const known = this.#known.get(reading.layout) ?? this.layoutOf(reading).map((place) => ({ place, readings: new Map() }));
    this.#known.set(reading.layout, known);
    return known;
  }

  /** Each standard of a reading, in the order of its layout; with the squad's waivers of that day, or as it was measured. */
  read(reading: Pick<Reading, 'layout' | 'states'>, isWaived?: IsWaived | null): StandardReading[] {
    const own = cutByStandard(reading.states, this.layoutOf(reading));
    return this.#knownOf(reading).map(({ place, readings }, at) => {
      const letters = own[at] ?? '';
      if (isWaived && place.checks.some(({ check }) => isWaived(place.standard, check))) return readStandard(letters, place, isWaived);
      const found = readings.get(letters) ?? readStandard(letters, place);
      readings.set(letters, found);
      return found;
    });
  }
}

/** Days running on which one standard counts in one place. */
interface Stretch {
  tally: Tally | null;
  from: DayNumber;
  days: number;
  isChanged: boolean;
}

/** Carries a squad's runs on. Each standard goes on in one step for as long as it counts in the same place: most do for weeks. */
class RunWalker {
  readonly #runs: Map<string, Run>;
  readonly #open = new Map<string, Stretch>();

  constructor(
    private last: Reading | null,
    runs: Runs,
    private readonly reader: TallyReader,
    private readonly afterDays: number,
  ) {
    this.#runs = new Map(runs);
  }

  /** Readings of days running that are all alike, from the first to the last. Days without a sweep before them are like the one before, for as long as that stands. */
  add(first: Reading, last: Reading): void {
    const before = this.last;
    if (before) this.#step(before, before.day + 1, Math.min(keptDays, first.day - before.day - 1), none);
    const changed = before ? this.reader.listChanged(before.layout, first.layout) : none;
    this.#step(first, first.day, last.day - first.day + 1, changed);
    this.last = last;
  }

  end(): Carry | null {
    for (const [standard, open] of this.#open) this.#close(standard, open);
    this.#open.clear();
    return this.last && { reading: this.last, runs: this.#runs };
  }

  #step(reading: Reading, from: DayNumber, days: number, changed: ReadonlySet<string>): void {
    if (days <= 0) return;
    const read = this.reader.read(reading);
    for (const [place, { standard }] of this.reader.layoutOf(reading).entries()) {
      const tally = read[place]?.tally ?? null;
      const open = this.#open.get(standard);
      if (open?.tally === tally && open.from + open.days === from) open.days += days;
      else {
        if (open) this.#close(standard, open);
        this.#open.set(standard, { tally, from, days, isChanged: changed.has(standard) });
      }
    }
  }

  #close(standard: string, { tally, from, days, isChanged }: Stretch): void {
    const run = stepRun(this.#runs.get(standard), tally, from, days, this.afterDays, isChanged);
    if (run) this.#runs.set(standard, run);
  }
}

const walkFrom = (carry: Carry | null, reader: TallyReader, afterDays: number): RunWalker =>
  new RunWalker(carry?.reading ?? null, carry?.runs ?? new Map(), reader, afterDays);

/** One reading further. */
export function stepCarry(carry: Carry | null, reading: Reading, reader: TallyReader, afterDays: number): Carry {
  const walker = walkFrom(carry, reader, afterDays);
  walker.add(reading, reading);
  return walker.end() ?? { reading, runs: new Map() };
}

/** Where a squad stands after each reading of a month, in order. */
export function* walkMonth({ before, readings }: SquadMonth, reader: TallyReader, afterDays: number): Generator<Carry, void> {
  let carry = before;
  for (const reading of readings) {
    carry = stepCarry(carry, reading, reader, afterDays);
    yield carry;
  }
}

const follows = (reading: Reading, before: Reading): boolean =>
  reading.day === before.day + 1 && reading.layout === before.layout && reading.states === before.states;

/** Where a squad stands after its last reading of a month, or after the last one until a day, included. */
export function endOfMonth({ before, readings }: SquadMonth, reader: TallyReader, afterDays: number, until = Infinity): Carry | null {
  const walker = walkFrom(before, reader, afterDays);
  let first: Reading | null = null;
  for (const [at, reading] of readings.entries()) {
    if (reading.day > until) break;
    first ??= reading;
    const next = readings[at + 1];
    if (next && next.day <= until && follows(next, reading)) continue;
    walker.add(first, reading);
    first = null;
  }
  return walker.end();
}
