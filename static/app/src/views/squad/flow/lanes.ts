/** Between two lanes, in pixels; and before the first, where arrows have to find room. */
const between = 8;
const before = 18;
const written = 18;
/** Lines in one lane keep so far apart. */
const apart = 14;

/** A line that runs from one x to another. `width`: how thick it is. */
export interface Span<T> {
  item: T;
  from: number;
  to: number;
  width: number;
}

/** How far from the boxes a line runs. */
export interface Lane {
  offset: number;
}

/** Gives each line the nearest lane in which it meets no other, the shortest first, so that longer lines run around shorter ones. */
export function assignLanes<T>(spans: readonly Span<T>[]): { span: Span<T>; lane: number }[] {
  const taken: Span<T>[][] = [];
  return [...spans]
    .sort((a, b) => a.to - a.from - (b.to - b.from) || b.width - a.width)
    .map((span) => {
      const isFree = (lane: readonly Span<T>[]): boolean =>
        lane.every((each) => each.to + apart < span.from || span.to + apart < each.from);
      // Above all that it spans: a line that dives below a shorter one would cross it twice.
      const lowest = taken.findLastIndex((lane) => !isFree(lane)) + 1;
      (taken[lowest] ??= []).push(span);
      return { span, lane: lowest };
    });
}

/** Turns lanes into distances: each is as high as its thickest line or what is written on it. `depth`: what all of them need. */
export function placeLanes<T>(assigned: readonly { span: Span<T>; lane: number }[]): { lanes: Map<T, Lane>; depth: number } {
  const heights: number[] = [];
  for (const { span, lane } of assigned) heights[lane] = Math.max(heights[lane] ?? written, span.width);
  let edge = before;
  const offsets = heights.map((height) => {
    const offset = edge + height / 2;
    edge += height + between;
    return offset;
  });
  const lanes = new Map(assigned.map(({ span, lane }) => [span.item, { offset: offsets[lane] ?? 0 }]));
  return { lanes, depth: heights.length === 0 ? 0 : edge };
}
