import type { Answer, Product } from './protocol';
import { answerJson } from './services/answers';

const HOUR_MS = 3_600_000;

/** The app's points of one UTC hour (developer.atlassian.com/cloud/jira/platform/rate-limiting: tier 1, reset at the top of the hour). */
export interface Quota {
  /** A 429 when nothing is left, else null. A call is let through while a point is left, whatever it will cost. */
  check(now: number, product: Product['name']): Answer | null;
  /** Takes points; @returns the headers that tell what is left. */
  spend(now: number, points: number): Record<string, string>;
  takeRefusal(): number | null;
}

/** Atlassian announces the end of a quota when less than a fifth of it is left. */
const NEAR_SHARE = 0.2;

/** @returns the quota of an app that may spend so many points an hour. */
export function createQuota(perHour: number): Quota {
  let hour = -1;
  let spent = 0;
  let refusedUntil: number | null = null;
  const enter = (now: number): number => {
    const current = Math.floor(now / HOUR_MS);
    if (current !== hour) {
      hour = current;
      spent = 0;
    }
    return (current + 1) * HOUR_MS;
  };
  const describe = (reset: number): Record<string, string> => {
    const left = Math.max(0, perHour - spent);
    return {
      'x-ratelimit-limit': String(perHour),
      'x-ratelimit-remaining': String(left),
      'x-ratelimit-reset': new Date(reset).toISOString(),
      ...(left < perHour * NEAR_SHARE ? { 'x-ratelimit-nearlimit': 'true' } : {}),
    };
  };
  return {
    check(now, product) {
      const reset = enter(now);
      if (spent < perHour) return null;
      refusedUntil = reset;
      const reason = `${product}-quota-global-based`;
      const headers = { ...describe(reset), 'retry-after': String(Math.ceil((reset - now) / 1000)), 'ratelimit-reason': reason };
      return answerJson(429, { errorMessages: [`Rate limit exceeded: ${reason}`], errors: {} }, headers);
    },
    spend(now, points) {
      const reset = enter(now);
      spent += points;
      return describe(reset);
    },
    takeRefusal() {
      const until = refusedUntil;
      refusedUntil = null;
      return until;
    },
  };
}
