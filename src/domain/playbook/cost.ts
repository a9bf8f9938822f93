import type { DraftDocument, ProcessCost } from '../../contract/playbook-draft';
import { listItems } from './parts';
import { valueAt } from './shape';

/** What keeping the standards costs a squad in minutes a month: those of every mode but draft. Standards that do not say are counted, not guessed. */
export function sumProcessCost(document: DraftDocument): ProcessCost {
  const cost = { minutesPerMonth: 0, said: 0, unsaid: 0 };
  for (const standard of listItems(document, 'standards')) {
    if (valueAt(standard, ['mode']) === 'draft') continue;
    const minutes = valueAt(standard, ['minutesPerMonth']);
    if (typeof minutes === 'number' && minutes >= 0) {
      cost.minutesPerMonth += minutes;
      cost.said += 1;
    } else cost.unsaid += 1;
  }
  return cost;
}
