import type { Window } from '../contract/sweep';
import type { Sweep } from '../domain/sweep';
import { AppFailure } from '../ports/failure';
import type { Ports } from '../ports/ports';

/** Parallel chains of queue events. Two keep Jira and the database busy at once and stay far below the burst limits. */
export const LANES = 2;

export interface SweepRequest {
  /** Epoch ms; absent = now. */
  asOf?: number | undefined;
  window?: Window | undefined;
  squads?: readonly string[] | undefined;
  kind?: 'full' | 'incremental' | undefined;
}

/** Makes a sweep and puts its first step on the queue. `sweep-running` when one is on its way. */
export const startSweep =
  ({ now, newId, sweeps, playbooks, queue }: Pick<Ports, 'now' | 'newId' | 'sweeps' | 'playbooks' | 'queue'>) =>
  async (request: SweepRequest): Promise<Sweep> => {
    const latest = await sweeps.readLatest();
    // The start also marks the cases that a sweep has seen, so no two sweeps may share it, not even on a clock that stands still.
    const startedAt = Math.max(now(), (latest?.startedAt ?? 0) + 1);
    const playbook = await playbooks.readLatest();
    const sweep: Sweep = {
      id: newId(),
      kind: request.kind ?? 'full',
      state: 'running',
      asOf: request.asOf ?? now(),
      window: request.window ?? null,
      squads: request.squads ?? null,
      playbookVersion: playbook?.info.version ?? null,
      startedAt,
      ...{ plannedAt: null, endedAt: null, resumesAt: null, version: 1 },
    };
    if (!(await sweeps.insert(sweep))) throw new AppFailure('sweep-running');
    await sweeps.insertLanes(sweep.id, LANES);
    // Should this push be lost with the invocation, the hourly trigger finds an active sweep and pushes again.
    await queue.push({ sweep: sweep.id, lane: 0, beat: 0, hop: 0 });
    return sweep;
  };
