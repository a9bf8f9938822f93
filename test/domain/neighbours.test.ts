import type { Check } from '../../src/domain/check';
import { checks } from '../../src/checks';
import { sayAgreed } from '../../src/domain/agreed';
import { chooseNeighbours, findMainFlow, listShared, sortByNearness, type Practice, type Profile } from '../../src/domain/neighbours';
import { findSince } from '../../src/domain/standard-since';

const DAY = 86_400_000;
const mine: Profile = { tribe: 'Voyageur', kind: 'product', cases: 100, mainFlow: 'feature' };
const far: Profile = { tribe: 'Plateforme', kind: 'platform', cases: 900, mainFlow: 'request' };
const held = (name: string, profile: Partial<Profile>, days = 30): Practice => ({
  name,
  profile: { ...far, ...profile },
  heldMs: days * DAY,
});
const namesOf = (squads: readonly { name: string }[]): string[] => squads.map(({ name }) => name);
const rule = { adoptedAfterDays: 14 };

describe('squads have in common', () => {
  test('kind, size within a factor of two, main flow and tribe', () => {
    expect(listShared(mine, mine)).toEqual(['kind', 'size', 'flow', 'tribe']);
    expect(listShared(far, mine)).toEqual([]);
    expect(listShared({ ...far, cases: 200 }, mine)).toEqual(['size']);
    expect(listShared({ ...far, cases: 201 }, mine)).toEqual([]);
  });

  test('nothing by what is not known of both', () => {
    const unknown: Profile = { tribe: null, kind: null, cases: 0, mainFlow: null };
    expect(listShared(unknown, unknown)).toEqual([]);
  });

  test('the flow through which most of the finished work went', () => {
    const flows = [
      { flow: 'feature', judged: 4 },
      { flow: 'delivery', judged: 9 },
      { flow: 'request', judged: 9 },
    ];
    expect(findMainFlow(flows)).toBe('delivery');
    expect(findMainFlow([{ flow: 'feature', judged: 0 }])).toBeNull();
  });
});

describe('who does it well', () => {
  test('the nearest first by kind, size and flow; the tribe only tells apart those that are equally near', () => {
    const squads = [
      held('Same tribe alone', { tribe: 'Voyageur' }),
      held('Nothing in common', {}),
      held('Same kind', { kind: 'product' }),
      held('Same kind and flow', { kind: 'product', mainFlow: 'feature' }),
      held('Same kind and tribe', { kind: 'product', tribe: 'Voyageur' }),
    ];
    expect(namesOf(sortByNearness(squads, mine))).toEqual([
      'Same kind and flow',
      'Same kind and tribe',
      'Same kind',
      'Same tribe alone',
      'Nothing in common',
    ]);
    expect(namesOf(chooseNeighbours(squads, mine, rule).squads)).toEqual(['Same kind and flow', 'Same kind and tribe', 'Same kind']);
  });

  test('is no ranking: how long somebody has kept it up does not move them', () => {
    const squads = [held('Zèbre', {}, 400), held('Abeille', {}, 20), held('Éléphant', {}, 90)];
    expect(namesOf(chooseNeighbours(squads, mine, rule).squads)).toEqual(['Abeille', 'Éléphant', 'Zèbre']);
    expect(namesOf(chooseNeighbours(squads, null, rule).squads)).toEqual(['Abeille', 'Éléphant', 'Zèbre']);
  });

  test('who has kept it up for as long as adoption asks goes before all who have it only now', () => {
    const [near, settled] = [held('Near and new', mine, 13), held('Far and settled', {}, 14)];
    expect(chooseNeighbours([near, settled], mine, rule)).toEqual({ settled: true, squads: [settled] });
    expect(chooseNeighbours([near], mine, rule)).toEqual({ settled: false, squads: [near] });
    expect(chooseNeighbours([], mine, rule)).toEqual({ settled: false, squads: [] });
  });
});

test('a standard is in a state since the last of its must checks came into it', () => {
  const standard = {
    id: 'ready',
    checks: (['must', 'must', 'advice'] as const).map((severity, index) => ({
      ...{ id: `check-${index}`, use: 'process/before', with: {}, severity, minSample: 1 },
    })),
  };
  const finding = (check: string, since: number, state: 'met' | 'partly' = 'met') => ({ standard: 'ready', check, state, since });
  const findings = [finding('check-0', 5), finding('check-1', 9), finding('check-2', 20), { ...finding('check-0', 30), standard: 'other' }];
  expect(findSince(standard, findings, 'met')).toBe(9);
  expect(findSince(standard, findings, 'partly')).toBeNull();
});

describe('what is agreed', () => {
  const listExpected = ({ messages }: Check, lang: 'en' | 'fr'): string[] =>
    Object.entries(messages[lang]).flatMap(([id, text]) => (id.startsWith('expected') ? [text] : []));

  test.each([...checks.values()])('$id says what it expects in words that stand alone', (check) => {
    for (const lang of ['en', 'fr'] as const) {
      const texts = listExpected(check, lang);
      expect(texts.length).toBeGreaterThan(0);
      for (const text of texts) expect(sayAgreed(text)).not.toMatch(/expected\s*:|attendu\s*:/iu);
    }
  });

  test('is said without its label', () => {
    expect(sayAgreed('Expected: at least 90 % pass through *Review*.')).toBe('At least 90 % pass through *Review*.');
    expect(sayAgreed('Attendu\u00a0: une personne assignée.')).toBe('Une personne assignée.');
    expect(sayAgreed('*Ready* comes before *Build*.')).toBe('*Ready* comes before *Build*.');
  });
});
