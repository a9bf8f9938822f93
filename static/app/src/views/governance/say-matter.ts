import type { ContestView, DecisionView, MatterView, WaiverView } from '../../../../../src/contract/matters';
import { middayOf } from '../../../../../src/text/day';
import type { TextKey, Texts } from '../../text/texts';

/** How a matter stands, in two or three words. */
export function sayState({ t }: Texts, { kind, state }: MatterView): string {
  return kind === 'contest' && state === 'rejected' ? t('exceptions.state.contest-rejected') : t(`exceptions.state.${state}` as TextKey);
}

/** A day, UTC, as the reader writes days. */
export const sayDay = (texts: Texts, day: string): string => texts.date(middayOf(day));

export const sayName = ({ t }: Texts, { name }: { name: string | null }): string => name ?? t('exceptions.somebody');

/** "Role A refused it (Product Ops), 3 days ago" */
export function sayDecision(texts: Texts, kind: MatterView['kind'], decision: DecisionView, now: number): string {
  const { verdict, by, as, at, lastDay } = decision;
  const word = kind === 'contest' ? (verdict === 'grant' ? 'uphold' : 'reject') : lastDay !== null ? 'grantUntil' : verdict;
  const date = lastDay === null ? '' : sayDay(texts, lastDay);
  const values = { name: sayName(texts, by), seat: texts.t(`exceptions.seat.${as}`), when: texts.when(at, now) };
  return word === 'grantUntil'
    ? texts.t('exceptions.decision.grantUntil', { ...values, date })
    : texts.t(`exceptions.decision.${word}`, values);
}

/** What a waiver says of its time: until when, how long that is, how often it was prolonged. */
export function sayTime(texts: Texts, waiver: WaiverView): (string | null)[] {
  const { t } = texts;
  const { state, lastDay, daysLeft, renewals } = waiver;
  const counts = state === 'pending' || state === 'approved';
  return [
    counts ? t('exceptions.until', { date: sayDay(texts, lastDay) }) : null,
    state === 'approved' && daysLeft !== null && daysLeft <= 30 ? t('exceptions.daysLeft', { n: daysLeft }) : null,
    renewals.used > 0 ? t('exceptions.renewed', { n: renewals.used }) : null,
  ];
}

/** By when an answer was promised, and whether that day has passed. */
export function sayPromise(texts: Texts, { answerBy, late }: WaiverView | ContestView): string | null {
  if (answerBy === null) return null;
  return texts.t(late ? 'exceptions.late' : 'exceptions.promised', { date: texts.date(answerBy) });
}
