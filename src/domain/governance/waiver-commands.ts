import type { Playbook } from '../../contract/playbook';
import type { WaiverCategory } from '../../contract/governance';
import { addDecision, type Verdict } from './decision';
import { findSeat, type Bench, type Judge, type Matter } from './judges';
import { accept, refuse, type Outcome } from './refusal';
import {
  countRenewals,
  endOf,
  includesSubject,
  openAsk,
  openRenewal,
  settledAt,
  startOf,
  waiverState,
  type Subject,
  type Waiver,
  type WaiverAsk,
} from './waiver';

const dayMs = 86_400_000;

/** Within so many days after its end, asking for the same again is a renewal of it, whatever it is called: or there would be exceptions without end. */
export const followDays = 90;

export type WaiverRules = Playbook['settings']['waiver'];

/** What somebody asks for. `until`: epoch ms, the first moment at which it would not count. */
export interface WaiverRequest {
  until: number;
  reason: string;
  practice: string;
}

/** Who says it, and when (epoch ms). */
export interface Said {
  by: string;
  now: number;
}

function makeAsk({ until, reason, practice }: WaiverRequest, { by, now }: Said, { maxDays }: WaiverRules): Outcome<WaiverAsk> {
  if (reason.trim() === '') return refuse('no-reason');
  if (practice.trim() === '') return refuse('no-practice');
  if (!Number.isFinite(until) || until <= now) return refuse('bad-until');
  if (until > now + maxDays * dayMs) return refuse('too-long', { days: maxDays });
  return accept({ at: now, by, until, reason: reason.trim(), practice: practice.trim(), decisions: [], takenBack: null });
}

/** Renewals that a new request brings with it, because an exception of the same is just over. */
function countFollowed(others: readonly Waiver[], subject: Subject, now: number): number {
  const isSame = (other: Waiver): boolean => includesSubject(other, subject) || includesSubject(subject, other);
  const recent = others.filter(
    (other) => isSame(other) && startOf(other, now) !== null && settledAt(other, now) > now - followDays * dayMs,
  );
  return Math.max(0, ...recent.map((other) => countRenewals(other, now) + 1));
}

/**
 * A squad asks for a waiver. Never without a reason, without what it does instead, or without an end; never for longer than the playbook allows, nor while
 * the same is asked or agreed, nor again and again.
 *
 * @param others every waiver of the squad
 */
export function askWaiver(
  { id, category, request, ...subject }: Subject & { id: string; category: WaiverCategory; request: WaiverRequest },
  others: readonly Waiver[],
  rules: WaiverRules,
  said: Said,
): Outcome<Waiver> {
  const { now } = said;
  const ask = makeAsk(request, said, rules);
  if (!ask.ok) return ask;
  const isOpen = (other: Waiver): boolean => ['pending', 'approved'].includes(waiverState(other, now));
  if (others.some((other) => includesSubject(other, subject) && isOpen(other))) return refuse('open-already');
  const follows = countFollowed(others, subject, now);
  if (follows > rules.renewals) return refuse('renewals-used', { days: followDays });
  return accept({ id, ...subject, category, asks: [ask.value], follows, ended: null, version: 0 });
}

/** A squad asks to prolong a waiver that is in force. */
export function renewWaiver(waiver: Waiver, request: WaiverRequest, rules: WaiverRules, said: Said): Outcome<Waiver> {
  const { now } = said;
  const state = waiverState(waiver, now);
  if (state !== 'approved') return refuse('not-approved', { state });
  if (openRenewal(waiver, now)) return refuse('renewal-open');
  if (countRenewals(waiver, now) >= rules.renewals) return refuse('renewals-used', { days: followDays });
  const ask = makeAsk(request, said, rules);
  if (!ask.ok) return ask;
  if (request.until <= endOf(waiver, now)) return refuse('no-longer-than-before');
  return accept({ ...waiver, asks: [...waiver.asks, ask.value] });
}

/** What a waiver is to those who decide it. `until`: the end that they would grant. */
export function toWaiverMatter(waiver: Waiver, until: number, now: number): Matter {
  const requesters = [...new Set(waiver.asks.map(({ by }) => by))];
  return { kind: 'waiver', requesters, days: (until - (startOf(waiver, now) ?? now)) / dayMs };
}

/** Somebody decides the request that is open, the first or a renewal. `until` of the verdict may shorten what was asked for. */
export function decideWaiver(waiver: Waiver, verdict: Verdict, bench: Bench, judge: Judge, now: number): Outcome<Waiver> {
  const ask = openAsk(waiver, now);
  if (!ask) return refuse('not-pending', { state: waiverState(waiver, now) });
  const until = verdict.verdict === 'grant' ? (verdict.until ?? ask.until) : ask.until;
  if (until <= now) return refuse('bad-until');
  if (until > ask.until) return refuse('too-long', { days: Math.floor((ask.until - now) / dayMs) });
  if (openRenewal(waiver, now) && until <= endOf(waiver, now)) return refuse('no-longer-than-before');
  const ground = { bench, matter: toWaiverMatter(waiver, until, now), judge, now };
  const decisions = addDecision(ask.decisions, { ...verdict, until: verdict.verdict === 'grant' ? until : null }, ground);
  if (!decisions.ok) return decisions;
  const decided = { ...ask, decisions: decisions.value };
  return accept({ ...waiver, asks: replaceLast(waiver.asks, decided) });
}

function replaceLast([first, ...others]: Waiver['asks'], ask: WaiverAsk): Waiver['asks'] {
  return others.length === 0 ? [ask] : [first, ...others.slice(0, -1), ask];
}

/** Whoever could decide it ends a waiver that is in force, and says why. */
export function revokeWaiver(waiver: Waiver, text: string, bench: Bench, judge: Judge, now: number): Outcome<Waiver> {
  const state = waiverState(waiver, now);
  if (state !== 'approved') return refuse('not-approved', { state });
  const seat = findSeat(bench, toWaiverMatter(waiver, endOf(waiver, now), now), judge);
  if (!seat.may) return refuse(seat.why);
  if (text.trim() === '') return refuse('no-answer');
  return accept({ ...waiver, ended: { how: 'revoked', at: now, by: judge.accountId, text: text.trim() } });
}

/** The squad itself ends what it needs no longer. */
export function closeWaiver(waiver: Waiver, text: string, { by, now }: Said): Outcome<Waiver> {
  const state = waiverState(waiver, now);
  if (state !== 'approved') return refuse('not-approved', { state });
  return accept({ ...waiver, ended: { how: 'closed', at: now, by, text: text.trim() } });
}

/** The squad takes back what nobody has decided yet. */
export function takeBackWaiver(waiver: Waiver, { by, now }: Said): Outcome<Waiver> {
  const ask = openAsk(waiver, now);
  if (!ask) return refuse('not-pending', { state: waiverState(waiver, now) });
  return accept({ ...waiver, asks: replaceLast(waiver.asks, { ...ask, takenBack: { at: now, by } }) });
}
