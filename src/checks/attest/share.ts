import type { AttestationKind } from '../../contract/attestations';
import { dayOf } from '../../domain/adoption-day';
import { lastDay, standingOf, type Standing } from '../../domain/attestation/attestation';
import type { Declarations } from '../../domain/facts';
import { refDate } from '../../domain/value';

interface Asked {
  kind: AttestationKind;
  subject: string;
  agreed: readonly string[];
  days: number;
}

/** What the squad says of one subject, and how that stands to what was agreed. What was said after the moment that is judged counts for it. */
export function findStanding({ said }: Declarations, { kind, subject, agreed, days }: Asked, asOf: number) {
  const own: Standing | undefined = said.find((each) => each.kind === kind && each.subject === subject);
  const state = standingOf(own, { agreed, days }, dayOf(asOf));
  const last = own ? lastDay(own, days) : null;
  return { own, state, dates: { ...(own && { on: refDay(own.on) }), ...(last !== null && { until: refDay(last) }) } };
}

/** A day that was written as one: midday, so that it is the same day in nearly every time zone. */
const refDay = (day: string) => refDate(Date.parse(`${day}T12:00:00.000Z`));

/** One question was asked: what was observed. */
export const observeOne = (met: boolean) => ({ n: 1, met: met ? 1 : 0, rate: met ? 1 : 0 });
