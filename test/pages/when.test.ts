import { describeWhen } from '../../src/text/when';

const now = Date.UTC(2026, 10, 22, 11, 30);
const minute = 60_000;
const day = 86_400_000;

test.each([
  ['this minute', now - 20_000, { kind: 'minutes', n: 0 }],
  ['within the hour', now - 59 * minute, { kind: 'minutes', n: 59 }],
  ['the same day', now - 3 * 60 * minute, { kind: 'today' }],
  ['the day before, though less than a day ago', Date.UTC(2026, 10, 21, 20), { kind: 'yesterday' }],
  ['some days ago', now - 5 * day, { kind: 'days', n: 5 }],
  ['longer ago than a month', now - 31 * day, { kind: 'date' }],
  ['ahead of this clock', now + day, { kind: 'date' }],
])('%s', (_name, at, said) => {
  expect(describeWhen(at, now, 'Europe/Paris')).toEqual(said);
});

test('the day is the reader’s: 23:30 UTC is already the next day in Paris', () => {
  const late = Date.UTC(2026, 10, 21, 23, 30);
  expect(describeWhen(late, now, 'Europe/Paris')).toEqual({ kind: 'today' });
  expect(describeWhen(late, now, 'UTC')).toEqual({ kind: 'yesterday' });
});
