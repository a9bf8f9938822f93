import type { Standard } from '../../contract/playbook';
import type { RolloutPlan } from '../../contract/rollouts';
import { dayOf } from '../adoption-day';
import { accept, refuse, type GovernanceRefusal, type Outcome } from './refusal';
import { hasBegun, isPaused, lastDayOfRollout, listReached, rolloutState, signedFor, type Rollout } from './rollout';
import { checkPlan, listAsked, type RolloutGround } from './rollout-plan';
import type { Said } from './waiver-commands';

/** What ends a rollout: the standard is in force for everybody, for nobody, or applies as it did without it. */
export type RolloutEnd = NonNullable<Rollout['ended']>['how'];

/** Somebody begins to plan how a standard is brought to squads. Nobody is told of a draft, and nothing follows from it. */
export function draftRollout(
  { id, standard, plan }: { id: string; standard: Pick<Standard, 'id' | 'title'>; plan: RolloutPlan },
  { by, now }: Said,
): Rollout {
  return {
    ...{ id, standard: standard.id, title: standard.title, plan, drafted: { at: now, by } },
    ...{ scheduled: null, signatures: [], answers: [], published: [], reviews: [], pauses: [], extensions: [], ended: null, version: 0 },
  };
}

/** The plan of a draft is written anew; once it is set going it stands. */
export function savePlan(rollout: Rollout, plan: RolloutPlan, { by, now }: Said): Outcome<Rollout> {
  if (rolloutState(rollout, now) !== 'draft') return refuse('not-draft');
  return accept({ ...rollout, plan, drafted: { at: now, by } });
}

/** Whether a draft may be thrown away, as if nobody had planned it. What was set going is known to squads and leads: it ends, and stays readable. */
export function discardDraft(rollout: Rollout, now: number): Outcome<null> {
  return rolloutState(rollout, now) === 'draft' ? accept(null) : refuse('not-draft');
}

/** Sets a rollout going: its waves begin with their days, its squads and leads are asked. */
export function scheduleRollout(rollout: Rollout, ground: RolloutGround, { by, now }: Said): Outcome<Rollout> {
  if (rolloutState(rollout, now) !== 'draft') return refuse('not-draft');
  if (ground.standard.mode === 'draft') return refuse('no-standard');
  const models = checkPlan(rollout.plan, ground, now);
  return models.ok ? accept({ ...rollout, scheduled: { at: now, by, models: models.value } }) : models;
}

/** True while something can still happen to it. */
export function isGoing(rollout: Rollout, now: number): boolean {
  return ['scheduled', 'active'].includes(rolloutState(rollout, now));
}

/** Nothing new begins and nothing is sent until somebody resumes it. */
export function pauseRollout(rollout: Rollout, text: string, { by, now }: Said): Outcome<Rollout> {
  if (!isGoing(rollout, now)) return refuse('not-running');
  if (isPaused(rollout, now)) return refuse('is-paused');
  if (text.trim() === '') return refuse('no-reason');
  return accept({ ...rollout, pauses: [...rollout.pauses, { at: now, by, text: text.trim(), resumed: null }] });
}

export function resumeRollout(rollout: Rollout, { by, now }: Said): Outcome<Rollout> {
  if (!isPaused(rollout, now)) return refuse('not-paused');
  const pauses = rollout.pauses.map((pause) => (pause.resumed ? pause : { ...pause, resumed: { at: now, by } }));
  return accept({ ...rollout, pauses });
}

/** More time until it is decided what becomes of the standard. */
export function extendRollout(rollout: Rollout, lastDay: string, text: string, { by, now }: Said): Outcome<Rollout> {
  if (!isGoing(rollout, now)) return refuse('not-running');
  if (text.trim() === '') return refuse('no-reason');
  if (lastDay <= (lastDayOfRollout(rollout) ?? '') || lastDay < dayOf(now)) return refuse('last-day-early');
  return accept({ ...rollout, extensions: [...rollout.extensions, { at: now, by, text: text.trim(), lastDay }] });
}

/** Why a standard cannot be made standing yet: what its position asks for has not all been said. */
function findOpenEnd(rollout: Rollout, ground: RolloutGround, now: number): GovernanceRefusal | null {
  const models = rollout.scheduled?.models ?? [];
  if (models.includes('holistic') && rollout.published.length < 2) return 'not-reviewed';
  if (models.some((_, wave) => !hasBegun(rollout, wave, now))) return 'waves-ahead';
  return countUnsigned(rollout, ground) > 0 ? 'unsigned' : null;
}

/** Squads of the relay waves for which nobody has signed. */
export function countUnsigned(rollout: Rollout, ground: RolloutGround): number {
  const asked = listAsked(ground);
  const models = rollout.scheduled?.models ?? [];
  return models.reduce(
    (sum, model, wave) =>
      model === 'relay' ? sum + listReached(rollout, wave, asked).filter(({ key }) => signedFor(rollout, wave, key) !== true).length : sum,
    0,
  );
}

/** Why a rollout cannot end so. Once a wave has begun, squads live with the standard: it is decided what becomes of that, and not of the rollout alone. */
function findObstacle(rollout: Rollout, how: RolloutEnd, ground: RolloutGround, now: number): GovernanceRefusal | null {
  if (how === 'standing') return findOpenEnd(rollout, ground, now);
  return how === 'withdraw' && rolloutState(rollout, now) === 'active' ? 'wave-begun' : null;
}

/** The end of a rollout, of whatever it has come to; nothing changes it afterwards. */
export function endRollout(rollout: Rollout, how: RolloutEnd, text: string, ground: RolloutGround, { by, now }: Said): Outcome<Rollout> {
  if (!isGoing(rollout, now)) return refuse('not-running');
  if (text.trim() === '') return refuse('no-reason');
  const obstacle = findObstacle(rollout, how, ground, now);
  return obstacle ? refuse(obstacle) : accept({ ...rollout, ended: { at: now, by, how, text: text.trim() } });
}
