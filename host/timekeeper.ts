import type { Host, HostClock, Meter } from './api';
import { readSpan } from './clock';
import { InvocationFailure } from './invocation-failure';
import type { Schedule } from './services/schedule';

interface TimekeeperParts {
  clock: HostClock;
  /** Deliveries side by side. */
  workers: number;
  deliverOne: () => Promise<void> | null;
  pendingDue: () => number | null;
  schedule: Schedule;
  fire: (scheduledTrigger: string) => Promise<void>;
  meter: Meter;
  takeQuotaRefusal: () => number | null;
  onLog: (line: string) => void;
}

/** What makes things happen when they are due. */
export type Timekeeper = Pick<Host, 'step' | 'drain' | 'advance' | 'settle' | 'nextDue' | 'start'> & { stop(): void };

/** `settle` gives up when this much time was jumped over and the app still says that it is busy: the queue's own window is a day. */
const MAX_SETTLE_MS = 30 * 86_400_000;
/** How often a running host looks for what is due. */
const LOOK_EVERY_MS = 100;

/** @returns the timekeeper of a host. */
export function createTimekeeper(parts: TimekeeperParts): Timekeeper {
  const { clock, workers, deliverOne, pendingDue, schedule, fire, meter, takeQuotaRefusal, onLog } = parts;
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;

  const drain = async (): Promise<void> => {
    const running = new Set<Promise<void>>();
    for (;;) {
      while (running.size < workers && !stopped) {
        const delivery = deliverOne();
        if (!delivery) break;
        const tracked = delivery.finally(() => running.delete(tracked));
        running.add(tracked);
      }
      if (running.size === 0) return;
      await Promise.race(running);
    }
  };

  /** A scheduled trigger that fails is not run again before its next instant (module scheduledTrigger). */
  const fireDue = async (): Promise<void> => {
    for (const key of schedule.takeDue(clock.now())) {
      await fire(key).catch((error: unknown) => {
        if (!(error instanceof InvocationFailure)) throw error;
        if (!stopped) onLog(`scheduled trigger ${key} failed: ${error.reason}: ${error.stack ?? error.message}`);
      });
    }
  };

  const nextDue = (): number | null => {
    const instants = [pendingDue(), schedule.nextDue()].filter((instant) => instant !== null);
    return instants.length === 0 ? null : Math.min(...instants);
  };

  const jumpTo = async (instant: number): Promise<void> => {
    clock.advance(Math.max(0, instant - clock.now()));
    await fireDue();
    await drain();
  };

  return {
    step: async () => {
      const delivery = deliverOne();
      await delivery;
      return delivery !== null;
    },
    drain,
    nextDue,
    async advance(by) {
      const until = clock.now() + readSpan(by);
      await drain();
      for (let next = nextDue(); next !== null && next <= until; next = nextDue()) await jumpTo(next);
      clock.advance(Math.max(0, until - clock.now()));
    },
    async settle(busy) {
      const giveUpAt = clock.now() + MAX_SETTLE_MS;
      await drain();
      while (await busy()) {
        const next = nextDue();
        if (next === null) throw new Error('settle: the app says that it is busy, and nothing is due any more');
        if (next > giveUpAt) throw new Error('settle: the app still says that it is busy after 30 days');
        if (takeQuotaRefusal() !== null) meter.quotaWaits += 1;
        await jumpTo(next);
      }
    },
    start() {
      const look = async (): Promise<void> => {
        await fireDue();
        await drain();
        if (!stopped) timer = setTimeout(() => void look(), LOOK_EVERY_MS);
      };
      if (timer === null && !stopped) timer = setTimeout(() => void look(), LOOK_EVERY_MS);
    },
    stop() {
      stopped = true;
      if (timer) clearTimeout(timer);
    },
  };
}
