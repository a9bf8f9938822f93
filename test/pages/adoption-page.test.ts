import fc from 'fast-check';
import { areas } from '../../src/contract/playbook';
import { reportFilterSchema } from '../../src/contract/report';
import { moveKinds } from '../../src/contract/report-parts';
import { chooseEmpty } from '../../static/app/src/views/adoption/empty';
import { everything, isNarrowed, periods, readChoice, writeChoice, type ReportChoice } from '../../static/app/src/views/adoption/choice';
import { layOutMoved } from '../../static/app/src/views/adoption/moved/waterfall';
import { filterAt } from '../../static/app/src/views/adoption/place';
import { countGoal, listMonths, markEvents, pickRows, plot } from '../../static/app/src/views/adoption/progress/burn-up';
import { report } from '../kit/report-sample';

const name = fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' });
const choices: fc.Arbitrary<ReportChoice> = fc.record({
  filter: fc.record({
    tribes: fc.tuple(fc.uniqueArray(name, { maxLength: 4 }), fc.boolean()).map(([named, without]) => (without ? [...named, null] : named)),
    lead: fc.option(name),
    areas: fc.subarray([...areas]),
    standards: fc.uniqueArray(name, { maxLength: 4 }),
    period: fc.constantFrom(...periods),
  }),
  month: fc.option(name),
});

describe('what is chosen of the report', () => {
  test('stands in the address, so that a link shows the same', () => {
    fc.assert(fc.property(choices, (choice) => expect(readChoice(writeChoice(choice))).toEqual(choice)));
    expect(writeChoice(everything)).toBe('');
    expect(writeChoice({ filter: { ...everything.filter, tribes: ['Voyageur'], period: 'year' }, month: '2026-09' })).toBe(
      '?tribe=Voyageur&period=year&month=2026-09',
    );
  });

  test('is something that the report can be asked for, whatever an address says', () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), (query) => {
        expect(reportFilterSchema.safeParse(readChoice(`?${query}`).filter).success).toBe(true);
      }),
    );
    expect(readChoice('?period=century&area=kitchen&tribe=&as=somebody')).toEqual(everything);
  });

  test('is narrowed to one standard, one tribe or the squads of a figure where a place is one', () => {
    const { filter } = readChoice('?tribe=Voyageur&area=ready&period=year');
    expect(filterAt({ kind: 'adoption' }, filter)).toBe(filter);
    expect(filterAt({ kind: 'tribe', tribe: null }, filter)).toEqual({ ...filter, tribes: [null] });
    expect(filterAt({ kind: 'standard', standard: 'x' }, filter)).toEqual({ ...filter, standards: ['x'] });
    expect(filterAt({ kind: 'squads', of: { area: 'launch' } }, filter)).toEqual({ ...filter, areas: ['launch'] });
    expect(filterAt({ kind: 'squads', of: { tribe: null, standing: 'waived' } }, filter)).toEqual({ ...filter, tribes: [null] });
  });
});

test('an empty report says why, and tells a choice that leaves nothing from a site that has nothing', () => {
  const narrowed = readChoice('?tribe=Voyageur');
  expect(isNarrowed(narrowed)).toBe(true);
  expect(isNarrowed(readChoice('?period=year&month=x'))).toBe(false);
  const { standards } = report;
  expect(chooseEmpty({ withheld: null, standards }, everything)).toBeNull();
  for (const why of ['coverage', 'none-required'] as const) expect(chooseEmpty({ withheld: why, standards }, everything)).toBeNull();
  for (const why of ['no-sweep', 'no-squads', 'no-standards'] as const)
    expect(chooseEmpty({ withheld: why, standards }, everything)).toBe(why);
  expect(chooseEmpty({ withheld: 'no-sweep', standards }, narrowed)).toBe('no-sweep');
  expect(chooseEmpty({ withheld: 'no-squads', standards }, narrowed)).toBe('filtered');
  expect(chooseEmpty({ withheld: null, standards: [] }, readChoice('?area=launch'))).toBe('filtered');
});

describe('why it moved', () => {
  const parts = fc.array(fc.integer({ min: -40, max: 40 }), { minLength: moveKinds.length, maxLength: moveKinds.length });

  test('is one walk without a gap, within the picture, from before to after', () => {
    fc.assert(
      fc.property(fc.nat(200), parts, (start, effects) => {
        const before = start + 300;
        const after = effects.reduce((sum, by) => sum + by, before);
        const moved = { before, after, parts: moveKinds.map((kind, index) => ({ kind, by: effects[index] ?? 0, pairs: [] })) };
        const walk = layOutMoved(moved);
        let at = walk.before;
        for (const step of walk.steps) {
          expect(step.from).toBeCloseTo(at);
          expect(Math.sign(step.to - step.from)).toBe(Math.sign(step.by));
          at = step.to;
        }
        expect(at).toBeCloseTo(walk.after);
        for (const place of [walk.before, walk.after, ...walk.steps.flatMap(({ from, to }) => [from, to])]) {
          expect(place).toBeGreaterThan(0);
          expect(place).toBeLessThan(1);
        }
        expect(walk.steps.reduce((sum, { by }) => sum + by, before)).toBe(after);
      }),
    );
  });

  test('leaves out causes without effect; what brought most comes first', () => {
    if (report.moved === null) throw new Error('the sample has moved');
    expect(layOutMoved(report.moved).steps.map(({ kind, by }) => [kind, by])).toEqual([
      ['improved', 25],
      ['scope-changed', 3],
      ['waiver-ended', -1],
      ['relapsed', -3],
      ['standard-changed', -6],
    ]);
  });
});

describe('the burn-up', () => {
  const { burnUp } = report;

  test('goes from the last reading into the forecast without a gap', () => {
    const days = plot(burnUp);
    expect(days).toHaveLength(burnUp.points.length + burnUp.cone.length);
    expect(days[burnUp.points.length - 1]).toMatchObject({ adopted: 9, range: [9, 9], middle: 9 });
    expect(days.at(-1)).not.toHaveProperty('adopted');
    expect(plot({ points: burnUp.points, cone: [] }).every((day) => !('range' in day))).toBe(true);
    expect(plot({ points: [], cone: burnUp.cone })).toEqual([]);
    const unread = { day: '2026-10-15', adopted: 0, withWaivers: 0, inScope: 24, notJudged: 24 };
    expect(plot({ points: [unread, ...burnUp.points.slice(-1)], cone: [] })).toHaveLength(1);
  });

  test('holds the goal against the squads in scope today', () => {
    expect(countGoal(burnUp)).toBeCloseTo(0.8 * 24);
    expect(countGoal({ ...burnUp, goal: null })).toBeNull();
  });

  test('numbers what happened in its order, and loses no event where marks would cover one another', () => {
    const day = 86_400_000;
    const marks = markEvents([...burnUp.events].reverse(), 90 * day);
    expect(marks.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(marks[0]?.events.map(({ kind }) => kind)).toEqual(['version', 'wave']);
    expect(marks.flatMap(({ events }) => events)).toEqual(burnUp.events);
  });

  test('has a mark a month on its axis, thinned on a long one', () => {
    const at = (day: string) => Date.parse(`${day}T12:00:00Z`);
    expect(listMonths(at('2026-11-16'), at('2027-02-01')).map((month) => new Date(month).toISOString().slice(0, 10))).toEqual([
      '2026-12-01',
      '2027-01-01',
      '2027-02-01',
    ]);
    expect(listMonths(at('2024-01-01'), at('2026-12-31')).length).toBeLessThanOrEqual(8);
  });

  test('as a table holds every reading of a short period, and month ends of a long one, the newest first', () => {
    expect(pickRows(burnUp.points)).toEqual([...burnUp.points].reverse());
    expect(pickRows(burnUp.points, 5).map(({ day }) => day)).toEqual(['2026-10-16', '2026-09-25', '2026-08-28', '2026-07-31']);
  });
});
