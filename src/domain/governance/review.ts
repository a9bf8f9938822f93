import { z } from 'zod';
import { reviewOutcomes, type ContestReason, type ReviewOutcome, type WaiverCategory } from '../../contract/governance';
import { contestState, type Contest } from './contest';
import { accept, refuse, type Outcome } from './refusal';
import { waiverState, type Waiver } from './waiver';
import type { Said } from './waiver-commands';

const dayMs = 86_400_000;

/** So many squads that say a standard does not fit them open the question whether it is right (PRODUCT.md, "Governance"). */
const squadsToAsk = 3;
/** How long a word counts that was said and is settled. */
const voiceDays = 180;

/** One squad's word on a standard. `at`: when it was said last, epoch ms. */
export interface Voice {
  kind: 'waiver' | 'contest';
  squad: string;
  reason: WaiverCategory | ContestReason;
  text: string;
  state: string;
  at: number;
}

/**
 * An answer to "is the standard right?", numbered by `seq` from 1 within its standard: the log of them only grows. `version`: of the standard that was looked
 * at; `heard`: keys of the squads whose words were answered.
 */
export const reviewClosingSchema = z.strictObject({
  ...{ standard: z.string(), seq: z.number(), at: z.number(), by: z.string() },
  ...{ outcome: z.enum(reviewOutcomes), text: z.string(), version: z.number(), heard: z.array(z.string()) },
});
export type ReviewClosing = z.infer<typeof reviewClosingSchema>;

/** The question, while it is open: how many squads say so, since when there have been enough of them (epoch ms), and what they say by reason. */
export interface Review {
  standard: string;
  version: number;
  squads: number;
  since: number;
  reasons: { reason: Voice['reason']; voices: Voice[] }[];
}

type Reviewed = Readonly<{ id: string; version: number }>;

function toVoices({ id: standard, version }: Reviewed, waivers: readonly Waiver[], contests: readonly Contest[], now: number): Voice[] {
  const isRecent = (at: number): boolean => now - at <= voiceDays * dayMs;
  const asked = waivers.flatMap((waiver): Voice[] => {
    const state = waiverState(waiver, now);
    const [first] = waiver.asks;
    const counts = state === 'pending' || state === 'approved' || isRecent(first.at);
    if (waiver.standard !== standard || state === 'taken-back' || !counts) return [];
    const at = (waiver.asks.at(-1) ?? first).at;
    return [{ kind: 'waiver', squad: waiver.squad, reason: waiver.category, text: first.reason, state, at }];
  });
  const answered = contests.flatMap((contest): Voice[] => {
    const state = contestState(contest, now);
    // What was said of an earlier version has been heard: the standard is another one now.
    const counts = contest.finding.version === version && (state === 'open' || isRecent(contest.at));
    if (contest.standard !== standard || state === 'taken-back' || !counts) return [];
    return [{ kind: 'contest', squad: contest.squad, reason: contest.reason, text: contest.text, state, at: contest.at }];
  });
  return [...asked, ...answered];
}

/** Those of one standard, the newest first. */
export function listClosings(closings: readonly ReviewClosing[], standard: string): ReviewClosing[] {
  return closings.filter((closing) => closing.standard === standard).sort((a, b) => b.seq - a.seq);
}

/** Whether a word was said after an answer, by a squad that was not answered then. Of another version of the standard every squad may speak anew. */
function isFurther({ squad, at }: Voice, last: ReviewClosing | undefined, { version }: Reviewed): boolean {
  if (!last) return true;
  return at > last.at && (last.version !== version || !last.heard.includes(squad));
}

/** When the third squad spoke. */
function openedAt(voices: readonly Voice[]): number {
  const first = new Map<string, number>();
  for (const { squad, at } of voices) first.set(squad, Math.min(at, first.get(squad) ?? at));
  return [...first.values()].sort((a, b) => a - b)[squadsToAsk - 1] ?? 0;
}

/**
 * The standards of which three squads or more say that they do not fit, each with what they say by reason, the most frequent first; the most questioned standard
 * first. Once answered the question is open again only when three further squads have spoken since.
 */
export function listReviews(
  standards: readonly Reviewed[],
  waivers: readonly Waiver[],
  contests: readonly Contest[],
  closings: readonly ReviewClosing[],
  now: number,
): Review[] {
  return standards
    .flatMap((standard): Review[] => {
      const [last] = listClosings(closings, standard.id);
      const voices = toVoices(standard, waivers, contests, now).filter((voice) => isFurther(voice, last, standard));
      const squads = new Set(voices.map(({ squad }) => squad)).size;
      if (squads < squadsToAsk) return [];
      const reasons = [...new Set(voices.map(({ reason }) => reason))].map((reason) => ({
        reason,
        voices: voices.filter((voice) => voice.reason === reason),
      }));
      const ordered = reasons.sort((a, b) => b.voices.length - a.voices.length);
      return [{ standard: standard.id, version: standard.version, squads, since: openedAt(voices), reasons: ordered }];
    })
    .sort((a, b) => b.squads - a.squads);
}

/** Who may answer: Product Ops, and the standard's owner where that is a person. */
export function mayCloseReview({ owner }: { owner?: string | undefined }, judge: { accountId: string; productOps: boolean }): boolean {
  return judge.productOps || owner === judge.accountId;
}

/** Somebody answers the question, with reasons: whoever asked reads them. @param seq how many answers there were before */
export function closeReview(
  review: Review | undefined,
  { outcome, text }: { outcome: ReviewOutcome; text: string },
  seq: number,
  { by, now }: Said,
): Outcome<ReviewClosing> {
  if (!review) return refuse('not-open');
  if (text.trim() === '') return refuse('no-answer');
  const heard = [...new Set(review.reasons.flatMap(({ voices }) => voices.map(({ squad }) => squad)))].sort();
  return accept({ standard: review.standard, seq: seq + 1, at: now, by, outcome, text: text.trim(), version: review.version, heard });
}
