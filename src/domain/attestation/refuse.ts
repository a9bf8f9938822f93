import type { Saying } from '../../contract/attestations';
import type { AskedSubject } from './asked';

/** Why something cannot be said: nobody asks for it · no tool was named, or one for a statement · a day that is still to come · a day before what was said last · it would end before it begins. */
export type SayingRefusal = 'unknown' | 'tools' | 'future' | 'earlier' | 'dates';

/** @param ground what may be said something of; the day of which it is said; today; the day of which something was said last */
export function refuseSaying(
  { kind, tools, until }: Saying,
  ground: { subject: AskedSubject | undefined; on: string; today: string; last: string | null },
): SayingRefusal | null {
  if (!ground.subject) return 'unknown';
  if ((kind === 'tool') !== tools.length > 0) return 'tools';
  if (ground.on > ground.today) return 'future';
  if (ground.last !== null && ground.on < ground.last) return 'earlier';
  return until !== null && until < ground.on ? 'dates' : null;
}
