import { readPlace, writePlace, type Place } from '../../static/app/src/views/global/place';

const places: Place[] = [
  { kind: 'adoption' },
  { kind: 'standard', standard: 'ready-before-build' },
  { kind: 'tribe', tribe: 'Données / IA 100 %' },
  { kind: 'tribe', tribe: null },
  { kind: 'squads', of: {} },
  { kind: 'squads', of: { tribe: 'Données / IA 100 %', area: 'ready' } },
  { kind: 'squads', of: { tribe: null, standing: 'not-yet' } },
  { kind: 'inbox' },
  { kind: 'relay' },
  { kind: 'answers' },
  { kind: 'product-ops', section: 'privacy', inside: '' },
  { kind: 'product-ops', section: 'playbook', inside: 'part/flow/feature' },
];

test.each(places)('a place can be linked: %j', (place) => {
  expect(readPlace(writePlace(place))).toEqual(place);
});
test('an address that names nothing opens the report; a stray percent sign breaks nothing', () => {
  expect(readPlace('/nowhere/at-all')).toEqual({ kind: 'adoption' });
  expect(readPlace('/standards')).toEqual({ kind: 'adoption' });
  expect(readPlace('/product-ops/nowhere')).toEqual({ kind: 'product-ops', section: 'today', inside: '' });
  expect(readPlace('/tribes/100%')).toEqual({ kind: 'tribe', tribe: '100%' });
  expect(readPlace('/squads/area/nowhere/standing/best')).toEqual({ kind: 'squads', of: {} });
});
