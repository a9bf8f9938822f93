import { checks } from '../checks';
import { isEnded, looksBack, readsJira, type Sweep } from '../domain/sweep';
import { listAskedFacts } from '../domain/tracking';
import { isWait, JiraFailure } from '../ports/jira';
import type { Ports, SweepTask } from '../ports/ports';
import type { WorkRow } from '../ports/stores';
import { advanceSweep } from './advance-sweep';
import { closeMonth } from './freeze-month';
import { judgeSquad } from './judge-squad';
import { loadPlaybook } from './load-playbook';
import { noteIncident } from './note-incident';
import { planJudging } from './plan-judging';
import { planSweep } from './plan-sweep';
import { recordAdoption } from './record-adoption';
import { LEASE_MS, readSquad } from './read-squad';
import { replaySquad, summariseReplay } from './replay-squad';
import { settleSpans } from './settle-spans';
import type { ReportCatalogues } from './tell-report';

type SweepPorts = Omit<Ports, 'permissions' | 'access' | 'schema'>;
/** `catalogues`: what a month that has ended is told in. */
type Needs = SweepPorts & { catalogues: ReportCatalogues };

/** Forge refuses the 1,000th push of a chain (405); half of that is left as room. The hourly trigger starts new chains. */
const MAX_HOPS = 500;
/** The longest delay of a queue event; who has to wait longer ends the chain, and the hourly trigger goes on. */
const MAX_DELAY_MS = 900_000;
/** The pause before a look whether the last squad has been read. */
const READING_MS = 15_000;
/** How often the plan is tried again when Jira does not answer, a minute apart, before the sweep counts as failed. */
const PLAN_TRIES = 5;
const HOUR_MS = 3_600_000;
/** Squads that one event judges where nothing has to be read: a second or two of work each at most, far within the consumer's 300. */
const JUDGED_AT_ONCE = 10;

/** What comes after a step: the next one of this lane, so many ms later, or nothing. */
type Next = { delayMs: number } | 'end';

/**
 * Whether every squad has to be read before the first is judged: a work item that was in one squad's space then may be in another's now, and where
 * a check asks what others wait for, the answer is in another squad's work items.
 */
async function judgesLast(needs: Needs, sweep: Sweep): Promise<boolean> {
  if (looksBack(sweep)) return true;
  if (!readsJira(sweep)) return false;
  const loaded = await loadPlaybook(needs)(sweep.playbookVersion);
  return loaded !== null && listAskedFacts(loaded.playbook, checks).has('dependencies');
}

/** The next squad that nobody works on; null when there is none. Where others were faster with all that was seen free, it looks again. */
async function leaseNext({ now, sweeps }: Needs, sweep: Sweep, judgeLast: boolean): Promise<WorkRow | null> {
  for (let free = await sweeps.listFree(sweep.id, now(), 10, judgeLast); free.length > 0;) {
    for (const row of free) {
      const leased = await sweeps.saveWork(row, { state: row.state === 'todo' ? 'reading' : row.state, leaseUntil: now() + LEASE_MS });
      if (leased) return leased;
    }
    free = await sweeps.listFree(sweep.id, now(), 10, judgeLast);
  }
  return null;
}

/** A month that cannot be frozen tonight is tried again tomorrow: the sweep is done all the same. */
async function endMonth(needs: Needs, sweep: Sweep): Promise<void> {
  await closeMonth(needs, needs.catalogues)(sweep).catch((error: unknown) => needs.log.error('a month could not be frozen', error));
}

/** Whether squads are to be judged once more, be it that another lane, which came to the end at the same time, has sent them. */
async function sendsBack(needs: Needs, sweep: Sweep): Promise<boolean> {
  return (await settleSpans(needs, sweep)) || (await needs.sweeps.countUnfinished(sweep.id)).unfinished > 0;
}

/** Nothing is free: either all is done, or others are at work, whose leases may end without them. */
async function waitOrFinish(needs: Needs, sweep: Sweep, judgeLast: boolean): Promise<Next> {
  const { now, sweeps, log } = needs;
  const { unfinished, nextLeaseEnd } = await sweeps.countUnfinished(sweep.id);
  const leastMs = judgeLast ? READING_MS : 1000;
  if (unfinished > 0) return { delayMs: Math.max(leastMs, (nextLeaseEnd ?? 0) - now() + 1000) };
  if (sweep.kind === 'replay') await summariseReplay(needs)(sweep);
  else if (await sendsBack(needs, sweep)) return { delayMs: 0 };
  else if (await recordAdoption(needs)(sweep)) await endMonth(needs, sweep);
  await advanceSweep(needs)(sweep.id, { type: 'finished' });
  log.info('sweep finished', { sweep: sweep.id });
  return 'end';
}

async function workOn(needs: Needs, sweep: Sweep, row: WorkRow): Promise<void> {
  const [record] = await needs.squads.readMany([row.squadKey]);
  if (!record) {
    await needs.sweeps.saveWork(row, { state: 'failed', problem: 'not-found', leaseUntil: 0 });
  } else if (row.state === 'judging') {
    const judge = sweep.kind === 'replay' ? replaySquad : judgeSquad;
    await judge(needs)(row, record, sweep).catch((error: unknown) => noteIncident(needs, row, error));
  } else {
    await readSquad(needs)(row, record, sweep);
  }
}

async function work(needs: Needs, sweep: Sweep): Promise<Next> {
  const most = readsJira(sweep) ? 1 : JUDGED_AT_ONCE;
  const judgeLast = await judgesLast(needs, sweep);
  for (let done = 0; done < most; done += 1) {
    const row = await leaseNext(needs, sweep, judgeLast);
    if (!row) return done > 0 ? { delayMs: 0 } : waitOrFinish(needs, sweep, judgeLast);
    await workOn(needs, sweep, row);
  }
  return { delayMs: 0 };
}

/** Lists and counts, then opens the other lanes; this one goes on as the first. */
async function plan(needs: Needs, sweep: Sweep): Promise<Next> {
  await (readsJira(sweep) ? planSweep : planJudging)(needs)(sweep);
  await advanceSweep(needs)(sweep.id, { type: 'planned' });
  for (const { lane, beat } of await needs.sweeps.listLanes(sweep.id)) {
    if (lane > 0) await needs.queue.push({ sweep: sweep.id, lane, beat, hop: 0 });
  }
  return { delayMs: 0 };
}

/** Out of points, the whole sweep waits until the hour turns; out of burst, this lane waits for the bucket. A plan that Jira does not answer is tried again. */
async function onJiraFailure(needs: Needs, sweep: Sweep, task: SweepTask, error: JiraFailure): Promise<Next> {
  const now = needs.now();
  if (error.kind === 'quota') {
    const waitMs = error.retryAfterMs || HOUR_MS - (now % HOUR_MS);
    await advanceSweep(needs)(sweep.id, { type: 'out-of-points', until: now + waitMs });
    needs.log.info('sweep waits for points', { sweep: sweep.id, seconds: Math.ceil(waitMs / 1000) });
    return waitMs <= MAX_DELAY_MS ? { delayMs: waitMs } : 'end';
  }
  if (error.kind === 'burst') return { delayMs: Math.max(1000, error.retryAfterMs) };
  if (error.kind !== 'refused' && task.hop < PLAN_TRIES) return { delayMs: 60_000 };
  needs.log.error('the sweep could not be planned', error, { sweep: sweep.id });
  await advanceSweep(needs)(sweep.id, { type: 'failed' });
  return 'end';
}

/** The step's continuation. First pushed, then counted: killed in between, the event comes again, finds its beat still open and pushes again. */
async function goOn({ sweeps, queue, log }: Needs, task: SweepTask, { delayMs }: Exclude<Next, 'end'>): Promise<void> {
  const { sweep, lane, beat, hop } = task;
  if ((await sweeps.readBeat(sweep, lane)) !== beat) return;
  if (hop >= MAX_HOPS || delayMs > MAX_DELAY_MS) {
    log.info('a chain of the sweep ends here', { sweep, lane, hop });
    return;
  }
  await queue.push({ sweep, lane, beat: beat + 1, hop: hop + 1 }, delayMs);
  await sweeps.advanceBeat(sweep, lane, beat);
}

/**
 * One queue event of a sweep: at most a few hundred cases of one squad, or one squad judged. Events may come twice, late or out of order;
 * one whose beat has passed does nothing. Throws what is not Jira's doing; the queue then delivers the event again.
 */
export const runSweepStep =
  (ports: SweepPorts, catalogues: ReportCatalogues) =>
  async (task: SweepTask): Promise<void> => {
    const needs: Needs = { ...ports, catalogues };
    const resumed = await advanceSweep(needs)(task.sweep, { type: 'resumed' });
    if (!resumed || isEnded(resumed) || resumed.state === 'waiting') return;
    if ((await needs.sweeps.readBeat(task.sweep, task.lane)) > task.beat) return;
    let next: Next;
    try {
      next = resumed.plannedAt === null ? await plan(needs, resumed) : await work(needs, resumed);
    } catch (error) {
      if (!(error instanceof JiraFailure) || (resumed.plannedAt !== null && !isWait(error))) throw error;
      next = await onJiraFailure(needs, resumed, task, error);
    }
    if (next !== 'end') await goOn(needs, task, next);
  };
