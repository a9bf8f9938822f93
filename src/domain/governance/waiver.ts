import { z } from 'zod';
import { waiverCategories, type WaiverState } from '../../contract/governance';
import { decisionSchema, tallyDecisions } from './decision';

/** What was asked at one time: the waiver itself, or its renewal. `until`: the moment from which it would not count any more, epoch ms. */
const askSchema = z.strictObject({
  at: z.number(),
  by: z.string(),
  until: z.number(),
  reason: z.string(),
  /** What the squad does instead. */
  practice: z.string(),
  decisions: z.array(decisionSchema),
  takenBack: z.strictObject({ at: z.number(), by: z.string() }).nullable(),
});
export type WaiverAsk = z.infer<typeof askSchema>;

/**
 * An agreed, dated exception of one squad to one standard, or to one check of it. What happened is kept, where it stands is derived
 * (`waiverState`): time alone ends it, and nothing has to run for that. Times are epoch ms.
 */
export const waiverSchema = z.strictObject({
  id: z.string(),
  squad: z.string(),
  standard: z.string(),
  /** Null = every check of the standard. */
  check: z.string().nullable(),
  category: z.enum(waiverCategories),
  /** The first asked for the waiver, each further one for a renewal. */
  asks: z.tuple([askSchema]).rest(askSchema),
  /** Renewals that count already when it is asked for, because it follows another of the same. */
  follows: z.number(),
  ended: z.strictObject({ how: z.enum(['revoked', 'closed']), at: z.number(), by: z.string(), text: z.string() }).nullable(),
  version: z.number(),
});
export type Waiver = z.infer<typeof waiverSchema>;

/** What a waiver speaks of. */
export type Subject = Pick<Waiver, 'squad' | 'standard' | 'check'>;

/** True when an exception to the first is one to the second too. */
export function includesSubject(wide: Subject, narrow: Subject): boolean {
  return wide.squad === narrow.squad && wide.standard === narrow.standard && (wide.check === null || wide.check === narrow.check);
}

/** Where one request stands. `lapsed`: nobody decided before the end that it asked for. */
export function askState(ask: WaiverAsk, now: number): 'open' | 'granted' | 'refused' | 'taken-back' | 'lapsed' {
  if (ask.takenBack && ask.takenBack.at <= now) return 'taken-back';
  const { outcome } = tallyDecisions(ask.decisions, now);
  if (outcome !== 'open') return outcome;
  return now < ask.until ? 'open' : 'lapsed';
}

/** From when and until when a granted request counts: what was asked for, or less where who granted it said less. */
function termOf(ask: WaiverAsk): { from: number; until: number } {
  const ends = ask.decisions.map(({ until }) => until ?? ask.until);
  return { from: tallyDecisions(ask.decisions, Infinity).at, until: Math.min(ask.until, ...ends) };
}

/** When it began to count, as known at `now`; null = it has not. */
export function startOf(waiver: Waiver, now: number): number | null {
  const [first] = waiver.asks;
  return askState(first, now) === 'granted' ? termOf(first).from : null;
}

/** The end that is agreed as known at `now`: of what was asked for, while nothing is granted. */
export function endOf(waiver: Waiver, now: number): number {
  const granted = waiver.asks.filter((ask) => askState(ask, now) === 'granted').map((ask) => termOf(ask).until);
  return granted.length === 0 ? waiver.asks[0].until : Math.max(...granted);
}

/**
 * Where a waiver stands at a moment (epoch ms), from what had happened until then. The one truth: what judges, counts, shows, exports and decides asks here.
 * At the very millisecond of its end it does not count any more.
 */
export function waiverState(waiver: Waiver, now: number): WaiverState {
  const first = askState(waiver.asks[0], now);
  if (first === 'taken-back') return 'taken-back';
  if (first === 'refused') return 'rejected';
  if (first === 'lapsed') return 'expired';
  if (first === 'open') return 'pending';
  if (waiver.ended && waiver.ended.at <= now) return waiver.ended.how === 'revoked' ? 'revoked' : 'ended-early';
  return now < endOf(waiver, now) ? 'approved' : 'expired';
}

/** Whether it excepts the squad from this check of this standard at an instant. */
export function waivesAt(waiver: Waiver, standard: string, check: string, instant: number): boolean {
  return includesSubject(waiver, { squad: waiver.squad, standard, check }) && waiverState(waiver, instant) === 'approved';
}

/** The renewal that is being decided; null = none. */
export function openRenewal(waiver: Waiver, now: number): WaiverAsk | null {
  const last = waiver.asks.at(-1);
  return waiver.asks.length > 1 && last && waiverState(waiver, now) === 'approved' && askState(last, now) === 'open' ? last : null;
}

/** The request that waits for somebody's word: the first one, or a renewal. */
export function openAsk(waiver: Waiver, now: number): WaiverAsk | null {
  return waiverState(waiver, now) === 'pending' ? waiver.asks[0] : openRenewal(waiver, now);
}

/** How often it was prolonged, what it follows included; requests that were refused or taken back do not count. */
export function countRenewals(waiver: Waiver, now: number): number {
  return waiver.follows + waiver.asks.slice(1).filter((ask) => askState(ask, now) === 'granted').length;
}

/** From when on nothing of it can change any more by itself: its end, or the moment that ended it. */
export function settledAt(waiver: Waiver, now: number): number {
  const [first] = waiver.asks;
  switch (waiverState(waiver, now)) {
    case 'taken-back':
      return first.takenBack?.at ?? first.at;
    case 'rejected':
      return tallyDecisions(first.decisions, now).at;
    case 'revoked':
    case 'ended-early':
      return waiver.ended?.at ?? first.at;
    case 'pending':
    case 'approved':
    case 'expired':
      return endOf(waiver, now);
  }
}
