import { z } from 'zod';
import { judgeSeats } from '../../contract/governance';
import { findSeat, type Bench, type Judge, type Matter, type Seat } from './judges';
import { accept, refuse, type Outcome } from './refusal';

/** One person's word on a matter. `needed`: how many had to agree when it was said. `until`: to when they grant a waiver, epoch ms. */
export const decisionSchema = z.strictObject({
  verdict: z.enum(['grant', 'refuse']),
  at: z.number(),
  by: z.string(),
  as: z.enum(judgeSeats),
  needed: z.number(),
  until: z.number().nullable(),
  text: z.string(),
});
export type Decision = z.infer<typeof decisionSchema>;

/** What the decisions said until now come to. One refusal is enough, for it says why; a grant takes as many as were needed with the last one. */
export function tallyDecisions(decisions: readonly Decision[], now: number): { outcome: 'open' | 'granted' | 'refused'; at: number } {
  const said = decisions.filter(({ at }) => at <= now);
  const refusal = said.find(({ verdict }) => verdict === 'refuse');
  if (refusal) return { outcome: 'refused', at: refusal.at };
  const last = said.at(-1);
  return last && said.length >= last.needed ? { outcome: 'granted', at: last.at } : { outcome: 'open', at: last?.at ?? 0 };
}

/** What somebody says of a matter. A refusal says why, always; so does whatever changes something for others. */
export interface Verdict {
  verdict: Decision['verdict'];
  text: string;
  until: number | null;
}

/** Adds a word to a matter that is open, when this judge has a seat in it and has not spoken before. */
export function addDecision(
  decisions: readonly Decision[],
  { verdict, text, until }: Verdict,
  { bench, matter, judge, now }: { bench: Bench; matter: Matter; judge: Judge; now: number },
): Outcome<Decision[]> {
  const seat = seatFor(decisions, bench, matter, judge);
  if (!seat.may) return refuse(seat.why);
  if (text.trim() === '' && (verdict === 'refuse' || matter.kind === 'contest')) return refuse('no-answer');
  return accept([...decisions, { verdict, at: now, by: judge.accountId, as: seat.as, needed: seat.needed, until, text: text.trim() }]);
}

/** The seat of somebody who may not have spoken yet. */
export function seatFor(decisions: readonly Decision[], bench: Bench, matter: Matter, judge: Judge): Seat {
  if (decisions.some(({ by }) => by === judge.accountId)) return { may: false, why: 'decided-before' };
  return findSeat(bench, matter, judge);
}
