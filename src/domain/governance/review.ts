import type { ContestReason, WaiverCategory } from '../../contract/governance';
import { contestState, type Contest } from './contest';
import { waiverState, type Waiver } from './waiver';

const dayMs = 86_400_000;

/** So many squads that say a standard does not fit them open the question whether it is right (PRODUCT.md, "Governance"). */
const squadsToAsk = 3;
/** How long a word counts that was said and is settled. */
const voiceDays = 180;

/** One squad's word on a standard. */
export interface Voice {
  kind: 'waiver' | 'contest';
  squad: string;
  reason: WaiverCategory | ContestReason;
  text: string;
  state: string;
}

function toVoices(standard: string, version: number, waivers: readonly Waiver[], contests: readonly Contest[], now: number): Voice[] {
  const isRecent = (at: number): boolean => now - at <= voiceDays * dayMs;
  const asked = waivers.flatMap((waiver): Voice[] => {
    const state = waiverState(waiver, now);
    const counts = state === 'pending' || state === 'approved' || isRecent(waiver.asks[0].at);
    if (waiver.standard !== standard || state === 'taken-back' || !counts) return [];
    return [{ kind: 'waiver', squad: waiver.squad, reason: waiver.category, text: waiver.asks[0].reason, state }];
  });
  const answered = contests.flatMap((contest): Voice[] => {
    const state = contestState(contest, now);
    // What was said of an earlier version has been heard: the standard is another one now.
    const counts = contest.finding.version === version && (state === 'open' || isRecent(contest.at));
    if (contest.standard !== standard || state === 'taken-back' || !counts) return [];
    return [{ kind: 'contest', squad: contest.squad, reason: contest.reason, text: contest.text, state }];
  });
  return [...asked, ...answered];
}

/** The standards of which three squads or more say that they do not fit, each with what they say by reason, the most frequent first; the most questioned standard first. */
export function listReviews(
  standards: readonly { id: string; version: number }[],
  waivers: readonly Waiver[],
  contests: readonly Contest[],
  now: number,
): { standard: string; squads: number; reasons: { reason: Voice['reason']; voices: Voice[] }[] }[] {
  return standards
    .flatMap(({ id, version }) => {
      const voices = toVoices(id, version, waivers, contests, now);
      const squads = new Set(voices.map(({ squad }) => squad)).size;
      if (squads < squadsToAsk) return [];
      const reasons = [...new Set(voices.map(({ reason }) => reason))].map((reason) => ({
        reason,
        voices: voices.filter((voice) => voice.reason === reason),
      }));
      return [{ standard: id, squads, reasons: reasons.sort((a, b) => b.voices.length - a.voices.length) }];
    })
    .sort((a, b) => b.squads - a.squads);
}
