import type { Governance, GovernanceSettings } from '../../contract/governance';
import type { Standard } from '../../contract/playbook';
import type { RolloutPlan } from '../../contract/rollouts';
import { dayOf } from '../adoption-day';
import type { Squad } from '../facts';
import { isInScope } from '../scope';
import { governanceOf } from './judges';
import { accept, refuse, type Outcome } from './refusal';
import { listReached } from './rollout';

/** A squad as a rollout knows it, with who leads it. */
export type LedSquad = Pick<Squad, 'key' | 'name' | 'tribe' | 'kind'> & { lead: string | null };

/** What a rollout is set going on. */
export interface RolloutGround {
  standard: Standard;
  settings: Pick<GovernanceSettings, 'tribes'>;
  /** Every open squad. */
  squads: readonly LedSquad[];
}

const isRising = (values: readonly (string | number)[]): boolean =>
  values.every((value, index) => index === 0 || (values[index - 1] ?? value) <= value);

/** The squads that a rollout can bring the standard to: those that it is asked of. */
export const listAsked = ({ standard, squads }: RolloutGround): LedSquad[] => squads.filter((squad) => isInScope(standard, squad));

/** The position that each wave is carried by: the standard's own, else that of the tribes of its squads, who must have the same. */
function findModels(plan: RolloutPlan, ground: RolloutGround): Outcome<Governance[]> {
  const models: Governance[] = [];
  const asked = listAsked(ground);
  for (const index of plan.waves.keys()) {
    const reached = listReached({ plan }, index, asked);
    const [model, ...others] = new Set(reached.map((squad) => governanceOf(ground.standard, squad, ground.settings)));
    if (model === undefined) return refuse('empty-wave', { wave: index + 1 });
    if (others.length > 0) return refuse('mixed-wave', { wave: index + 1 });
    models.push(model);
  }
  return accept(models);
}

/** Whether a plan can be set going at a moment (epoch ms), and by which position each of its waves is carried. */
export function checkPlan(plan: RolloutPlan, ground: RolloutGround, now: number): Outcome<Governance[]> {
  const { waves, milestones, lastDay } = plan;
  const days = waves.map(({ day }) => day);
  const named = waves.flatMap(({ squads }) => squads);
  if (waves.length === 0) return refuse('no-waves');
  if (!isRising(days)) return refuse('wave-order');
  if ((days[0] ?? '') < dayOf(now)) return refuse('past-day');
  if (new Set(named).size < named.length) return refuse('squad-twice');
  if (!isRising(milestones.map(({ day }) => day)) || !isRising(milestones.map(({ share }) => share))) return refuse('milestone-order');
  if (lastDay === null) return refuse('no-last-day');
  if (lastDay < (days.at(-1) ?? '') || lastDay < (milestones.at(-1)?.day ?? '')) return refuse('last-day-early');
  return findModels(plan, ground);
}
