import type { Governance } from '../../src/contract/governance';
import { standardSchema } from '../../src/contract/playbook';
import type { RolloutPlan } from '../../src/contract/rollouts';
import type { Bench } from '../../src/domain/governance/judges';
import type { LedSquad, RolloutGround } from '../../src/domain/governance/rollout-plan';
import type { Contest } from '../../src/domain/governance/contest';
import type { Waiver, WaiverAsk } from '../../src/domain/governance/waiver';

export const dayMs = 86_400_000;

/** A request of day 0 for ten days, undecided unless said otherwise. */
export function buildAsk(more: Partial<WaiverAsk> = {}): WaiverAsk {
  const said = { at: 0, by: 'pm', until: 10 * dayMs, reason: 'Law', practice: 'By hand' };
  return { ...said, decisions: [], takenBack: null, ...more };
}

/** One word on it, by Product Ops unless said otherwise. */
export function buildDecision(
  verdict: 'grant' | 'refuse',
  at: number,
  more: Partial<WaiverAsk['decisions'][number]> = {},
): WaiverAsk['decisions'][number] {
  return { ...{ verdict, at, by: 'ops', as: 'product-ops', needed: 1, until: null, text: 'So be it' }, ...more };
}

/** A waiver of squad A from standard "s", pending unless said otherwise. */
export function buildWaiver(more: Partial<Waiver> = {}): Waiver {
  const subject = { id: 'w1', squad: 'A', standard: 's', check: null, category: 'imposed' as const };
  return { ...subject, asks: [buildAsk()], follows: 0, ended: null, version: 0, ...more };
}

export function buildContest(more: Partial<Contest> = {}): Contest {
  const said = { id: 'c1', squad: 'A', standard: 's', check: 'k', reason: 'done-elsewhere' as const, text: 'In the case tool', link: null };
  const finding = { state: 'not-yet' as const, version: 1, asOf: 0 };
  return { ...said, finding, at: 0, by: 'pm', answerBy: 10 * dayMs, decisions: [], takenBack: null, version: 0, ...more };
}

/** Product Ops decide (top-down), unless said otherwise. */
export function buildBench(more: Partial<Bench> = {}): Bench {
  const squad = { key: 'A', tribe: 'T' };
  return { model: 'top-down', squad, lead: null, leads: [], holders: new Set(), owner: null, ...more };
}

/** A plan without waves unless said otherwise; squads are asked for ten days, what becomes of it is decided by day 60. */
export function buildPlan(more: Partial<RolloutPlan> = {}): RolloutPlan {
  return { waves: [], milestones: [], lastDay: dayAt(60), askDays: 10, ...more };
}

/** Day `n` after the first of 1970, as it is written. */
export const dayAt = (n: number): string => new Date(n * dayMs).toISOString().slice(0, 10);

/** Squads A and B of tribe T, C of tribe U, D of none, which nobody leads; all of them are asked for standard "s". */
export function buildRolloutGround(governance: Governance): RolloutGround {
  const squad = (key: string, tribe: string | null, lead: string | null): LedSquad => ({ key, name: key, tribe, kind: null, lead });
  return {
    standard: standardSchema.parse({ id: 's', title: 'S', governance, mode: 'required' }),
    settings: { tribes: [] },
    squads: [squad('A', 'T', 'lead-t'), squad('B', 'T', 'lead-t'), squad('C', 'U', 'lead-u'), squad('D', null, null)],
  };
}
