import type { Flow } from '../contract/playbook';
import { listFlowStages } from './flow';

/** One edit of an alignment. `after` is the trace's stage before it, null at the start. `at`: the place in the trace of the extra stage, or before which the skipped one is missing (its length = at the end). */
export interface Edit {
  kind: 'skipped' | 'extra';
  stage: string;
  after: string | null;
  at: number;
}

/** A trace aligned to its flow. `fitness` = 1 − cost ÷ (length of the trace + length of the shortest accepted path). */
export interface Alignment {
  cost: number;
  fitness: number;
  edits: readonly Edit[];
}

/** A trace that has not ended, aligned to the beginning of a path. */
export interface PrefixAlignment {
  /** The least cost over the beginnings of all accepted paths, the empty one included. */
  cost: number;
  edits: readonly Edit[];
  /**
   * The stages of the shortest way from the place reached to an end; among equally short ones the earliest in the playbook's order at
   * each step. When the place reached is an end but the trace has left it, that end itself.
   */
  next: readonly string[];
}

/** Aligns traces to one flow; made once per flow. */
export interface Aligner {
  /** Stages on the shortest accepted path. */
  shortest: number;
  align: (trace: readonly string[]) => Alignment;
  /** For work in progress: what deviates so far and what is still expected. */
  alignPrefix: (trace: readonly string[]) => PrefixAlignment;
}

/** Larger than any cost: a trace of a million stages would still be below it. */
const never = 1 << 28;

interface FlowGraph {
  stages: readonly string[];
  /** By stage led to, (n + 1)²: the fewest moves, one at least, that lead there from each stage (or `begin` = n), itself included. */
  steps: Int32Array;
  /** Allowed moves from a stage (or `begin`) in stage order. */
  next: readonly (readonly number[])[];
  /** From a stage (or `begin`) the fewest moves to an end; 0 on an end. */
  toEnd: Int32Array;
}

function buildGraph(flow: Pick<Flow, 'start' | 'end' | 'moves'>, playbookStages: readonly { id: string }[]): FlowGraph {
  const stages = listFlowStages(flow, playbookStages);
  const indexOf = new Map(stages.map((stage, index) => [stage, index]));
  const indices = (ids: readonly string[]): number[] => [...new Set(ids.flatMap((id) => indexOf.get(id) ?? []))].sort((a, b) => a - b);
  const next = [...stages.map((stage) => indices(flow.moves[stage] ?? [])), indices(flow.start)];
  const width = stages.length + 1;
  const steps = new Int32Array(width * width).fill(never);
  const toEnd = new Int32Array(width).fill(never);
  const isEnd = stages.map((stage) => flow.end.includes(stage));
  for (let from = 0; from < width; from++) {
    const queue = [from];
    const far = new Map([[from, 0]]);
    for (const at of queue) {
      for (const to of next[at] ?? []) {
        if ((steps[to * width + from] ?? 0) !== never) continue;
        const count = (far.get(at) ?? 0) + 1;
        steps[to * width + from] = count;
        if (to === from) continue;
        far.set(to, count);
        queue.push(to);
      }
    }
    for (const [to, count] of far) if (isEnd[to]) toEnd[from] = Math.min(toEnd[from] ?? never, count);
  }
  return { stages, steps, next, toEnd };
}

/**
 * Exact alignment of traces to the accepted paths of a flow: paths start in `start`, make allowed moves only, end in `end`, and may run
 * through cycles. It is the shortest path through the product of trace and flow (Adriansyah, "Aligning Observed and Modeled
 * Behavior", 2014) with unit costs, found by dynamic programming over (stages of the trace used, stage of the path), backwards.
 * With the distances in the flow known, each cell is the better of two: the next stage of the trace is extra, or the path goes on to it by
 * the shortest way and skips what lies between. To skip first and then call the stage extra is never better: the other order costs the
 * same. So a trace takes time in proportion to its length times the stages of the flow.
 *
 * Among equal optima the edits are read forwards, and at each step the first that stays optimal is taken: a stage of the trace that
 * fits, else a skipped stage (the earliest in the playbook's order), else an extra stage. A stage that came too late thus reads as
 * skipped where it belonged and extra where it came. The same order decides which of several equally good beginnings of a path an
 * unfinished trace stands on (prefix alignment, same source: the path may stop anywhere from
 * which an end can be reached).
 *
 * A flow without accepted path (the playbook parser refuses it) throws a RangeError.
 */
export function createAligner(flow: Pick<Flow, 'start' | 'end' | 'moves'>, playbookStages: readonly { id: string }[]): Aligner {
  const graph = buildGraph(flow, playbookStages);
  const { stages, steps, next, toEnd } = graph;
  const begin = stages.length;
  const width = begin + 1;
  const indexOf = new Map(stages.map((stage, index) => [stage, index]));
  const shortest = toEnd[begin] ?? never;
  if (shortest >= never) throw new RangeError('The flow has no path from a start stage to an end stage.');

  // Tables for all traces, made larger where one needs it: most are short, and to make new ones takes longer than to fill them.
  let path = new Int32Array(64);
  let cost = new Int32Array(path.length * width);

  /** Writes the trace's stages to `path`, those that the flow does not have as -1. True when it is a path itself, to a place where `last` is 0. */
  const readPath = (trace: readonly string[], last: Int32Array): boolean => {
    if (path.length <= trace.length) {
      path = new Int32Array(2 * trace.length);
      cost = new Int32Array(path.length * width);
    }
    let fits = true;
    let at = begin;
    for (let index = 0; index < trace.length; index++) {
      const stage = indexOf.get(trace[index] ?? '') ?? -1;
      path[index] = stage;
      if (fits) fits = steps[stage * width + at] === 1;
      at = stage;
    }
    return fits && last[at] === 0;
  };

  /** Row by row: the least cost from (stages of the trace used, stage of the path) to the end of both; `last` = what it costs once the trace is used up. */
  const fillCosts = (length: number, last: Int32Array): void => {
    cost.set(last, length * width);
    for (let used = length - 1; used >= 0; used--) {
      const row = used * width;
      const below = row + width;
      const stage = path[used] ?? -1;
      if (stage < 0) {
        for (let at = 0; at < width; at++) cost[row + at] = 1 + (cost[below + at] ?? never);
        continue;
      }
      const fits = (cost[below + stage] ?? never) - 1;
      for (let at = 0; at < width; at++) {
        const extra = 1 + (cost[below + at] ?? never);
        const fit = fits + (steps[stage * width + at] ?? never);
        cost[row + at] = extra < fit ? extra : fit;
      }
    }
  };

  /** The stage that is best skipped after `at`, -1 when none is on an optimal way of cost `left`. */
  const findSkipped = (used: number, at: number, left: number): number => {
    for (const to of next[at] ?? []) if (cost[used * width + to] === left - 1) return to;
    return -1;
  };

  const find = (trace: readonly string[], last: Int32Array): { cost: number; edits: Edit[]; at: number } => {
    const { length } = trace;
    const edits: Edit[] = [];
    if (readPath(trace, last)) return { cost: 0, edits, at: length === 0 ? begin : (path[length - 1] ?? begin) };
    fillCosts(length, last);
    const least = cost[begin] ?? never;
    let used = 0;
    let at = begin;
    for (let left = least; used < length || left > 0;) {
      const stage = used < length ? (path[used] ?? -1) : -1;
      if (stage >= 0 && steps[stage * width + at] === 1 && cost[(used + 1) * width + stage] === left) {
        used++;
        at = stage;
        continue;
      }
      const after = trace[used - 1] ?? null;
      const skipped = findSkipped(used, at, left);
      if (skipped < 0) {
        edits.push({ kind: 'extra', stage: trace[used] ?? '', after, at: used });
        used++;
      } else {
        edits.push({ kind: 'skipped', stage: stages[skipped] ?? '', after, at: used });
        at = skipped;
      }
      left--;
    }
    return { cost: least, edits, at };
  };

  const align = (trace: readonly string[]): Alignment => {
    const { cost, edits } = find(trace, toEnd);
    return { cost, fitness: 1 - cost / (trace.length + shortest), edits };
  };

  const canStop = toEnd.map((steps) => (steps < never ? 0 : never));
  const alignPrefix = (trace: readonly string[]): PrefixAlignment => {
    const { cost, edits, at } = find(trace, canStop);
    const reached = stages[at];
    if (reached !== undefined && toEnd[at] === 0) return { cost, edits, next: trace.at(-1) === reached ? [] : [reached] };
    const way: string[] = [];
    for (let from = at, left = toEnd[at] ?? 0; left > 0; left--) {
      from = (next[from] ?? []).find((to) => toEnd[to] === left - 1) ?? from;
      way.push(stages[from] ?? '');
    }
    return { cost, edits, next: way };
  };
  return { shortest, align, alignPrefix };
}
