import type { ReviewedSquad } from '../../src/contract/stage-map';
import { countOutcomes, nothingYet } from '../../static/app/src/views/admin/stage-maps/acceptance-count';
import {
  chooseSquads,
  listAcceptableSquads,
  listReviewRows,
  type ReviewChoice,
} from '../../static/app/src/views/admin/stage-maps/review-rows';

type Status = ReviewedSquad['statuses'][number];
const status = (name: string, stage: string | null, cases: number, proposal: [stage: string, confidence: number] | null): Status => ({
  ...{ id: name, name, category: 'new', issueTypes: [], stage, source: stage === null ? 'unmapped' : 'playbook', byPlaybook: stage },
  ...{ cases, current: true, proposal: proposal && { stage: proposal[0], confidence: proposal[1], reason: '' } },
});
const squad = (key: string, name: string, tribe: string | null, ...statuses: Status[]): ReviewedSquad => ({
  ...{ key, name, tribe, style: 'team-managed', version: 3, statuses },
});
const squads = [
  squad(
    'OFFR',
    'Offres et tarifs',
    'Voyageur',
    status('Prêt', 'ready', 90, ['ready', 0.99]),
    status('Validation', null, 20, ['review', 0.55]),
  ),
  squad('DATA', 'Équipe données', 'Plateforme', status('On hold', null, 31, null), status('Livré', 'done', 7, ['launch', 0.9])),
  squad('CARE', 'Outils', null, status('Recette', 'review', 5, ['review', 0.75])),
  squad('DONE', 'Finie', null),
];
const all: ReviewChoice = { search: '', tribe: { kind: 'all' }, filter: 'all' };
const show = (choice: Partial<ReviewChoice>) => listReviewRows(squads, { ...all, ...choice }).map((row) => row.status.name);

test('what counts for no stage comes first, the most used first', () => {
  expect(show({})).toEqual(['On hold', 'Validation', 'Prêt', 'Livré', 'Recette']);
});

test.each([
  ['unmapped', ['On hold', 'Validation']],
  ['sure', ['Prêt', 'Livré']],
  ['likely', ['Recette']],
  ['unsure', ['On hold', 'Validation']],
  ['differs', ['Livré']],
] as const)('the filter %s', (filter, names) => {
  expect(show({ filter })).toEqual(names);
});

test('a search finds squads with all their statuses, or statuses alone, without accents; a tribe narrows it', () => {
  expect(show({ search: 'equipe' })).toEqual(['On hold', 'Livré']);
  expect(show({ search: ' livre' })).toEqual(['Livré']);
  expect(show({ search: 'offr', tribe: { kind: 'one', value: 'Plateforme' } })).toEqual([]);
  expect(show({ tribe: { kind: 'one', value: null } })).toEqual(['Recette']);
});

test('accepting speaks of whole squads: every sure proposal of those that are chosen', () => {
  const chosen = chooseSquads(squads, { search: 'livré', tribe: { kind: 'all' } });
  expect(listAcceptableSquads(chosen, 0.9).map(({ squad: { key }, statuses }) => [key, statuses])).toEqual([['DATA', 1]]);
  expect(listAcceptableSquads(squads, 0.7).map(({ squad: { key }, statuses }) => [key, statuses])).toEqual([
    ['OFFR', 1],
    ['DATA', 1],
    ['CARE', 1],
  ]);
  expect(listAcceptableSquads(squads, 0.995)).toEqual([]);
});

test('what was accepted is summed over the calls, and squads with a conflict are named', () => {
  const names = new Map(squads.map(({ key, name }) => [key, name]));
  const first = countOutcomes(
    nothingYet,
    [
      { key: 'OFFR', outcome: 'accepted', statuses: 3 },
      { key: 'DATA', outcome: 'conflict', statuses: 0 },
      { key: 'CARE', outcome: 'later', statuses: 0 },
    ],
    names,
  );
  const second = countOutcomes(first, [{ key: 'CARE', outcome: 'accepted', statuses: 1 }], names);
  expect(second).toEqual({ squads: 2, statuses: 4, conflicts: ['Équipe données'], left: 0 });
});
