import fc from 'fast-check';
import { examplePlaybook } from '../../src/checks/example';
import { adoptionReportSchema } from '../../src/contract/adoption';
import { findingStates } from '../../src/contract/finding';
import { standardSchema } from '../../src/contract/playbook';
import { adoptionNow, countStandards } from '../../src/domain/adoption';
import { buildAdoptionReport, countHeadline, type ShownSquad } from '../../src/domain/adoption-report';

const asOf = Date.parse('2026-03-01T23:30:00.000Z');
const check = { id: 'c', use: 'config/project-hygiene' };
const standards = [
  { id: 'board', mode: 'required', title: { en: 'Board', fr: 'Tableau' }, checks: [check] },
  { id: 'ready', mode: 'required', checks: [check] },
  { id: 'tools', mode: 'counted', area: 'tooling', checks: [check] },
  { id: 'shadowed', mode: 'shadow', checks: [check] },
  { id: 'soft', mode: 'counted', checks: [{ ...check, severity: 'advice' }] },
].map((standard) => standardSchema.parse({ title: 'T', ...standard }));
const playbook = { ...examplePlaybook, standards };

const squad = (key: string, tribe: string | null, states: ShownSquad['states']): ShownSquad => ({
  ...{ key, name: key, tribe, projectKey: key, mayOpen: true, states, required: new Set(['board', 'ready']) },
});
const squads = [
  squad('A', 'Voyageur', { board: 'met', ready: 'met', tools: 'not-yet', shadowed: 'not-yet' }),
  squad('B', 'Voyageur', { board: 'met', ready: 'waived', tools: 'met' }),
  squad('C', 'Paiement', { board: 'partly', ready: 'too-early', tools: 'waived' }),
  squad('D', 'Paiement', { board: 'met', ready: 'grace', tools: 'not-applicable' }),
  squad('E', null, { board: 'met', ready: 'not-applicable', tools: 'cant-tell' }),
  squad('F', null, { board: 'not-applicable', ready: 'not-applicable' }),
];
const report = (more: Partial<Parameters<typeof buildAdoptionReport>[0]> = {}) =>
  buildAdoptionReport({ playbook, squads, trends: new Map(), audience: 'all', asOf, lang: 'fr', ...more });

describe('the headline', () => {
  it('counts squads that meet every required standard in their scope; waivers and what cannot be told stand apart', () => {
    const required = standards.filter(({ mode }) => mode === 'required');
    expect(countHeadline(required, squads)).toEqual({ squads: 5, metAll: 2, withWaivers: 3, notJudged: 1, required: 2 });
  });

  it('asks of each squad what is required of that squad: where a standard only counts, it is no part of it', () => {
    const required = standards.filter(({ mode }) => mode === 'required');
    const milder = squads.map((each) => (each.key === 'C' ? { ...each, required: new Set<string>() } : each));
    expect(countHeadline(required, milder)).toEqual({ squads: 4, metAll: 2, withWaivers: 3, notJudged: 1, required: 2 });
  });

  it('is withheld below the playbook’s minimum coverage, and told from it on', () => {
    const withMinimum = (minCoverage: number) => report({ playbook: { ...playbook, settings: { ...playbook.settings, minCoverage } } });
    // board 5 of 5, ready 2 of 4 could be judged
    expect(withMinimum(0.8)).toMatchObject({ coverage: 7 / 9, minCoverage: 0.8, headline: null });
    expect(withMinimum(0.75).headline).toEqual({ squads: 5, metAll: 2, withWaivers: 3, notJudged: 1, required: 2 });
  });

  it('is not told when no standard is required', () => {
    const counted = { ...playbook, standards: standards.filter(({ mode }) => mode !== 'required') };
    expect(report({ playbook: counted })).toMatchObject({ headline: null, coverage: 3 / 4 });
  });
});

describe('the report', () => {
  it('holds the standards that enter figures, in the reader’s language, over all squads and by tribe', () => {
    const { standards: told } = report();
    expect(told.map(({ standard, mode }) => [standard, mode])).toEqual([
      ['board', 'required'],
      ['ready', 'required'],
      ['tools', 'counted'],
    ]);
    expect(told[0]).toEqual({
      ...{ standard: 'board', title: 'Tableau', area: 'delivery', mode: 'required', coverage: 1, trend: [] },
      all: { inScope: 5, metNow: 4, notYet: 1, waived: 0, notJudged: 0 },
      tribes: [
        { tribe: 'Paiement', figures: { inScope: 2, metNow: 1, notYet: 1, waived: 0, notJudged: 0 } },
        { tribe: 'Voyageur', figures: { inScope: 2, metNow: 2, notYet: 0, waived: 0, notJudged: 0 } },
        { tribe: null, figures: { inScope: 1, metNow: 1, notYet: 0, waived: 0, notJudged: 0 } },
      ],
    });
  });

  it('tells nothing of standards in shadow', () => {
    expect(JSON.stringify(report())).not.toMatch(/shadowed|soft/);
  });

  it('is made of the squads shown and no others, without the trend of whole tribes, for readers of their own squads', () => {
    const trend = [{ day: '2026-03-01', metNow: 4, inScope: 5, notJudged: 0 }];
    const trends = new Map([['board', trend]]);
    const own = report({ squads: squads.slice(0, 1), trends, audience: 'own' });
    expect(own.standards.map(({ all, trend }) => [all.inScope, trend])).toEqual([
      [1, []],
      [1, []],
      [1, []],
    ]);
    expect(report({ trends }).standards[0]?.trend).toEqual(trend);
  });

  it('of nobody is empty, not an error', () => {
    expect(report({ squads: [], asOf: null })).toMatchObject({ asOf: null, coverage: null, headline: null, squads: [] });
  });

  const squadsArbitrary = fc.array(
    fc
      .record({
        tribe: fc.constantFrom('x', 'y', null),
        states: fc.dictionary(fc.constantFrom(...standards.map(({ id }) => id)), fc.constantFrom(...findingStates)),
      })
      .map(({ tribe, states }) => squad('K', tribe, states)),
    { maxLength: 30 },
  );

  it('adds up whatever the states: figures, tribes, audit and squad cards tell the same', () => {
    fc.assert(
      fc.property(squadsArbitrary, (some) => {
        const told = report({ squads: some });
        adoptionReportSchema.parse(told);
        const states = some.map((each) => each.states);
        const audit = new Map(adoptionNow(playbook, states).map((row) => [row.standard, row]));
        for (const { standard, all, tribes, coverage } of told.standards) {
          expect(all.inScope).toBe(all.metNow + all.notYet + all.waived + all.notJudged);
          expect(audit.get(standard)).toEqual({ standard, adopted: 0, ...all });
          for (const figure of ['inScope', 'metNow', 'notYet', 'waived', 'notJudged'] as const)
            expect(tribes.reduce((sum, { figures }) => sum + figures[figure], 0)).toBe(all[figure]);
          expect(coverage).toBe(all.inScope === 0 ? null : (all.inScope - all.notJudged) / all.inScope);
        }
        const cards = states.map((each) => countStandards(playbook, each));
        const sum = (read: (each: (typeof cards)[number]) => number) => cards.reduce((total, each) => total + read(each), 0);
        const total = (read: (each: (typeof told.standards)[number]['all']) => number) =>
          told.standards.reduce((all, each) => all + read(each.all), 0);
        expect(sum(({ met }) => met)).toBe(total(({ metNow }) => metNow));
        expect(sum((each) => each.total)).toBe(total(({ inScope }) => inScope));
        for (const card of cards) expect(card.total).toBe(card.met + card.notYet + card.waived + card.notJudged);
      }),
      { numRuns: 300, seed: 5 },
    );
  });
});
