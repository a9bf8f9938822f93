import { toDayNumber } from '../../src/domain/history/days';
import { drawCone, forecast, lookAhead, type PacePoint } from '../../src/domain/report/forecast';

const last = toDayNumber('2026-11-20');
/** A reading a week, the last one on 20 November 2026. */
const weekly = (adopted: readonly number[], inScope = 4096): PacePoint[] =>
  adopted.map((each, index) => ({ day: last - 7 * (adopted.length - 1 - index), adopted: each, inScope }));
/** Of so many squads, every week half of those still to come come in: 16 of 4,096 are left after eight weeks. */
const halving = weekly([0, 2048, 3072, 3584, 3840, 3968, 4032, 4064, 4080]);

function tell(points: readonly PacePoint[], share: number) {
  const now = points.at(-1) ?? { adopted: 0, inScope: 0 };
  return forecast(points, lookAhead(points, now.inScope), { share }, now);
}

describe('the forecast', () => {
  test('at an even pace is the day that one works out by hand, without a range', () => {
    // 16 to come, then 8, 4, 2, 1 and ½: from half a squad on it is nearer than not. Five weeks after 20 November.
    expect(tell(halving, 1)).toEqual({ kind: 'expected', day: '2026-12-25', early: '2026-12-25', late: '2026-12-25' });
    // 4,088 of them are 99.8 %: 8 to come, after one week.
    expect(tell(halving, 4088 / 4096)).toEqual({ kind: 'expected', day: '2026-11-27', early: '2026-11-27', late: '2026-11-27' });
  });

  test('draws a cone of a point a fortnight: 4, then 1 to come, and half a year of it', () => {
    const cone = drawCone(halving, lookAhead(halving, 4096));
    expect(cone.slice(0, 3)).toEqual([
      { day: '2026-11-20', low: 4080, middle: 4080, high: 4080 },
      { day: '2026-12-04', low: 4092, middle: 4092, high: 4092 },
      { day: '2026-12-18', low: 4095, middle: 4095, high: 4095 },
    ]);
    expect([cone.length, cone.at(-1)?.day]).toEqual([14, '2027-05-21']);
  });

  test('at an uneven pace has a range around its middle, the same each time, between the quickest and no pace at all', () => {
    // Four weeks of a quarter of those to come, four of nothing, and so on: 256 to come in the end.
    const uneven = weekly([0, 1024, 1792, 2368, 2800, 2800, 2800, 2800, 2800, 3124, 3367, 3549.25, 3685.9375]);
    const said = tell(uneven, 0.99);
    if (said.kind !== 'expected') throw new Error(`silent: ${JSON.stringify(said)}`);
    expect(tell(uneven, 0.99)).toEqual(said);
    expect([said.early < said.day, said.day < said.late]).toEqual([true, true]);
    // 410.0625 to come, a quarter of them a week: 308, 231, 173, 130, 97, 73, 55, 41.1, 30.8. Sooner than in nine weeks nobody is there.
    expect(said.early >= '2027-01-22').toBe(true);
  });

  test('says nothing of what is thin, and why', () => {
    // Eight readings are seven steps; a reading that is missing takes two of them away.
    expect(tell(halving.slice(1), 1)).toEqual({ kind: 'silent', why: 'too-thin' });
    expect(
      tell(
        halving.filter((_, index) => index !== 4),
        1,
      ),
    ).toEqual({ kind: 'silent', why: 'too-thin' });
    expect(lookAhead(halving, 0)).toBeNull();
    expect(drawCone(halving.slice(1), lookAhead(halving.slice(1), 4096))).toEqual([]);
  });

  test('says nothing where nothing rises, and where the goal is more than two years away', () => {
    expect(
      tell(
        weekly(
          Array.from({ length: 20 }, () => 12),
          24,
        ),
        0.6,
      ),
    ).toEqual({ kind: 'silent', why: 'no-trend' });
    expect(tell(weekly([14, 14, 13, 13, 12, 12, 12, 11, 11, 11, 10], 24), 0.6)).toEqual({ kind: 'silent', why: 'no-trend' });
    // A hundredth of a hundredth of those to come each week.
    const slow = weekly(
      Array.from({ length: 20 }, (_, week) => 1000 - 1000 * 0.9999 ** week),
      1000,
    );
    expect(tell(slow, 0.9)).toEqual({ kind: 'silent', why: 'beyond-two-years' });
  });

  test('knows what is reached, and needs a goal', () => {
    expect(tell(weekly([15], 24), 0.6)).toEqual({ kind: 'reached' });
    expect(tell(weekly([14], 24), 0.6)).toEqual({ kind: 'silent', why: 'too-thin' });
    expect(forecast(halving, null, null, { adopted: 1, inScope: 2 })).toEqual({ kind: 'silent', why: 'no-goal' });
  });
});
