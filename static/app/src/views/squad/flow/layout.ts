import type { FlowPart, FlowPicture } from '../../../../../../src/contract/flow-picture';
import { assignLanes, placeLanes, type Lane } from './lanes';
import { draw, turn, type Curve } from './route';

/** Pixels. A line is as thick as its part of all cases, in proportion; one case stays visible. */
const thickest = 22;
const thinnest = 1.5;
/** Sizes of the picture, in pixels: nine stages fit the page's 1,016. */
const size = {
  pad: 8,
  start: 16,
  gap: 26,
  gapMost: 64,
  node: 80,
  nodeMost: 124,
  nodeHeight: 58,
  available: 990,
  foot: 44,
  top: 6,
} as const;
/** Lines above and below the path that one can still tell apart; the rarest of more are left to the table. */
const mostAbove = 6;
const mostBelow = 4;

/** Along the path from a stage to the next · over stages · back below. */
export type LineKind = 'along' | 'over' | 'back';

/** A drawn move (or the beginning of a trace), with where its number stands. */
export interface Line {
  id: string;
  kind: LineKind;
  /** The stage it leaves; null = the start. */
  from: string | null;
  to: string;
  cases: number;
  times: number;
  allowed: boolean;
  medianDays: number | null;
  part: FlowPart;
  width: number;
  path: string;
  /** The tip of its arrow, and the way that it points, in degrees (90 = down); null along the path, which is read from left to right. */
  arrow: { x: number; y: number; angle: number; length: number; width: number } | null;
  label: { x: number; y: number };
}

/** A stage as a box around its name and number. */
export interface Node {
  stage: FlowPicture['stages'][number];
  left: number;
  centre: number;
}

export interface PictureLayout {
  width: number;
  height: number;
  node: { width: number; height: number; top: number };
  start: { x: number; y: number };
  nodes: readonly Node[];
  /** In the order of the path, for reading and for the keyboard. */
  lines: readonly Line[];
  /** Steps of the agreed path that nobody took. */
  unused: readonly { x1: number; x2: number; y: number }[];
  /** Where what stands below the boxes begins. */
  footTop: number;
  /** Moves that are too many to be drawn. */
  left: number;
}

/** A move before it has a place. Indices are those of the stages shown; −1 = the start. */
interface Move extends Pick<Line, 'from' | 'to' | 'cases' | 'times' | 'allowed' | 'medianDays' | 'part'> {
  at: number;
  toAt: number;
}

function listMoves({ stages, starts, moves }: FlowPicture): Move[] {
  const indexOf = new Map(stages.map(({ id }, index) => [id, index]));
  const begun = starts.map(({ stage, cases, allowed }): Move => {
    const part: FlowPart = { kind: 'start', stage };
    return { from: null, to: stage, cases, times: cases, allowed, medianDays: null, part, at: -1, toAt: indexOf.get(stage) ?? 0 };
  });
  const made = moves.map(({ from, to, cases, times, allowed, medianDays }): Move => {
    const part: FlowPart = { kind: 'move', from, to };
    return { from, to, cases, times, allowed, medianDays, part, at: indexOf.get(from) ?? 0, toAt: indexOf.get(to) ?? 0 };
  });
  return [...begun, ...made];
}

const kindOf = ({ at, toAt }: Move): LineKind => (toAt < at ? 'back' : toAt === at + 1 ? 'along' : 'over');

/** The most frequent, moves off the agreed path before others of the same count; the rest is only counted. */
function pickMost(moves: readonly Move[], most: number): Move[] {
  return [...moves].sort((a, b) => b.cases - a.cases || Number(a.allowed) - Number(b.allowed) || a.at - b.at).slice(0, most);
}

/** How thick a line of so many cases is. */
export function measureLine(cases: number, judged: number): number {
  return judged === 0 ? thinnest : Math.max(thinnest, (thickest * cases) / judged);
}

interface Columns {
  width: number;
  node: number;
  gap: number;
  startX: number;
  nodes: Node[];
}

function placeStages(stages: FlowPicture['stages']): Columns {
  const { pad, start, available } = size;
  const count = Math.max(1, stages.length);
  const free = (available - 2 * pad - start) / count;
  const node = Math.min(size.nodeMost, Math.max(size.node, free * 0.72));
  const gap = Math.min(size.gapMost, Math.max(size.gap, free - node));
  const nodes = stages.map((stage, index) => {
    const left = pad + start + gap + index * (node + gap);
    return { stage, left, centre: left + node / 2 };
  });
  return { width: 2 * pad + start + count * (node + gap), node, gap, startX: pad + start / 2, nodes };
}

/** The length of an arrow's head, by the thickness of its line. */
const headOf = (width: number): number => 6 + width * 0.4;

/** Between two lines on the side of a box, in pixels: their arrows are wider than they. */
const apart = 10;

/** How far from the middle of a box the ends of lines of these widths stand, side by side as far as half the box has room. */
function spreadEnds(widths: readonly number[], room: number): number[] {
  let edge = apart / 2;
  const middles = widths.map((width) => {
    const middle = edge + width / 2;
    edge += width + apart;
    return middle;
  });
  const squeeze = Math.min(1, room / edge);
  return middles.map((middle) => middle * squeeze);
}

/**
 * The x of both ends of each line on one side (above or below). On a box, lines that leave stand on one half and lines that arrive on the
 * other, the longest nearest the middle, so that the lines of one box do not cross.
 */
function placeEnds(moves: readonly Move[], { nodes, node, startX }: Columns, judged: number): Map<Move, { x1: number; x2: number }> {
  const ends = new Map(moves.map((move) => [move, { x1: startX, x2: startX }]));
  const span = ({ at, toAt }: Move): number => Math.abs(toAt - at);
  const widthsOf = (some: readonly Move[]): number[] => some.map(({ cases }) => measureLine(cases, judged));
  nodes.forEach(({ centre }, index) => {
    const leaving = moves.filter(({ at }) => at === index).sort((a, b) => span(b) - span(a));
    const arriving = moves.filter(({ toAt }) => toAt === index).sort((a, b) => span(b) - span(a));
    // Lines to the right leave on the right half and arrive on the left one; lines back the other way round.
    const away = leaving[0] && leaving[0].toAt < index ? -1 : 1;
    const near = arriving[0] && arriving[0].at > index ? 1 : -1;
    spreadEnds(widthsOf(leaving), node / 2).forEach((x, place) => {
      const end = leaving[place] && ends.get(leaving[place]);
      if (end) end.x1 = centre + away * x;
    });
    spreadEnds(widthsOf(arriving), node / 2).forEach((x, place) => {
      const end = arriving[place] && ends.get(arriving[place]);
      if (end) end.x2 = centre + near * x;
    });
  });
  return ends;
}

interface Side {
  lanes: Map<Move, Lane>;
  ends: Map<Move, { x1: number; x2: number }>;
  /** Pixels that the lanes need. */
  depth: number;
}

function placeSide(moves: readonly Move[], columns: Columns, judged: number): Side {
  const ends = placeEnds(moves, columns, judged);
  const spans = moves.map((move) => {
    const { x1, x2 } = ends.get(move) ?? { x1: 0, x2: 0 };
    return { item: move, from: Math.min(x1, x2), to: Math.max(x1, x2), width: measureLine(move.cases, judged) };
  });
  const { lanes, depth } = placeLanes(assignLanes(spans));
  return { lanes, ends, depth };
}

const toLine = (move: Move, kind: LineKind, width: number, { path, arrow, label }: Curve): Line => ({
  id: `${move.from ?? ''}>${move.to}`,
  ...{ kind, from: move.from, to: move.to, cases: move.cases, times: move.times },
  ...{ allowed: move.allowed, medianDays: move.medianDays, part: move.part },
  ...{ width, path, label, arrow: arrow && { ...arrow, length: headOf(width), width: width + 8 } },
});

/**
 * Places a flow's picture: its stages in order as boxes on one height, straight lines between neighbours, lines that pass over stages
 * above and lines back below, each in a lane of its own. Pure: the same picture gives the same layout.
 */
export function layOut(picture: FlowPicture): PictureLayout {
  const { stages, judged } = picture;
  const columns = placeStages(stages);
  const { node, gap, nodes, startX } = columns;
  const moves = listMoves(picture);
  const of = (kind: LineKind): Move[] => moves.filter((move) => kindOf(move) === kind);
  const [over, back] = [pickMost(of('over'), mostAbove), pickMost(of('back'), mostBelow)];
  const above = placeSide(over, columns, judged);
  const below = placeSide(back, columns, judged);
  const top = size.top + above.depth;
  const bottom = top + size.nodeHeight;
  const middle = top + size.nodeHeight / 2;

  const along = of('along').map((move): Line => {
    const width = measureLine(move.cases, judged);
    const x2 = nodes[move.toAt]?.left ?? 0;
    const x1 = move.at < 0 ? startX + size.start / 2 : x2 - gap;
    return toLine(move, 'along', width, draw(x1, x2, middle, width));
  });
  const bend = (move: Move, kind: 'over' | 'back', side: Side): Line => {
    const width = measureLine(move.cases, judged);
    const lane = side.lanes.get(move) ?? { offset: 0 };
    const { x1, x2 } = side.ends.get(move) ?? { x1: 0, x2: 0 };
    const [edge, y] = kind === 'over' ? [top, top - lane.offset] : [bottom, bottom + lane.offset];
    // The start is a dot at half the height of the boxes: its lines rise from there.
    const from = move.at < 0 ? middle - size.start / 2 : edge;
    return toLine(move, kind, width, turn({ x1, y1: from, x2, y2: edge, y, head: headOf(width) }));
  };
  const made = new Set(along.map(({ id }) => id));
  const unused = nodes.slice(1).flatMap(({ stage, left }, index) => {
    const before = nodes[index]?.stage;
    const agreed = before && picture.unused.some(({ from, to }) => from === before.id && to === stage.id);
    return agreed && !made.has(`${before.id}>${stage.id}`) ? [{ x1: left - gap, x2: left, y: middle }] : [];
  });
  const place = new Map<string | null, number>([[null, -1], ...stages.map(({ id }, index): [string, number] => [id, index])]);
  const lines = [...along, ...over.map((move) => bend(move, 'over', above)), ...back.map((move) => bend(move, 'back', below))];
  const footTop = bottom + below.depth;
  return {
    ...{ width: columns.width, height: footTop + size.foot },
    node: { width: node, height: size.nodeHeight, top },
    start: { x: startX, y: middle },
    ...{ nodes, unused, footTop },
    lines: lines.sort((a, b) => (place.get(a.from) ?? 0) - (place.get(b.from) ?? 0) || (place.get(a.to) ?? 0) - (place.get(b.to) ?? 0)),
    left: moves.length - lines.length,
  };
}
