import { dayOf } from '../domain/adoption-day';
import type { Sweep } from '../domain/sweep';
import type { Ports } from '../ports/ports';
import { loadPlaybook } from './load-playbook';
import { recordHistory, type RecordNeeds } from './record-history';

/** What it takes to write a day. */
export type DayNeeds = RecordNeeds & Pick<Ports, 'playbooks'>;

/** A look at some squads, at another instant or through another window is no day of the site's own history. */
function isOrdinary({ squads, window, asOf, startedAt }: Sweep): boolean {
  return squads === null && window === null && dayOf(asOf) === dayOf(startedAt);
}

/** At the end of an ordinary sweep: puts the day into the history; false for any other. Said twice, or again later that day, it leaves one truth. */
export const recordAdoption =
  (ports: DayNeeds) =>
  async (sweep: Sweep): Promise<boolean> => {
    const loaded = isOrdinary(sweep) ? await loadPlaybook(ports)(sweep.playbookVersion) : null;
    if (loaded) await recordHistory(ports)(sweep, loaded);
    return loaded !== null;
  };

/** After a decision on which standards count for whom: counts today again where today was counted already. An end that comes by itself comes between two days. */
export async function recountToday(ports: DayNeeds & Pick<Ports, 'now' | 'sweeps'>): Promise<void> {
  const sweep = await ports.sweeps.readLatestDone();
  if (sweep && dayOf(sweep.asOf) === dayOf(ports.now())) await recordAdoption(ports)(sweep);
}
