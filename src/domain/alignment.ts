import type { Flow } from '../contract/playbook';
import { listFlowStages } from './flow';

/** One edit of an alignment. `after` is the trace's stage before it, null at the start. */
export interface Edit {
  kind: 'skipped' | 'extra';
  stage: string;
  after: string | null;
}

/** A trace aligned to its flow. `fitness` = 1 − cost ÷ (length of the trace + length of the shortest accepted path). */
export interface Alignment {
  cost: number;
  fitness: number;
  edits: readonly Edit[];
}

/** Aligns traces to one flow; made once per flow. */
export interface Aligner {
  /** Stages on the shortest accepted path. */
  shortest: number;
  align: (trace: readonly string[]) => Alignment;
}

/** Larger than any cost: a trace of a million stages would still be below it. */
const never = 1 << 28;

interface FlowGraph {
  stages: readonly string[];
  /** Row by row, (n + 1)²: from a stage (or `begin` = n) the fewest path stages to add to stand on another; 0 to stay. */
  distance: Int32Array;
  /** Allowed moves from a stage (or `begin`) in stage order. */
  next: readonly (readonly number[])[];
  isEnd: readonly boolean[];
}

function buildGraph(flow: Pick<Flow, 'start' | 'end' | 'moves'>, playbookStages: readonly { id: string }[]): FlowGraph {
  const stages = listFlowStages(flow, playbookStages);
  const indexOf = new Map(stages.map((stage, index) => [stage, index]));
  const indices = (ids: readonly string[]): number[] => [...new Set(ids.flatMap((id) => indexOf.get(id) ?? []))].sort((a, b) => a - b);
  const next = [...stages.map((stage) => indices(flow.moves[stage] ?? [])), indices(flow.start)];
  const width = stages.length + 1;
  const distance = new Int32Array(width * width).fill(never);
  for (let from = 0; from < width; from++) {
    distance[from * width + from] = 0;
    const queue = [from];
    for (const at of queue) {
      for (const to of next[at] ?? []) {
        if (distance[from * width + to] !== never) continue;
        distance[from * width + to] = (distance[from * width + at] ?? never) + 1;
        queue.push(to);
      }
    }
  }
  return { stages, distance, next, isEnd: stages.map((stage) => flow.end.includes(stage)) };
}

/**
 * Exact alignment of traces to the accepted paths of a flow: paths start in `start`, make allowed moves only, end in `end`, and may run
 * through cycles. It is the shortest path through the product of trace and flow (Adriansyah, "Aligning Observed and Modeled
 * Behavior", 2014) with unit costs, found by dynamic programming over (stages of the trace used, stage of the path), backwards.
 *
 * Among equal optima the edits are read forwards, and at each step the first that stays optimal is taken: a stage of the trace that
 * fits, else a skipped stage (the earliest in the playbook's order), else an extra stage. A stage that came too late thus reads as
 * skipped where it belonged and extra where it came.
 *
 * A flow without accepted path (the playbook parser refuses it) throws a RangeError.
 */
export function createAligner(flow: Pick<Flow, 'start' | 'end' | 'moves'>, playbookStages: readonly { id: string }[]): Aligner {
  const graph = buildGraph(flow, playbookStages);
  const { stages, distance, next, isEnd } = graph;
  const begin = stages.length;
  const width = begin + 1;
  const indexOf = new Map(stages.map((stage, index) => [stage, index]));
  const toEnd = new Int32Array(width).fill(never);
  for (let from = 0; from < width; from++) {
    isEnd.forEach((end, to) => {
      if (end) toEnd[from] = Math.min(toEnd[from] ?? never, distance[from * width + to] ?? never);
    });
  }
  const shortest = toEnd[begin] ?? never;
  if (shortest >= never) throw new RangeError('The flow has no path from a start stage to an end stage.');

  /** Row by row: the least cost from (stages of the trace used, stage of the path) to the end of both. */
  const computeCosts = (trace: readonly (number | undefined)[]): Int32Array => {
    const cost = new Int32Array((trace.length + 1) * width);
    cost.set(toEnd, trace.length * width);
    const stay = new Int32Array(width);
    for (let used = trace.length - 1; used >= 0; used--) {
      const stage = trace[used];
      const row = (used + 1) * width;
      for (let at = 0; at < width; at++) {
        const extra = 1 + (cost[row + at] ?? never);
        const fits = stage !== undefined && (next[at] ?? []).includes(stage) ? (cost[row + stage] ?? never) : never;
        stay[at] = Math.min(extra, fits);
      }
      for (let at = 0; at < width; at++) {
        let best = never;
        for (let to = 0; to < width; to++) best = Math.min(best, (distance[at * width + to] ?? never) + (stay[to] ?? never));
        cost[used * width + at] = best;
      }
    }
    return cost;
  };

  const readEdits = (trace: readonly string[], indices: readonly (number | undefined)[], cost: Int32Array): Edit[] => {
    const edits: Edit[] = [];
    const costAt = (used: number, at: number): number => cost[used * width + at] ?? never;
    let used = 0;
    let at = begin;
    let left = costAt(0, begin);
    while (left > 0) {
      const stage = indices[used];
      const after = trace[used - 1] ?? null;
      const moves = next[at] ?? [];
      if (stage !== undefined && moves.includes(stage) && costAt(used + 1, stage) === left) {
        used++;
        at = stage;
        continue;
      }
      const skipped = moves.find((to) => costAt(used, to) === left - 1);
      if (skipped === undefined) {
        edits.push({ kind: 'extra', stage: trace[used] ?? '', after });
        used++;
      } else {
        edits.push({ kind: 'skipped', stage: stages[skipped] ?? '', after });
        at = skipped;
      }
      left--;
    }
    return edits;
  };

  const align = (trace: readonly string[]): Alignment => {
    const indices = trace.map((stage) => indexOf.get(stage));
    const costs = computeCosts(indices);
    const cost = costs[begin] ?? never;
    return { cost, fitness: 1 - cost / (trace.length + shortest), edits: readEdits(trace, indices, costs) };
  };
  return { shortest, align };
}
