import type { RolloutPlan } from '../../../../../../src/contract/rollouts';

/** A plan while it is written: days and numbers as they stand in their fields, '' = none yet. */
export interface PlanDraft {
  waves: { day: string; tribes: readonly string[]; squads: readonly string[] }[];
  milestones: { day: string; percent: string }[];
  lastDay: string;
  askDays: string;
}

export const emptyPlan: PlanDraft = { waves: [{ day: '', tribes: [], squads: [] }], milestones: [], lastDay: '', askDays: '14' };

/** A plan as it is kept, in fields. */
export function openPlan({ waves, milestones, lastDay, askDays }: RolloutPlan): PlanDraft {
  return {
    ...{ waves: waves.map((wave) => ({ ...wave })), lastDay: lastDay ?? '', askDays: String(askDays) },
    milestones: milestones.map(({ day, share }) => ({ day, percent: String(Math.round(share * 100)) })),
  };
}

/** The plan that the fields say; null while one of them cannot be kept: a wave or a milestone without its day, a number that is none. */
export function readPlan({ waves, milestones, lastDay, askDays }: PlanDraft): RolloutPlan | null {
  const days = Number(askDays);
  const shares = milestones.map(({ percent }) => Number(percent) / 100);
  const isWhole = [...waves, ...milestones].every(({ day }) => day !== '');
  const isSound = Number.isInteger(days) && days >= 1 && days <= 60 && shares.every((share) => share > 0 && share <= 1);
  if (!isWhole || !isSound) return null;
  return {
    waves: waves.map(({ day, tribes, squads }) => ({ day, tribes: [...tribes], squads: [...squads] })),
    milestones: milestones.map(({ day }, index) => ({ day, share: shares[index] ?? 1 })),
    ...{ lastDay: lastDay === '' ? null : lastDay, askDays: days },
  };
}
