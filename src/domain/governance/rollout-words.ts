import type { Governance } from '../../contract/governance';
import type { Judge } from './judges';
import { accept, refuse, type GovernanceRefusal, type Outcome } from './refusal';
import { answerOf, askedUntil, hasBegun, isPaused, listReached, pilotOf, signedFor, type Rollout } from './rollout';
import { countUnsigned, isGoing } from './rollout-commands';
import { listAsked, type LedSquad, type RolloutGround } from './rollout-plan';
import type { Said } from './waiver-commands';

const dayMs = 86_400_000;

/** Why nobody's word counts now; null = words are heard. */
function findSilence(rollout: Rollout, now: number): GovernanceRefusal | null {
  if (!isGoing(rollout, now)) return 'not-running';
  return isPaused(rollout, now) ? 'is-paused' : null;
}

/** The squads of the waves that a position carries. */
export function listOfModel(rollout: Rollout, model: Governance, squads: readonly LedSquad[]): LedSquad[] {
  const waves = (rollout.scheduled?.models ?? []).flatMap((each, wave) => (each === model ? [wave] : []));
  return waves.flatMap((wave) => listReached(rollout, wave, squads));
}

/** The squads of a wave for which somebody may sign: those that they lead; for those that nobody leads Product Ops does. */
export function listSigned(
  rollout: Rollout,
  wave: number,
  ground: RolloutGround,
  judge: Pick<Judge, 'accountId' | 'productOps'>,
): LedSquad[] {
  if (rollout.scheduled?.models[wave] !== 'relay') return [];
  return listReached(rollout, wave, listAsked(ground)).filter(({ lead }) => (lead === null ? judge.productOps : lead === judge.accountId));
}

/** A lead signs a wave for their squads, or declines and says why. Their last word counts. */
export function signWave(
  rollout: Rollout,
  { wave, verdict, text }: Pick<Rollout['signatures'][number], 'wave' | 'verdict' | 'text'>,
  ground: RolloutGround,
  judge: Judge,
  now: number,
): Outcome<Rollout> {
  const silence = findSilence(rollout, now);
  if (silence) return refuse(silence);
  if (rollout.scheduled?.models[wave] !== 'relay') return refuse('not-asked');
  const own = listSigned(rollout, wave, ground, judge);
  if (own.length === 0) return refuse('not-your-squads');
  if (verdict === 'decline' && text.trim() === '') return refuse('no-reason');
  if (own.every(({ key }) => signedFor(rollout, wave, key) === (verdict === 'sign'))) return refuse('decided-before');
  const as = own.some(({ lead }) => lead !== null) ? ('lead' as const) : ('product-ops' as const);
  const word = { at: now, by: judge.accountId, as, wave, verdict, text: text.trim(), squads: own.map(({ key }) => key), missing: 0 };
  const signatures = [...rollout.signatures, word];
  const missing = countUnsigned({ ...rollout, signatures }, ground);
  return accept({ ...rollout, signatures: [...rollout.signatures, { ...word, missing }] });
}

/** A squad that is asked agrees, or objects and says why. Its last word before the sponsor publishes counts. */
export function answerRollout(
  rollout: Rollout,
  { squad, verdict, text }: Pick<Rollout['answers'][number], 'squad' | 'verdict' | 'text'>,
  ground: RolloutGround,
  { by, now }: Said,
): Outcome<Rollout> {
  const silence = findSilence(rollout, now);
  if (silence) return refuse(silence);
  if (!listOfModel(rollout, 'holistic', listAsked(ground)).some(({ key }) => key === squad)) return refuse('not-asked');
  if (rollout.published.length > 0) return refuse('published-already');
  if (verdict === 'object' && text.trim() === '') return refuse('no-reason');
  return accept({ ...rollout, answers: [...rollout.answers, { at: now, by, squad, verdict, text: text.trim() }] });
}

/** The squads that object, in the order in which they said so last. */
export function listObjections(rollout: Rollout): Rollout['answers'] {
  return rollout.answers.filter((answer) => answer.verdict === 'object' && answerOf(rollout, answer.squad) === answer);
}

/** Whole days for which squads are still asked; 0 = their time is over, or all have answered. */
export function daysOfAsking(rollout: Rollout, ground: RolloutGround, now: number): number {
  const until = askedUntil(rollout, now) ?? now;
  const isOver = listOfModel(rollout, 'holistic', listAsked(ground)).every(({ key }) => answerOf(rollout, key) !== null);
  return isOver || now >= until ? 0 : Math.ceil((until - now) / dayMs);
}

/** Why the sponsor cannot publish now; null = they can. */
function findUnready(rollout: Rollout, ground: RolloutGround, text: string, now: number): Outcome<never> | null {
  const [pilot] = rollout.published;
  if (rollout.published.length > 1) return refuse('published-already');
  if (pilot) return rollout.reviews.at(-1)?.verdict === 'keep' ? null : refuse('not-reviewed');
  const days = daysOfAsking(rollout, ground, now);
  if (days > 0) return refuse('still-asking', { days });
  return listObjections(rollout).length > 0 && text.trim() === '' ? refuse('no-answer') : null;
}

/** The sponsor publishes, with the squads' answers beside it: first the pilot, after its review the rest. Whoever planned it or set it going does not. */
export function publishRollout(rollout: Rollout, text: string, ground: RolloutGround, judge: Judge, now: number): Outcome<Rollout> {
  const silence = findSilence(rollout, now);
  if (silence) return refuse(silence);
  if (pilotOf(rollout) === null) return refuse('not-asked');
  if (!judge.leadership) return refuse('sponsor-publishes');
  if ([rollout.drafted.by, rollout.scheduled?.by].includes(judge.accountId)) return refuse('requester');
  const unready = findUnready(rollout, ground, text, now);
  return unready ?? accept({ ...rollout, published: [...rollout.published, { at: now, by: judge.accountId, text: text.trim() }] });
}

/** Product Ops or the sponsor say what the pilot has taught; whoever published it does not review it. */
export function reviewPilot(
  rollout: Rollout,
  { verdict, text }: Pick<Rollout['reviews'][number], 'verdict' | 'text'>,
  judge: Judge,
  now: number,
): Outcome<Rollout> {
  const silence = findSilence(rollout, now);
  if (silence) return refuse(silence);
  const pilot = pilotOf(rollout);
  if (pilot === null) return refuse('not-asked');
  if (!judge.productOps && !judge.leadership) return refuse('no-judge');
  if (!hasBegun(rollout, pilot, now)) return refuse('not-published');
  if (rollout.published.length > 1) return refuse('published-already');
  if (rollout.published[0]?.by === judge.accountId) return refuse('requester');
  if (text.trim() === '') return refuse('no-reason');
  return accept({ ...rollout, reviews: [...rollout.reviews, { at: now, by: judge.accountId, verdict, text: text.trim() }] });
}
