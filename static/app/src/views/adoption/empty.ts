import type { Report } from '../../../../../src/contract/report';
import { isNarrowed, type ReportChoice } from './choice';

export type Empty = 'no-sweep' | 'no-squads' | 'no-standards' | 'filtered';

/** Why the report has nothing to show, or null when it has. `filtered`: this choice leaves nothing, another would. A headline that is merely withheld is not empty. */
export function chooseEmpty({ withheld, standards }: Pick<Report, 'withheld' | 'standards'>, choice: ReportChoice): Empty | null {
  if (withheld === 'no-sweep') return withheld;
  if (withheld === 'no-squads' || withheld === 'no-standards') return isNarrowed(choice) ? 'filtered' : withheld;
  return standards.length === 0 && isNarrowed(choice) ? 'filtered' : null;
}
