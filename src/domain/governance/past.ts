import type { PastContest, PastWaiver } from '../../contract/past-matters';
import type { Contest } from './contest';
import { endOfDay } from './days';
import type { Decision } from './decision';
import { accept, refuse, type Outcome } from './refusal';
import { waiverState, type Waiver, type WaiverAsk } from './waiver';
import type { WaiverRules } from './waiver-commands';

const dayMs = 86_400_000;
const momentOf = (at: string): number => Date.parse(at);

function readDecisions(decisions: PastWaiver['asks'][number]['decisions']): Decision[] {
  return decisions.map(({ verdict, at, by, as, text, lastDay }) => ({
    ...{ verdict, at: momentOf(at), by, as, text, needed: decisions.length },
    until: lastDay === undefined ? null : endOfDay(lastDay),
  }));
}

/** Who asked never decides, nothing is decided before it is asked, and nothing lies ahead. */
function isSound(askers: readonly string[], asked: number, decisions: readonly Decision[], now: number): boolean {
  return asked <= now && decisions.every(({ by, at }) => !askers.includes(by) && at >= asked && at <= now);
}

/** A waiver of the past as it is kept, when it keeps to what holds for every other: a reason, a practice, an end within what the playbook allows. */
export function readPastWaiver(past: PastWaiver, id: string, rules: WaiverRules, now: number): Outcome<Waiver> {
  const asks: WaiverAsk[] = [];
  for (const { at, by, lastDay, reason, practice, decisions: said } of past.asks) {
    const ask = { at: momentOf(at), by, until: endOfDay(lastDay), reason, practice, decisions: readDecisions(said), takenBack: null };
    if (reason === '') return refuse('no-reason');
    if (practice === '') return refuse('no-practice');
    if (ask.until <= ask.at || ask.until > ask.at + rules.maxDays * dayMs) return refuse('too-long', { days: rules.maxDays });
    if (
      !isSound(
        [...asks, ask].map((each) => each.by),
        ask.at,
        ask.decisions,
        now,
      )
    )
      return refuse('requester');
    asks.push(ask);
  }
  if (asks.length - 1 > rules.renewals) return refuse('renewals-used');
  const [first, ...renewals] = asks;
  if (!first) return refuse('no-reason');
  const { squad, standard, check, category, ended } = past;
  const end = ended && { ...ended, at: momentOf(ended.at) };
  const waiver: Waiver = { id, squad, standard, check, category, asks: [first, ...renewals], follows: 0, ended: end, version: 0 };
  // What was never in force cannot have been ended, and what is over in the past stays so.
  return end && (end.at > now || waiverState({ ...waiver, ended: null }, end.at) !== 'approved') ? refuse('not-approved') : accept(waiver);
}

/** The same for a contest. */
export function readPastContest(past: PastContest, id: string, answerDays: number, now: number): Outcome<Contest> {
  const { squad, standard, check, reason, text, finding, by } = past;
  const at = momentOf(past.at);
  const decisions = readDecisions(past.decisions);
  if (text === '') return refuse('no-reason');
  if (decisions.some((decision) => decision.text === '')) return refuse('no-answer');
  if (!isSound([by], at, decisions, now)) return refuse('requester');
  const kept = { squad, standard, check, reason, text, link: null, finding: { ...finding, asOf: at } };
  return accept({ id, ...kept, at, by, answerBy: at + answerDays * dayMs, decisions, takenBack: null, version: 0 });
}
