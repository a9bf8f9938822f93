/** What one push made, and how far it is. */
export interface Job {
  success: number;
  inProgress: number;
  failed: number;
  cancelled: boolean;
}

/** Jobs by queue and id. */
export interface Jobs {
  open(queueName: string, jobId: string, events: number): void;
  find(queueName: string, jobId: string): Job | null;
  count(queueName: string, jobId: string, success: boolean): void;
  /** Events that have not begun are not delivered any more; they count neither as done nor as failed. */
  cancel(job: Job): void;
}

/** Jobs that are remembered for `getStats`; a client asks for them within minutes. */
const MAX_JOBS = 5_000;

/** An empty list of jobs; the oldest are forgotten when there are too many. */
export function createJobs(): Jobs {
  const jobs = new Map<string, Job>();
  const find = (queueName: string, jobId: string): Job | null => jobs.get(`${queueName} ${jobId}`) ?? null;
  return {
    find,
    open(queueName, jobId, events) {
      const [oldest] = jobs.keys();
      if (jobs.size >= MAX_JOBS && oldest !== undefined) jobs.delete(oldest);
      jobs.set(`${queueName} ${jobId}`, { success: 0, inProgress: events, failed: 0, cancelled: false });
    },
    count(queueName, jobId, success) {
      const job = find(queueName, jobId);
      if (!job) return;
      if (!job.cancelled) job.inProgress -= 1;
      if (success) job.success += 1;
      else job.failed += 1;
    },
    cancel(job) {
      job.cancelled = true;
      job.inProgress = 0;
    },
  };
}
