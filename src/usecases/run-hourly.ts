import { decideDueSweep, isEnded } from '../domain/sweep';
import { JiraFailure } from '../ports/jira';
import type { Ports } from '../ports/ports';
import { advanceSweep } from './advance-sweep';
import { bringSchemaUp } from './bring-schema-up';
import { followPlaybook } from './follow-playbook';
import { reportAccounts } from './report-accounts';
import { followPages } from './start-pages-run';
import { startSweep } from './start-sweep';

type Needs = Pick<
  Ports,
  | 'now'
  | 'newId'
  | 'log'
  | 'jira'
  | 'sweeps'
  | 'playbooks'
  | 'audits'
  | 'queue'
  | 'schema'
  | 'schemaQueue'
  | 'personalData'
  | 'reporter'
  | 'pseudonym'
  | 'playbookPages'
  | 'pagesQueue'
>;

/** The site's own time zone, in which "at night" is meant; UTC when Jira does not tell. */
async function readTimeZone({ jira, log }: Needs): Promise<string> {
  try {
    return await jira.readTimeZone();
  } catch (error) {
    if (!(error instanceof JiraFailure)) throw error;
    log.error('the time zone could not be read: UTC is used', error);
    return 'UTC';
  }
}

/** A sweep on its way gets its lanes pushed again: a lane that is alive ignores it, one whose chain broke or waited goes on where it was. */
async function rescue(needs: Needs, sweepId: string): Promise<void> {
  const sweep = await advanceSweep(needs)(sweepId, { type: 'resumed' });
  if (!sweep || isEnded(sweep) || sweep.state === 'waiting') return;
  const lanes = await needs.sweeps.listLanes(sweepId);
  for (const { lane, beat } of lanes.length > 0 ? lanes : [{ lane: 0, beat: 0 }]) {
    if (lane === 0 || sweep.plannedAt !== null) await needs.queue.push({ sweep: sweepId, lane, beat, hop: 0 });
  }
}

/** What the hourly trigger does: brings the schema up to date, reports accounts once a week, keeps the playbook's pages in step, rescues the replay and the sweep that are on their way, or starts the one that is due, be it only because the playbook is another one. */
export const runHourly = (needs: Needs) => async (): Promise<void> => {
  if (!(await bringSchemaUp(needs)())) return;
  await reportAccounts(needs);
  await followPages(needs)({ rescue: true });
  const replay = await needs.sweeps.readLatest(['replay']);
  if (replay && !isEnded(replay)) await rescue(needs, replay.id);
  const active = await needs.sweeps.readLatest();
  if (active && !isEnded(active)) return rescue(needs, active.id);
  // Judging again reads nothing, so that it puts off no sweep.
  const latest = await needs.sweeps.readLatest(['full', 'incremental']);
  const full = await needs.sweeps.readLatestDone('full');
  const past = { lastStarted: latest?.startedAt ?? null, lastFull: full?.startedAt ?? null };
  const kind = decideDueSweep(past, await readTimeZone(needs), needs.now());
  if (kind) await startSweep(needs)({ kind });
  else await followPlaybook(needs)();
};
