import { asFields, asTexts, type Fields } from './values';

/** A flow as it is drawn. */
export interface FlowGraph {
  start: string[];
  end: string[];
  moves: Readonly<Record<string, readonly string[]>>;
}

export function readFlow(flow: unknown): FlowGraph {
  const { start, end, moves } = asFields(flow);
  return {
    start: asTexts(start),
    end: asTexts(end),
    moves: Object.fromEntries(Object.entries(asFields(moves)).map(([from, to]) => [from, asTexts(to)])),
  };
}

export const isAllowed = (graph: FlowGraph, from: string, to: string): boolean => graph.moves[from]?.includes(to) ?? false;

/** Stages in the playbook's order, so that the file reads like the process; ids that it does not know keep the end. */
function inOrder(ids: readonly string[], stages: readonly string[]): string[] {
  const rank = (id: string): number => (stages.includes(id) ? stages.indexOf(id) : stages.length);
  return [...ids].sort((a, b) => rank(a) - rank(b));
}

/** Allows a move, or forbids it where it is allowed. Answers the flow's `moves`. */
export function toggleMove(graph: FlowGraph, from: string, to: string, stages: readonly string[]): Fields {
  const before = graph.moves[from] ?? [];
  const after = before.includes(to) ? before.filter((each) => each !== to) : inOrder([...before, to], stages);
  const moves = { ...graph.moves, [from]: after };
  const keys = inOrder(
    Object.keys(moves).filter((key) => (moves[key]?.length ?? 0) > 0),
    stages,
  );
  return Object.fromEntries(keys.map((key) => [key, moves[key]]));
}

/** Takes a stage into a list of marks (start, end), or out of it. */
export function toggleMark(marks: readonly string[], stage: string, stages: readonly string[]): string[] {
  return marks.includes(stage) ? marks.filter((each) => each !== stage) : inOrder([...marks, stage], stages);
}

/** What is odd in a flow: nobody can get to `unreachable`, nobody gets from `deadEnds` to an end, and `unused` stages are no part of it. */
export interface FlowReach {
  unreachable: string[];
  deadEnds: string[];
  unused: string[];
}

function walk(from: readonly string[], next: (id: string) => readonly string[]): Set<string> {
  const seen = new Set(from);
  const open = [...from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const to of next(id)) {
      if (seen.has(to)) continue;
      seen.add(to);
      open.push(to);
    }
  }
  return seen;
}

export function findReach(graph: FlowGraph, stages: readonly string[]): FlowReach {
  const moves = Object.entries(graph.moves);
  const used = new Set([...graph.start, ...graph.end, ...moves.flatMap(([from, to]) => (to.length > 0 ? [from, ...to] : []))]);
  const reached = walk(graph.start, (id) => graph.moves[id] ?? []);
  const ending = walk(graph.end, (id) => moves.filter(([, to]) => to.includes(id)).map(([from]) => from));
  const inFlow = stages.filter((id) => used.has(id));
  return {
    unreachable: inFlow.filter((id) => !reached.has(id)),
    deadEnds: inFlow.filter((id) => reached.has(id) && !ending.has(id)),
    unused: stages.filter((id) => !used.has(id)),
  };
}
