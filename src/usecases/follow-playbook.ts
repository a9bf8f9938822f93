import { AppFailure } from '../ports/failure';
import type { Ports } from '../ports/ports';
import { listOutgrown } from './plan-sweep';
import { startSweep } from './start-sweep';

/**
 * Has all squads judged by the playbook that is published now, when the last sweep went by another one: from stored facts, without a call to Jira;
 * where the playbook asks what was never read of the work items, by a sweep of what changed, which reads that too. Nothing happens before the first
 * sweep; while one is on its way the hourly trigger asks again.
 */
export const followPlaybook =
  (needs: Pick<Ports, 'now' | 'newId' | 'sweeps' | 'playbooks' | 'audits' | 'queue'>) => async (): Promise<void> => {
    const last = await needs.sweeps.readLatestDone();
    const [published] = await needs.playbooks.list(null, 1);
    if (!last || !published || last.playbookVersion === published.info.version) return;
    const outgrown = await listOutgrown(needs, published.info.version);
    try {
      await startSweep(needs)({ kind: outgrown.size > 0 ? 'incremental' : 'rejudge' });
    } catch (error) {
      if (!(error instanceof AppFailure) || error.failure.code !== 'sweep-running') throw error;
    }
  };
