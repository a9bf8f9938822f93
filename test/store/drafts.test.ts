import { draftStore } from '../../src/adapters/sql/drafts';
import { replayStore } from '../../src/adapters/sql/replays';
import { sweepStore } from '../../src/adapters/sql/sweep-work';
import type { Sweep } from '../../src/domain/sweep';
import type { StoredDraft } from '../../src/ports/playbook-stores';
import { describeOnEngines } from './engines';

const at = Date.UTC(2026, 0, 5, 9, 30);
const makeDraft = (parts: Partial<StoredDraft> = {}): StoredDraft => ({
  ...{ document: { id: 'p', name: 'É 🎉' }, source: '# "x"\nid: p\n', basedOn: 3, changedAt: at, changedBy: 'ann' },
  stamps: [
    { part: { kind: 'meta' }, at, by: 'ann' },
    { part: { kind: 'standard', id: 'ready' }, at, by: 'bob' },
  ],
  ...parts,
});
const makeSweep = (id: string, parts: Partial<Sweep> = {}): Sweep => ({
  ...{ id, kind: 'full', state: 'running', asOf: at, window: null, squads: null, playbookVersion: null, startedAt: at },
  ...{ plannedAt: null, endedAt: null, resumesAt: null, version: 1, ...parts },
});

describeOnEngines('drafts and replays', () => {
  test('a draft is saved by who saw it last; thrown away, its version still counts on', async () => {
    const changed = { at, by: 'ann' };
    expect(await draftStore.read()).toEqual({ version: 0, draft: null });
    expect(await draftStore.save(makeDraft(), 1, changed)).toBe(false);
    expect(await draftStore.save(makeDraft(), 0, changed)).toBe(true);
    expect(await draftStore.save(makeDraft({ basedOn: null }), 0, changed)).toBe(false);
    expect(await draftStore.read()).toEqual({ version: 1, draft: makeDraft() });
    const later = makeDraft({ source: null, basedOn: null, stamps: [], changedAt: at + 5, changedBy: 'bob' });
    expect(await draftStore.save(later, 1, { at: at + 5, by: 'bob' })).toBe(true);
    expect(await draftStore.read()).toEqual({ version: 2, draft: later });
    expect(await draftStore.save(null, 1, changed)).toBe(false);
    expect(await draftStore.save(null, 2, changed)).toBe(true);
    expect(await draftStore.read()).toEqual({ version: 3, draft: null });
    expect(await draftStore.save(makeDraft(), 0, changed)).toBe(false);
    expect(await draftStore.save(makeDraft(), 3, changed)).toBe(true);
  });

  test('a replay is kept with its squads, one row each, in pages, until the next one', async () => {
    const replay = { id: 'r1', document: { id: 'p' }, draftVersion: 4, publishedVersion: null, startedBy: 'ann', summary: null };
    await replayStore.insert(replay);
    expect(await replayStore.read('r1')).toEqual(replay);
    const same = [{ standard: 'a', before: 'met', after: 'met' }] as const;
    const changes = [{ standard: 'a', before: null, after: 'not-yet' }] as const;
    for (const [squadKey, standings] of [
      ['B', same],
      ['C', changes],
      ['A', same],
      ['A', changes],
    ] as const)
      await replayStore.saveSquad('r1', { squadKey, standings });
    const [a, b, c] = [
      { squadKey: 'A', standings: changes },
      { squadKey: 'B', standings: same },
      { squadKey: 'C', standings: changes },
    ];
    expect(await replayStore.listSquads('r1', null, 9)).toEqual([a, b, c]);
    expect(await replayStore.listSquads('r1', null, 1, true)).toEqual([a]);
    expect(await replayStore.listSquads('r1', 'A', 9, true)).toEqual([c]);
    const summary = {
      ...{ squads: 3, changed: 2, unchanged: 1, waivers: 0, allMet: { before: 0, after: 0 }, effort: { S: 0, M: 2, L: 0, unsaid: 0 } },
      standards: [
        { id: 'a', before: null, after: { inScope: 3, met: 1, notYet: 2, notJudged: 0 }, improved: 0, worsened: 0, toAdopt: 2, waivers: 0 },
      ],
    };
    await replayStore.saveSummary('r1', summary);
    expect(await replayStore.read('r1')).toEqual({ ...replay, summary });
    await replayStore.insert({ ...replay, id: 'r2' });
    await replayStore.removeOthers('r2');
    expect([await replayStore.read('r1'), await replayStore.listSquads('r1', null, 9)]).toEqual([null, []]);
    expect(await replayStore.read('r2')).not.toBeNull();
  });

  test('a replay goes beside a sweep, and no second one beside it; it is never taken for a sweep', async () => {
    expect(await sweepStore.insert(makeSweep('s1'))).toBe(true);
    expect(await sweepStore.insert(makeSweep('r1', { kind: 'replay', startedAt: at + 1 }))).toBe(true);
    expect(await sweepStore.insert(makeSweep('r2', { kind: 'replay', startedAt: at + 2 }))).toBe(false);
    expect((await sweepStore.readLatest())?.id).toBe('s1');
    expect((await sweepStore.readLatest(['replay']))?.id).toBe('r1');
    expect(await sweepStore.readLatest(['rejudge'])).toBeNull();
    expect(await sweepStore.save(makeSweep('r1', { kind: 'replay', state: 'done', startedAt: at + 1 }), 1)).toBe(true);
    expect(await sweepStore.readLatestDone()).toBeNull();
    expect(await sweepStore.insert(makeSweep('r2', { kind: 'replay', startedAt: at + 2 }))).toBe(true);
  });
});
