import { rolloutStore } from '../../src/adapters/sql/rollouts';
import { draftRollout } from '../../src/domain/governance/rollout-commands';
import { buildPlan } from '../kit/governance';
import { describeOnEngines } from './engines';

const build = (id: string, standard = 's') =>
  draftRollout({ id, standard: { id: standard, title: { en: 'S', fr: 'S' } }, plan: buildPlan() }, { by: 'ops', now: 1 });

describeOnEngines('rollouts', () => {
  test('of two who begin one for the same standard at once one has begun it, until it has ended', async () => {
    expect(await rolloutStore.insert(build('r1'))).toBe(true);
    expect(await rolloutStore.insert(build('r2'))).toBe(false);
    expect(await rolloutStore.insert(build('r3', 'other'))).toBe(true);
    expect(await rolloutStore.read('r1')).toEqual({ ...build('r1'), version: 1 });
    const ended = { ...build('r1'), version: 1, ended: { at: 2, by: 'ops', how: 'retire' as const, text: 'Over' } };
    expect(await rolloutStore.save(ended)).toBe(true);
    expect(await rolloutStore.insert(build('r2'))).toBe(true);
    expect((await rolloutStore.list()).map(({ id }) => id)).toEqual(['r1', 'r2', 'r3']);
  });

  test('of two who change one at once one has changed it', async () => {
    const changed = { ...build('r3', 'other'), version: 1 };
    const replies = await Promise.all([rolloutStore.save(changed), rolloutStore.save(changed)]);
    expect(replies.filter(Boolean).length).toBe(1);
    expect((await rolloutStore.read('r3'))?.version).toBe(2);
    expect(await rolloutStore.read('none')).toBeNull();
  });

  test('a draft goes with its version, and leaves its place to the next', async () => {
    await rolloutStore.insert(build('d1', 'drafted'));
    expect([await rolloutStore.remove({ id: 'd1', version: 2 }), await rolloutStore.remove({ id: 'd1', version: 1 })]).toEqual([
      false,
      true,
    ]);
    expect(await rolloutStore.read('d1')).toBeNull();
    expect(await rolloutStore.insert(build('d2', 'drafted'))).toBe(true);
    await rolloutStore.remove({ id: 'd2', version: 1 });
  });

  test('more than a page of them are all listed', async () => {
    for (let n = 10; n < 32; n++) await rolloutStore.insert(build(`x${n}`, `s${n}`));
    expect((await rolloutStore.list()).length).toBe(25);
  });

  test('the gaps of squads are kept by rollout and squad, the last ones', async () => {
    const baseline = (rollout: string, squad: string, known: string[]) => ({
      rollout,
      squad,
      takenAt: 5,
      first: ['a', 'b'],
      known,
      fresh: [],
    });
    await rolloutStore.saveBaselines([baseline('r1', 'A', ['a', 'b']), baseline('r1', 'B', []), baseline('r2', 'A', ['b'])]);
    await rolloutStore.saveBaselines([baseline('r1', 'A', ['a'])]);
    await rolloutStore.saveBaselines([]);
    expect(await rolloutStore.listBaselines('r1')).toEqual([baseline('r1', 'A', ['a']), baseline('r1', 'B', [])]);
    expect((await rolloutStore.readBaselines('A')).map(({ rollout }) => rollout)).toEqual(['r1', 'r2']);
  });
});
