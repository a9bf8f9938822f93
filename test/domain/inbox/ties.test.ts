import { noRights } from '../../../src/domain/access';
import { listTies } from '../../../src/domain/inbox/ties';

const rights = { browse: true, create: true, administer: false };
const seen = (key: string, more: object = {}) => ({ key, sight: 'whole' as const, rights: [rights], leads: false, ...more });
const me = { accountId: 'me', seesAll: false };

test('somebody without a role or squad of their own works where they may; who has one, there', () => {
  const ties = listTies([seen('A'), seen('B')], new Map(), me);
  expect([ties.get('A')?.works, ties.get('B')?.works, ties.get('A')?.within]).toEqual([true, true, true]);
  const held = listTies([seen('A'), seen('B')], new Map([['B', new Set(['me'])]]), me);
  expect([held.get('A')?.works, held.get('B')?.works, held.get('B')?.holds]).toEqual([false, false, true]);
  const led = listTies([seen('A'), seen('B', { leads: true })], new Map(), me);
  expect([led.get('A')?.works, led.get('B')?.leads]).toEqual([false, true]);
  expect(listTies([seen('A')], new Map(), { ...me, seesAll: true }).get('A')?.works).toBe(false);
});

test('leads, holders and administrators of their project speak for a squad; what is in shadow is for the squad alone', () => {
  const holders = new Map([['H', new Set(['me'])]]);
  const ties = listTies([seen('H'), seen('L', { leads: true, sight: 'states', rights: [noRights] })], holders, me);
  expect([ties.get('H'), ties.get('L')]).toMatchObject([
    { speaks: true, within: true },
    { speaks: true, within: false },
  ]);
  const worker = listTies([seen('M'), seen('P', { rights: [{ ...rights, administer: true }] })], new Map(), me);
  expect([worker.get('M')?.speaks, worker.get('P')?.speaks]).toEqual([false, true]);
});
