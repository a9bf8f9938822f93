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

/** Whether a squad is excepted from a check of a standard at the end of a day; the history itself knows of none. */
export type IsWaived = (standard: string, check: string) => boolean;

const untouched: readonly FindingState[] = ['met', 'not-applicable'];

/** The state of each standard in a reading, in the order of its layout. */
export function readStates({ states }: Pick<Reading, 'states'>, layout: Layout, isWaived?: IsWaived): FindingState[] {
  let at = 0;
  return layout.map(({ standard, checks }) =>
    standardState(
      checks.map(({ check, severity }) => {
        const state = readState(states[at++]);
        const gives = severity === 'must' && !untouched.includes(state) && isWaived?.(standard, check) === true;
        return { severity, state: gives ? 'waived' : state };
      }),
    ),
  );
}

const none: ReadonlySet<string> = new Set();

/** Where the standards of a reading count, by what was measured. Readings of many days share their states, so that each is worked out once. */
export class TallyReader {
  readonly #known = new Map<string, readonly (Tally | null)[]>();
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

  read(reading: Reading): readonly (Tally | null)[] {
    const key = `${reading.layout}/${reading.states}`;
    const known = this.#known.get(key);
    if (known) return known;
    const tallies = readStates(reading, this.layoutOf(reading)).map(tallyOf);
    this.#known.set(key, tallies);
    return tallies;
  }
}

/** The runs after so many days like a reading, the first of them `day`. */
function step(
  runs: Runs,
  reading: Reading,
  [day, days]: readonly [day: DayNumber, days: number],
  reader: TallyReader,
  afterDays: number,
  changed: ReadonlySet<string>,
): Map<string, Run> {
  const tallies = reader.read(reading);
  const next = new Map(runs);
  for (const [place, { standard }] of reader.layoutOf(reading).entries()) {
    const run = stepRun(next.get(standard), tallies[place] ?? null, day, days, afterDays, changed.has(standard));
    if (run) next.set(standard, run);
  }
  return next;
}

/** One reading further. Days without a sweep since the last one are like it, for as long as it stands. */
export function stepCarry(carry: Carry | null, reading: Reading, reader: TallyReader, afterDays: number): Carry {
  let runs: Runs = carry?.runs ?? new Map();
  if (carry) {
    const gap = Math.min(keptDays, reading.day - carry.reading.day - 1);
    if (gap > 0) runs = step(runs, carry.reading, [carry.reading.day + 1, gap], reader, afterDays, none);
  }
  const changed = carry ? reader.listChanged(carry.reading.layout, reading.layout) : none;
  return { reading, runs: step(runs, reading, [reading.day, 1], reader, afterDays, changed) };
}

/** Where a squad stands after each reading of a month, in order; the same until a day, included. */
export function* walkMonth(
  { before, readings }: SquadMonth,
  reader: TallyReader,
  afterDays: number,
  until = Infinity,
): Generator<Carry, void> {
  let carry = before;
  for (const reading of readings) {
    if (reading.day > until) return;
    carry = stepCarry(carry, reading, reader, afterDays);
    yield carry;
  }
}

/** Where a squad stands after its last reading of a month. */
export function endOfMonth(month: SquadMonth, reader: TallyReader, afterDays: number, until = Infinity): Carry | null {
  let last = month.before;
  for (const carry of walkMonth(month, reader, afterDays, until)) last = carry;
  return last;
}
