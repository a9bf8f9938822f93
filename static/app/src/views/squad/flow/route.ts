/** A line as SVG draws it, with its arrow's tip and the place of its number. */
export interface Curve {
  path: string;
  arrow: { x: number; y: number; angle: number } | null;
  label: { x: number; y: number };
}

/** How round corners are, in pixels. */
const round = 16;
const point = (value: number): string => value.toFixed(1);

/** A straight line from left to right; its number stands above it. */
export function draw(x1: number, x2: number, y: number, width: number): Curve {
  return {
    path: `M${point(x1)},${point(y)} H${point(x2)}`,
    arrow: null,
    label: { x: (x1 + x2) / 2, y: y - Math.max(width, 12) / 2 - 7 },
  };
}

export interface Turn {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  /** The height of the lane in which the line runs. */
  y: number;
  head: number;
}

/** A line out of a box, along a lane, and into another box, with round corners. Its number stands on the lane, in the middle. */
export function turn({ x1, y1, x2, y2, y, head }: Turn): Curve {
  const up = y < y2 ? -1 : 1;
  const right = x2 > x1 ? 1 : -1;
  const end = y2 + up * head;
  const corner = Math.max(0, Math.min(round, Math.abs(x2 - x1) / 2, Math.abs(y - y1), Math.abs(y - end)));
  const bend = (x: number, toX: number, toY: number): string => `Q${point(x)},${point(y)} ${point(toX)},${point(toY)}`;
  return {
    path: [
      `M${point(x1)},${point(y1)}`,
      `V${point(y - up * corner)}`,
      bend(x1, x1 + right * corner, y),
      `H${point(x2 - right * corner)}`,
      bend(x2, x2, y - up * corner),
      `V${point(end)}`,
    ].join(' '),
    arrow: { x: x2, y: y2, angle: up < 0 ? 90 : -90 },
    label: { x: (x1 + x2) / 2, y },
  };
}
