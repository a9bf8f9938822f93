import { exampleAsOf, exampleCases, examplePlaybook, exampleProject, type ExampleGroup } from '../../src/checks/example';
import { flowPictureSchema, type FlowPicture } from '../../src/contract/flow-picture';
import { auditFlow } from '../../src/domain/deviation';
import { createDayCounter } from '../../src/domain/calendar';
import type { CaseHistory, CollectedFacts, Squad } from '../../src/domain/facts';
import type { FlowCases } from '../../src/domain/flow-cases';
import { prepareCases } from '../../src/domain/squad-cases';
import { drawFlow } from '../../src/domain/variants';
import { knowFacts } from '../kit/facts';

const whole = ['open', 'build', 'review', 'done'];
const skipping = ['open', 'build', 'done'];
const returning = ['open', 'build', 'review', 'build', 'review', 'done'];
const squad: Squad = { key: 'DEMO', name: 'Demo', tribe: null, kind: null, projectIds: ['1'], stageMap: {} };
const countDays = createDayCounter(examplePlaybook.settings);

function factsOf(cases: readonly CaseHistory[]): CollectedFacts {
  const statuses = [
    ['1', 'To Do', 'new'],
    ['2', 'In Progress', 'indeterminate'],
    ['3', 'In Review', 'indeterminate'],
    ['4', 'Done', 'done'],
  ] as const;
  const listed = statuses.map(([id, name, category]) => ({ id, name, category, issueTypes: ['Story'] }));
  return knowFacts({ project: exampleProject, statuses: listed, assignments: {}, cases }, exampleAsOf);
}

function casesOf(...groups: readonly ExampleGroup[]): FlowCases {
  const cases = prepareCases(examplePlaybook, squad, factsOf(exampleCases(...groups)), exampleAsOf).flows.get('feature');
  if (!cases) throw new Error('no flow');
  return cases;
}
const draw = (cases: FlowCases, lang: 'en' | 'fr' = 'en'): FlowPicture =>
  flowPictureSchema.parse(drawFlow(cases, examplePlaybook, { asOf: exampleAsOf, window: 'all', countDays, lang }));

describe('the picture of a flow', () => {
  const cases = casesOf(
    { count: 6, stages: whole },
    { count: 3, stages: skipping },
    { count: 2, stages: returning },
    { count: 4, stages: ['open', 'build'] },
  );
  const picture = draw(cases);

  it('has the stages in the playbook’s order, with who went through and who is there', () => {
    expect(picture.stages.map(({ id, planned, cases: n, now }) => [id, planned, n, now])).toEqual([
      ['open', true, 11, 0],
      ['build', true, 11, 4],
      ['review', true, 8, 0],
      ['done', true, 11, 0],
    ]);
    expect([picture.name, picture.judged, picture.inProgress]).toEqual(['Feature', 11, 4]);
    expect(draw(cases, 'fr').stages.map(({ name }) => name)).toEqual(['Ouvert', 'Réalisation', 'Vérification', 'Terminé']);
  });

  it('has the moves with counts and medians, and says which are allowed and which go back', () => {
    expect(picture.moves.map(({ from, to, cases: n, times, allowed, back }) => [from, to, n, times, allowed, back])).toEqual([
      ['open', 'build', 11, 11, true, false],
      ['build', 'review', 8, 10, true, false],
      ['review', 'done', 8, 8, true, false],
      ['build', 'done', 3, 3, false, false],
      ['review', 'build', 2, 2, true, true],
    ]);
    expect(picture.unused).toEqual([{ from: 'done', to: 'build' }]);
    expect(picture.returns).toEqual([{ from: 'review', to: 'build', cases: 2, times: 2 }]);
  });

  it('counts the days of a move in working days, and takes the median of what occurred', () => {
    // The last stage was reached on the three days before Friday 3 April, after a day in each stage: 31 March to 2 April.
    const [first] = draw(casesOf({ count: 3, stages: ['open', 'done'] })).moves;
    expect(first?.medianDays).toBe(1);
    // From Friday to Saturday noon: half of Friday.
    const [over] = draw(casesOf({ count: 1, stages: ['open', 'done'], daysAgo: 6 })).moves;
    expect(over?.medianDays).toBe(0.5);
  });

  it('has the variants, the most frequent first, with what they cost', () => {
    expect(picture.variants).toEqual([
      {
        stages: whole,
        extra: whole.map(() => false),
        skipped: [],
        cases: 6,
        cost: 0,
        fitness: 1,
        examples: ['DEMO-1', 'DEMO-2', 'DEMO-3'],
      },
      {
        ...{ stages: skipping, extra: [false, false, false], skipped: [{ stage: 'review', at: 2 }] },
        ...{ cases: 3, cost: 1, fitness: 1 - 1 / 7, examples: ['DEMO-7', 'DEMO-8', 'DEMO-9'] },
      },
      {
        stages: returning,
        extra: returning.map(() => false),
        skipped: [],
        cases: 2,
        cost: 0,
        fitness: 1,
        examples: ['DEMO-10', 'DEMO-11'],
      },
    ]);
    expect(picture.variantsTotal).toBe(3);
  });

  it('tells skips and deviations in words', () => {
    expect(picture.skips).toEqual([{ stage: 'review', after: 'build', cases: 3, text: '*Review* was skipped after *Build*' }]);
    expect(draw(cases, 'fr').deviations.map(({ text, cost }) => [text, cost])).toEqual([
      ['L’étape *Vérification* a été sautée après *Réalisation*', 3],
    ]);
  });

  it('says where work begins and ends', () => {
    const elsewhere = draw(casesOf({ count: 2, stages: ['build', 'review', 'done'] }, { count: 5, stages: whole }));
    expect(elsewhere.starts).toEqual([
      { stage: 'open', cases: 5, allowed: true },
      { stage: 'build', cases: 2, allowed: false },
    ]);
    expect(elsewhere.ends).toEqual([{ stage: 'done', cases: 7, allowed: true }]);
  });

  it('is empty, not wrong, where nothing is finished', () => {
    expect(draw(casesOf({ count: 1, stages: ['open'] }))).toMatchObject({
      judged: 0,
      moves: [],
      variants: [],
      variantsTotal: 0,
      deviations: [],
    });
  });
});

describe('a squad that always skips one stage', () => {
  /** Forty stories, none reviewed, whatever else they went through. */
  const cases = casesOf(
    { count: 25, stages: skipping },
    { count: 8, stages: ['open', 'build', 'done', 'build', 'done'] },
    { count: 7, stages: ['open', 'build', 'done'], stayMinutes: 30 },
  );

  it('reads as one deviation with its count, not as noise', () => {
    const { topDeviations, perfect, variants } = auditFlow(cases, examplePlaybook.stages, exampleAsOf, 'all');
    expect(topDeviations.map(({ kind, stage, after, cases: n, cost }) => [kind, stage, after, n, cost])).toEqual([
      ['skipped', 'review', 'build', 40, 48],
    ]);
    expect([perfect, variants]).toEqual([0, 2]);
    const { skips, headlines } = draw(cases);
    expect(skips).toEqual([{ stage: 'review', after: 'build', cases: 40, text: '*Review* was skipped after *Build*' }]);
    expect(headlines).toEqual([{ kind: 'skipped', stage: 'review', cases: 40, after: 'build', before: 'done', usual: 40 }]);
  });

  it('reads as one deviation wherever the stage was left out, and says where most often', () => {
    const mixed = casesOf({ count: 12, stages: skipping }, { count: 5, stages: ['open', 'done'] }, { count: 3, stages: whole });
    expect(draw(mixed).headlines).toEqual([
      { kind: 'skipped', stage: 'review', cases: 17, after: 'build', before: 'done', usual: 12 },
      { kind: 'skipped', stage: 'build', cases: 5, after: 'open', before: 'done', usual: 5 },
    ]);
    expect(draw(casesOf({ count: 2, stages: ['open', 'build', 'open', 'review', 'done'] })).headlines).toEqual([
      { kind: 'extra', stage: 'open', cases: 2, after: 'build', before: 'review', usual: 2 },
    ]);
  });
});
