import { transition, type Sweep, type SweepEvent } from '../domain/sweep';
import type { Ports } from '../ports/ports';

/** Each try can only be beaten by another event of the same sweep, and a sweep sees a handful of those. */
const TRIES = 5;

/** Applies an event to the stored sweep, again if somebody else saved in between. Gives the sweep as it stands then; null when there is none. */
export const advanceSweep =
  ({ now, sweeps }: Pick<Ports, 'now' | 'sweeps'>) =>
  async (id: string, event: SweepEvent): Promise<Sweep | null> => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const stored = await sweeps.read(id);
      if (!stored) return null;
      const next = transition(stored, event, now());
      if (next === stored) return stored;
      if (await sweeps.save(next, stored.version)) return { ...next, version: stored.version + 1 };
    }
    throw new Error(`sweep ${id} could not take "${event.type}": it changed ${TRIES} times meanwhile`);
  };
