import en from '../../locales/en-US.json';
import fr from '../../locales/fr-FR.json';
import { createTexts } from '../../static/app/src/text/texts';
import { groupsOf, listDirected, sameDirectors, sameGroups, withGroups } from '../../static/app/src/views/admin/access-draft';
import { sayHolders } from '../../static/app/src/views/squad/say-holders';

const group = (groupId: string) => ({ groupId, name: groupId });
const person = (name: string, active = true) => ({ accountId: name, name, active });
const english = createTexts(en, 'en', 'UTC');
const french = createTexts(fr, 'fr', 'UTC');

test('groups are the same in any order, and not when one is exchanged', () => {
  expect(sameGroups([group('a'), group('b')], [group('b'), group('a')])).toBe(true);
  expect(sameGroups([group('a')], [group('b')])).toBe(false);
  expect(sameGroups([group('a')], [])).toBe(false);
});

test('directors are kept tribe by tribe; a tribe without any is left out, one that has lost its squads is not', () => {
  const directors = withGroups(withGroups([], 'Voyageur', [group('a')]), 'Paiement', [group('b')]);
  expect(groupsOf(directors, 'Voyageur')).toEqual([group('a')]);
  expect(groupsOf(directors, 'Plateforme')).toEqual([]);
  expect(withGroups(directors, 'Paiement', [])).toEqual([{ tribe: 'Voyageur', groups: [group('a')] }]);
  expect(sameDirectors(directors, [...directors].reverse())).toBe(true);
  expect(sameDirectors(directors, withGroups(directors, 'Voyageur', [group('c')]))).toBe(false);
  expect(sameDirectors(directors, withGroups(directors, 'Plateforme', [group('c')]))).toBe(false);
  expect(listDirected(['Voyageur', 'Équipes'], directors, 'fr')).toEqual(['Équipes', 'Paiement', 'Voyageur']);
});

test('a role says who holds it, or since when a gap has been seen', () => {
  const since = Date.UTC(2026, 9, 5);
  expect(sayHolders({ role: 'pm', held: 'held', holders: [person('Ana'), person('Bo')], since }, english)).toEqual({
    holders: 'Ana and Bo',
    note: null,
  });
  expect(sayHolders({ role: 'pm', held: 'vacant', holders: [], since }, english)).toEqual({
    holders: null,
    note: 'Not held, seen so since 5 Oct 2026',
  });
  expect(sayHolders({ role: 'pm', held: 'vacant', holders: [], since: null }, french)).toEqual({ holders: null, note: 'Non pourvu' });
  expect(sayHolders({ role: 'pm', held: 'inactive', holders: [person('Ana', false)], since: null }, french)).toEqual({
    holders: 'Ana (compte fermé)',
    note: 'Compte fermé',
  });
});
