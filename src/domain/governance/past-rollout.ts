import type { PastRollout } from '../../contract/past-rollouts';
import type { Baseline } from './baseline';
import { accept, refuse, type Outcome } from './refusal';
import { listReached, type Rollout } from './rollout';
import type { LedSquad } from './rollout-plan';

const momentOf = (at: string): number => Date.parse(at);
const timed = <T extends { at: string }>(said: T): Omit<T, 'at'> & { at: number } => ({ ...said, at: momentOf(said.at) });

/** For how many squads of the relay waves nobody had signed after each word. */
function countMissing(
  past: PastRollout,
  signatures: readonly Omit<Rollout['signatures'][number], 'missing' | 'as'>[],
  squads: readonly LedSquad[],
): number {
  return past.scheduled.models.reduce((sum, model, wave) => {
    if (model !== 'relay') return sum;
    const isSigned = (key: string): boolean =>
      signatures.findLast((word) => word.wave === wave && word.squads.includes(key))?.verdict === 'sign';
    return sum + listReached(past, wave, squads).filter(({ key }) => !isSigned(key)).length;
  }, 0);
}

/** True when everything happened in the order in which it can: nothing before it was set going or after its end, nothing ahead. */
function isSound({ drafted, scheduled, ended, pauses, ...said }: Rollout, now: number): boolean {
  const { signatures, answers, published, reviews } = said;
  const begun = scheduled?.at ?? Infinity;
  const words = [...signatures, ...answers, ...published, ...reviews, ...pauses, ...pauses.flatMap(({ resumed }) => resumed ?? [])];
  const end = ended?.at ?? now;
  return drafted.at <= begun && words.every(({ at }) => at >= begun && at <= end) && begun <= end && end <= now;
}

/**
 * A rollout of the past as it is kept, when it keeps to what holds for every other: in order of time, a position for each wave, objections and refusals with their
 * reasons, published by somebody else than planned it.
 *
 * @param squads those that its standard is asked of
 */
export function readPastRollout(past: PastRollout, id: string, squads: readonly LedSquad[], now: number): Outcome<Rollout> {
  const { standard, title, plan, drafted, scheduled, ended } = past;
  if (scheduled.models.length !== plan.waves.length || plan.waves.length === 0) return refuse('no-waves');
  const words = past.signatures.map(timed);
  const signatures = words.map((word, index) => ({
    ...word,
    as: 'lead' as const,
    missing: countMissing(past, words.slice(0, index + 1), squads),
  }));
  const rollout: Rollout = {
    ...{ id, standard, title, plan, drafted: timed(drafted), scheduled: timed(scheduled), signatures, extensions: [], version: 0 },
    ...{ answers: past.answers.map(timed), published: past.published.map(timed), reviews: past.reviews.map(timed) },
    pauses: past.pauses.map((pause) => ({ ...timed(pause), resumed: pause.resumed && timed(pause.resumed) })),
    ended: ended && timed(ended),
  };
  if (!isSound(rollout, now)) return refuse('not-running');
  const reasoned = [
    ...signatures.filter(({ verdict }) => verdict === 'decline'),
    ...rollout.answers.filter(({ verdict }) => verdict === 'object'),
  ];
  if (reasoned.some(({ text }) => text === '')) return refuse('no-reason');
  if (rollout.published.some(({ by }) => by === drafted.by || by === scheduled.by)) return refuse('requester');
  return accept(rollout);
}

/** The gaps of its squads as they were then. Which of them are left is found out when they are judged. */
export function readPastBaselines({ baseline }: PastRollout, rollout: string): Baseline[] {
  return baseline.map(({ squad, takenAt, gaps }) => ({ rollout, squad, takenAt: momentOf(takenAt), first: gaps, known: gaps, fresh: [] }));
}
