import type { FlowGraph } from './flow-graph';

export interface FlowNode {
  id: string;
  /** Left edge and middle line, in the picture's units. */
  x: number;
  y: number;
  width: number;
  height: number;
}
export interface FlowEdge {
  from: string;
  to: string;
  /** `next` to the neighbour, `skip` over stages, `back` to an earlier one. */
  kind: 'next' | 'skip' | 'back';
  path: string;
}
export interface FlowLayout {
  width: number;
  height: number;
  nodes: FlowNode[];
  edges: FlowEdge[];
}

const nodeHeight = 48;
const minWidth = 80;
const maxWidth = 128;
const gaps = { min: 14, max: 28 };
const margin = 8;
/** How much higher an arc stands for each stage that it passes. */
const lift = { first: 22, each: 15 };

/**
 * Stages stand in one row, in the playbook's order: reading goes from left to right. Moves to the neighbour are straight, skips are arcs
 * above, returns arcs below; the further they go, the higher they stand, so that no two lie on each other.
 */
export function layOutFlow(stages: readonly string[], graph: FlowGraph, width: number): FlowLayout {
  const count = Math.max(1, stages.length);
  const gap = Math.max(gaps.min, Math.min(gaps.max, (width - 2 * margin - count * minWidth) / Math.max(1, count - 1)));
  const nodeWidth = Math.min(maxWidth, Math.max(minWidth, (width - 2 * margin - gap * (count - 1)) / count));
  const place = new Map(stages.map((id, index) => [id, index]));
  const found = Object.entries(graph.moves).flatMap(([from, targets]) =>
    targets.flatMap((to) => {
      const a = place.get(from);
      const b = place.get(to);
      return a === undefined || b === undefined || a === b ? [] : [{ from, to, a, b }];
    }),
  );
  const spanOf = (wanted: boolean): number =>
    Math.max(0, ...found.filter(({ a, b }) => b > a === wanted).map(({ a, b }) => Math.abs(b - a)));
  const riseOf = (span: number): number => lift.first + lift.each * (span - 1);
  const above = spanOf(true) > 1 ? riseOf(spanOf(true)) : 0;
  const below = spanOf(false) > 0 ? riseOf(spanOf(false)) : 0;
  const middle = margin + above + nodeHeight / 2;
  const left = (index: number): number => margin + index * (nodeWidth + gap);

  type Found = (typeof found)[number];
  const isArc = ({ a, b }: Found): boolean => b !== a + 1;
  /** Where on a stage's edge an arc ends: on the half that faces where it goes or comes from; the longest, which encloses the others, nearest to the middle. */
  const port = (own: Found, isArrival: boolean): number => {
    const isForward = own.b > own.a;
    const at = (each: Found): number => (isArrival ? each.b : each.a);
    const length = ({ a, b }: Found): number => Math.abs(b - a);
    const shared = found.filter((each) => isArc(each) && at(each) === at(own) && each.b > each.a === isForward);
    const rank = shared.sort((x, y) => length(y) - length(x)).indexOf(own);
    const fromEdge = nodeWidth * (0.46 - (0.34 * (rank + 0.5)) / shared.length);
    return left(at(own)) + (isForward === isArrival ? fromEdge : nodeWidth - fromEdge);
  };
  const edges = found.map((each): FlowEdge => {
    const { from, to, a, b } = each;
    const isForward = b > a;
    if (!isArc(each)) return { from, to, kind: 'next', path: `M ${left(a) + nodeWidth} ${middle} L ${left(b) - 1} ${middle}` };
    const sign = isForward ? -1 : 1;
    const y = middle + (sign * nodeHeight) / 2;
    const leave = port(each, false);
    const arrive = port(each, true);
    const rise = (riseOf(Math.abs(b - a)) * 4) / 3;
    const bend = Math.min(28, Math.abs(arrive - leave) / 4) * (isForward ? 1 : -1);
    const tip = y + sign;
    return {
      from,
      to,
      kind: isForward ? 'skip' : 'back',
      path: `M ${leave} ${y} C ${leave + bend} ${y + sign * rise}, ${arrive - bend} ${tip + sign * rise}, ${arrive} ${tip}`,
    };
  });
  return {
    width: Math.max(width, 2 * margin + count * nodeWidth + (count - 1) * gap),
    height: 2 * margin + above + nodeHeight + below,
    nodes: stages.map((id, index) => ({ id, x: left(index), y: middle, width: nodeWidth, height: nodeHeight })),
    edges,
  };
}
