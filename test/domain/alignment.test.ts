import fc from 'fast-check';
import { createAligner, type Edit } from '../../src/domain/alignment';

interface SmallFlow {
  start: string[];
  end: string[];
  moves: Record<string, string[]>;
}

const stageIds = ['a', 'b', 'c', 'd', 'e'];
const stages = stageIds.map((id) => ({ id }));

/** Every accepted path of at most `longest` stages. */
function listPaths(flow: SmallFlow, longest: number): string[][] {
  const accepted: string[][] = [];
  const grow = (path: string[]): void => {
    const last = path.at(-1) ?? '';
    if (flow.end.includes(last)) accepted.push(path);
    if (path.length < longest) for (const next of flow.moves[last] ?? []) grow([...path, next]);
  };
  for (const stage of flow.start) grow([stage]);
  return accepted;
}

/** Length of the longest common subsequence: unit insertions and deletions cost what it leaves over. */
function measureCommon(a: readonly string[], b: readonly string[]): number {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const row = table[i] ?? [];
      row[j] = a[i - 1] === b[j - 1] ? (table[i - 1]?.[j - 1] ?? 0) + 1 : Math.max(table[i - 1]?.[j] ?? 0, row[j - 1] ?? 0);
    }
  }
  return table[a.length]?.[b.length] ?? 0;
}

/**
 * The least cost by brute force over all paths. A path longer than |trace| + cost of any known alignment cannot be better, and the
 * shortest path gives one of cost ≤ |trace| + |shortest|.
 */
function alignByForce(flow: SmallFlow, trace: readonly string[]): { cost: number; shortest: number } | null {
  const shortest = Math.min(...listPaths(flow, stageIds.length).map(({ length }) => length));
  if (!Number.isFinite(shortest)) return null;
  let cost = trace.length + shortest;
  for (const path of listPaths(flow, Math.min(trace.length + stageIds.length, 8))) {
    cost = Math.min(cost, path.length + trace.length - 2 * measureCommon(path, trace));
  }
  return { cost, shortest };
}

/**
 * True when the edits, in their order and each after the stage that it names, turn the trace into a path that is whole. A stage may occur
 * more than once, so every place is tried.
 */
function explains(
  flow: SmallFlow,
  trace: readonly string[],
  edits: readonly Edit[],
  isWhole: (path: readonly string[]) => boolean,
  used = 0,
  path: readonly string[] = [],
): boolean {
  const last = path.at(-1);
  const allowed = (stage: string): boolean => (last === undefined ? flow.start : (flow.moves[last] ?? [])).includes(stage);
  const [edit, ...left] = edits;
  const stage = trace[used];
  if (!edit && stage === undefined) return isWhole(path);
  if (edit?.after === (trace[used - 1] ?? null)) {
    if (edit.kind === 'extra' && edit.stage === stage && explains(flow, trace, left, isWhole, used + 1, path)) return true;
    if (edit.kind === 'skipped' && allowed(edit.stage) && explains(flow, trace, left, isWhole, used, [...path, edit.stage])) return true;
  }
  return stage !== undefined && allowed(stage) && explains(flow, trace, edits, isWhole, used + 1, [...path, stage]);
}

const endsWell = (flow: SmallFlow, path: readonly string[]): boolean => flow.end.includes(path.at(-1) ?? '');

/** The least cost of a trace so far, over the beginnings of all accepted paths. */
function alignPrefixByForce(flow: SmallFlow, trace: readonly string[]): number {
  let cost = trace.length;
  for (const path of listPaths(flow, Math.min(trace.length + stageIds.length, 8))) {
    for (let length = 1; length <= path.length; length++) {
      cost = Math.min(cost, length + trace.length - 2 * measureCommon(path.slice(0, length), trace));
    }
  }
  return cost;
}

/** How many stages a path still needs to be accepted, by force; 0 for an accepted one. */
function countMissing(flow: SmallFlow, path: readonly string[]): number {
  const last = path.at(-1);
  const rest = last === undefined ? listPaths(flow, stageIds.length) : listPaths({ ...flow, start: [last] }, stageIds.length);
  return Math.min(...rest.map(({ length }) => length)) - (last === undefined ? 0 : 1);
}

const flowArbitrary: fc.Arbitrary<SmallFlow> = fc.record({
  start: fc.uniqueArray(fc.constantFrom(...stageIds), { minLength: 1, maxLength: 2 }),
  end: fc.uniqueArray(fc.constantFrom(...stageIds), { minLength: 1, maxLength: 2 }),
  moves: fc.dictionary(fc.constantFrom(...stageIds), fc.uniqueArray(fc.constantFrom(...stageIds), { maxLength: 2 })),
});
const traceArbitrary = fc.array(fc.constantFrom(...stageIds, 'elsewhere'), { maxLength: 4 });

describe('alignment', () => {
  it('costs the least, and its edits lead to an accepted path, whatever the flow and the trace (brute force, 20,000 random pairs)', () => {
    let aligned = 0;
    fc.assert(
      fc.property(flowArbitrary, traceArbitrary, (flow, trace) => {
        const forced = alignByForce(flow, trace);
        if (!forced) {
          expect(() => createAligner(flow, stages)).toThrow(RangeError);
          return;
        }
        aligned++;
        const aligner = createAligner(flow, stages);
        const { cost, fitness, edits } = aligner.align(trace);
        expect({ cost, shortest: aligner.shortest }).toEqual(forced);
        expect(fitness).toBeCloseTo(1 - cost / (trace.length + forced.shortest), 12);
        expect(edits).toHaveLength(cost);
        expect(explains(flow, trace, edits, (path) => endsWell(flow, path))).toBe(true);
      }),
      { numRuns: 20_000, seed: 20_260_101 },
    );
    expect(aligned).toBeGreaterThan(10_000);
  });

  const flow = { start: ['a'], end: ['d'], moves: { a: ['b', 'c'], b: ['c'], c: ['d', 'b'], d: ['a'] } };
  const { align } = createAligner(flow, stages);

  it('names what was skipped and what was extra, and the stage of the trace before it', () => {
    expect(align(['a', 'd']).edits).toEqual([{ kind: 'skipped', stage: 'c', after: 'a', at: 1 }]);
    expect(align(['c', 'd']).edits).toEqual([{ kind: 'skipped', stage: 'a', after: null, at: 0 }]);
    expect(align(['e', 'a', 'c', 'd']).edits).toEqual([{ kind: 'extra', stage: 'e', after: null, at: 0 }]);
  });

  it('reads a stage that came too late as skipped where it belonged, extra where it came', () => {
    const line = createAligner({ start: ['a'], end: ['d'], moves: { a: ['b'], b: ['c'], c: ['d'] } }, stages);
    expect(line.align(['a', 'c', 'b', 'd']).edits).toEqual([
      { kind: 'skipped', stage: 'b', after: 'a', at: 1 },
      { kind: 'extra', stage: 'b', after: 'c', at: 2 },
    ]);
  });

  it('costs the least so far for work in progress, and names the shortest way on (brute force, 2,000 random pairs)', () => {
    let aligned = 0;
    fc.assert(
      fc.property(flowArbitrary, traceArbitrary, (flow, trace) => {
        if (!alignByForce(flow, trace)) return;
        aligned++;
        const { cost, edits, next } = createAligner(flow, stages).alignPrefix(trace);
        expect(cost).toBe(alignPrefixByForce(flow, trace));
        expect(edits).toHaveLength(cost);
        // The edits lead to a place from which exactly `next` is the shortest way to an end, or to an end that the trace has left.
        const leadsOn = (path: readonly string[]): boolean => {
          const left = endsWell(flow, path) && trace.at(-1) !== path.at(-1);
          if (left) return next.length === 1 && next[0] === path.at(-1);
          const allowed = next.every((stage, index) => {
            const before = index === 0 ? path.at(-1) : next[index - 1];
            return (before === undefined ? flow.start : (flow.moves[before] ?? [])).includes(stage);
          });
          return allowed && endsWell(flow, [...path, ...next]) && next.length === countMissing(flow, path);
        };
        expect(explains(flow, trace, edits, leadsOn)).toBe(true);
      }),
      { numRuns: 2000, seed: 20_260_102 },
    );
    expect(aligned).toBeGreaterThan(1000);
  });

  it('expects of work in progress what is left of its path, by the playbook’s order where two ways are as short', () => {
    const { alignPrefix } = createAligner(
      { start: ['a'], end: ['e'], moves: { a: ['c', 'b'], b: ['d'], c: ['d'], d: ['e', 'a'] } },
      stages,
    );
    expect(alignPrefix([])).toEqual({ cost: 0, edits: [], next: ['a', 'b', 'd', 'e'] });
    expect(alignPrefix(['a'])).toEqual({ cost: 0, edits: [], next: ['b', 'd', 'e'] });
    expect(alignPrefix(['a', 'd'])).toEqual({ cost: 1, edits: [{ kind: 'skipped', stage: 'b', after: 'a', at: 1 }], next: ['e'] });
    expect(alignPrefix(['a', 'b', 'd', 'a'])).toEqual({ cost: 0, edits: [], next: ['b', 'd', 'e'] });
    expect(alignPrefix(['a', 'b', 'd', 'e', 'c'])).toEqual({
      cost: 1,
      edits: [{ kind: 'extra', stage: 'c', after: 'e', at: 4 }],
      next: ['e'],
    });
    expect(alignPrefix(['a', 'b', 'd', 'e'])).toEqual({ cost: 0, edits: [], next: [] });
  });

  it('aligns a history of 1,000 moves at once', () => {
    const trace = Array.from({ length: 1000 }, (_, index) => (index % 2 === 0 ? 'b' : 'c'));
    expect(align(trace).cost).toBe(2);
  });
});
