import type { AdoptionDay } from '../../host/snapshot/state-types';
import { makeAdoptionDays } from '../../host/seeds/demo/adoption';
import { daysSinceStart } from '../../host/seeds/demo/calendar';
import { tribes } from '../../host/seeds/demo/squads';
import { asOf, demo, readPlaybook } from './demo-site';

const dayMs = 86_400_000;
const days = makeAdoptionDays(asOf);
const dayAt = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
/** The last day of a month of the demo's story. */
const endOf = (month: number): string => dayAt(asOf - daysSinceStart(month + 1) * dayMs);

function sum(standard: string, day: string, figure: 'inScope' | 'metNow' | 'waived' | 'notJudged'): number {
  return days.filter((row) => row.standard === standard && row.day === day).reduce((total, row) => total + row[figure], 0);
}

test.each([
  [7, 10, 25],
  [8, 11, 25],
  [9, 11, 24],
  [10, 11, 23],
  [11, 12, 23],
  [12, 10, 23],
  [13, 10, 23],
  [14, 9, 23],
  [15, 9, 23],
  [16, 10, 24],
  [17, 11, 24],
])('at the end of M%i, %i of %i squads have features ready before they are built', (month, met, inScope) => {
  expect([sum('ready-before-build', endOf(month), 'metNow'), sum('ready-before-build', endOf(month), 'inScope')]).toEqual([met, inScope]);
});

test('yesterday it was twelve who had adopted it, and one more that has met it for nine days', () => {
  const yesterday = dayAt(asOf - dayMs);
  expect(sum('ready-before-build', yesterday, 'metNow')).toBe(13);
  expect(sum('ready-before-build', dayAt(asOf - 10 * dayMs), 'metNow')).toBe(12);
  // E, ?, G of the table are not judged; W is a waiver.
  expect([sum('ready-before-build', yesterday, 'notJudged'), sum('ready-before-build', yesterday, 'waived')]).toEqual([3, 1]);
});

test('the other standards end as the story’s table has them', () => {
  const yesterday = dayAt(asOf - dayMs);
  const ends = ['board-tells-the-truth', 'roles-held', 'checked-before-launch', 'common-tools', 'users-every-month'].map((standard) =>
    (['inScope', 'metNow', 'waived', 'notJudged'] as const).map((figure) => sum(standard, yesterday, figure)),
  );
  expect(ends).toEqual([
    [24, 20, 0, 1],
    [24, 20, 0, 0],
    [24, 20, 0, 1],
    [24, 16, 2, 1],
    [17, 12, 0, 1],
  ]);
});

test('every day of the last twelve months has its rows, today has none, and all figures add up', () => {
  const known = [...new Set(days.map(({ day }) => day))];
  expect(known[0]).toBe(dayAt(asOf - daysSinceStart(7) * dayMs));
  expect(known.at(-1)).toBe(dayAt(asOf - dayMs));
  known.forEach((day, index) => expect(day).toBe(dayAt(Date.parse(known[0] ?? '') + index * dayMs)));
  const wrong = days.filter(({ inScope, metNow, notYet, waived, notJudged }) => inScope !== metNow + notYet + waived + notJudged);
  expect(wrong).toEqual([]);
  expect(new Set(days.map(({ day, tribe, standard }) => `${day} ${tribe ?? ''} ${standard}`)).size).toBe(days.length);
});

test('it moves as squads do: few at a time, on working days but for what a date of the story fixes', () => {
  const totals = new Map<string, number>();
  for (const { standard, day, metNow } of days) totals.set(`${standard} ${day}`, (totals.get(`${standard} ${day}`) ?? 0) + metNow);
  const steps = days.flatMap(({ standard, day }: AdoptionDay) => {
    const before = totals.get(`${standard} ${dayAt(Date.parse(day) - dayMs)}`);
    return before === undefined ? [] : [Math.abs((totals.get(`${standard} ${day}`) ?? 0) - before)];
  });
  expect(Math.max(...steps)).toBeLessThanOrEqual(2);
});

test('it speaks of the tribes and standards that the site has', () => {
  expect([...new Set(days.map(({ tribe }) => tribe))].sort()).toEqual([...tribes].sort());
  const standards = readPlaybook(demo).standards.map(({ id }) => id);
  expect([...new Set(days.map(({ standard }) => standard))].every((standard) => standards.includes(standard))).toBe(true);
  expect(demo.state?.history).toEqual(days);
});
