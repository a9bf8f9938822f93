import fc from 'fast-check';
import { createAligner, type Aligner } from '../../src/domain/alignment';

interface SmallFlow {
  start: string[];
  end: string[];
  moves: Record<string, string[]>;
}

const stageIds = ['a', 'b', 'c', 'd', 'e', 'f'];
const stages = stageIds.map((id) => ({ id }));
const anyStage = fc.constantFrom(...stageIds);

const flowArbitrary: fc.Arbitrary<SmallFlow> = fc.record({
  start: fc.uniqueArray(anyStage, { minLength: 1, maxLength: 3 }),
  end: fc.uniqueArray(anyStage, { minLength: 1, maxLength: 3 }),
  moves: fc.dictionary(anyStage, fc.uniqueArray(anyStage, { maxLength: 3 }), { minKeys: 2, noNullPrototype: true }),
});
const traceArbitrary = fc.array(anyStage, { maxLength: 12 });

/** The aligner of a flow; null when it accepts nothing. */
function alignerOf(flow: SmallFlow, order = stages): Aligner | null {
  try {
    return createAligner(flow, order);
  } catch {
    return null;
  }
}

/** Holds a relation against 3,000 random flows and traces, most of which must be of use. */
function holds(seed: number, relation: (aligner: Aligner, flow: SmallFlow, trace: string[], dice: () => number) => void): void {
  let used = 0;
  fc.assert(
    fc.property(flowArbitrary, traceArbitrary, fc.infiniteStream(fc.nat({ max: 1_000_000 })), (flow, trace, numbers) => {
      const aligner = alignerOf(flow);
      if (!aligner) return;
      used++;
      relation(aligner, flow, trace, () => numbers.next().value / 1_000_001);
    }),
    { numRuns: 3000, seed },
  );
  expect(used).toBeGreaterThan(1500);
}

const pick = <T>(list: readonly T[], dice: () => number): T | undefined => list[Math.floor(dice() * list.length)];

describe('alignment keeps to what must be so, whatever the flow and the trace', () => {
  it('one more step, or one less, changes the cost by one at most', () => {
    holds(1, ({ align }, _flow, trace, dice) => {
      const at = Math.floor(dice() * (trace.length + 1));
      const longer = [...trace.slice(0, at), pick(stageIds, dice) ?? '', ...trace.slice(at)];
      expect(Math.abs(align(longer).cost - align(trace).cost)).toBeLessThanOrEqual(1);
    });
  });

  it('other names for the stages change nothing', () => {
    holds(2, ({ align }, flow, trace) => {
      const rename = (id: string): string => `stage ${id.toUpperCase()}`;
      const renamed = createAligner(
        {
          start: flow.start.map(rename),
          end: flow.end.map(rename),
          moves: Object.fromEntries(Object.entries(flow.moves).map(([from, to]) => [rename(from), to.map(rename)])),
        },
        stageIds.map((id) => ({ id: rename(id) })),
      );
      const { cost, fitness, edits } = align(trace);
      expect(renamed.align(trace.map(rename))).toEqual({
        cost,
        fitness,
        edits: edits.map((edit) => ({ ...edit, stage: rename(edit.stage), after: edit.after && rename(edit.after) })),
      });
    });
  });

  it('another order of the stages in the playbook may explain otherwise, but costs the same', () => {
    holds(3, ({ align }, flow, trace) => {
      const { cost, fitness } = align(trace);
      expect(alignerOf(flow, [...stages].reverse())?.align(trace)).toMatchObject({ cost, fitness });
    });
  });

  it('an accepted path costs nothing, and neither does one of its cycles walked once more', () => {
    let cycles = 0;
    holds(4, ({ align }, flow, _trace, dice) => {
      const path = [pick(flow.start, dice) ?? ''];
      for (let step = 0; step < 12; step++) {
        const next = pick(flow.moves[path.at(-1) ?? ''] ?? [], dice);
        if (next !== undefined) path.push(next);
      }
      while (path.length > 0 && !flow.end.includes(path.at(-1) ?? '')) path.pop();
      if (path.length === 0) return;
      expect(align(path)).toEqual({ cost: 0, fitness: 1, edits: [] });
      const first = path.findIndex((stage, index) => path.includes(stage, index + 1));
      if (first < 0) return;
      cycles++;
      const again = path.indexOf(path[first] ?? '', first + 1);
      const longer = [...path.slice(0, again), ...path.slice(first, again), ...path.slice(again)];
      expect(align(longer).cost).toBe(0);
    });
    expect(cycles).toBeGreaterThan(300);
  });

  it('read backwards through the flow turned round it costs the same', () => {
    holds(5, ({ align, shortest }, flow, trace) => {
      const moves: Record<string, string[]> = {};
      for (const [from, list] of Object.entries(flow.moves)) for (const to of list) (moves[to] ??= []).push(from);
      const turned = createAligner({ start: flow.end, end: flow.start, moves }, stages);
      expect(turned.shortest).toBe(shortest);
      expect(turned.align([...trace].reverse()).cost).toBe(align(trace).cost);
    });
  });

  it('a flow that allows more never costs more', () => {
    holds(6, ({ align }, flow, trace, dice) => {
      const [from, to] = [pick(stageIds, dice) ?? '', pick(stageIds, dice) ?? ''];
      const wider = createAligner({ ...flow, moves: { ...flow.moves, [from]: [...new Set([...(flow.moves[from] ?? []), to])] } }, stages);
      expect(wider.align(trace).cost).toBeLessThanOrEqual(align(trace).cost);
    });
  });

  it('a trace so far never costs more than the trace to its end, and no more with each step than one', () => {
    holds(7, ({ align, alignPrefix }, _flow, trace) => {
      expect(alignPrefix(trace).cost).toBeLessThanOrEqual(align(trace).cost);
      for (let length = 1; length <= trace.length; length++) {
        const grown = alignPrefix(trace.slice(0, length)).cost - alignPrefix(trace.slice(0, length - 1)).cost;
        expect([0, 1]).toContain(grown);
      }
    });
  });

  it('costs between nothing and everything, and fitness says the same', () => {
    holds(8, ({ align, shortest }, _flow, trace) => {
      const { cost, fitness, edits } = align(trace);
      expect(cost).toBeLessThanOrEqual(trace.length + shortest);
      expect(edits).toHaveLength(cost);
      expect(fitness).toBeCloseTo(1 - cost / (trace.length + shortest), 12);
    });
  });
});
