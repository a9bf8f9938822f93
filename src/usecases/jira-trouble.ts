import type { UnknownReason } from '../domain/facts';
import { JiraFailure } from '../ports/jira';

/** Waiting for points or for a burst bucket is the sweep's business; any other failure is about one fact alone. */
export function isWait(error: unknown): boolean {
  return error instanceof JiraFailure && (error.kind === 'quota' || error.kind === 'burst');
}

/** Why a fact that Jira did not give is unknown. */
export function toReason(error: JiraFailure): UnknownReason {
  return error.kind === 'refused' ? { code: 'refused', status: error.status } : { code: 'unreadable', detail: error.detail };
}
