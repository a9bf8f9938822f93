import type { Window } from '../contract/sweep';
import { isEnded, type Sweep } from '../domain/sweep';
import { AppFailure } from '../ports/failure';
import type { Ports } from '../ports/ports';
import { advanceSweep } from './advance-sweep';

/** Parallel chains of queue events. Two keep Jira and the database busy at once and stay far below the burst limits. */
export const LANES = 2;

export interface SweepRequest {
  /** Absent = a new one. */
  id?: string | undefined;
  /** Epoch ms; absent = now. */
  asOf?: number | undefined;
  window?: Window | undefined;
  squads?: readonly string[] | undefined;
  kind?: Sweep['kind'] | undefined;
}

type Needs = Pick<Ports, 'now' | 'newId' | 'sweeps' | 'playbooks' | 'queue'>;

/** A sweep does all that judging again would do, and more: it takes its place. */
async function insert(needs: Needs, sweep: Sweep): Promise<boolean> {
  if (await needs.sweeps.insert(sweep)) return true;
  const active = await needs.sweeps.readLatest();
  const gives = active?.kind === 'rejudge' && !isEnded(active) && (sweep.kind === 'full' || sweep.kind === 'incremental');
  if (!gives) return false;
  await advanceSweep(needs)(active.id, { type: 'cancelled' });
  return needs.sweeps.insert(sweep);
}

/** Makes a sweep and puts its first step on the queue. `sweep-running` (for a replay: `replay-running`) when one is on its way. */
export const startSweep =
  (needs: Needs) =>
  async (request: SweepRequest): Promise<Sweep> => {
    const { now, newId, sweeps, playbooks, queue } = needs;
    const latest = await sweeps.readLatest(request.kind === 'replay' ? ['replay'] : undefined);
    // The start also marks the cases that a sweep has seen, so no two sweeps may share it, not even on a clock that stands still.
    const startedAt = Math.max(now(), (latest?.startedAt ?? 0) + 1);
    const playbook = await playbooks.readLatest();
    const sweep: Sweep = {
      id: request.id ?? newId(),
      kind: request.kind ?? 'full',
      state: 'running',
      asOf: request.asOf ?? now(),
      window: request.window ?? null,
      squads: request.squads ?? null,
      playbookVersion: playbook?.info.version ?? null,
      startedAt,
      ...{ plannedAt: null, endedAt: null, resumesAt: null, version: 1 },
    };
    if (!(await insert(needs, sweep))) throw new AppFailure(sweep.kind === 'replay' ? 'replay-running' : 'sweep-running');
    await sweeps.insertLanes(sweep.id, LANES);
    // Should this push be lost with the invocation, the hourly trigger finds an active sweep and pushes again.
    await queue.push({ sweep: sweep.id, lane: 0, beat: 0, hop: 0 });
    return sweep;
  };
