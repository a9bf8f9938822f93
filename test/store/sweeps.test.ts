import { sweepStore } from '../../src/adapters/sql/sweep-work';
import type { Sweep } from '../../src/domain/sweep';
import type { WorkRow } from '../../src/ports/stores';
import { describeOnEngines } from './engines';

const at = Date.UTC(2026, 0, 5, 9, 30, 15, 123);

function makeSweep(id: string, parts: Partial<Sweep> = {}): Sweep {
  return {
    ...{ id, kind: 'full', state: 'running', asOf: at, window: null, squads: null, playbookVersion: null, startedAt: at },
    ...{ plannedAt: null, endedAt: null, resumesAt: null, version: 1, ...parts },
  };
}

function makeWork(squadKey: string, parts: Partial<WorkRow> = {}): WorkRow {
  return {
    ...{ sweepId: 's1', squadKey, name: squadKey, state: 'todo', cursor: null, updatedSince: null, issuesRead: 0, issuesExpected: null },
    ...{ attempts: 0, casesUnknown: null, problem: null, leaseUntil: 0, version: 1, ...parts },
  };
}

describeOnEngines('the store of sweeps', () => {
  test('one sweep at a time, and only the latest reader may change it', async () => {
    const first = makeSweep('s1', { squads: ['ABC'], window: 'all' });
    expect(await sweepStore.insert(first)).toBe(true);
    expect(await sweepStore.insert(makeSweep('s2', { startedAt: at + 1 }))).toBe(false);
    expect(await sweepStore.read('s1')).toEqual(first);
    expect(await sweepStore.save({ ...first, state: 'done', endedAt: at + 9 }, 1)).toBe(true);
    expect(await sweepStore.save({ ...first, state: 'failed' }, 1)).toBe(false);
    expect(await sweepStore.insert(makeSweep('s2', { startedAt: at + 1, kind: 'incremental', window: 30 }))).toBe(true);
    expect(await sweepStore.readLatest()).toMatchObject({ id: 's2', window: 30 });
    expect(await sweepStore.readLatestDone('full')).toMatchObject({ id: 's1', state: 'done', version: 2 });
  });

  test('a row of work has one holder, and the biggest comes first', async () => {
    await sweepStore.insertWork([makeWork('A'), makeWork('B'), makeWork('C', { state: 'failed', problem: 'not-found' })]);
    expect((await sweepStore.listUncounted('s1')).map(({ squadKey }) => squadKey)).toEqual(['A', 'B']);
    await sweepStore.setExpected('s1', 'A', 5);
    await sweepStore.setExpected('s1', 'B', 50);
    const [row] = await sweepStore.listFree('s1', at, 10, false);
    if (!row) throw new Error('nothing is free');
    expect(row.squadKey).toBe('B');
    const leased = await sweepStore.saveWork(row, { state: 'reading', leaseUntil: at + 100, cursor: '0:token' });
    expect(leased).toMatchObject({ version: 2, cursor: '0:token' });
    expect(await sweepStore.saveWork(row, { state: 'done' })).toBeNull();
    expect((await sweepStore.listFree('s1', at, 10, false)).map(({ squadKey }) => squadKey)).toEqual(['A']);
    expect((await sweepStore.listFree('s1', at + 100, 10, false)).map(({ squadKey }) => squadKey)).toEqual(['B', 'A']);
    expect(await sweepStore.countUnfinished('s1')).toEqual({ unfinished: 2, nextLeaseEnd: 0 });
    await sweepStore.insertWork([makeWork('B')]);
    expect((await sweepStore.listWork('s1')).map(({ state }) => state)).toEqual(['todo', 'reading', 'failed']);
    expect(await sweepStore.countUnfinished('none')).toEqual({ unfinished: 0, nextLeaseEnd: null });
  });

  test('where the past is judged, nothing is free to be judged while something is still to be read', async () => {
    await sweepStore.insertWork([makeWork('X', { sweepId: 's9', state: 'judging' }), makeWork('Y', { sweepId: 's9' })]);
    const free = async () => (await sweepStore.listFree('s9', at, 10, true)).map(({ squadKey }) => squadKey);
    expect(await free()).toEqual(['Y']);
    const [row] = await sweepStore.listFree('s9', at, 10, true);
    const held = row && (await sweepStore.saveWork(row, { state: 'reading', leaseUntil: at + 100 }));
    expect(await free()).toEqual([]);
    if (held) await sweepStore.saveWork(held, { state: 'judging', leaseUntil: 0 });
    expect(await free()).toEqual(['X', 'Y']);
  });

  test('a lane counts each of its beats once', async () => {
    await sweepStore.insertLanes('s1', 2);
    expect(await sweepStore.advanceBeat('s1', 1, 0)).toBe(true);
    expect(await sweepStore.advanceBeat('s1', 1, 0)).toBe(false);
    await sweepStore.insertLanes('s1', 2);
    expect(await sweepStore.listLanes('s1')).toEqual([
      { lane: 0, beat: 0 },
      { lane: 1, beat: 1 },
    ]);
    expect(await sweepStore.readBeat('s1', 1)).toBe(1);
  });
});
