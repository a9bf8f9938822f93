import { dayOf } from '../domain/adoption-day';
import { dayNumberOf } from '../domain/history/days';
import type { Sweep } from '../domain/sweep';
import type { Ports } from '../ports/ports';
import { loadPlaybook } from './load-playbook';
import type { CountingNeeds } from './read-counting';
import { recordHistory, recountDay, type RecordNeeds } from './record-history';

/** A look at some squads, at another instant or through another window is no day of the site's own history. */
function isOrdinary({ squads, window, asOf, startedAt }: Sweep): boolean {
  return squads === null && window === null && dayOf(asOf) === dayOf(startedAt);
}

/** At the end of an ordinary sweep: puts the day into the history; false for any other. Said twice, or again later that day, it leaves one truth. */
export const recordAdoption =
  (ports: RecordNeeds) =>
  async (sweep: Sweep): Promise<boolean> => {
    const loaded = isOrdinary(sweep) ? await loadPlaybook(ports)(sweep.playbookVersion) : null;
    if (loaded) await recordHistory(ports)(sweep, loaded);
    return loaded !== null;
  };

/**
 * After a decision on what counts for whom: counts today again, where a sweep has read it already. Days before it do not change: a decision takes effect when it is taken, and an end that
 * comes by itself comes between two days. Whoever is cut off here, or overtaken by another decision, is made good by the next sweep.
 */
export async function recountToday(ports: CountingNeeds & Pick<Ports, 'playbooks' | 'sweeps'>): Promise<void> {
  const day = dayNumberOf(ports.now());
  const runs = await ports.history.listRuns();
  if ([...runs.values()].some(({ reading }) => reading.day === day)) await recountDay(ports, day, runs);
}
