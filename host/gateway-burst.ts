import type { Answer } from './protocol';
import { answerJson } from './services/answers';
import { createTokenBucket, type TakeToken } from './token-bucket';

/** Calls a second and endpoint: GET and POST 100, PUT and DELETE 50 (developer.atlassian.com/cloud/jira/platform/rate-limiting, burst limits). */
const PER_SECOND = { read: 100, write: 50 };

/** One token bucket per endpoint and method, in nominal time (host/worker/messages.ts): a simulated clock that stands still starves nobody. */
export function createBurstLimit(): { take(endpoint: string, method: string, at: number): Answer | null } {
  const buckets = new Map<string, TakeToken>();
  return {
    take(endpoint, method, at) {
      const perSecond = method === 'GET' || method === 'POST' ? PER_SECOND.read : PER_SECOND.write;
      const bucket = buckets.get(endpoint) ?? createTokenBucket(perSecond, perSecond);
      buckets.set(endpoint, bucket);
      const waitMs = bucket(at);
      if (waitMs === null) return null;
      const headers = { 'retry-after': String(Math.max(1, Math.ceil(waitMs / 1000))), 'ratelimit-reason': 'jira-burst-based' };
      return answerJson(429, { errorMessages: ['Rate limit exceeded: jira-burst-based'], errors: {} }, headers);
    },
  };
}
