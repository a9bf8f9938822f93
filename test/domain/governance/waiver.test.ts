import fc from 'fast-check';
import { waiverStates } from '../../../src/contract/governance';
import { governances } from '../../../src/contract/playbook';
import { settledAt, waiverState, waivesAt, type Waiver } from '../../../src/domain/governance/waiver';
import { askWaiver, renewWaiver } from '../../../src/domain/governance/waiver-commands';
import { buildAsk, buildDecision, buildWaiver, dayMs } from '../../kit/governance';
import { benchOf, compareReaders, rules } from './cast';
import { commands, opening, openModel, type Real } from './waiver-machine';

const granted = (more: Partial<Waiver> = {}): Waiver =>
  buildWaiver({ asks: [buildAsk({ decisions: [buildDecision('grant', dayMs)] })], ...more });
const request = { reason: 'Law', practice: 'By hand' };

describe('a waiver', () => {
  test('does as a model told by hand says, whatever anybody tries at whatever time', () => {
    const reached = new Map<string, number>();
    const count = (what: string): unknown => reached.set(what, (reached.get(what) ?? 0) + 1);
    fc.assert(
      fc.property(fc.constantFrom(...governances), opening, commands, (governance, first, steps) => {
        const model = openModel(governance);
        const real: Real = { waiver: null, bench: benchOf(governance), instants: [] };
        fc.modelRun(() => ({ model, real }), [...first, ...steps]);
        compareReaders(real.waiver, model.now, real.instants);
        count(model.phase);
        if (model.renewals > 0) count(`renewed ${governance}`);
      }),
      { seed: 20_260_101, numRuns: 6000 },
    );
    // The runs came everywhere.
    for (const end of [...waiverStates, ...governances.map((governance) => `renewed ${governance}`)])
      expect([end, (reached.get(end) ?? 0) >= 5]).toEqual([end, true]);
  });

  test('counts from the moment it is granted to the last millisecond before its end, and is known for what it was then', () => {
    const waiver = granted();
    const states = [0, dayMs - 1, dayMs, 10 * dayMs - 1, 10 * dayMs, 400 * dayMs].map((at) => waiverState(waiver, at));
    expect(states).toEqual(['pending', 'pending', 'approved', 'approved', 'expired', 'expired']);
    expect([dayMs - 1, dayMs, 10 * dayMs - 1, 10 * dayMs].map((at) => waivesAt(waiver, 's', 'any', at))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(waivesAt(waiver, 'other', 'any', dayMs)).toBe(false);
    expect([waivesAt(granted({ check: 'k' }), 's', 'k', dayMs), waivesAt(granted({ check: 'k' }), 's', 'l', dayMs)]).toEqual([true, false]);
    const revoked = granted({ ended: { how: 'revoked', at: 5 * dayMs, by: 'ops', text: 'Over' } });
    expect([4, 5, 20].map((day) => waiverState(revoked, day * dayMs))).toEqual(['approved', 'revoked', 'revoked']);
    expect(settledAt(revoked, 20 * dayMs)).toBe(5 * dayMs);
  });

  test('that nobody decided in time is over: it is never granted by silence', () => {
    expect(waiverState(buildWaiver(), 10 * dayMs)).toBe('expired');
    expect(waivesAt(buildWaiver(), 's', 'k', 10 * dayMs)).toBe(false);
  });

  test('cannot be had for ever by asking again and again', () => {
    const ask = (others: Waiver[], day: number, check: string | null = null) =>
      askWaiver(
        { id: 'w2', squad: 'A', standard: 's', check, category: 'imposed', request: { ...request, until: (day + 100) * dayMs } },
        others,
        rules,
        { by: 'pm', now: day * dayMs },
      );
    expect(ask([granted()], 5)).toMatchObject({ ok: false, refusal: 'open-already' });
    expect(ask([granted()], 5, 'k')).toMatchObject({ ok: false, refusal: 'open-already' });
    // Soon after its end the same is a renewal, and the last one.
    const second = ask([granted()], 11);
    expect(second).toMatchObject({ ok: true, value: { follows: 1 } });
    if (!second.ok) return;
    const running: Waiver = { ...second.value, asks: [{ ...second.value.asks[0], decisions: [buildDecision('grant', 12 * dayMs)] }] };
    expect(renewWaiver(running, { ...request, until: 150 * dayMs }, rules, { by: 'pm', now: 20 * dayMs })).toMatchObject({
      ok: false,
      refusal: 'renewals-used',
    });
    for (const check of [null, 'k']) expect(ask([granted(), running], 112, check)).toMatchObject({ ok: false, refusal: 'renewals-used' });
    expect(ask([granted(), running], 202)).toMatchObject({ ok: true, value: { follows: 0 } });
  });
});
