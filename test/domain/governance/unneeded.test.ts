import { standardSchema } from '../../../src/contract/playbook';
import { measureUnneeded } from '../../../src/domain/governance/unneeded';
import type { Run } from '../../../src/domain/history/run';
import { buildWaiver, dayMs } from '../../kit/governance';

const now = 100 * dayMs + 5;
const use = 'process/passes-through';
const standard = standardSchema.parse({
  ...{ id: 's', title: 'S' },
  checks: [
    { id: 'k', use },
    { id: 'other', use },
    { id: 'tip', use, severity: 'advice' },
  ],
});
type Measured = Parameters<typeof measureUnneeded>[0][number];
const found = (check: string, measured: Measured['measured'], days: number): Measured => ({
  ...{ standard: 's', check, measured, since: now - days * dayMs },
});
const runOf = (began: number, met: number): Run => ({
  ...{ seen: 0, met, began, first: null, judged: 0, kept: 0, last: 'metNow', turned: began, byStandard: false },
});
const daysOf = (findings: Measured[], check: string | null, run?: Run) =>
  measureUnneeded(findings, standard, buildWaiver({ check }), { run, afterDays: 14, now });

test('a waiver of one check is needed no longer when that is met for long enough, whatever the others are', () => {
  const findings = [found('k', 'met', 20), found('other', 'not-yet', 20), found('tip', 'met', 30)];
  expect([daysOf(findings, 'k'), daysOf(findings, 'other'), daysOf(findings, 'tip'), daysOf(findings, null)]).toEqual([20, null, 30, null]);
  expect(daysOf([found('k', 'met', 13)], 'k')).toBeNull();
  expect(daysOf([found('k', 'not-applicable', 40)], 'k')).toBeNull();
  // What the history says of the whole standard says nothing of one check.
  expect(daysOf([found('k', 'met', 13)], 'k', runOf(10, 91))).toBeNull();
});

test('of a whole standard the history knows for how long, also from before the first sweep; what is measured now goes before it', () => {
  const met = [found('k', 'met', 1), found('other', 'met', 1)];
  expect([daysOf(met, null), daysOf(met, null, runOf(59, 41)), daysOf(met, null, runOf(92, 9))]).toEqual([null, 41, null]);
  expect(daysOf([found('k', 'met', 1), found('other', 'partly', 0)], null, runOf(59, 41))).toBeNull();
  // Days that could not be judged do not count.
  expect(daysOf(met, null, runOf(59, 12))).toBeNull();
});
