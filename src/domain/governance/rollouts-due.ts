import { dayOf } from '../adoption-day';
import type { LedSquad, RolloutGround } from './rollout-plan';
import {
  answerOf,
  askedUntil,
  hasBegun,
  isPaused,
  lastDayOfRollout,
  listReached,
  pilotOf,
  rolloutState,
  signedFor,
  startOfDay,
  type Rollout,
} from './rollout';
import { isGoing } from './rollout-commands';
import { listAsked } from './rollout-plan';
import { daysOfAsking, listOfModel } from './rollout-words';

/**
 * Something of a rollout that waits for somebody. `sign`: a lead (null = Product Ops, for squads that nobody leads), for these squads of this wave · `answer`: a
 * squad · `publish`: the sponsor · `review`: whoever may review the pilot · `end`: Product Ops, what becomes of the standard. `by`: when it is due, epoch ms;
 * null = no day was named.
 */
export type RolloutDue = { rollout: Rollout; by: number | null } & (
  | { what: 'sign'; wave: number; lead: string | null; squads: readonly string[] }
  | { what: 'answer'; squad: string }
  | { what: 'publish' | 'review' | 'end' }
);

/** The squads of a wave for which nobody has said anything yet, by who may. */
function groupUnsigned(rollout: Rollout, wave: number, squads: readonly LedSquad[]): Map<string | null, string[]> {
  const groups = new Map<string | null, string[]>();
  for (const { key, lead } of listReached(rollout, wave, squads))
    if (signedFor(rollout, wave, key) === null) groups.set(lead, [...(groups.get(lead) ?? []), key]);
  return groups;
}

function listSignaturesDue(rollout: Rollout, squads: readonly LedSquad[]): RolloutDue[] {
  return rollout.plan.waves.flatMap(({ day }, wave) =>
    rollout.scheduled?.models[wave] === 'relay'
      ? [...groupUnsigned(rollout, wave, squads)].map(([lead, keys]): RolloutDue => ({
          what: 'sign',
          rollout,
          wave,
          lead,
          squads: keys,
          by: startOfDay(day),
        }))
      : [],
  );
}

/** What the squads that are asked and the sponsor still owe. */
function listConsentDue(rollout: Rollout, ground: RolloutGround, now: number): RolloutDue[] {
  const pilot = pilotOf(rollout);
  if (pilot === null || rollout.published.length > 1) return [];
  if (rollout.published.length === 1) {
    if (rollout.reviews.at(-1)?.verdict === 'keep') return [{ what: 'publish', rollout, by: null }];
    return hasBegun(rollout, pilot, now) ? [{ what: 'review', rollout, by: null }] : [];
  }
  if (daysOfAsking(rollout, ground, now) === 0) return [{ what: 'publish', rollout, by: startOfDay(rollout.plan.waves[pilot]?.day ?? '') }];
  const by = askedUntil(rollout, now);
  const silent = listOfModel(rollout, 'holistic', listAsked(ground)).filter(({ key }) => answerOf(rollout, key) === null);
  return silent.map(({ key }): RolloutDue => ({ what: 'answer', rollout, squad: key, by }));
}

/**
 * What waits for whom in a rollout at a moment (epoch ms). Nothing while it is a draft, paused or ended: nobody is reminded of anything then.
 */
export function listRolloutsDue(rollout: Rollout, ground: RolloutGround, now: number): RolloutDue[] {
  if (!isGoing(rollout, now) || isPaused(rollout, now)) return [];
  const lastDay = lastDayOfRollout(rollout);
  const isOver = lastDay !== null && lastDay < dayOf(now) && rolloutState(rollout, now) === 'active';
  return [
    ...listSignaturesDue(rollout, listAsked(ground)),
    ...listConsentDue(rollout, ground, now),
    ...(isOver ? [{ what: 'end' as const, rollout, by: startOfDay(lastDay) }] : []),
  ];
}
