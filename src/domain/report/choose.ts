import type { Playbook, Standard } from '../../contract/playbook';
import type { ReportFilter } from '../../contract/report';
import type { ReportSquad } from './pairs';

/** How many days each period looks back. */
export const periodDays = { month: 30, quarter: 91, 'half-year': 182, year: 365 } as const satisfies Record<ReportFilter['period'], number>;

const isEmptyOr = <T>(chosen: readonly T[], own: T): boolean => chosen.length === 0 || chosen.includes(own);

/** The standards that enter figures: those with a must check that count for some squad, in the playbook's order. */
export function listCountedOf({ standards }: Pick<Playbook, 'standards'>, squads: readonly ReportSquad[]): Standard[] {
  return standards.filter(
    ({ id, checks }) => checks.some(({ severity }) => severity === 'must') && squads.some(({ counted }) => counted.has(id)),
  );
}

/** Those of them that the filter leaves. */
export function listShown(counted: readonly Standard[], { standards, areas }: ReportFilter): Standard[] {
  return counted.filter(({ id, area }) => isEmptyOr(standards, id) && isEmptyOr(areas, area));
}
