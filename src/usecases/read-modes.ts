import type { Playbook } from '../contract/playbook';
import type { Squad } from '../domain/facts';
import { listModes, type Modes } from '../domain/governance/mode';
import type { Ports } from '../ports/ports';

/** How each standard of a playbook applies to a squad, by the rollouts that there are at this moment. `instant`: epoch ms; absent = now. */
export async function readModes({
  now,
  rollouts,
}: Pick<Ports, 'now' | 'rollouts'>): Promise<(playbook: Playbook | null, squad: Pick<Squad, 'key' | 'tribe'>, instant?: number) => Modes> {
  const all = await rollouts.list();
  return (playbook, squad, instant = now()) => (playbook ? listModes(playbook, all, squad, instant) : {});
}
