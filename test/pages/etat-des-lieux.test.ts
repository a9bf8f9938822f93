import type { EtatDesLieux } from '../../src/contract/etat-des-lieux';
import { findBefore, findZero, listFinished, readFigures } from '../../static/app/src/views/etat-des-lieux/figures';
import { readPart } from '../../static/app/src/views/squad/squad-part';

const etat = (asOf: number, finished: (number | null)[]): EtatDesLieux => ({
  ...{
    squad: { key: 'A', name: 'A', tribe: null },
    asOf,
    windowDays: 90,
    issues: 10,
    unknownHistory: 0,
    finished: 4,
    medianDays: 2.5,
    reworked: 1,
  },
  ...{ variants: 3, types: [], statuses: [], cadence: finished.map((n, index) => ({ from: index, created: 1, finished: n })) },
});

test('a figure is set beside its first one where the two are shown differently', () => {
  expect(findBefore(23, 41)).toBe(41);
  expect(findBefore(9.04, 9.01)).toBeNull();
  expect([findBefore(9, null), findBefore(null, 9), findBefore(9, undefined)]).toEqual([null, null, null]);
});

test('the zero point stands beside what came after it, not beside itself', () => {
  const [first, later] = [etat(1, [2]), etat(2, [2])];
  expect(findZero(later, first)).toBe(first);
  expect([findZero(first, first), findZero(null, first), findZero(first, null)]).toEqual([null, null, null]);
});

test('what is finished a week is a mean, and not known where one week is not', () => {
  expect(readFigures(etat(1, [1, 2, 6])).perWeek).toBe(3);
  expect([listFinished(etat(1, [1, null])), readFigures(etat(1, [null])).perWeek]).toEqual([null, null]);
});

test('a squad’s page opens with its practices, unless the address names the other part', () => {
  expect([readPart('/'), readPart('/what-is-so'), readPart('/other')]).toEqual(['practices', 'what-is-so', 'practices']);
});
