import { likenesses, type Likeness } from '../contract/neighbour';
import type { AuditFlow } from '../contract/audit';

const DAY_MS = 86_400_000;
/** Neighbours that are shown (their contract): enough to choose from, too few for a ranking. */
export const shownNeighbours = 3;

/** What is compared of two squads. */
export interface Profile {
  tribe: string | null;
  kind: string | null;
  /** Work items that it has. */
  cases: number;
  /** The flow that most of its finished work went through; null = none, or not known. */
  mainFlow: string | null;
}

/** A squad that has a standard in place, and for how long, in milliseconds. */
export interface Practice {
  name: string;
  profile: Profile;
  heldMs: number;
}

/** The flow that most of the judged cases went through; null when nothing was judged. */
export function findMainFlow(flows: readonly Pick<AuditFlow, 'flow' | 'judged'>[]): string | null {
  const main = flows.reduce<Pick<AuditFlow, 'flow' | 'judged'> | null>(
    (most, each) => (each.judged > (most?.judged ?? 0) ? each : most),
    null,
  );
  return main?.flow ?? null;
}

const isAlike: Readonly<Record<Likeness, (one: Profile, other: Profile) => boolean>> = {
  kind: (one, other) => one.kind !== null && one.kind === other.kind,
  size: (one, other) => Math.min(one.cases, other.cases) > 0 && Math.max(one.cases, other.cases) <= 2 * Math.min(one.cases, other.cases),
  flow: (one, other) => one.mainFlow !== null && one.mainFlow === other.mainFlow,
  tribe: (one, other) => one.tribe !== null && one.tribe === other.tribe,
};

/** What two squads have in common. What is not known of one of them is nothing in common. */
export function listShared(one: Profile, other: Profile): Likeness[] {
  return likenesses.filter((likeness) => isAlike[likeness](one, other));
}

/** How near two squads are: by kind, size and flow; the tribe tells apart those that are equally near. */
function measureNearness(profile: Profile, mine: Profile): number {
  const shared = listShared(profile, mine);
  return shared.reduce((sum, likeness) => sum + (likeness === 'tribe' ? 1 : 2), 0);
}

/** The nearest to mine first, by name where that is the same (`mine` null = by name alone). How well or how long somebody does something is no part of it. */
export function sortByNearness<S extends { name: string; profile: Profile }>(squads: readonly S[], mine: Profile | null): S[] {
  const nearness = (squad: S): number => (mine === null ? 0 : measureNearness(squad.profile, mine));
  return [...squads].sort((a, b) => nearness(b) - nearness(a) || a.name.localeCompare(b.name, 'en'));
}

/**
 * Who does a standard well: of the squads that have kept it up for as long as adoption asks, the nearest to mine, at most three. Where no
 * squad has yet (a standard or an installation that is new), the nearest of those that have it in place now.
 */
export function chooseNeighbours<P extends Practice>(
  held: readonly P[],
  mine: Profile | null,
  { adoptedAfterDays }: { adoptedAfterDays: number },
): { settled: boolean; squads: P[] } {
  const kept = held.filter(({ heldMs }) => heldMs >= adoptedAfterDays * DAY_MS);
  const settled = kept.length > 0;
  return { settled, squads: sortByNearness(settled ? kept : held, mine).slice(0, shownNeighbours) };
}
