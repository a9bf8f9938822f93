import type { RenderedFinding } from '../../src/contract/finding';
import { standardSchema } from '../../src/contract/playbook';
import { adoptionNow } from '../../src/domain/adoption';
import { standardState } from '../../src/domain/standard-state';
import { nextSteps } from '../../src/domain/steps';

describe('the state of a standard', () => {
  it.each([
    [['met', 'not-yet', 'cant-tell'], 'not-yet'],
    [['met', 'too-early', 'cant-tell'], 'cant-tell'],
    [['partly', 'too-early'], 'too-early'],
    [['grace', 'partly'], 'partly'],
    [['waived', 'grace'], 'grace'],
    [['waived', 'met'], 'waived'],
    [['met', 'not-applicable'], 'met'],
    [['not-applicable'], 'not-applicable'],
    [[], 'not-applicable'],
  ] as const)('of must checks %j is the worst: %s', (states, expected) => {
    expect(standardState(states.map((state) => ({ state, severity: 'must' })))).toBe(expected);
  });

  it('is never decided by advice', () => {
    expect(
      standardState([
        { state: 'met', severity: 'must' },
        { state: 'not-yet', severity: 'advice' },
      ]),
    ).toBe('met');
    expect(standardState([{ state: 'not-yet', severity: 'advice' }])).toBe('not-applicable');
  });
});

describe('adoption at one instant', () => {
  const check = { id: 'c', use: 'config/project-hygiene' };
  const standards = [
    { id: 'b', mode: 'required', checks: [check] },
    { id: 'a', mode: 'counted', checks: [check] },
    { id: 'shown', mode: 'advice', checks: [check] },
    { id: 'soft', mode: 'counted', checks: [{ ...check, severity: 'advice' }] },
  ].map((standard) => standardSchema.parse({ title: 'T', ...standard }));

  it('counts every squad in scope once, for counted and required standards with must checks', () => {
    const rows = adoptionNow({ standards }, [
      { a: 'met', b: 'partly' },
      { a: 'waived', b: 'not-yet' },
      { a: 'too-early', b: 'not-applicable' },
      { a: 'grace', b: 'cant-tell', soft: 'met', shown: 'met' },
    ]);
    expect(rows).toEqual([
      { standard: 'a', inScope: 4, adopted: 0, metNow: 1, notYet: 0, waived: 1, notJudged: 2 },
      { standard: 'b', inScope: 3, adopted: 0, metNow: 0, notYet: 2, waived: 0, notJudged: 1 },
    ]);
  });
});

describe('the next steps', () => {
  const finding = (check: string, text: string, minutes: number, more: Partial<RenderedFinding> = {}): RenderedFinding => ({
    standard: 's',
    check,
    use: 'config/project-hygiene',
    about: '',
    severity: 'must',
    state: 'not-yet',
    measured: 'not-yet',
    headline: '',
    expected: '',
    notes: [],
    fixes: [{ text, minutes, who: 'squad', link: null }],
    observed: { n: 1, met: 0, rate: 0 },
    parameters: {},
    evidence: [],
    evidenceTotal: 0,
    version: 1,
    asOf: 0,
    windowDays: null,
    widened: false,
    waivedUntil: null,
    since: 0,
    ...more,
  });

  it('join equal fixes and rank must before advice, then findings closed per minute', () => {
    const steps = nextSteps([
      finding('a', 'Long', 60),
      finding('b', 'Shared', 20),
      finding('c', 'Shared', 20),
      finding('d', 'Short', 15),
      finding('e', 'Tiny advice', 1, { severity: 'advice' }),
    ]);
    expect(steps.map(({ text, closes }) => [text, closes])).toEqual([
      ['Shared', ['s/b', 's/c']],
      ['Short', ['s/d']],
      ['Long', ['s/a']],
    ]);
  });

  it('leave out what is met, waived, in grace or too early', () => {
    const states = ['met', 'waived', 'grace', 'too-early', 'not-applicable'] as const;
    expect(nextSteps(states.map((state) => finding(state, state, 5, { state })))).toEqual([]);
  });
});
