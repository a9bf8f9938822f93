import { askRoles, readRoleAssignmentsConfig, readSquadCardConfig } from '../../src/contract/macro-config';

test('a card without a squad, or with something else in its place, counts as not configured', () => {
  expect(readSquadCardConfig({ squad: 'CHK', later: true })).toEqual({ squad: 'CHK' });
  for (const config of [undefined, {}, { squad: '' }, { squad: 3 }, { squad: 'x'.repeat(41) }])
    expect(readSquadCardConfig(config)).toBeNull();
});

test('role assignments that were never configured ask for everything', () => {
  for (const config of [undefined, {}, { squads: 'CHK' }])
    expect(askRoles(readRoleAssignmentsConfig(config), 'fr')).toEqual({ lang: 'fr' });
});

test('squads go before a tribe', () => {
  const tribe = { tribe: 'Voyageur', roles: ['pm'] };
  expect(askRoles(readRoleAssignmentsConfig(tribe), 'en')).toEqual({ tribe: 'Voyageur', roles: ['pm'], lang: 'en' });
  expect(askRoles(readRoleAssignmentsConfig({ ...tribe, squads: ['CHK'] }), 'en')).toEqual({ squads: ['CHK'], roles: ['pm'], lang: 'en' });
});
