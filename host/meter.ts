import type { Meter } from './api';

/** A meter at zero: the host's parts count on it as they work. */
export function createMeter(): Meter {
  return { invocations: 0, restCalls: 0, points: 0, sqlStatements: 0, queueEvents: 0, quotaWaits: 0 };
}
