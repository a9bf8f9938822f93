/**
 * Kinds of step that boards have names for, whatever a playbook calls its stages. The first eight are in the order in which work goes
 * through them; the rest stand beside the way.
 */
export const stepKinds = [
  'idea',
  'to-do',
  'discovery',
  'solution-test',
  'ready',
  'build',
  'review',
  'launch',
  'measure',
  'done',
  'cancelled',
  'waiting',
  'blocked',
] as const;
export type StepKind = (typeof stepKinds)[number];

/**
 * How strongly something speaks for a kind of step: the natural logarithm of how many times more often such a name is met there than
 * elsewhere. 5.2 ≈ 180 times, 3.6 ≈ 37 times, 2.4 ≈ 11 times.
 */
export const strength = { sure: 5.2, likely: 3.6, hint: 2.4 } as const;

/** What a name says: log-odds by kind, and whether squads are known to mean different things by it. */
export interface NameReading {
  kinds: Partial<Record<StepKind, number>>;
  /** Such a name is never proposed above the ceiling, whatever else agrees. */
  isOpen: boolean;
}
