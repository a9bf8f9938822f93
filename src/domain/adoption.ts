import type { z } from 'zod';
import type { auditAdoptionSchema } from '../contract/audit';
import type { FindingState } from '../contract/finding';
import type { Playbook } from '../contract/playbook';

type AuditAdoption = z.infer<typeof auditAdoptionSchema>;
type Tally = 'metNow' | 'notYet' | 'waived' | 'notJudged';

const tallyOf: Readonly<Record<Exclude<FindingState, 'not-applicable'>, Tally>> = {
  met: 'metNow',
  partly: 'notYet',
  'not-yet': 'notYet',
  waived: 'waived',
  grace: 'notJudged',
  'too-early': 'notJudged',
  'cant-tell': 'notJudged',
};

/**
 * Adoption at one instant, a row for each counted or required standard that has a must check, by id. One instant has no run of days, so
 * `adopted` is 0 and `metNow` tells who meets it; not-applicable squads are outside (PRODUCT.md, "Definitions").
 * @param squads the state of each standard, by id, squad by squad
 */
export function adoptionNow(
  playbook: Pick<Playbook, 'standards'>,
  squads: Iterable<Readonly<Record<string, FindingState>>>,
): AuditAdoption[] {
  const rows = playbook.standards
    .filter(({ mode, checks }) => (mode === 'counted' || mode === 'required') && checks.some(({ severity }) => severity === 'must'))
    .map(({ id }) => ({ standard: id, inScope: 0, adopted: 0, metNow: 0, notYet: 0, waived: 0, notJudged: 0 }))
    .sort((a, b) => (a.standard < b.standard ? -1 : 1));
  for (const states of squads) {
    for (const row of rows) {
      const state = states[row.standard] ?? 'not-applicable';
      if (state === 'not-applicable') continue;
      row.inScope++;
      row[tallyOf[state]]++;
    }
  }
  return rows;
}
