import type { RolloutView } from '../../../../../src/contract/rollout-views';

/** A milestone in squads: how many should have adopted the standard by its day, and how many had; null = nobody knows (yet). */
export interface MilestoneRow {
  day: string;
  share: number;
  squads: number;
  then: number | null;
}

/** The milestones of a rollout beside what came of them: the last reading up to the day, of those that are past. */
export function readMilestones({ milestones, squads, burnUp }: Pick<RolloutView, 'milestones' | 'squads' | 'burnUp'>): MilestoneRow[] {
  return milestones.map(({ day, share, isPast }) => ({
    ...{ day, share, squads: Math.ceil(share * squads.planned) },
    then: isPast ? (burnUp.findLast((point) => point.day <= day)?.adopted ?? null) : null,
  }));
}
