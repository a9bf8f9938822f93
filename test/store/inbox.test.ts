import { inboxStore } from '../../src/adapters/sql/inbox';
import { reviewStore } from '../../src/adapters/sql/reviews';
import type { ReviewClosing } from '../../src/domain/governance/review';
import { describeOnEngines } from './engines';

const closing = (standard: string, seq: number): ReviewClosing => ({
  ...{ standard, seq, at: 1, by: 'ops', outcome: 'keep', text: 'Stylo « É » 🎉', version: 2, heard: ['A', 'B'] },
});

describeOnEngines('inboxes and reviews', () => {
  test('what somebody chose is theirs alone, and the last choice counts', async () => {
    expect(await inboxStore.read('me')).toEqual({ muted: [], seenUntil: 0 });
    await inboxStore.save('me', { muted: ['standard'], seenUntil: 5 });
    await inboxStore.save('me', { muted: ['review', 'standard'], seenUntil: 1_790_000_000_000 });
    await inboxStore.save('you', { muted: [], seenUntil: 7 });
    expect(await inboxStore.read('me')).toEqual({ muted: ['review', 'standard'], seenUntil: 1_790_000_000_000 });
    expect(await inboxStore.read('you')).toEqual({ muted: [], seenUntil: 7 });
  });

  test('answers are only added: of two at once one is told that the other was faster', async () => {
    expect(await reviewStore.add(closing('s', 1))).toBe(true);
    expect(await reviewStore.add({ ...closing('s', 1), by: 'owner' })).toBe(false);
    expect(await reviewStore.add(closing('s', 2))).toBe(true);
    expect(await reviewStore.add(closing('r', 1))).toBe(true);
    expect(await reviewStore.list('s')).toEqual([closing('s', 1), closing('s', 2)]);
    expect((await reviewStore.list()).map(({ standard, seq }) => [standard, seq])).toEqual([
      ['r', 1],
      ['s', 1],
      ['s', 2],
    ]);
  });
});
