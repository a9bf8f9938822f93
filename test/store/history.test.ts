import { frozenStore } from '../../src/adapters/sql/frozen';
import { historyStore } from '../../src/adapters/sql/history';
import { firstDayOf } from '../../src/domain/history/days';
import { nameLayout, type Layout } from '../../src/domain/history/layout';
import { noDayCounts } from '../../src/domain/history/series';
import { readPast } from '../../src/domain/history/past';
import type { Carry, SquadMonth } from '../../src/domain/history/month';
import { describeOnEngines } from './engines';

const layout: Layout = [{ standard: 'reviewed', version: 1, mode: 'required', checks: [{ check: 'c', severity: 'must' }] }];
const name = nameLayout(layout);
const day = firstDayOf('2026-03');
const reading = (on: number, states = 'm') => ({ day: on, tribe: 'Tribu é', layout: name, states, own: true });
const run = {
  seen: day - 3,
  met: 4,
  began: day - 3,
  first: null,
  judged: 0,
  kept: 0,
  last: 'metNow' as const,
  turned: day - 3,
  byStandard: false,
};
const carry: Carry = { reading: reading(day - 1), runs: new Map([['reviewed', run]]) };
const month = (squad: string, of: string, more: Partial<SquadMonth> = {}): SquadMonth => ({
  ...{ squad, month: of, parent: null, before: carry, readings: [reading(firstDayOf(of)), reading(firstDayOf(of) + 4, 'n')] },
  ...more,
});

describeOnEngines('the history', () => {
  test('what was read of squads comes back by month, and by squad; said again it is replaced', async () => {
    await historyStore.saveLayout(name, layout);
    await historyStore.saveLayout(name, layout);
    expect(await historyStore.listLayouts()).toEqual(new Map([[name, layout]]));
    expect(await historyStore.findFirstMonth()).toBeNull();
    await historyStore.saveMonths([month('B', '2026-03'), month('A', '2026-03', { parent: 'OLD', before: null }), month('A', '2026-04')]);
    await historyStore.saveMonths([month('B', '2026-03', { readings: [reading(day + 30)] })]);
    expect(await historyStore.listMonth('2026-03')).toEqual([
      month('A', '2026-03', { parent: 'OLD', before: null }),
      month('B', '2026-03', { readings: [reading(day + 30)] }),
    ]);
    expect((await historyStore.readMonths(['A', 'B', 'NONE'], '2026-03', '2026-04')).map((each) => [each.squad, each.month])).toEqual([
      ['A', '2026-03'],
      ['A', '2026-04'],
      ['B', '2026-03'],
    ]);
    expect(await historyStore.readMonths(['A'], '2026-04', '2026-12')).toHaveLength(1);
    expect(await historyStore.findFirstMonth()).toBe('2026-03');
  });

  test('how squads stood comes back by month, and by day for all or for some', async () => {
    const stood = (letters: string) => ({ tribe: 'Tribu é', layout: name, letters });
    const row = (squad: string, of: string, days: [number, string][]) => ({
      ...{ squad, month: of },
      days: new Map(days.map(([on, letters]) => [on, stood(letters)])),
    });
    await historyStore.saveStandings([row('A', '2026-03', [[day, 's']]), row('B', '2026-03', [[day + 1, 'n']]), row('A', '2026-04', [])]);
    const changed = row('A', '2026-03', [
      [day, 's'],
      [day + 1, 'a'],
    ]);
    await historyStore.saveStandings([changed]);
    expect(await historyStore.listStandings('2026-03')).toEqual([changed, row('B', '2026-03', [[day + 1, 'n']])]);
    expect(await historyStore.readStandings(day + 1, null)).toEqual(
      new Map([
        ['A', stood('a')],
        ['B', stood('n')],
      ]),
    );
    expect(await historyStore.readStandings(day, null)).toEqual(new Map([['A', stood('s')]]));
    expect(await historyStore.readStandings(day + 1, ['B', 'NONE'])).toEqual(new Map([['B', stood('n')]]));
    expect(await historyStore.readStandings(day + 1, [])).toEqual(new Map());
  });

  test('where squads stand, and what was counted, by scope and month', async () => {
    await historyStore.saveRuns(new Map([['A', carry]]));
    await historyStore.saveRuns(new Map([['A', { ...carry, reading: reading(day) }]]));
    expect(await historyStore.listRuns()).toEqual(new Map([['A', { ...carry, reading: reading(day) }]]));
    expect(await historyStore.readRuns(['A', 'NONE'])).toEqual(await historyStore.listRuns());
    expect(await historyStore.readRuns([])).toEqual(new Map());
    const counts = { ...noDayCounts(), inScope: 3, adopted: 2, notYet: 1, applicable: 3, met: 2 };
    const rollup = (scope: string, of: string, standard = 'reviewed') => ({
      ...{
        month: of,
        scope,
        standard,
        days: new Map([
          [firstDayOf(of), counts],
          [firstDayOf(of) + 1, counts],
          [firstDayOf(of) + 5, { ...counts, adopted: 3, notYet: 0 }],
        ]),
      },
    });
    const rows = [rollup('*', '2026-03'), rollup('*', '2026-03', ''), rollup('=Tribu é', '2026-03'), rollup('*', '2026-04')];
    await historyStore.saveRollups(rows);
    await historyStore.saveRollups(rows);
    expect(await historyStore.listRollups(['*'], '2026-03', '2026-04')).toEqual([
      rollup('*', '2026-03', ''),
      rollup('*', '2026-03'),
      rollup('*', '2026-04'),
    ]);
    expect(await historyStore.listRollups(['=Tribu é', '='], '2026-01', '2026-12')).toEqual([rollup('=Tribu é', '2026-03')]);
    expect(await historyStore.listRollups(null, '2026-04', '2026-04')).toEqual([rollup('*', '2026-04')]);
  });

  test('frozen months, the newest first', async () => {
    const frozen = (id: string, of: string, frozenAt: number) => ({ id, month: of, frozenAt, body: `{"é":"${id}"}` });
    for (const each of [frozen('a', '2026-02', 5), frozen('b', '2026-03', 7), frozen('c', '2026-03', 9)]) await frozenStore.insert(each);
    expect((await frozenStore.list()).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
    expect(await frozenStore.read('b')).toEqual(frozen('b', '2026-03', 7));
    expect(await frozenStore.read('none')).toBeNull();
    await frozenStore.replace({ ...frozen('b', '2026-03', 11), body: 'new' });
    await frozenStore.replace(frozen('d', '2026-03', 10));
    expect((await frozenStore.list()).map(({ id }) => id)).toEqual(['b', 'd', 'c', 'a']);
    expect(await frozenStore.read('b')).toEqual({ ...frozen('b', '2026-03', 11), body: 'new' });
  });

  test('readings of before are a letter a check and day, from the day on that each began', () => {
    const states = [
      { from: '2026-03-03', state: 'met' as const },
      { from: '2026-03-05', state: 'grace' as const },
    ];
    const standards = [
      { standard: 'reviewed', version: 1, mode: 'required' as const, checks: [{ check: 'c', severity: 'must' as const, states }] },
    ];
    const past = { squad: 'A', parent: null, tribe: null, from: '2026-03-02', until: '2026-03-06', standards };
    expect(
      readPast(past)
        .map((each) => each.states)
        .join(''),
    ).toBe('xmmgg');
  });
});
