import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { HostClock, Meter } from '../api';
import type { Answer, PlatformCall, Service } from '../protocol';
import { createTokenBucket } from '../token-bucket';
import { answerJson, refuse } from './answers';
import { createJobs } from './queue-jobs';

const orderSchema = z.object({ queueName: z.string(), jobId: z.string().min(1) });
const publishSchema = z.looseObject({
  ...orderSchema.shape,
  payload: z
    .array(
      z.object({
        body: z.record(z.string(), z.unknown()),
        delayInSeconds: z.number().optional(),
        concurrency: z.object({ key: z.string().min(1), limit: z.number().int().min(1) }).optional(),
      }),
    )
    .min(1),
});

/** developer.atlassian.com/platform/forge/limits-async-events: 50 events a push, 500 events a minute, 200 KB, delays up to 15 minutes, chains of 1,000. */
const LIMITS = { eventsPerPush: 50, eventsPerMinute: 500, bytes: 200 * 1024, delaySeconds: 900, depth: 1_000 };

/** An event that waits in the queue or is being delivered. */
export interface QueueEvent {
  eventId: string;
  jobId: string;
  queueName: string;
  body: Record<string, unknown>;
  concurrency: { key: string; limit: number } | null;
  depth: number;
  /** A second delivery of an event, played on demand: it does not count in the job's figures. */
  copy: boolean;
}

/** Hands an accepted event over for delivery at an instant (epoch ms). */
export type Enqueue = (event: QueueEvent, dueAt: number) => void;

/** The async events API at its wire: publish, stats and cancel of jobs. */
export interface QueueService extends Service {
  /** One delivery of an event has come to its end. */
  finish(event: QueueEvent, success: boolean): void;
  isCancelled(event: QueueEvent): boolean;
}

interface QueueParts {
  queueNames: readonly string[];
  clock: HostClock;
  meter: Meter;
  enqueue: Enqueue;
  mustDuplicate: () => boolean;
}

/** @returns the service; what it accepts goes to `enqueue`, twice where deliveries are to be doubled. */
export function createQueue({ queueNames, clock, meter, enqueue, mustDuplicate }: QueueParts): QueueService {
  const jobs = createJobs();
  const take = createTokenBucket(LIMITS.eventsPerMinute, LIMITS.eventsPerMinute / 60);

  const publish = (call: PlatformCall, body: unknown): Answer => {
    const { queueName, jobId, payload } = publishSchema.parse(body);
    if (payload.length > LIMITS.eventsPerPush)
      return answerJson(400, { message: `${payload.length} events in one push; at most ${LIMITS.eventsPerPush}` });
    const bytes = Buffer.byteLength(JSON.stringify(payload));
    if (bytes > LIMITS.bytes) return answerJson(413, { errorMessage: `the push has ${bytes} bytes; at most ${LIMITS.bytes}` });
    const late = payload.find(({ delayInSeconds = 0 }) => delayInSeconds < 0 || delayInSeconds > LIMITS.delaySeconds);
    if (late) return answerJson(400, { message: `a delay of ${late.delayInSeconds} s; 0 to ${LIMITS.delaySeconds} are allowed` });
    if (call.depth + 1 > LIMITS.depth) return answerJson(405, { message: `a chain of more than ${LIMITS.depth} events` });
    if (payload.some(() => take(call.at) !== null))
      return answerJson(429, { message: `more than ${LIMITS.eventsPerMinute} events in a minute` });
    jobs.open(queueName, jobId, payload.length);
    for (const { body: eventBody, delayInSeconds = 0, concurrency = null } of payload) {
      const event: QueueEvent = {
        eventId: randomUUID(),
        jobId,
        queueName,
        body: eventBody,
        concurrency,
        depth: call.depth + 1,
        copy: false,
      };
      const dueAt = clock.now() + delayInSeconds * 1000;
      enqueue(event, dueAt);
      if (mustDuplicate()) enqueue({ ...event, copy: true }, dueAt);
    }
    meter.queueEvents += payload.length;
    return answerJson(201, {});
  };

  const answerJob = (verb: string, body: unknown): Answer => {
    const { queueName, jobId } = orderSchema.parse(body);
    const job = jobs.find(queueName, jobId);
    if (!job) return answerJson(404, { message: `no job ${jobId} in queue ${queueName}` });
    if (verb === 'stats') return answerJson(200, { success: job.success, inProgress: job.inProgress, failed: job.failed });
    jobs.cancel(job);
    return { status: 204, headers: {}, body: '' };
  };

  return {
    name: 'queue',
    accepts: (to, path) => to.type === 'fpp' && to.remote === 'stargate' && /^\/webhook\/queue\/(publish|stats|cancel)\//.test(path),
    handle(call) {
      const verb = call.path.split('/')[3] ?? '';
      const body: unknown = JSON.parse(call.body ?? '');
      const { queueName } = orderSchema.parse(body);
      if (!queueNames.includes(queueName)) return refuse(404, `manifest.yml has no consumer of the queue "${queueName}"`);
      return verb === 'publish' ? publish(call, body) : answerJob(verb, body);
    },
    finish: (event, success) => void (event.copy || jobs.count(event.queueName, event.jobId, success)),
    isCancelled: (event) => jobs.find(event.queueName, event.jobId)?.cancelled ?? false,
  };
}
