import type { PlaybookInfo, SquadRow } from '../../src/contract/admin';
import type { SquadCandidate } from '../../src/contract/squad-admin';
import type { SweepProgress } from '../../src/contract/sweep';
import { findLine } from '../../static/app/src/views/admin/draft';
import { countStatuses, filterCandidates, noFilters, type Filters } from '../../static/app/src/views/admin/squads/filter-candidates';
import { listChoices } from '../../static/app/src/views/admin/choice';
import { openDraft, readDay, writeDay, writeDecisions } from '../../static/app/src/views/admin/squads/squad-draft';
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
  const source = { projectId: '1', projectKey: 'ALRT', projectName: 'Alertes', slice: null, from: null, until: null };
  const candidate = (name: string, parts: Partial<SquadCandidate> = {}): SquadCandidate => ({
    ...{ key: name.slice(0, 3).toUpperCase(), name, tribe: null, kind: null, lead: null, space: null, style: 'company-managed' },
    ...{ status: 'proposed', made: false, decided: false, reason: null, by: null, set: [], sources: [], from: null, until: null },
    ...{ issues: 1, lastActivity: null, states: null, version: 0, ...parts },
  });
  const squads = [
    candidate('Équipe éclair', { tribe: 'Voyageur', kind: 'product' }),
    candidate('Checkout', { tribe: 'Paiement', status: 'in', style: 'team-managed' }),
    candidate('Fraude', { sources: [source], lead: { accountId: 'ann', name: 'Ann Lee' } }),
    candidate('Support', { status: 'out', reason: 'service-desk' }),
  ];
  const names = (filters: Partial<Filters>): string[] => filterCandidates(squads, { ...noFilters, ...filters }).map(({ name }) => name);
  test('by name without accents or capitals, by any of its space keys, by its lead', () => {
    expect(names({ search: ' eclair' })).toEqual(['Équipe éclair']);
    expect(names({ search: 'alrt' })).toEqual(['Fraude']);
    expect(names({ search: 'ann l' })).toEqual(['Fraude']);
    expect(names({ search: 'nobody' })).toEqual([]);
  });
  test('by status: what counts first, and the rest with a word', () => {
    expect(names({})).toEqual(['Équipe éclair', 'Checkout', 'Fraude']);
    expect(names({ status: 'in' })).toEqual(['Checkout']);
    expect(names({ status: 'out' })).toEqual(['Support']);
    expect(countStatuses(squads)).toEqual({ squads: 3, proposed: 2, in: 1, out: 1, all: 4 });
  });
  test('by tribe and kind, those without one, and by how the space is managed', () => {
    expect(names({ tribe: { kind: 'one', value: 'Paiement' } })).toEqual(['Checkout']);
    expect(names({ tribe: { kind: 'one', value: null }, status: 'all' })).toEqual(['Fraude', 'Support']);
    expect(names({ kind: { kind: 'one', value: 'product' } })).toEqual(['Équipe éclair']);
    expect(names({ style: 'team-managed' })).toEqual(['Checkout']);
    expect(
      listChoices(
        squads.map(({ tribe }) => tribe),
        'fr',
      ),
    ).toEqual([{ kind: 'all' }, { kind: 'one', value: 'Paiement' }, { kind: 'one', value: 'Voyageur' }, { kind: 'one', value: null }]);
  });
  test('the form decides what was changed, and nothing else', () => {
    const squad = candidate('Fraude', { tribe: 'Paiement', sources: [source] });
    const draft = openDraft(squad);
    expect(writeDecisions(squad, draft)).toEqual([]);
    expect(writeDecisions(squad, { ...draft, tribe: '', kind: 'internal' })).toEqual([{ do: 'set', tribe: '', kind: 'internal' }]);
    expect(writeDecisions(squad, { ...draft, name: ' ', space: 'DOCS' })).toEqual([{ do: 'set', name: null, space: 'DOCS' }]);
    const slice = { by: 'label', name: 'fraude' } as const;
    expect(writeDecisions(squad, { ...draft, sources: [{ project: '2', slice }] })).toEqual([
      { do: 'sources', sources: [{ project: '2', slice }] },
    ]);
    expect([readDay('2026-03-01'), readDay('2026-03'), readDay('')]).toEqual([Date.UTC(2026, 2, 1), null, null]);
    expect(writeDay(Date.UTC(2026, 2, 1, 23))).toBe('2026-03-01');
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
