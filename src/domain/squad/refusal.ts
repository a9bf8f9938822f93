/**
 * Why a decision cannot be: `unknown-squad`, `unknown-project` · `key-taken`: another squad or space is called so · `taken`: another
 * squad has this project or slice then · `no-part`: the squad holds nothing of this to give · `nothing-left`: it would be without
 * cases · `bad-time`: before it began, or after it ended · `itself`: merged into itself.
 */
export type RefusalReason =
  'unknown-squad' | 'unknown-project' | 'key-taken' | 'taken' | 'no-part' | 'nothing-left' | 'bad-time' | 'itself';

export interface Refusal {
  reason: RefusalReason;
  values: Record<string, string>;
}

/** Thrown within a decision, and turned into its answer where the decision ends. */
export class RefusedDecision extends Error {
  constructor(readonly refusal: Refusal) {
    super(`refused: ${refusal.reason}`);
    this.name = 'RefusedDecision';
  }
}

export function refuse(reason: RefusalReason, values: Record<string, string> = {}): never {
  throw new RefusedDecision({ reason, values });
}
