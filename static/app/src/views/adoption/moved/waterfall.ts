import type { Moved } from '../../../../../../src/contract/report-parts';

/** One step from the figure at the start to the one at the end. */
export interface Step {
  kind: Moved['parts'][number]['kind'];
  by: number;
  /** Where its bar begins and ends, 0…1 of the picture's width; `from` > `to` where it takes away. */
  from: number;
  to: number;
  pairs: Moved['parts'][number]['pairs'];
}

export interface Waterfall {
  steps: Step[];
  /** Where the start and the end stand, 0…1. */
  before: number;
  after: number;
}

/** Lays the causes out as one walk from before to after: what brought most first, what took most last. Causes without effect are left out. */
export function layOutMoved({ before, after, parts }: Pick<Moved, 'before' | 'after' | 'parts'>): Waterfall {
  const moving = parts.filter(({ by }) => by !== 0).sort((a, b) => b.by - a.by);
  let at = before;
  const walked = moving.map((part) => {
    const from = at;
    at += part.by;
    return { ...part, from, to: at };
  });
  const stops = [before, after, ...walked.map(({ to }) => to)];
  const [low, high] = [Math.min(...stops), Math.max(...stops)];
  // Room at both ends, so that the first and the last stop are seen as lines within the picture.
  const room = Math.max(1, (high - low) * 0.08);
  const place = (figure: number): number => (figure - low + room) / (high - low + 2 * room);
  return {
    steps: walked.map((step) => ({ ...step, from: place(step.from), to: place(step.to) })),
    before: place(before),
    after: place(after),
  };
}
