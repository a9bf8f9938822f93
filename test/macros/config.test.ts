import { askRoles, readRoleAssignmentsConfig, readSquadCardConfig, readStandardCardConfig } from '../../src/contract/macro-config';

test('a card without a squad, or with something else in its place, counts as not configured', () => {
  expect(readSquadCardConfig({ squad: 'CHK', later: true })).toEqual({ squad: 'CHK' });
  for (const config of [undefined, {}, { squad: '' }, { squad: 3 }, { squad: 'x'.repeat(41) }])
    expect(readSquadCardConfig(config)).toBeNull();
});

test('role assignments that were never configured ask for everything', () => {
  for (const config of [undefined, {}, { squads: 'CHK' }])
    expect(askRoles(readRoleAssignmentsConfig(config), 'fr')).toEqual({ view: 'matrix', lang: 'fr' });
});

test('squads go before a tribe', () => {
  const tribe = { tribe: 'Voyageur', roles: ['pm'] };
  expect(askRoles(readRoleAssignmentsConfig(tribe), 'en')).toEqual({ view: 'matrix', tribe: 'Voyageur', roles: ['pm'], lang: 'en' });
  expect(askRoles(readRoleAssignmentsConfig({ ...tribe, squads: ['CHK'] }), 'en')).toEqual({
    ...{ view: 'matrix', squads: ['CHK'], roles: ['pm'], lang: 'en' },
  });
});

test('each view of the roles asks for what it shows, and for nothing while that has not been chosen', () => {
  const ask = (config: unknown) => askRoles(readRoleAssignmentsConfig(config), 'en');
  expect(ask({ view: 'card', role: 'pm', roles: ['designer'], tribe: 'Voyageur' })).toEqual({
    ...{ view: 'card', role: 'pm', tribe: 'Voyageur', lang: 'en' },
  });
  expect(ask({ view: 'person', person: 'someone', squads: ['CHK'] })).toEqual({ view: 'person', person: 'someone', lang: 'en' });
  expect(ask({ view: 'whom', role: 'pm' })).toEqual({ view: 'whom', lang: 'en' });
  expect([ask({ view: 'card' }), ask({ view: 'person' })]).toEqual([null, null]);
});

test('a standard card needs a standard; without a squad it is near to the reader’s own', () => {
  expect(readStandardCardConfig({ standard: 'ready', near: 'CHK' })).toEqual({ standard: 'ready', near: 'CHK' });
  expect(readStandardCardConfig({ standard: 'ready' })).toEqual({ standard: 'ready', near: null });
  for (const config of [undefined, {}, { standard: '' }, { near: 'CHK' }]) expect(readStandardCardConfig(config)).toBeNull();
});
