import fc from 'fast-check';
import type { Tally } from '../../src/domain/adoption';
import { nameLayout, type Layout } from '../../src/domain/history/layout';
import { readCarry, readSquadMonth, writeCarry, writeSquadMonth, type Reading, type SquadMonth } from '../../src/domain/history/month';
import { firstDayOf, toDayNumber } from '../../src/domain/history/days';
import { daysToAdopt, isAdoptedRun, isSustained, stepRun, type Run } from '../../src/domain/history/run';
import { endOfMonth, keptDays, TallyReader, walkMonth } from '../../src/domain/history/walk';

const tallies: (Tally | null)[] = ['metNow', 'notYet', 'notJudged', null];
const runOver = (days: readonly (Tally | null)[], afterDays: number): Run => {
  const run = days.reduce<Run | undefined>((before, tally, day) => stepRun(before, tally, day, 1, afterDays, false), undefined);
  if (!run) throw new Error('no day of it was asked of the squad');
  return run;
};
const times = (n: number, tally: Tally | null): (Tally | null)[] => Array.from({ length: n }, () => tally);

describe('a run of days', () => {
  it('is adopted once it has been met for the days that the playbook asks, the first day not counted', () => {
    expect(isAdoptedRun(runOver(times(14, 'metNow'), 14), 14)).toBe(false);
    expect(runOver(times(15, 'metNow'), 14)).toMatchObject({ met: 15, began: 0, first: 14 });
    expect(runOver(times(1, 'metNow'), 0)).toMatchObject({ met: 1, first: 0 });
  });

  it('is paused by what cannot be told, and broken by what is not met', () => {
    const paused = [...times(10, 'metNow'), ...times(30, 'notJudged'), ...times(5, 'metNow')];
    expect(runOver(paused, 14)).toMatchObject({ met: 15, began: 0, first: 44 });
    const broken = [...times(10, 'metNow'), 'notYet' as const, ...times(10, 'metNow')];
    expect(runOver(broken, 14)).toMatchObject({ met: 10, began: 11, first: null });
  });

  it('is sustained when it was adopted on 85 % of the days that could be told of the sixty after', () => {
    const after = (kept: (Tally | null)[]) => runOver([...times(15, 'metNow'), ...kept], 14);
    const day = 14 + 60;
    expect(isSustained(after(times(60, 'metNow')), day)).toBe(true);
    expect(isSustained(after(times(60, 'metNow')), day - 1)).toBeNull();
    expect(isSustained(after([...times(51, 'metNow'), ...times(9, 'notYet')]), day)).toBe(true);
    expect(isSustained(after([...times(50, 'metNow'), ...times(10, 'notYet')]), day)).toBe(false);
    expect(isSustained(after([...times(34, 'metNow'), ...times(20, 'notJudged'), ...times(6, 'notYet')]), day)).toBe(true);
    expect(isSustained(after(times(60, 'notJudged')), day)).toBeNull();
  });

  it('tells how long a squad took: from publication, or from its own start where that is later', () => {
    const run = runOver([...times(5, 'notYet'), ...times(15, 'metNow')], 14);
    expect(daysToAdopt(run, -10, null)).toBe(29);
    expect(daysToAdopt(run, null, null)).toBe(19);
    expect(daysToAdopt(run, -10, 3)).toBe(16);
    expect(daysToAdopt(runOver(times(3, 'metNow'), 14), -10, null)).toBeNull();
  });

  it('is the same in one step of many days as day by day, and as somebody who walks the days without cleverness counts it', () => {
    const stretches = fc.array(fc.tuple(fc.constantFrom(...tallies), fc.integer({ min: 1, max: 40 }), fc.boolean()), { maxLength: 12 });
    fc.assert(
      fc.property(stretches, fc.integer({ min: 0, max: 20 }), (list, afterDays) => {
        let [byDay, byStretch]: (Run | undefined)[] = [];
        let day = 0;
        const days: (Tally | null)[] = [];
        for (const [tally, n, changed] of list) {
          byStretch = stepRun(byStretch, tally, day, n, afterDays, changed);
          for (let index = 0; index < n; index++) byDay = stepRun(byDay, tally, day + index, 1, afterDays, changed && index === 0);
          days.push(...times(n, tally));
          day += n;
        }
        expect(byStretch).toEqual(byDay);
        let met = 0;
        const adopted = days.map((tally) => {
          if (tally === 'metNow') met += 1;
          if (tally === 'notYet') met = 0;
          return tally === 'metNow' && met > afterDays;
        });
        const first = adopted.indexOf(true);
        const after = first < 0 ? [] : days.slice(first + 1, first + 61);
        const judged = after.filter((tally) => tally === 'metNow' || tally === 'notYet').length;
        const kept = first < 0 ? 0 : adopted.slice(first + 1, first + 61).filter(Boolean).length;
        if (byDay) expect(byDay).toMatchObject({ met, first: first < 0 ? null : first, judged, kept });
        else expect(days.every((tally) => tally === null)).toBe(true);
      }),
      { numRuns: 500, seed: 3 },
    );
  });
});

const layout: Layout = [
  {
    standard: 'a',
    version: 1,
    mode: 'required',
    checks: [
      { check: 'x', severity: 'must' },
      { check: 'y', severity: 'advice' },
    ],
  },
  { standard: 'b', version: 1, mode: 'counted', checks: [{ check: 'z', severity: 'must' }] },
];
const next: Layout = layout.map((each) => ({ ...each, version: 2 }));
const layouts = new Map([layout, next].map((each) => [nameLayout(each), each]));
const first = firstDayOf('2026-03');

const readings = fc
  .uniqueArray(
    fc.record({
      day: fc.integer({ min: first, max: first + 30 }),
      tribe: fc.constantFrom('Tribu é', null),
      layout: fc.constantFrom(...layouts.keys()),
      states: fc
        .array(fc.constantFrom('m', 'p', 'n', 'e', 'c', 'x', 'g'), { minLength: 3, maxLength: 3 })
        .map((letters) => letters.join('')),
      own: fc.boolean(),
    }),
    { selector: ({ day }) => day, maxLength: 31 },
  )
  .map((list): Reading[] => [...list].sort((a, b) => a.day - b.day));

describe('a squad’s month', () => {
  it('comes back as it was written, whatever was read', () => {
    fc.assert(
      fc.property(readings, readings, fc.constantFrom('PAR', null), (own, earlier, parent) => {
        const reader = new TallyReader(layouts);
        const moved = earlier.map((each) => ({ ...each, day: each.day - 40 }));
        const start: SquadMonth = { squad: 'A', month: '2026-02', parent: null, before: null, readings: moved };
        const before = endOfMonth(start, reader, 3);
        const month: SquadMonth = { squad: 'A', month: '2026-03', parent, before, readings: own };
        expect(readSquadMonth('A', '2026-03', writeSquadMonth(month))).toEqual(month);
        const end = endOfMonth(month, reader, 3);
        if (end) expect(readCarry(writeCarry(end))).toEqual(end);
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  it('ends in one walk where it ends reading by reading, on every day', () => {
    fc.assert(
      fc.property(readings, fc.integer({ min: 0, max: 20 }), (own, afterDays) => {
        const reader = new TallyReader(layouts);
        const alike = own.map((reading, at) => (at % 3 === 0 ? reading : { ...reading, states: own[at - (at % 3)]?.states ?? '' }));
        const month: SquadMonth = { squad: 'A', month: '2026-03', parent: null, before: null, readings: alike };
        for (const carry of walkMonth(month, reader, afterDays))
          expect(endOfMonth(month, reader, afterDays, carry.reading.day)).toEqual(carry);
      }),
      { numRuns: 200, seed: 11 },
    );
  });

  it('takes about a kilobyte for thirty standards of five checks that change now and then', () => {
    const wide: Layout = Array.from({ length: 30 }, (_, index) => ({
      ...{ standard: `standard-number-${index}`, version: 1, mode: 'counted' },
      checks: Array.from({ length: 5 }, (__, check) => ({ check: `c${check}`, severity: 'must' })),
    }));
    const reader = new TallyReader(new Map([['wide', wide]]));
    const states = (day: number) =>
      Array.from({ length: 150 }, (_, index) => ((index * 7 + Math.floor(day / 9)) % 11 === 0 ? 'n' : 'm')).join('');
    const list = Array.from({ length: 31 }, (_, day): Reading => ({
      day: first + day,
      tribe: 'T',
      layout: 'wide',
      states: states(day),
      own: true,
    }));
    const january: SquadMonth = {
      squad: 'A',
      month: '2026-02',
      parent: null,
      before: null,
      readings: list.map((each) => ({ ...each, day: each.day - 31 })),
    };
    const text = writeSquadMonth({ squad: 'A', month: '2026-03', parent: null, before: endOfMonth(january, reader, 14), readings: list });
    expect(text.length).toBeLessThan(2700);
  });

  it('keeps the last reading on days without a sweep, for fourteen days and no longer', () => {
    const reader = new TallyReader(layouts);
    const name = nameLayout(layout);
    const read = (day: number): Reading => ({ day, tribe: null, layout: name, states: 'mmm', own: true });
    const after = (gap: number) =>
      endOfMonth(
        { squad: 'A', month: '2026-03', parent: null, before: null, readings: [read(first), read(first + gap + 1)] },
        reader,
        14,
      )?.runs.get('a');
    expect(after(5)).toMatchObject({ met: 7, began: first });
    expect(after(keptDays)).toMatchObject({ met: 16 });
    expect(after(keptDays + 10)).toMatchObject({ met: 16 });
    expect(toDayNumber('2026-03-01')).toBe(first);
  });

  it('tells whether a squad or the standard made the difference', () => {
    const reader = new TallyReader(layouts);
    const [one, two] = [...layouts.keys()] as [string, string];
    const read = (day: number, name: string, states: string): Reading => ({ day, tribe: null, layout: name, states, own: true });
    const end = (list: Reading[]) =>
      endOfMonth({ squad: 'A', month: '2026-03', parent: null, before: null, readings: list }, reader, 14)?.runs;
    expect(end([read(first, one, 'mmm'), read(first + 1, two, 'nmm')])?.get('a')).toMatchObject({
      last: 'notYet',
      turned: first + 1,
      byStandard: true,
    });
    expect(end([read(first, one, 'mmm'), read(first + 1, one, 'nmm')])?.get('a')).toMatchObject({ last: 'notYet', byStandard: false });
    expect(end([read(first, one, 'mmm'), read(first + 1, two, 'nmm')])?.get('b')).toMatchObject({
      last: 'metNow',
      turned: first,
      byStandard: false,
    });
  });
});
