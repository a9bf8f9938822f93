import fc from 'fast-check';
import { closeReview, listReviews, mayCloseReview, type ReviewClosing } from '../../../src/domain/governance/review';
import { buildAsk, buildContest, buildWaiver, dayMs } from '../../kit/governance';

const now = 100 * dayMs;
const standards = [{ id: 's', version: 1 }];
const waiverOf = (squad: string, at: number) =>
  buildWaiver({ id: `${squad} ${at}`, squad, asks: [buildAsk({ at, until: now + 90 * dayMs })] });
const closingAt = (at: number, heard: string[], more: Partial<ReviewClosing> = {}): ReviewClosing => ({
  ...{ standard: 's', seq: 1, at, by: 'ops', outcome: 'keep', text: 'It is right', version: 1, heard },
  ...more,
});
const open = (waivers: ReturnType<typeof waiverOf>[], closings: ReviewClosing[] = [], of = standards) =>
  listReviews(of, waivers, [], closings, now).map(({ squads, since }) => [squads, since]);
const abc = [waiverOf('A', 1), waiverOf('B', 3), waiverOf('C', 2)];

test('three squads ask; the question is open since the third spoke', () => {
  expect(open(abc.slice(0, 2))).toEqual([]);
  expect(open([...abc.slice(0, 2), waiverOf('A', 9)])).toEqual([]);
  expect(open(abc)).toEqual([[3, 3]]);
});

test('it is answered once, with reasons, and then closed', () => {
  const [review] = listReviews(standards, abc, [], [], now);
  const said = { by: 'ops', now };
  expect(closeReview(review, { outcome: 'keep', text: '  ' }, 0, said)).toMatchObject({ ok: false, refusal: 'no-answer' });
  expect(closeReview(undefined, { outcome: 'keep', text: 'Yes' }, 0, said)).toMatchObject({ ok: false, refusal: 'not-open' });
  const closed = closeReview(review, { outcome: 'change', text: ' Soon ' }, 4, said);
  expect(closed).toEqual({
    ok: true,
    value: { ...{ standard: 's', seq: 5, at: now, by: 'ops', outcome: 'change', text: 'Soon', version: 1 }, heard: ['A', 'B', 'C'] },
  });
  expect(closed.ok && open(abc, [closed.value])).toEqual([]);
});

test('it is open again when three further squads have spoken since, not when the same ones speak again', () => {
  const closed = [closingAt(5, ['A', 'B', 'C'])];
  const further = [waiverOf('D', 6), waiverOf('E', 7), waiverOf('F', 8)];
  expect(open([...abc, ...further.slice(0, 2), waiverOf('A', 8)], closed)).toEqual([]);
  expect(open([...abc, ...further], closed)).toEqual([[3, 8]]);
  expect(open([...abc, ...further], [...closed, closingAt(9, ['D', 'E', 'F'], { seq: 2 })])).toEqual([]);
  // Of the next version everybody may speak anew; what they said before it was answered stays answered.
  expect(open(abc, closed, [{ id: 's', version: 2 }])).toEqual([]);
  expect(open([waiverOf('A', 6), waiverOf('B', 7), waiverOf('C', 8)], closed, [{ id: 's', version: 2 }])).toEqual([[3, 8]]);
});

test('whatever is asked and answered, it is open exactly while three unanswered squads have spoken since the last answer', () => {
  const squads = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F');
  const words = fc.array(fc.record({ squad: squads, at: fc.integer({ min: 1, max: 30 }), contest: fc.boolean() }), { maxLength: 12 });
  const answers = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 3 });
  fc.assert(
    fc.property(words, answers, fc.array(squads), (said, answered, heard) => {
      const closings = [...answered].sort((a, b) => a - b).map((at, index) => closingAt(at, heard, { seq: index + 1 }));
      const last = closings.at(-1);
      const waivers = said.filter(({ contest }) => !contest).map(({ squad, at }) => waiverOf(squad, at));
      const contests = said.filter(({ contest }) => contest).map(({ squad, at }) => buildContest({ squad, at }));
      const fresh = new Set(said.filter(({ squad, at }) => !last || (at > last.at && !heard.includes(squad))).map(({ squad }) => squad));
      const [review] = listReviews(standards, waivers, contests, closings, now);
      expect(review?.squads ?? 0).toBe(fresh.size >= 3 ? fresh.size : 0);
    }),
  );
});

test('Product Ops and the owner answer it, and nobody else', () => {
  expect(mayCloseReview({}, { accountId: 'ops', productOps: true })).toBe(true);
  expect(mayCloseReview({ owner: 'pm' }, { accountId: 'pm', productOps: false })).toBe(true);
  expect(mayCloseReview({ owner: 'pm' }, { accountId: 'lead', productOps: false })).toBe(false);
  expect(mayCloseReview({}, { accountId: 'lead', productOps: false })).toBe(false);
});
