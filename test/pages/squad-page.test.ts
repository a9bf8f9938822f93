import type { FindingState } from '../../src/contract/finding';
import type { StandardView } from '../../src/contract/squad-page';
import { chooseNoStep, countStates, groupStandards } from '../../static/app/src/views/squad/order-standards';

const standard = (id: string, state: FindingState): StandardView => ({
  id,
  version: 1,
  area: 'delivery',
  title: id,
  why: '',
  serves: [],
  governance: 'top-down',
  mode: 'counted',
  doc: null,
  state,
  since: null,
  findings: [],
});
const ids = (standards: readonly StandardView[]): string[] => standards.map(({ id }) => id);
const all = [
  standard('a', 'met'),
  standard('b', 'too-early'),
  standard('c', 'not-yet'),
  standard('d', 'not-applicable'),
  standard('e', 'partly'),
  standard('f', 'met'),
];

test('what needs a hand comes first, what is in place stands below, the playbook’s order is kept within a state', () => {
  const { open, settled } = groupStandards(all, 'all');
  expect(ids(open)).toEqual(['c', 'e', 'b']);
  expect(ids(settled)).toEqual(['a', 'f', 'd']);
});

test('the filter shows one side; what does not apply is not in place', () => {
  expect(groupStandards(all, 'open').settled).toEqual([]);
  expect(ids(groupStandards(all, 'met').settled)).toEqual(['a', 'f']);
  expect(groupStandards(all, 'met').open).toEqual([]);
});

test('the counts tell the good news first and leave out what there is none of', () => {
  expect(countStates(all)).toEqual({
    states: [
      { state: 'met', n: 2 },
      { state: 'partly', n: 1 },
      { state: 'not-yet', n: 1 },
      { state: 'too-early', n: 1 },
      { state: 'not-applicable', n: 1 },
    ],
    beside: 0,
  });
});

test('advice and shadow are counted beside, as on the squad’s card', () => {
  const advised: StandardView = { ...standard('g', 'not-yet'), mode: 'advice' };
  expect(countStates([standard('a', 'met'), advised])).toEqual({ states: [{ state: 'met', n: 1 }], beside: 1 });
});

test('without a step the page says which kind of calm it is', () => {
  expect(chooseNoStep([standard('a', 'met'), standard('b', 'not-applicable')])).toBe('allMet');
  expect(chooseNoStep([standard('a', 'met'), standard('b', 'too-early')])).toBe('waiting');
  expect(chooseNoStep([standard('a', 'cant-tell'), standard('b', 'partly')])).toBe('left');
});
