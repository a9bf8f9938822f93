import { z } from 'zod';
import { InvocationFailure } from './invocation-failure';
import type { Pending } from './pending';
import type { Order } from './runner';
import type { TriggerDelivery } from './services/events';
import type { QueueEvent, QueueService } from './services/queue';

/** Something that waits for its first or next delivery. */
export type Item = { kind: 'queue'; event: QueueEvent; tries: Tries } | { kind: 'trigger'; delivery: TriggerDelivery; tries: Tries };

/** What is known of earlier deliveries. */
export interface Tries {
  count: number;
  /** Epoch ms of the first one's due time. */
  since: number;
  last: { retryReason: string; retryData: unknown } | null;
}

/** developer.atlassian.com/platform/forge/runtime-reference/async-events-api: retries within 24 h, back-off up to about 15 min, retryAfter up to 900 s. */
const WINDOW_MS = 24 * 3_600_000;
const FIRST_BACKOFF_MS = 10_000;
const MAX_BACKOFF_MS = 900_000;
/** A product event is tried again four times at most (…/manifest-reference/modules/trigger). */
const MAX_TRIGGER_RETRIES = 4;

const retrySchema = z.object({
  _retry: z.literal(true),
  retryOptions: z
    .object({ retryAfter: z.number().optional(), retryReason: z.string().optional(), retryData: z.unknown().optional() })
    .default({}),
});

interface DeliveryParts {
  pending: Pending<Item>;
  queue: QueueService;
  makeOrder: (item: Item, now: number) => Order;
  run: (order: Order) => Promise<unknown>;
  now: () => number;
  manners: { reverse: boolean };
  onLog: (line: string) => void;
}

/** Delivers what is due, keeps to the concurrency limits and plans retries. */
export interface Deliverer {
  /** Takes one due item and delivers it; null when none is due or none may run now. */
  deliverOne(): Promise<void> | null;
  /** Delivers one item now, whatever is due. */
  deliver(item: Item): Promise<void>;
}

/** @returns the deliverer of a host. */
export function createDeliverer(parts: DeliveryParts): Deliverer {
  const { pending, queue, makeOrder, run, now, manners, onLog } = parts;
  const running = new Map<string, number>();

  const admit = (item: Item): boolean => {
    const concurrency = item.kind === 'queue' ? item.event.concurrency : null;
    return concurrency === null || (running.get(concurrency.key) ?? 0) < concurrency.limit;
  };
  const count = (item: Item, by: number): void => {
    const concurrency = item.kind === 'queue' ? item.event.concurrency : null;
    if (concurrency) running.set(concurrency.key, (running.get(concurrency.key) ?? 0) + by);
  };
  const finish = (item: Item, success: boolean): void => {
    if (item.kind === 'queue') queue.finish(item.event, success);
  };

  const deliver = async (item: Item): Promise<void> => {
    count(item, 1);
    try {
      const returned = retrySchema.safeParse(await run(makeOrder(item, now())));
      if (!returned.success) return finish(item, true);
      const { retryAfter = 1, retryReason = 'FUNCTION_RETRY_REQUEST', retryData = null } = returned.data.retryOptions;
      retry(item, Math.min(MAX_BACKOFF_MS, retryAfter * 1000), { retryReason, retryData });
    } catch (error) {
      if (!(error instanceof InvocationFailure)) throw error;
      onLog(
        `${describe(item)} failed: ${error.reason === 'FUNCTION_THREW' ? (error.stack ?? error.message) : `${error.reason}: ${error.message}`}`,
      );
      const retried = item.kind === 'queue' || error.reason !== 'FUNCTION_THREW';
      if (!retried) return finish(item, false);
      retry(item, Math.min(MAX_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** item.tries.count), {
        retryReason: error.reason === 'FUNCTION_THREW' ? 'FUNCTION_PLATFORM_UNKNOWN_ERROR' : error.reason,
        retryData: null,
      });
    } finally {
      count(item, -1);
    }
  };

  const retry = (item: Item, afterMs: number, last: NonNullable<Tries['last']>): void => {
    const dueAt = now() + afterMs;
    const spent = item.kind === 'queue' ? dueAt - item.tries.since > WINDOW_MS : item.tries.count >= MAX_TRIGGER_RETRIES;
    if (spent) {
      onLog(`${describe(item)} is given up after ${item.tries.count + 1} deliveries (${last.retryReason})`);
      return finish(item, false);
    }
    pending.add({ ...item, tries: { ...item.tries, count: item.tries.count + 1, last } }, dueAt);
  };

  return {
    deliver,
    deliverOne() {
      pending.drop((item) => item.kind === 'queue' && queue.isCancelled(item.event));
      const item = pending.take(now(), admit, manners.reverse);
      return item ? deliver(item) : null;
    },
  };
}

function describe(item: Item): string {
  return item.kind === 'queue' ? `event ${item.event.eventId} of queue ${item.event.queueName}` : `trigger ${item.delivery.triggerKey}`;
}
