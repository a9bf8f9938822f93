import type { AcknowledgementState, AssignmentState } from '../../snapshot/state-types';
import type { UserJson } from '../../snapshot/types';
import { daysSinceStart } from './calendar';
import type { Crew, People } from './people';
import { squads } from './squads';

const dayMs = 86_400_000;

/** Of a squad's crew, by the playbook's role. */
const crewRoles = { pm: 'productManager', designer: 'designer', 'tech-lead': 'techLead' } as const satisfies Record<string, keyof Crew>;

/** Squads whose holders have not opened their cards yet. */
const notRead = new Set(['OFFR', 'INV', 'POLI', 'EXPN', 'CARE']);

/**
 * What was set in Diapason, where Jira's project roles do not say it: a slice has none of its own, a cover has an end, and who left has a
 * last day.
 */
export function makeAssignments(people: People, asOf: number): AssignmentState[] {
  const day = (daysAgo: number): string => new Date(asOf - daysAgo * dayMs).toISOString().slice(0, 10);
  const month = (number: number): string => day(daysSinceStart(number));
  const endOf = (number: number): string => day(daysSinceStart(number + 1) + 1);
  const to = (
    squad: string,
    role: string,
    user: UserJson | null,
    span: Omit<AssignmentState, 'squad' | 'role' | 'account'>,
  ): AssignmentState[] => (user ? [{ squad, role, account: user.accountId, ...span }] : []);
  return [
    // A slice of TRIP, with its designer: no Product Manager for six weeks, and the lead stands in.
    ...to('LOYA', 'designer', people.crewOf('TRIP').designer, { from: month(5) }),
    ...to('LOYA', 'tech-lead', people.crewOf('LOYA').techLead, { from: month(5) }),
    ...to('LOYA', 'lead-pm', people.leadOf('Voyageur'), { from: month(1) }),
    ...to('LOYA', 'pm', people.formerOf('LOYA'), { from: month(5), until: day(42) }),
    ...to('LOYA', 'pm', people.leadOf('Voyageur'), { kind: 'cover', from: day(41), until: endOf(19) }),
    // No Product Designer for eleven weeks, no cover.
    ...to('REPO', 'designer', people.formerOf('REPO'), { from: month(4), until: day(77) }),
    // The Tech Lead of IDEN helps out.
    ...to('DSYS', 'tech-lead', people.crewOf('IDEN').techLead, { kind: 'cover', from: month(16), until: endOf(20) }),
    // Both left the company twelve days ago; Jira’s roles still name them.
    ...to('CARE', 'designer', people.crewOf('CARE').designer, { from: month(4), until: day(12) }),
    ...to('CARE', 'tech-lead', people.crewOf('CARE').techLead, { from: month(4), until: day(12) }),
  ];
}

/** Who has read the role card as it is. */
export function makeAcknowledgements(people: People): AcknowledgementState[] {
  return squads
    .filter(({ key }) => !notRead.has(key))
    .flatMap(({ key }) =>
      Object.entries(crewRoles).flatMap(([role, member]) => {
        const user = people.crewOf(key)[member];
        return user ? [{ squad: key, role, account: user.accountId }] : [];
      }),
    );
}
