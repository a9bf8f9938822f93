import type { Value } from '../value';

/** Every reason that a proposal can give. The catalogue (locales, `stageMap.reason`) holds one text for each. */
export const reasonIds = [
  'playbook',
  'stage-name',
  'name',
  'name-near',
  'open-name',
  'no-name',
  'category',
  'category-against',
  'order',
  'order-against',
  'board',
  'board-against',
] as const;
export type ReasonId = (typeof reasonIds)[number];

/** One sentence of a reason: an id of the catalogue and what fills it (see `domain/value.ts`). */
export interface Reason {
  id: ReasonId;
  values: Readonly<Record<string, Value>>;
}

/**
 * One piece of evidence: by stage id, how strongly it speaks for (above 0) or against (below 0) that stage, as log-odds; 0 where it says
 * nothing. `explain` says it in words for the stage that is proposed in the end.
 */
export interface Evidence {
  weights: ReadonlyMap<string, number>;
  explain: (stage: string) => Reason | null;
}

/** Before anything is known, "no stage at all" is as probable as a quarter of a stage for each stage there is. */
const none = 0.25;
/** Nothing that is not confirmed is certain. */
const highest = 0.99;

/**
 * Adds up evidence and gives the best stage with its probability: naive Bayes with equal priors. Pieces of evidence are taken as
 * independent; their weights are small enough that what two of them share does little harm. Deterministic: of equals the earlier stage
 * wins. Monotone: evidence that speaks for the proposed stage at least as much as for any other, and not against it, never lowers
 * the confidence, since it only makes the other summands of the denominator smaller against the stage's own.
 * @returns null when there are no stages
 */
export function combineEvidence(stages: readonly string[], evidence: readonly Evidence[]): { stage: string; confidence: number } | null {
  const sums = stages.map((stage) => evidence.reduce((sum, { weights }) => sum + (weights.get(stage) ?? 0), 0));
  const best = sums.reduce((place, sum, index) => (sum > (sums[place] ?? -Infinity) ? index : place), 0);
  const stage = stages[best];
  const top = sums[best];
  if (stage === undefined || top === undefined) return null;
  const others = sums.reduce((total, sum) => total + Math.exp(sum - top), 0);
  return { stage, confidence: Math.min(highest, 1 / (others + none * stages.length * Math.exp(-top))) };
}
