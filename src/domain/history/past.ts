import type { PastReadings } from '../../contract/history';
import { monthOf, toDayNumber, type DayNumber } from './days';
import { nameLayout, writeState, type KeptState, type Layout } from './layout';
import type { Reading, SquadMonth } from './month';

/** The layout of readings that were made elsewhere. */
export function layOutPast({ standards }: PastReadings): Layout {
  return standards.map(({ standard, version, mode, checks }) => ({
    ...{ standard, version, mode },
    checks: checks.map(({ check, severity }) => ({ check, severity })),
  }));
}

/** One reading a day, oldest first. */
export function readPast(past: PastReadings): Reading[] {
  const layout = nameLayout(layOutPast(past));
  const checks = past.standards.flatMap((standard) =>
    standard.checks.map(({ states }) =>
      [...states].map(({ from, state }) => ({ from: toDayNumber(from), state })).sort((a, b) => a.from - b.from),
    ),
  );
  const stateOn = (steps: readonly { from: DayNumber; state: KeptState }[], day: DayNumber): KeptState =>
    steps.findLast(({ from }) => from <= day)?.state ?? 'not-applicable';
  const readings: Reading[] = [];
  for (let day = toDayNumber(past.from); day <= toDayNumber(past.until); day++) {
    const states = checks.map((steps) => writeState(stateOn(steps, day))).join('');
    readings.push({ day, tribe: past.tribe, layout, states, own: false });
  }
  return readings;
}

/** Puts readings made elsewhere into the months of their squad. Days that the app read itself stay as they are; where it stands is worked out afterwards. */
export function takeIn(months: readonly SquadMonth[], past: readonly PastReadings[]): SquadMonth[] {
  const keyOf = (squad: string, month: string): string => `${month}/${squad}`;
  const byKey = new Map(
    months.map((each) => [keyOf(each.squad, each.month), { ...each, readings: new Map(each.readings.map((one) => [one.day, one])) }]),
  );
  for (const each of past) {
    for (const reading of readPast(each)) {
      const month = monthOf(reading.day);
      const key = keyOf(each.squad, month);
      const known = byKey.get(key) ?? {
        squad: each.squad,
        month,
        parent: each.parent,
        before: null,
        readings: new Map<DayNumber, Reading>(),
      };
      if (known.readings.get(reading.day)?.own !== true) known.readings.set(reading.day, reading);
      byKey.set(key, known);
    }
  }
  return [...byKey.values()].map((month) => ({ ...month, readings: [...month.readings.values()].sort((a, b) => a.day - b.day) }));
}
