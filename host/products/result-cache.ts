import { createHash } from 'node:crypto';
import { Refusal } from './refusal';

/** So many questions are kept at once: a sweep reads a few squads side by side. Older ones are worked out again when their next page is asked for. */
const KEPT = 16;

/**
 * Sorted results behind page tokens. A token names the question (a hash of what was asked and by whom) and the place to read on from, so it holds across a restart
 * and cannot be used with another question.
 */
export class ResultCache {
  private readonly kept = new Map<string, readonly unknown[]>();

  /** One page of the answer to a question: `answer` is asked on the first page, and again only when its result is no longer kept. */
  read<T>(
    question: unknown,
    token: string | undefined,
    size: number,
    answer: () => readonly T[],
  ): { values: readonly T[]; next: string | null; isFirst: boolean } {
    const hash = createHash('sha256').update(JSON.stringify(question)).digest('base64url').slice(0, 22);
    const start = token === undefined ? 0 : placeIn(token, hash);
    // The hash covers the kind of question, so what is kept under it has the type that `answer` returns.
    const kept = token === undefined ? undefined : (this.kept.get(hash) as readonly T[] | undefined);
    const all = kept ?? answer();
    const end = start + size;
    const hasMore = end < all.length;
    if (hasMore) this.keep(hash, all);
    else this.kept.delete(hash);
    return {
      values: all.slice(start, end),
      next: hasMore ? Buffer.from(`${hash}.${end}`).toString('base64url') : null,
      isFirst: start === 0,
    };
  }

  private keep(hash: string, all: readonly unknown[]): void {
    this.kept.delete(hash);
    this.kept.set(hash, all);
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= KEPT) return;
      this.kept.delete(oldest);
    }
  }
}

function placeIn(token: string, hash: string): number {
  const [of, place] = Buffer.from(token, 'base64url').toString().split('.');
  if (of !== hash || !/^\d+$/.test(place ?? '')) throw new Refusal(400, 'The provided next page token is invalid or expired.');
  return Number(place);
}
