import type { Operation } from './protocol';

/** Null when the declared scopes hold the classic or the granular set whole; else what is missing of the nearer one. An operation without scopes needs none. */
export function nameMissingScopes({ scopes }: Operation, declared: readonly string[]): string | null {
  const sets = [scopes.classic, scopes.granular].filter((set) => set.length > 0);
  if (sets.length === 0) return null;
  const missing = sets.map((set) => set.filter((scope) => !declared.includes(scope)));
  const nearest = missing.reduce((least, set) => (set.length < least.length ? set : least));
  return nearest.length === 0 ? null : nearest.join(', ');
}
