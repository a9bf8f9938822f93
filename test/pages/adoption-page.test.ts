import type { AdoptionReport } from '../../src/contract/adoption';
import {
  chooseEmpty,
  chooseWithheld,
  listTribes,
  measureChange,
  pickMonthEnds,
  readState,
} from '../../static/app/src/views/adoption/figures';

const squad = (name: string, tribe: string | null, states: AdoptionReport['squads'][number]['states'] = {}) => ({
  key: name,
  name,
  tribe,
  projectKey: name,
  mayOpen: true,
  states,
});
const report: AdoptionReport = {
  asOf: 1,
  audience: 'all',
  headline: { squads: 24, metAll: 9, withWaivers: 10, notJudged: 2, required: 3 },
  coverage: 0.9,
  minCoverage: 0.8,
  standards: [
    {
      standard: 's',
      title: 'S',
      area: 'delivery',
      mode: 'required',
      all: { inScope: 24, metNow: 9, notYet: 12, waived: 1, notJudged: 2 },
      coverage: 0.9,
      tribes: [],
      trend: [],
    },
  ],
  squads: [squad('Recherche', 'Voyageur')],
};
const point = (day: string, metNow: number) => ({ day, metNow, inScope: 24, notJudged: 0 });

test('a report without figures says which of the three reasons it is', () => {
  expect(chooseEmpty(report)).toBeNull();
  expect(chooseEmpty({ ...report, audience: 'own', squads: [] })).toBe('no-squads');
  expect(chooseEmpty({ ...report, asOf: null })).toBe('no-sweep');
  expect(chooseEmpty({ ...report, standards: [] })).toBe('no-standards');
});

test('a headline is withheld for too little coverage, or because nothing is required', () => {
  expect(chooseWithheld(report)).toBeNull();
  expect(chooseWithheld({ ...report, headline: null, coverage: 0.79 })).toBe('coverage');
  expect(chooseWithheld({ ...report, headline: null })).toBe('none-required');
  expect(chooseWithheld({ ...report, headline: { squads: 24, metAll: 24, withWaivers: 24, notJudged: 0, required: 0 } })).toBe(
    'none-required',
  );
});

test('the table of a trend holds the last day of each month, today’s included', () => {
  const trend = [point('2026-01-30', 1), point('2026-01-31', 2), point('2026-02-27', 3), point('2026-03-02', 4)];
  expect(pickMonthEnds(trend).map(({ day }) => day)).toEqual(['2026-01-31', '2026-02-27', '2026-03-02']);
  expect(measureChange(trend)).toEqual({ by: 3, since: '2026-01-30' });
  expect(measureChange(trend.slice(0, 1))).toBeNull();
});

test('tribes by name, squads without one last', () => {
  expect(listTribes([squad('a', null), squad('b', 'Voyageur'), squad('c', 'Équipes'), squad('d', 'Voyageur')], 'fr')).toEqual([
    'Équipes',
    'Voyageur',
    null,
  ]);
});

test('a standard that does not reach a squad gives it no state', () => {
  expect(readState(squad('a', null, { s: 'met', t: 'not-applicable' }), 's')).toBe('met');
  expect(readState(squad('a', null, { s: 'met', t: 'not-applicable' }), 't')).toBeNull();
  expect(readState(squad('a', null), 'unknown')).toBeNull();
});
