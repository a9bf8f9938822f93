import type { PlaybookInfo, SquadRow } from '../../src/contract/admin';
import type { SweepProgress } from '../../src/contract/sweep';
import { findLine } from '../../static/app/src/views/admin/draft';
import { filterSquads, listTribes } from '../../static/app/src/views/admin/filter-squads';
import { listToday } from '../../static/app/src/views/admin/list-today';
import { readAdminPlace, writeAdminPlace } from '../../static/app/src/views/admin/sections';

const now = Date.UTC(2026, 10, 22, 12);
const hour = 3_600_000;
const squad = (name: string, tribe: string | null, asOf: number | null = now - hour): SquadRow => ({
  key: name.slice(0, 3).toUpperCase(),
  name,
  tribe,
  style: 'company-managed',
  projectKeys: [name.slice(0, 3).toUpperCase(), 'ALRT'].slice(0, tribe === null ? 2 : 1),
  issues: 1,
  asOf,
  states: { met: 0, partly: 0, notYet: 0, other: 0 },
});
const playbook: PlaybookInfo = { id: 'p', name: 'P', version: 1, hash: 'h', publishedAt: now, stages: 1, flows: 0, standards: 0 };
const sweep = (state: SweepProgress['state'], problems: SweepProgress['problems'] = []): SweepProgress => ({
  id: 's',
  kind: 'full',
  state,
  asOf: now,
  startedAt: now,
  endedAt: null,
  resumesAt: null,
  squads: { total: 24, done: 11, failed: problems.length },
  issuesRead: 0,
  issuesExpected: null,
  progress: 0.4,
  running: [],
  problems,
});

describe('today', () => {
  test('a new site is told the two first things, in order', () => {
    expect(listToday(null, [], null, now)).toEqual([{ kind: 'publish' }, { kind: 'sweep' }]);
  });
  test('nothing waits when all is fresh', () => {
    expect(listToday(playbook, [squad('Recherche', 'Voyageur')], sweep('done'), now)).toEqual([]);
  });
  test('squads that could not be read, and facts older than two days', () => {
    const squads = [squad('Recherche', null, now - 49 * hour), squad('Checkout', null, now - 47 * hour), squad('Fraude', null, null)];
    expect(listToday(playbook, squads, sweep('done', [{ key: 'FRD', name: 'Fraude', reason: '403' }]), now)).toEqual([
      { kind: 'failed', n: 1 },
      { kind: 'stale', n: 1 },
    ]);
  });
  test('while a sweep renews them, old facts are no news', () => {
    const squads = [squad('Recherche', null, now - 49 * hour)];
    expect(listToday(playbook, squads, sweep('waiting'), now)).toEqual([{ kind: 'running', done: 11, total: 24 }]);
  });
});

describe('finding a squad', () => {
  const squads = [squad('Équipe éclair', 'Voyageur'), squad('Checkout', 'Paiement'), squad('Fraude', null)];
  const names = (rows: readonly SquadRow[]): string[] => rows.map(({ name }) => name);
  test('by name without accents or capitals, by any of its space keys', () => {
    expect(names(filterSquads(squads, ' eclair', { kind: 'all' }))).toEqual(['Équipe éclair']);
    expect(names(filterSquads(squads, 'alrt', { kind: 'all' }))).toEqual(['Fraude']);
    expect(filterSquads(squads, 'nobody', { kind: 'all' })).toEqual([]);
  });
  test('by tribe, and those without one', () => {
    expect(names(filterSquads(squads, '', { kind: 'one', tribe: 'Paiement' }))).toEqual(['Checkout']);
    expect(names(filterSquads(squads, '', { kind: 'one', tribe: null }))).toEqual(['Fraude']);
    expect(listTribes(squads, 'fr')).toEqual([
      { kind: 'all' },
      { kind: 'one', tribe: 'Paiement' },
      { kind: 'one', tribe: 'Voyageur' },
      { kind: 'one', tribe: null },
    ]);
  });
});

describe('going to a line of the playbook', () => {
  const text = 'playbook: 1\nid: a\n\nname: b';
  const pick = (line: number): string => {
    const { start, end } = findLine(text, line);
    return text.slice(start, end);
  };
  test.each([
    [1, 'playbook: 1'],
    [2, 'id: a'],
    [3, ''],
    [4, 'name: b'],
    [99, 'name: b'],
    [0, 'playbook: 1'],
  ])('line %i', (line, expected) => {
    expect(pick(line)).toBe(expected);
  });
});

test('the address names the section and the place in it; an unknown one opens the first', () => {
  expect(readAdminPlace('/squads')).toEqual({ section: 'squads', inside: '' });
  expect(readAdminPlace('/playbook/part/standard/ready-first')).toEqual({ section: 'playbook', inside: 'part/standard/ready-first' });
  expect(writeAdminPlace(readAdminPlace('/playbook/versions/2/draft'))).toBe('/playbook/versions/2/draft');
  expect(readAdminPlace('/')).toEqual({ section: 'today', inside: '' });
  expect(readAdminPlace('/elsewhere')).toEqual({ section: 'today', inside: '' });
});
