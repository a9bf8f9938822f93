import type { Playbook } from '../contract/playbook';
import type { Squad } from '../domain/facts';
import { listModes, type Modes } from '../domain/governance/mode';
import { findRuling, knownAt } from '../domain/governance/rollout';
import { listReaches } from '../domain/governance/reach';
import { listSettling } from '../domain/governance/settling';
import type { Ports } from '../ports/ports';

/** How the standards of a playbook apply to a squad at an instant, and which of them it is still settling in to because of a rollout. */
export interface Applied {
  modes: Modes;
  settling: ReadonlyMap<string, number | null>;
}

/** How a playbook applies to a squad, by the rollouts that there are at this moment. `instant`: epoch ms; absent = now. */
export async function readModes({
  now,
  rollouts,
}: Pick<Ports, 'now' | 'rollouts'>): Promise<
  (playbook: Playbook | null, squad: Pick<Squad, 'key' | 'tribe'>, instant?: number) => Applied
> {
  const all = await rollouts.list();
  return (playbook, squad, instant = now()) => {
    if (!playbook) return { modes: {}, settling: new Map() };
    const reaches = listReaches(playbook, all, squad, instant);
    return { modes: listModes(playbook, all, squad, instant), settling: listSettling(playbook, reaches, instant) };
  };
}

/** A playbook without the standards that a rollout has retired: they are no part of any list either. */
export async function withoutRetired<P extends Pick<Playbook, 'standards'>>(
  { now, rollouts }: Pick<Ports, 'now' | 'rollouts'>,
  playbook: P,
): Promise<P> {
  const [all, at] = [await rollouts.list(), now()];
  const isRetired = (id: string): boolean => {
    const ruling = findRuling(all, id, at);
    return ruling !== null && knownAt(ruling, at).ended?.how === 'retire';
  };
  return { ...playbook, standards: playbook.standards.filter(({ id }) => !isRetired(id)) };
}
