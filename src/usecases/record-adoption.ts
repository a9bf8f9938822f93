import { dayOf, listAdoptionDays } from '../domain/adoption-day';
import { keepCounted } from '../domain/governance/counted-states';
import type { Sweep } from '../domain/sweep';
import type { Ports } from '../ports/ports';
import { loadPlaybook } from './load-playbook';

type Needs = Pick<Ports, 'squads' | 'audits' | 'playbooks' | 'adoption'>;

/** A look at some squads, at another instant or through another window is no day of the site's own history. */
function isOrdinary({ squads, window, asOf, startedAt }: Sweep): boolean {
  return squads === null && window === null && dayOf(asOf) === dayOf(startedAt);
}

/** At the end of an ordinary sweep: puts the day's adoption into the history, by tribe and standard. Said twice, or again later that day, it leaves one truth. */
export const recordAdoption =
  (ports: Needs) =>
  async (sweep: Sweep): Promise<void> => {
    if (!isOrdinary(sweep)) return;
    const loaded = await loadPlaybook(ports)(sweep.playbookVersion);
    if (!loaded) return;
    const standings = new Map(
      (await ports.audits.listSummaries()).map(({ squadKey, standings: states, modes }) => [squadKey, keepCounted(states, modes).states]),
    );
    const squads = (await ports.squads.list()).map(({ squad }) => ({ tribe: squad.tribe, states: standings.get(squad.key) ?? {} }));
    const rows = listAdoptionDays(loaded.playbook, squads, sweep.asOf);
    await ports.adoption.replaceDay(dayOf(sweep.asOf), rows, sweep.id);
  };

/**
 * After a decision that changes what counts: counts today again where today was counted already, so that the history says what every page says. An end that
 * comes by itself comes between two days.
 */
export async function recountToday(ports: Needs & Pick<Ports, 'now' | 'sweeps'>): Promise<void> {
  const sweep = await ports.sweeps.readLatestDone();
  if (sweep && dayOf(sweep.asOf) === dayOf(ports.now())) await recordAdoption(ports)(sweep);
}
