import type { Playbook } from '../../contract/playbook';
import { dayOf } from '../adoption-day';
import { listSubjectsOf } from '../attestation/asked';
import { isAbout, lastDay, listStanding, type Attestation } from '../attestation/attestation';
import { endOfDay } from '../governance/days';
import { endingAt, isSoon, plain, type Notice } from './item';
import type { Applying, Tied } from './standard-items';

/** What a squad says of itself and what ends within two weeks, or has: to those who speak for it. What only a standard in shadow asks is between the squad and Product Ops. */
export function listDeclarationNotices(
  playbook: Pick<Playbook, 'standards' | 'tools'>,
  { squad, tie }: Tied,
  { said: log, now, modeIn }: { said: readonly Attestation[]; now: number } & Pick<Applying, 'modeIn'>,
): Notice[] {
  if (!tie.speaks) return [];
  const standards = playbook.standards.filter((standard) => {
    const mode = modeIn(standard, squad.key);
    return mode !== 'out' && (mode !== 'shadow' || tie.within);
  });
  const standing = listStanding(log, dayOf(now));
  return listSubjectsOf({ tools: playbook.tools, standards }, squad).flatMap((subject): Notice[] => {
    const entry = standing.find((each) => isAbout(each, subject));
    const last = entry ? lastDay(entry, subject.days) : null;
    if (last === null) return [];
    const end = endOfDay(last);
    if (!isSoon(end, now)) return [];
    const id = `declaration ${squad.key} ${subject.kind} ${subject.subject} ${last}`;
    const text = now >= end ? 'declaration-ended' : 'declaration-ends';
    const told = { squad: squad.key, about: subject.name, place: 'declarations' } as const;
    return [{ ...plain, ...endingAt(end, now), ...told, id, kind: 'declaration', text }];
  });
}
