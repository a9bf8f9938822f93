import fc from 'fast-check';
import { createDemo } from '../../host/seeds/demo';
import { firstDayOf, type DayNumber } from '../../src/domain/history/days';
import { listPlaces } from '../../src/domain/history/count-day';
import { wholeSquads } from '../../src/domain/history/series';
import {
  putStandingDay,
  readLetter,
  readStandingDay,
  readStandingMonth,
  writeStandingMonth,
  type DayStandings,
  type KeptStanding,
  type StandingMonth,
} from '../../src/domain/history/standing-month';
import { walkMonth } from '../../src/domain/history/walk';
import { countStandings } from '../../src/domain/report/standing';
import { workOut } from '../kit/history';

const month = '2026-03';
const first = firstDayOf(month);
const day = fc.integer({ min: 0, max: 30 }).map((at): DayNumber => first + at);
const stood = fc.record({
  tribe: fc.constantFrom(null, 'Voyageur', 'Tribu "é"'),
  layout: fc.constantFrom('l1', 'l2'),
  letters: fc.constantFrom('', 'aaa', 'asn', 'wjk', '.-a'),
});
const days = fc.uniqueArray(fc.tuple(day, stood), { selector: ([at]) => at, maxLength: 31 }).map((some) => new Map(some));

const { months, standings, series, counting } = workOut(
  (createDemo({ asOf: Date.parse('2026-11-20T09:30:00.000Z') }).state?.history ?? []).map((each) => ({ parent: null, ...each })),
);

describe('how squads stood, day by day of a month', () => {
  test('is read as it was written, whole and by the day', () => {
    fc.assert(
      fc.property(days, (own) => {
        const text = writeStandingMonth({ squad: 'A', month, days: own });
        expect(readStandingMonth('A', month, text)).toEqual({ squad: 'A', month, days: own });
        for (let at = first; at < first + 31; at += 1) expect(readStandingDay(month, text, at)).toEqual(own.get(at) ?? null);
      }),
      { numRuns: 300, seed: 5 },
    );
  });

  test('takes a day in the place of whatever was said of it, and says of no squad what the day does not', () => {
    const squads = fc.dictionary(fc.constantFrom('A', 'B', 'C', 'D'), stood).map((some) => new Map(Object.entries(some)));
    fc.assert(
      fc.property(fc.array(fc.tuple(day, squads), { maxLength: 12 }), (steps) => {
        let rows = new Map<string, StandingMonth>();
        const truth = new Map<DayNumber, ReadonlyMap<string, DayStandings>>();
        for (const [at, read] of steps) {
          for (const row of putStandingDay([...rows.values()], month, at, read)) rows = new Map([...rows, [row.squad, row]]);
          truth.set(at, read);
        }
        for (const [at, read] of truth)
          for (const squad of ['A', 'B', 'C', 'D']) expect(rows.get(squad)?.days.get(at)).toEqual(read.get(squad));
      }),
      { numRuns: 300, seed: 6 },
    );
  });

  test('says of every pair of the demo, on every day, what was worked out of it', () => {
    const seen = new Set<string>();
    for (const own of months) {
      const rows = standings.find((each) => each.squad === own.squad && each.month === own.month);
      for (const carry of walkMonth(own, counting.reader, counting.afterDays)) {
        const letters = rows?.days.get(carry.reading.day)?.letters ?? '';
        const expected = listPlaces(own.squad, carry, counting).map((place): KeptStanding => {
          if (typeof place === 'string') return { standing: null, counts: place === 'not-asked', hasRun: false };
          const { standing, standard } = place;
          const hasRun = ['adopted', 'not-judged'].includes(standing) && (carry.runs.get(standard)?.met ?? 0) > counting.afterDays;
          return { standing, counts: true, hasRun };
        });
        expect([...letters].map(readLetter)).toEqual(expected);
        for (const letter of letters) seen.add(letter);
      }
    }
    // No waivers in these readings.
    expect([...seen].sort()).toEqual(['-', '.', 'a', 'j', 'k', 'n', 's']);
  });

  test('adds up, squad by squad, to what was counted of the demo, on every day and for every standard', () => {
    let compared = 0;
    for (const [at, counts] of series) {
      const own = standings.flatMap((each) => each.days.get(at) ?? []);
      for (const [standard, { applicable: _a, met: _m, excepted: _e, ...counted }] of counts) {
        if (standard === wholeSquads) continue;
        const found = own.flatMap((each) => {
          const place = counting.reader.layoutOf(each).findIndex((one) => one.standard === standard);
          return readLetter(each.letters[place]).standing ?? [];
        });
        expect(countStandings(found)).toEqual(counted);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(2500);
  });
});
