import fc from 'fast-check';
import { findPercentile } from '../../src/domain/percentile';

const values = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 40 });
const percents = fc.integer({ min: 1, max: 100 });

describe('percentile', () => {
  it('is the least of the values that at least that share does not exceed (nearest rank, against sorting)', () => {
    fc.assert(
      fc.property(values, percents, (list, percent) => {
        const sorted = [...list].sort((a, b) => a - b);
        const expected = sorted.find((value) => 100 * sorted.filter((each) => each <= value).length >= percent * sorted.length);
        expect(findPercentile(list, percent)).toBe(expected);
      }),
      { numRuns: 1000, seed: 20_260_402 },
    );
  });

  it('is within a limit exactly when that share of the values is', () => {
    fc.assert(
      fc.property(values, percents, fc.integer({ min: 0, max: 50 }), (list, percent, limit) => {
        const share = (100 * list.filter((each) => each <= limit).length) / list.length;
        expect((findPercentile(list, percent) ?? Infinity) <= limit).toBe(share >= percent - 1e-9);
      }),
      { numRuns: 1000, seed: 20_260_403 },
    );
  });

  it('changes nothing in the list, and knows none of an empty one', () => {
    const list = [3, 1, 2];
    expect(findPercentile(list, 50)).toBe(2);
    expect(list).toEqual([3, 1, 2]);
    expect(findPercentile([], 85)).toBeNull();
    expect(findPercentile([7], 0.1)).toBe(7);
  });
});
