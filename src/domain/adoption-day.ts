/** The UTC day of a moment (epoch ms). */
export function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** The tribes of these squads, each once, by name; squads without tribe (null) last. */
export function listTribes(squads: readonly { tribe: string | null }[]): (string | null)[] {
  const named = new Set(squads.map(({ tribe }) => tribe));
  const rank = (tribe: string | null): string => tribe ?? '\uffff';
  return [...named].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}
