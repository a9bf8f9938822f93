import fc from 'fast-check';
import { createDemo } from '../../host/seeds/demo';
import { daysSinceStart } from '../../host/seeds/demo/calendar';
import { movedSchema, standings, type NamedSquad } from '../../src/contract/report-parts';
import { listPlaces } from '../../src/domain/history/count-day';
import { monthOf, toDay, type DayNumber } from '../../src/domain/history/days';
import { keepPlaces, readLetter, type KeptStanding } from '../../src/domain/history/standing-month';
import { endOfMonth } from '../../src/domain/history/walk';
import { explain, tellMoved, type LaterSide, type MovedPair } from '../../src/domain/report/moved';
import { workOut } from '../kit/history';

const dayMs = 86_400_000;
const asOf = Date.parse('2026-11-20T09:30:00.000Z');
const { months, counting } = workOut((createDemo({ asOf }).state?.history ?? []).map((each) => ({ parent: null, ...each })));
const endOf = (month: number): DayNumber => Math.floor((asOf - daysSinceStart(month + 1) * dayMs) / dayMs);
const named = (key: string): NamedSquad => ({ key, name: key, tribe: null, projectKey: key, mayOpen: false });

/** A side that can stand before and after. */
type Both = KeptStanding & LaterSide;

/** Every squad's side of one standard on a day. */
function sidesOn(day: DayNumber, standard: string): Map<string, Both> {
  const sides = months.flatMap((month) => {
    if (month.month !== monthOf(day)) return [];
    const carry = endOfMonth(month, counting.reader, 14, day);
    if (carry?.reading.day !== day) return [];
    const { letters } = keepPlaces(carry, listPlaces(month.squad, carry, counting), 14);
    const place = counting.reader.layoutOf(carry.reading).findIndex((each) => each.standard === standard);
    const byStandard = carry.runs.get(standard)?.byStandard ?? false;
    return [[month.squad, { ...readLetter(letters[place]), byStandard }] as const];
  });
  return new Map(sides);
}

function move(from: DayNumber, to: DayNumber, standard: string) {
  const [before, after] = [sidesOn(from, standard), sidesOn(to, standard)];
  const pairs = [...new Set([...before.keys(), ...after.keys()])].map((key): MovedPair => ({
    squad: named(key),
    standard: { id: standard, title: standard },
    before: before.get(key) ?? null,
    after: after.get(key) ?? null,
  }));
  const moved = tellMoved(pairs, from, to);
  const parts = Object.fromEntries(
    moved.parts.flatMap(({ kind, by, pairs: own }) => (own.length > 0 ? [[kind, [by, ...own.map(({ squad }) => squad.key)]]] : [])),
  );
  return { moved, parts };
}

describe('why the demo’s figures moved', () => {
  test('in M12 the standard changed, and no squad got worse: two fewer', () => {
    const { moved, parts } = move(endOf(11), endOf(12), 'ready-before-build');
    expect([moved.before, moved.after]).toEqual([12, 10]);
    expect(parts).toEqual({ 'standard-changed': [-2, 'APP', 'FRD', 'INV', 'LOYA'] });
  });

  test('in M9 two squads merged: one fewer to whom it applies', () => {
    const { parts } = move(endOf(8), endOf(9), 'roles-held');
    expect(parts['scope-changed']).toEqual([-1, 'ALRT']);
  });

  test('in M14 two squads lost it, and one came in', () => {
    expect(move(endOf(13), endOf(14), 'ready-before-build').parts).toEqual({ improved: [1, 'EXPN'], relapsed: [-2, 'CHK', 'REFD'] });
  });

  test('a split brings a squad, and takes the one that it was', () => {
    expect(move(endOf(6), endOf(7), 'ready-before-build').parts).toMatchObject({ 'scope-changed': [1, 'PAYFAC', 'INV', 'PAY'] });
  });

  test('between any two days the parts add up to the change', () => {
    const day = fc.integer({ min: Math.floor(asOf / dayMs) - 400, max: Math.floor(asOf / dayMs) - 1 });
    fc.assert(
      fc.property(
        day,
        day,
        fc.constantFrom('ready-before-build', 'roles-held', 'common-tools', 'explore-and-stop-early'),
        (a, b, standard) => {
          const { moved } = move(Math.min(a, b), Math.max(a, b), standard);
          movedSchema.parse(moved);
          expect(moved.parts.reduce((sum, { by }) => sum + by, 0)).toBe(moved.after - moved.before);
          expect([moved.from, moved.to]).toEqual([toDay(Math.min(a, b)), toDay(Math.max(a, b))]);
        },
      ),
      { numRuns: 60, seed: 11 },
    );
  }, 60_000);
});

describe('one pair', () => {
  const side = (standing: Both['standing'], more: Partial<Both> = {}): Both => ({
    ...{ standing, counts: true, hasRun: false, byStandard: false },
    ...more,
  });

  test.each<[string, Both | null, Both | null, string, number]>([
    ['met it and kept it', side('not-yet'), side('adopted'), 'improved', 1],
    ['lost it', side('adopted'), side('not-yet'), 'relapsed', -1],
    ['lost it and has it again, not for long', side('adopted'), side('settling', { byStandard: true }), 'relapsed', -1],
    ['lost it under a waiver', side('adopted'), side('waived'), 'waiver-began', -1],
    ['had a waiver and needs none', side('waived'), side('adopted'), 'waiver-ended', 1],
    ['cannot be told any more', side('adopted'), side('not-judged'), 'data-coverage', -1],
    ['can be told again', side('not-judged', { hasRun: true }), side('adopted'), 'data-coverage', 1],
    ['was too early, and has it now', side('not-judged'), side('adopted'), 'improved', 1],
    ['is asked something else', side('adopted'), side('not-yet', { byStandard: true }), 'standard-changed', -1],
    ['is gone', side('adopted'), null, 'scope-changed', -1],
    ['is not asked any more', side('adopted'), side(null), 'scope-changed', -1],
    ['is asked by a standard that counts no more', side('adopted'), side(null, { counts: false }), 'standard-changed', -1],
    ['is new', null, side('adopted'), 'scope-changed', 1],
  ])('of a squad that %s', (_, before, after, kind, by) => {
    expect(explain(before, after)).toEqual({ kind, by });
  });

  test('that is adopted on both days, or on neither, has not moved', () => {
    expect(explain(side('adopted'), side('adopted'))).toBeNull();
    for (const standing of standings) if (standing !== 'adopted') expect(explain(side(standing), side('waived'))).toBeNull();
  });
});
