import type { Playbook } from '../contract/playbook';
import type { Squad } from '../domain/facts';
import { listModes, setRetiredApart, type Modes } from '../domain/governance/mode';
import { retiredSince } from '../domain/governance/rollout';
import { listReaches } from '../domain/governance/reach';
import { listSettling } from '../domain/governance/settling';
import type { Ports } from '../ports/ports';
import { requireOutcome } from './change-matter';

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

/** A playbook without the standards that a rollout has retired at this moment. */
export async function withoutRetired<P extends Pick<Playbook, 'standards'>>(
  { now, rollouts }: Pick<Ports, 'now' | 'rollouts'>,
  playbook: P,
): Promise<P> {
  return setRetiredApart(playbook, await rollouts.list(), now()).playbook;
}

/** Of a standard that a rollout has retired nothing is asked, so that there is nothing to except from or to answer. */
export async function requireInForce({ now, rollouts }: Pick<Ports, 'now' | 'rollouts'>, standard: string): Promise<void> {
  if (retiredSince(await rollouts.list(), standard, now()) !== null) requireOutcome({ ok: false, refusal: 'retired', values: {} });
}
