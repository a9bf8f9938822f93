import fc from 'fast-check';
import { playbookSchema } from '../../src/contract/playbook';
import { createDayCounter } from '../../src/domain/calendar';

const dayMs = 86_400_000;
const names = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
type Day = (typeof names)[number];

const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Walks the days one by one and adds the part of each that lies between the two moments. */
function walkDays(from: number, to: number, workingDays: readonly Day[], holidays: readonly string[]): number {
  if (to <= from) return 0;
  let worked = 0;
  for (let day = Math.floor(from / dayMs) * dayMs; day < to; day += dayMs) {
    const works = workingDays.some((name) => name === names[new Date(day).getUTCDay()]) && !holidays.includes(dateOf(day));
    if (works) worked += Math.min(to, day + dayMs) - Math.max(from, day);
  }
  return worked / dayMs;
}

const moment = fc.integer({ min: Date.parse('2025-11-01T00:00:00Z'), max: Date.parse('2026-03-31T23:59:59Z') });
/** Moments at midnight are the ones that go wrong. */
const anyMoment = fc.oneof(
  moment,
  moment.map((at) => Math.floor(at / dayMs) * dayMs),
);

const standard = createDayCounter(playbookSchema.shape.settings.parse({}));
const at = (text: string): number => Date.parse(text);

describe('counting days', () => {
  it('gives what walking the days one by one gives, whatever the week and the holidays (2,000 random stretches)', () => {
    fc.assert(
      fc.property(
        anyMoment,
        anyMoment,
        fc.uniqueArray(fc.constantFrom(...names)),
        fc.array(moment.map(dateOf), { maxLength: 12 }),
        (from, to, workingDays, holidays) => {
          const counted = createDayCounter({ workingDays, holidays })(from, to, 'working');
          expect(counted).toBeCloseTo(walkDays(from, to, workingDays, holidays), 9);
        },
      ),
      { numRuns: 2000, seed: 20_260_401 },
    );
  });

  it('counts Monday to Friday unless the playbook says otherwise', () => {
    expect(standard(at('2026-03-02T09:00:00Z'), at('2026-03-09T09:00:00Z'), 'working')).toBe(5);
    expect(standard(at('2026-03-06T12:00:00Z'), at('2026-03-09T12:00:00Z'), 'working')).toBe(1);
    expect(standard(at('2026-03-07T08:00:00Z'), at('2026-03-08T20:00:00Z'), 'working')).toBe(0);
    expect(standard(at('2026-03-06T12:00:00Z'), at('2026-03-09T12:00:00Z'), 'elapsed')).toBe(3);
  });

  it('leaves out the holidays that fall on working days, each once', () => {
    const count = createDayCounter({
      workingDays: ['mon', 'tue', 'wed', 'thu', 'fri'],
      holidays: ['2026-05-01', '2026-05-01', '2026-05-02'],
    });
    expect(count(at('2026-04-27T00:00:00Z'), at('2026-05-04T00:00:00Z'), 'working')).toBe(4);
  });

  it('gives no negative days, before the epoch no others', () => {
    expect(standard(at('2026-03-09T00:00:00Z'), at('2026-03-02T00:00:00Z'), 'working')).toBe(0);
    expect(standard(at('1969-12-22T00:00:00Z'), at('1970-01-05T00:00:00Z'), 'working')).toBe(10);
  });

  it('takes no longer for a thousand years than for a day', () => {
    expect(standard(at('2026-01-05T00:00:00Z'), at('2026-01-05T00:00:00Z') + 52_000 * 7 * dayMs, 'working')).toBe(260_000);
  });
});
