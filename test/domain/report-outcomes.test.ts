import { standardSchema } from '../../src/contract/playbook';
import type { Standing } from '../../src/contract/report-parts';
import { compareOutcomes, type SquadOutcome } from '../../src/domain/report/outcomes';
import type { Pair } from '../../src/domain/report/pairs';

const standard = standardSchema.parse({ id: 'ready', title: { en: 'Ready first', fr: 'Prêt d’abord' } });

/** Squads by key: how each stands with the one standard, and what it reaches. */
function compare(squads: Record<string, [Standing, number | null, number | null]>, least: number) {
  const pairs = Object.entries(squads).map(([key, [standing]]): Pair => ({
    squad: {
      named: { key, name: key, tribe: null, projectKey: key, mayOpen: false },
      ...{ lead: null, began: null, states: {}, counted: new Set(['ready']), required: new Set<string>(), runs: new Map(), letters: '' },
      ...{ isWaived: null, checks: new Map() },
    },
    ...{ standard, mode: 'counted', standing, run: undefined },
  }));
  const outcomes = new Map(Object.entries(squads).map(([key, [, days, rework]]): [string, SquadOutcome] => [key, { days, rework }]));
  return compareOutcomes(pairs, [standard], outcomes, least, 'fr');
}

describe('outcomes of adopters beside those who have not adopted yet', () => {
  test('are the middle ones of each side: met for a few days is not yet adopted, waived and not judged are on neither side', () => {
    const told = compare(
      {
        A: ['adopted', 4, 0.1],
        B: ['adopted', 9, 0.25],
        C: ['adopted', 6, 0.2],
        D: ['not-yet', 12, 0.5],
        E: ['settling', 8, 0.3],
        F: ['not-yet', 20, 0.4],
        G: ['waived', 1, 0],
        H: ['not-judged', 90, 1],
      },
      3,
    );
    const named = { id: 'ready', title: 'Prêt d’abord' };
    expect(told).toEqual([
      { measure: 'cycle-time', unit: 'days', standard: named, adopters: { squads: 3, median: 6 }, others: { squads: 3, median: 12 } },
      { measure: 'rework', unit: 'share', standard: named, adopters: { squads: 3, median: 0.2 }, others: { squads: 3, median: 0.4 } },
    ]);
  });

  test('hide a side of too few squads, and count only those of which it is known', () => {
    const squads: Parameters<typeof compare>[0] = {
      A: ['adopted', 4, 0.1],
      B: ['adopted', 9, null],
      C: ['not-yet', null, 0.5],
      D: ['not-yet', 8, 0.3],
    };
    const sides = (least: number) =>
      compare(squads, least).map(({ adopters, others }) => [adopters?.squads ?? null, others?.squads ?? null]);
    expect(sides(1)).toEqual([
      [2, 1],
      [1, 2],
    ]);
    expect(sides(2)).toEqual([
      [2, null],
      [null, 2],
    ]);
    expect(sides(3)).toEqual([
      [null, null],
      [null, null],
    ]);
  });
});
