import { beganOn } from '../../host/seeds/demo/adoption';
import { daysSinceStart } from '../../host/seeds/demo/calendar';
import { tribes } from '../../host/seeds/demo/squads';
import { toDay, toDayNumber } from '../../src/domain/history/days';
import { noDayCounts, wholeSquads } from '../../src/domain/history/series';
import { endOfMonth } from '../../src/domain/history/walk';
import { workOut } from '../kit/history';
import { asOf, demo, readPlaybook } from './demo-site';

const dayMs = 86_400_000;
const readings = (demo.state?.history ?? []).map((each) => ({ parent: null, ...each }));
const { months, series, counting } = workOut(readings);
const dayAt = (instant: number): number => Math.floor(instant / dayMs);
/** The last day of a month of the demo's story. */
const endOf = (month: number): number => dayAt(asOf - daysSinceStart(month + 1) * dayMs);
const yesterday = dayAt(asOf) - 1;
const countOn = (standard: string, day: number) => series.get(day)?.get(standard) ?? noDayCounts();

test.each([
  [6, 8, 24],
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
])('at the end of M%i, %i of %i squads have adopted that features are ready before they are built', (month, adopted, inScope) => {
  const counts = countOn('ready-before-build', endOf(month));
  expect([counts.adopted, counts.inScope]).toEqual([adopted, inScope]);
});

test('yesterday every standard stood as the story’s table has it, but for waivers', () => {
  const tell = (standard: string) => {
    const { inScope, adopted, settling, notYet, notJudged } = countOn(standard, yesterday);
    return [inScope, adopted, settling, notYet, notJudged];
  };
  expect(
    readPlaybook(demo).standards.flatMap(({ id, mode }) => (mode === 'counted' || mode === 'required' ? [[id, ...tell(id)]] : [])),
  ).toEqual([
    ['board-tells-the-truth', 24, 19, 1, 3, 1],
    // One of the seven has a waiver.
    ['ready-before-build', 24, 12, 1, 8, 3],
    ['roles-held', 24, 20, 0, 4, 0],
    ['checked-before-launch', 24, 20, 0, 3, 1],
    ['explore-and-stop-early', 17, 8, 0, 6, 3],
    ['users-every-month', 17, 12, 0, 4, 1],
    ['launched-then-measured', 5, 4, 0, 1, 0],
    ['decisions-written', 24, 18, 0, 5, 1],
    // Two of the seven have waivers.
    ['common-tools', 24, 16, 0, 7, 1],
  ]);
});

test('nine of the twenty-four squads have adopted all that is required; two cannot be judged yet', () => {
  expect(countOn(wholeSquads, yesterday)).toMatchObject({ inScope: 24, adopted: 9, notJudged: 2 });
});

test('the squad that others visit has the longest run, and both halves of a split have the past of the whole', () => {
  const runOf = (squad: string, standard: string) => {
    const last = months.filter((each) => each.squad === squad).at(-1);
    const run = last && endOfMonth(last, counting.reader, counting.afterDays)?.runs.get(standard);
    return run?.met;
  };
  expect(runOf('SRCH', 'ready-before-build')).toBe(402);
  expect(runOf('PAY', 'ready-before-build')).toBe(402);
  expect(runOf('SEAT', 'ready-before-build')).toBe(41);
  expect(runOf('DISR', 'ready-before-build')).toBe(9);
  expect(toDayNumber(beganOn('PAY', asOf) ?? '')).toBe(months.find(({ squad }) => squad === 'PAY')?.readings[0]?.day);
});

test('every day has its readings, today has none, and all figures add up', () => {
  const days = [...series.keys()].sort((a, b) => a - b);
  expect(days[0]).toBe(dayAt(asOf) - 402);
  expect(days).toEqual(days.map((_, index) => dayAt(asOf) - 402 + index));
  expect(days.at(-1)).toBe(yesterday);
  for (const counts of series.values())
    for (const { inScope, adopted, settling, notYet, waived, notJudged } of counts.values())
      expect(adopted + settling + notYet + waived + notJudged).toBe(inScope);
});

test('it moves as squads do: few at a time, on working days but for what a date of the story fixes', () => {
  const steps = [...series].flatMap(([day, counts]) =>
    [...counts].flatMap(([standard, { adopted, settling }]) => {
      const before = series.get(day - 1)?.get(standard);
      return before ? [[standard, toDay(day), Math.abs(adopted + settling - before.adopted - before.settling)] as const] : [];
    }),
  );
  expect(steps.filter(([, , by]) => by > 3)).toEqual([]);
});

test('it speaks of the tribes, standards and checks that the site has, and of one standard that was retired', () => {
  expect([...new Set(readings.map(({ tribe }) => tribe))].sort()).toEqual([...tribes].sort());
  const known = new Map(readPlaybook(demo).standards.map(({ id, checks }) => [id, checks.map((check) => [check.id, check.severity])]));
  const told = readings.flatMap(({ standards }) => standards.map(({ standard, checks }) => [standard, checks] as const));
  expect([...new Set(told.map(([standard]) => standard))].filter((standard) => !known.has(standard))).toEqual(['every-story-estimated']);
  for (const [standard, checks] of told)
    if (known.has(standard))
      expect(new Set(checks.map(({ check, severity }) => `${check} ${severity}`))).toEqual(
        new Set(known.get(standard)?.map(([check, severity]) => `${check} ${severity}`)),
      );
});
