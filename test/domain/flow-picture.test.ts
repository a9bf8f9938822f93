import fc from 'fast-check';
import { exampleAsOf, exampleCases, examplePlaybook, exampleProject, type ExampleGroup } from '../../src/checks/example';
import { flowPictureSchema, type FlowPart } from '../../src/contract/flow-picture';
import type { Window } from '../../src/contract/sweep';
import { createDayCounter } from '../../src/domain/calendar';
import type { Squad } from '../../src/domain/facts';
import { listBehind, type CaseBehind } from '../../src/domain/flow-behind';
import type { FlowCases } from '../../src/domain/flow-cases';
import { prepareCases } from '../../src/domain/squad-cases';
import { drawFlow } from '../../src/domain/variants';
import { knowFacts } from '../kit/facts';

const squad: Squad = { key: 'DEMO', name: 'Demo', tribe: null, kind: null, projectIds: ['1'], stageMap: {} };
const countDays = createDayCounter(examplePlaybook.settings);
const dayMs = 86_400_000;

function casesOf(groups: readonly ExampleGroup[]): FlowCases {
  const facts = knowFacts({ project: exampleProject, statuses: [], assignments: {}, cases: exampleCases(...groups) }, exampleAsOf);
  const cases = prepareCases(examplePlaybook, squad, facts, exampleAsOf).flows.get('feature');
  if (!cases) throw new Error('no flow');
  return cases;
}

/** Random walks through the four stages, no stage twice running, each finished or not. */
const walk = fc.array(fc.constantFrom('open', 'build', 'review', 'done'), { minLength: 1, maxLength: 9 }).map((stages) => {
  return stages.filter((stage, index) => stage !== stages[index - 1]);
});
const group = fc.record({
  count: fc.constant(1),
  stages: walk,
  daysAgo: fc.integer({ min: 0, max: 120 }),
  stayMinutes: fc.constantFrom(30, 1440, 6000),
});
const holds = (relation: (cases: FlowCases, groups: readonly ExampleGroup[], window: Window) => void): void =>
  fc.assert(
    fc.property(fc.array(group, { maxLength: 40 }), fc.constantFrom<Window>('all', 30, 90), (groups, window) => {
      relation(casesOf(groups), groups, window);
    }),
    { numRuns: 300, seed: 20_260_403 },
  );
const draw = (cases: FlowCases, window: Window) =>
  flowPictureSchema.parse(drawFlow(cases, examplePlaybook, { asOf: exampleAsOf, window, countDays, lang: 'en' }));

/** Finished in the window, told from the walks alone: the last run of Done began so many days ago. */
function listFinished(groups: readonly ExampleGroup[], window: Window): (readonly string[])[] {
  return groups.flatMap(({ stages, daysAgo = 0 }) => {
    const finishedAt = exampleAsOf - daysAgo * dayMs;
    const isIn = window === 'all' || finishedAt > exampleAsOf - window * dayMs;
    return stages.at(-1) === 'done' && isIn ? [stages] : [];
  });
}

describe('the picture of any flow', () => {
  it('counts what one counts by hand', () => {
    holds((cases, groups, window) => {
      const picture = draw(cases, window);
      const finished = listFinished(groups, window);
      const open = groups.filter(({ stages }) => stages.at(-1) !== 'done');
      expect([picture.judged, picture.inProgress]).toEqual([finished.length, open.length]);
      for (const { id, cases: n, now } of picture.stages) {
        expect([id, n]).toEqual([id, finished.filter((stages) => stages.includes(id)).length]);
        expect([id, now]).toEqual([id, open.filter(({ stages }) => stages.at(-1) === id).length]);
      }
      const pairs = (stages: readonly string[]): string[] => stages.slice(1).map((stage, index) => `${stages[index]} ${stage}`);
      const made = finished.map(pairs);
      expect(picture.moves.reduce((sum, { times }) => sum + times, 0)).toBe(made.flat().length);
      for (const { from, to, cases: n, times, allowed, back } of picture.moves) {
        const name = `${from} ${to}`;
        expect([n, times]).toEqual([made.filter((each) => each.includes(name)).length, made.flat().filter((each) => each === name).length]);
        expect(allowed).toBe(['open build', 'build review', 'review build', 'review done', 'done build'].includes(name));
        expect(back).toBe(['build open', 'review open', 'done open', 'review build', 'done build', 'done review'].includes(name));
      }
      const distinct = new Map<string, number>();
      for (const stages of finished) distinct.set(stages.join(' '), (distinct.get(stages.join(' ')) ?? 0) + 1);
      expect(picture.variantsTotal).toBe(distinct.size);
      for (const { stages, cases: n } of picture.variants) expect(n).toBe(distinct.get(stages.join(' ')));
    });
  });

  it('has exactly as many cases behind each part as it counts there, each once', () => {
    holds((cases, _, window) => {
      const picture = draw(cases, window);
      const behind = (part: FlowPart): CaseBehind[] => listBehind(cases, part, { asOf: exampleAsOf, window, countDays });
      const parts: [FlowPart, number][] = [
        [{ kind: 'judged' }, picture.judged],
        ...picture.stages.flatMap(({ id, cases: n, now }): [FlowPart, number][] => [
          [{ kind: 'stage', stage: id }, n],
          [{ kind: 'now', stage: id }, now],
        ]),
        ...picture.starts.map(({ stage, cases: n }): [FlowPart, number] => [{ kind: 'start', stage }, n]),
        ...picture.moves.map(({ from, to, cases: n }): [FlowPart, number] => [{ kind: 'move', from, to }, n]),
        ...picture.skips.map(({ stage, after, cases: n }): [FlowPart, number] => [{ kind: 'edit', edit: 'skipped', stage, after }, n]),
        ...picture.deviations.map(({ kind, stage, after, cases: n }): [FlowPart, number] => [
          { kind: 'edit', edit: kind, stage, after },
          n,
        ]),
        ...picture.headlines.map(({ kind, stage, cases: n }): [FlowPart, number] => [{ kind: 'edit', edit: kind, stage }, n]),
        ...picture.variants.map(({ stages, cases: n }): [FlowPart, number] => [{ kind: 'variant', stages }, n]),
      ];
      for (const [part, n] of parts) {
        const keys = behind(part).map(({ key }) => key);
        expect([part, keys.length, new Set(keys).size]).toEqual([part, n, n]);
      }
      for (const { stages, examples } of picture.variants) {
        const keys = behind({ kind: 'variant', stages }).map(({ key }) => key);
        expect(keys).toEqual(expect.arrayContaining(examples));
      }
      expect(behind({ kind: 'stage', stage: 'nowhere' })).toEqual([]);
    });
  });

  it('has the days of a case in its stages add up to what it took, and the shares to one', () => {
    holds((cases, _, window) => {
      const options = { asOf: exampleAsOf, window, countDays };
      const stayed = new Map<string, number>();
      for (const { id } of examplePlaybook.stages)
        for (const { key, days } of listBehind(cases, { kind: 'stage', stage: id }, options))
          stayed.set(key, (stayed.get(key) ?? 0) + (days ?? 0));
      const whole = listBehind(cases, { kind: 'judged' }, options);
      for (const { key, days } of whole) expect(stayed.get(key)).toBeCloseTo(days ?? NaN, 6);
      const shares = draw(cases, window).stages.reduce((sum, { share }) => sum + share, 0);
      expect(shares).toBeCloseTo(whole.some(({ days }) => days !== 0) ? 1 : 0, 6);
    });
  });

  it('has the edits of a variant where they make an accepted path of it', () => {
    holds((cases, _, window) => {
      for (const { stages, extra, skipped } of draw(cases, window).variants) {
        const path = [...stages, null].flatMap((stage, index) => [
          ...skipped.filter(({ at }) => at === index).map((each) => each.stage),
          ...(stage === null || extra[index] ? [] : [stage]),
        ]);
        const moves: Readonly<Record<string, readonly string[]>> = {
          open: ['build'],
          build: ['review'],
          review: ['build', 'done'],
          done: ['build'],
        };
        expect([path[0], path.at(-1)]).toEqual(['open', 'done']);
        path.slice(1).forEach((stage, index) => expect(moves[path[index] ?? '']).toContain(stage));
      }
    });
  });
});

describe('the cases behind a part', () => {
  const cases = casesOf([
    { count: 2, stages: ['open', 'build', 'review', 'done'] },
    { count: 1, stages: ['open', 'build', 'done'], daysAgo: 40 },
    { count: 1, stages: ['open', 'build'], daysAgo: 3 },
    { count: 1, stages: ['open', 'build'], daysAgo: 12 },
  ]);
  const behind = (part: FlowPart): CaseBehind[] => listBehind(cases, part, { asOf: exampleAsOf, window: 90, countDays });

  it('come with the last finished first; those in progress with the longest there first, in working days', () => {
    expect(behind({ kind: 'judged' }).map(({ key, finishedAt }) => [key, ((exampleAsOf - (finishedAt ?? 0)) / dayMs).toFixed()])).toEqual([
      ['DEMO-1', '1'],
      ['DEMO-2', '2'],
      ['DEMO-3', '40'],
    ]);
    expect(behind({ kind: 'now', stage: 'build' })).toEqual([
      { key: 'DEMO-5', days: 9.5, finishedAt: null },
      { key: 'DEMO-4', days: 3, finishedAt: null },
    ]);
  });

  it('are those that left a stage out, wherever or just there', () => {
    const keysOf = (part: FlowPart): string[] => behind(part).map(({ key }) => key);
    expect(keysOf({ kind: 'edit', edit: 'skipped', stage: 'review' })).toEqual(['DEMO-3']);
    expect(keysOf({ kind: 'edit', edit: 'skipped', stage: 'review', after: 'build' })).toEqual(['DEMO-3']);
    expect(keysOf({ kind: 'edit', edit: 'skipped', stage: 'review', after: null })).toEqual([]);
    expect(keysOf({ kind: 'edit', edit: 'extra', stage: 'review' })).toEqual([]);
  });
});
