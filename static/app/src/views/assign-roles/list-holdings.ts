import type { AssignmentView, SquadAssignments } from '../../../../../src/contract/assignments';

/** Somebody who holds a role, or will: set here, or by a Jira project role alone. */
export type Holding = { kind: 'set'; assignment: AssignmentView } | { kind: 'jira'; accountId: string; name: string; active: boolean };

/** Who holds a role now or will, those that Jira names last; and who held it before, the latest first. */
export function listHoldings({ roles, assignments }: SquadAssignments, role: string): { now: Holding[]; past: AssignmentView[] } {
  const own = assignments.filter((each) => each.role === role);
  const set = own.filter(({ when }) => when !== 'past').map((assignment): Holding => ({ kind: 'set', assignment }));
  const holders = roles.find((each) => each.role === role)?.holders ?? [];
  const jira = holders
    .filter((holder) => holder.set === undefined)
    .map(({ accountId, name, active }): Holding => ({ kind: 'jira', accountId, name, active }));
  const past = own.filter(({ when }) => when === 'past').sort((a, b) => ((a.until ?? '') < (b.until ?? '') ? 1 : -1));
  return { now: [...set, ...jira], past };
}
