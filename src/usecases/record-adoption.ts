import { dayOf } from '../domain/adoption-day';
import type { Sweep } from '../domain/sweep';
import { loadPlaybook } from './load-playbook';
import { recordHistory, type RecordNeeds } from './record-history';
import type { Ports } from '../ports/ports';

/** A look at some squads, at another instant or through another window is no day of the site's own history. */
function isOrdinary({ squads, window, asOf, startedAt }: Sweep): boolean {
  return squads === null && window === null && dayOf(asOf) === dayOf(startedAt);
}

/** At the end of an ordinary sweep: puts the day into the history. Said twice, or again later that day, it leaves one truth. */
export const recordAdoption =
  (ports: RecordNeeds & Pick<Ports, 'playbooks'>) =>
  async (sweep: Sweep): Promise<void> => {
    if (!isOrdinary(sweep)) return;
    const loaded = await loadPlaybook(ports)(sweep.playbookVersion);
    if (loaded) await recordHistory(ports)(sweep, loaded);
  };
