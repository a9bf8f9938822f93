import type { Answer } from '../protocol';

/** An answer with a JSON body. */
export function answerJson(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
}

/**
 * A refusal by the platform itself rather than by the service behind it: `@forge/api` throws it with the reason in its message, so that nothing that the host does
 * not know can pass for an empty answer. Reasons are ASCII on one line, as header values must be.
 */
export function refuse(status: number, reason: string): Answer {
  const ascii = reason.replace(/[^\x20-\x7e]+/g, ' ');
  return {
    status,
    headers: { 'content-type': 'application/json', 'forge-proxy-error': ascii },
    body: JSON.stringify({ code: 'HOST_REFUSED', message: ascii }),
  };
}
