import fc from 'fast-check';
import { examplePlaybook } from '../../src/checks/example';
import { findingStates, type FindingState } from '../../src/contract/finding';
import { standardSchema } from '../../src/contract/playbook';
import type { Standing } from '../../src/contract/report-parts';
import { adoptionNow, countStandards } from '../../src/domain/adoption';
import { countStandings, standingOfAll, standingOfState } from '../../src/domain/report/standing';

const check = { id: 'c', use: 'config/project-hygiene' };
const standards = [
  { id: 'board', mode: 'required', checks: [check] },
  { id: 'tools', mode: 'counted', checks: [check] },
  { id: 'shadowed', mode: 'shadow', checks: [check] },
  { id: 'soft', mode: 'counted', checks: [{ ...check, severity: 'advice' }] },
].map((standard) => standardSchema.parse({ title: 'T', ...standard }));
const playbook = { ...examplePlaybook, standards };

describe('all that is required of a squad', () => {
  const rows: [Standing[], Standing | null][] = [
    [['adopted', 'adopted'], 'adopted'],
    [['adopted', 'waived'], 'waived'],
    [['adopted', 'not-judged'], 'not-judged'],
    [['settling', 'waived'], 'settling'],
    [['not-judged', 'not-yet'], 'not-yet'],
    [['waived', 'not-judged'], 'not-judged'],
    [[], null],
  ];
  test.each(rows)('%j stands as %s', (standings, expected) => {
    expect(standingOfAll(standings)).toBe(expected);
    expect(standingOfAll([...standings].reverse())).toBe(expected);
  });
});

test('audit, squad cards and standings tell the same, whatever the states', () => {
  const squads = fc.array(fc.dictionary(fc.constantFrom(...standards.map(({ id }) => id)), fc.constantFrom(...findingStates)), {
    maxLength: 30,
  });
  const add = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
  fc.assert(
    fc.property(squads, (states: Record<string, FindingState>[]) => {
      const audit = adoptionNow(playbook, states);
      expect(audit.map(({ standard }) => standard)).toEqual(['board', 'tools']);
      for (const { standard, inScope, metNow, notYet, waived, notJudged } of audit) {
        expect(inScope).toBe(metNow + notYet + waived + notJudged);
        const told = countStandings(states.flatMap((each) => standingOfState(each[standard], undefined, 14) ?? []));
        expect(told).toEqual({ inScope, adopted: 0, settling: metNow, notYet, waived, notJudged });
      }
      const cards = states.map((each) => countStandards(playbook, each));
      expect(add(cards.map(({ met }) => met))).toBe(add(audit.map(({ metNow }) => metNow)));
      expect(add(cards.map(({ total }) => total))).toBe(add(audit.map(({ inScope }) => inScope)));
      for (const card of cards) expect(card.total).toBe(card.met + card.notYet + card.waived + card.notJudged);
    }),
    { numRuns: 300, seed: 5 },
  );
});
