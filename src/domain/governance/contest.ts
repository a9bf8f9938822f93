import { z } from 'zod';
import { contestReasons, type ContestReason, type ContestState } from '../../contract/governance';
import { findingStateSchema } from '../../contract/finding';
import { addDecision, decisionSchema, tallyDecisions, type Verdict } from './decision';
import type { Bench, Judge } from './judges';
import { accept, refuse, type Outcome } from './refusal';
import type { Said } from './waiver-commands';

const dayMs = 86_400_000;

/**
 * A squad's answer to a finding that it holds to be wrong. It changes no figure by itself: the finding is shown with it, apart. The standard's owner has
 * until `answerBy` to say what is so; later, it is late for all to see. Times are epoch ms.
 */
export const contestSchema = z.strictObject({
  id: z.string(),
  squad: z.string(),
  standard: z.string(),
  check: z.string(),
  reason: z.enum(contestReasons),
  text: z.string(),
  /** Where one may see that it is so: an address, or null. */
  link: z.string().nullable(),
  /** The finding as it was when it was contested. */
  finding: z.strictObject({ state: findingStateSchema, version: z.number(), asOf: z.number() }),
  at: z.number(),
  by: z.string(),
  answerBy: z.number(),
  decisions: z.array(decisionSchema),
  takenBack: z.strictObject({ at: z.number(), by: z.string() }).nullable(),
  version: z.number(),
});
export type Contest = z.infer<typeof contestSchema>;

/** Where a contest stands at a moment (epoch ms), from what had happened until then. */
export function contestState(contest: Contest, now: number): ContestState {
  if (contest.takenBack && contest.takenBack.at <= now) return 'taken-back';
  switch (tallyDecisions(contest.decisions, now).outcome) {
    case 'granted':
      return 'upheld';
    case 'refused':
      return 'rejected';
    case 'open':
      return 'open';
  }
}

/** True when the promised day has passed without an answer. */
export function isLate(contest: Contest, now: number): boolean {
  return contestState(contest, now) === 'open' && now >= contest.answerBy;
}

/** True when this finding's answer is pending at an instant. */
export function contestsAt(contest: Contest, standard: string, check: string, instant: number): boolean {
  return contest.standard === standard && contest.check === check && contest.at <= instant && contestState(contest, instant) === 'open';
}

/** A squad answers a finding. @param others every contest of the squad */
export function askContest(
  contest: Pick<Contest, 'id' | 'squad' | 'standard' | 'check' | 'text' | 'link' | 'finding'> & { reason: ContestReason },
  others: readonly Contest[],
  answerDays: number,
  { by, now }: Said,
): Outcome<Contest> {
  if (contest.text.trim() === '') return refuse('no-reason');
  const isSame = (other: Contest): boolean =>
    other.squad === contest.squad && other.standard === contest.standard && other.check === contest.check;
  if (others.some((other) => isSame(other) && contestState(other, now) === 'open')) return refuse('open-already');
  const asked = { at: now, by, answerBy: now + answerDays * dayMs, decisions: [], takenBack: null, version: 0 };
  return accept({ ...contest, text: contest.text.trim(), ...asked });
}

/** Somebody answers it, with reasons either way: upheld, the answer says what will change. */
export function decideContest(
  contest: Contest,
  verdict: Omit<Verdict, 'until'>,
  bench: Bench,
  judge: Judge,
  now: number,
): Outcome<Contest> {
  const state = contestState(contest, now);
  if (state !== 'open') return refuse('not-open', { state });
  const ground = { bench, matter: { kind: 'contest' as const, requesters: [contest.by], days: 0 }, judge, now };
  const decisions = addDecision(contest.decisions, { ...verdict, until: null }, ground);
  return decisions.ok ? accept({ ...contest, decisions: decisions.value }) : decisions;
}

/** The squad takes it back. */
export function takeBackContest(contest: Contest, { by, now }: Said): Outcome<Contest> {
  const state = contestState(contest, now);
  return state === 'open' ? accept({ ...contest, takenBack: { at: now, by } }) : refuse('not-open', { state });
}
