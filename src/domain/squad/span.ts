/** A stretch of time, [from, until), epoch ms; null = without that end. */
export interface Span {
  from: number | null;
  until: number | null;
}

export const always: Span = { from: null, until: null };

const startOf = ({ from }: Span): number => from ?? -Infinity;
const endOf = ({ until }: Span): number => until ?? Infinity;
const toSpan = (from: number, until: number): Span => ({
  from: from === -Infinity ? null : from,
  until: until === Infinity ? null : until,
});

export function covers(span: Span, at: number): boolean {
  return startOf(span) <= at && at < endOf(span);
}

export function overlaps(a: Span, b: Span): boolean {
  return Math.max(startOf(a), startOf(b)) < Math.min(endOf(a), endOf(b));
}

/** What is left of a stretch without others, in order. */
export function subtractSpans(span: Span, others: readonly Span[]): Span[] {
  const taken = others.filter((other) => overlaps(span, other)).sort((a, b) => startOf(a) - startOf(b));
  const free: Span[] = [];
  let at = startOf(span);
  for (const other of taken) {
    if (startOf(other) > at) free.push(toSpan(at, startOf(other)));
    at = Math.max(at, endOf(other));
  }
  if (at < endOf(span)) free.push(toSpan(at, endOf(span)));
  return free;
}

/** A stretch cut wherever one of the others begins or ends, in order. */
export function cutSpan(span: Span, others: readonly Span[]): Span[] {
  const inside = others.flatMap((other) => [startOf(other), endOf(other)]).filter((at) => startOf(span) < at && at < endOf(span));
  const ends = [startOf(span), ...[...new Set(inside)].sort((a, b) => a - b), endOf(span)];
  return ends.slice(1).map((until, index) => toSpan(ends[index] ?? -Infinity, until));
}

/** The stretch that ends at a moment at the latest; null when nothing is left of it. */
export function endSpan(span: Span, at: number): Span | null {
  const until = Math.min(endOf(span), at);
  return startOf(span) < until ? toSpan(startOf(span), until) : null;
}
