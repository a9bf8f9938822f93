import type { FindingState } from '../../../../../src/contract/finding';
import type { StandardView } from '../../../../../src/contract/squad-page';

/** Reading order: what needs a hand, then what needs time or facts, then what needs nothing. */
export const stateOrder: readonly FindingState[] = [
  'not-yet',
  'partly',
  'cant-tell',
  'too-early',
  'grace',
  'waived',
  'met',
  'not-applicable',
];
/** Order of the counts: the good news first. */
export const countOrder: readonly FindingState[] = [
  'met',
  'partly',
  'not-yet',
  'too-early',
  'cant-tell',
  'grace',
  'waived',
  'not-applicable',
];

export type PracticeFilter = 'all' | 'open' | 'met';

/** A standard that asks nothing of the squad: in place, or not meant for it. */
export function isSettled(standard: StandardView): boolean {
  return standard.state === 'met' || standard.state === 'not-applicable';
}

/** Standards in reading order, in the two groups of the page; within a state they keep the playbook's order. */
export function groupStandards(
  standards: readonly StandardView[],
  filter: PracticeFilter,
): { open: StandardView[]; settled: StandardView[] } {
  const sorted = [...standards].sort((a, b) => stateOrder.indexOf(a.state) - stateOrder.indexOf(b.state));
  return {
    open: filter === 'met' ? [] : sorted.filter((standard) => !isSettled(standard)),
    settled: filter === 'open' ? [] : sorted.filter((standard) => isSettled(standard) && (filter === 'all' || standard.state === 'met')),
  };
}

/** Why there is no step: all is in place, what is missing needs only time or facts, or nothing ready-made fits what is left. */
export function chooseNoStep(standards: readonly StandardView[]): 'allMet' | 'waiting' | 'left' {
  if (standards.every(isSettled)) return 'allMet';
  return standards.some(({ state }) => state === 'not-yet' || state === 'partly') ? 'left' : 'waiting';
}

/** A standard that counts in adoption figures, as on the squad's card and in the reports. */
const counts = ({ mode }: StandardView): boolean => mode === 'counted' || mode === 'required';

/** How many of the standards that count are in each state, the good news first, states without any left out; and how many others there are. */
export function countStates(standards: readonly StandardView[]): { states: { state: FindingState; n: number }[]; beside: number } {
  const counted = standards.filter(counts);
  const states = countOrder
    .map((state) => ({ state, n: counted.filter((standard) => standard.state === state).length }))
    .filter(({ n }) => n > 0);
  return { states, beside: standards.length - counted.length };
}
