import { asApp, asUser, type APIResponse, type Route } from '@forge/api';
import type { z } from 'zod';
import { JiraFailure } from '../ports/jira';

export type Caller = 'app' | 'user';
export type Product = 'jira' | 'confluence';

/** What a product has told an invocation of the app's points: how many are left, of how many, until when (epoch ms). */
export interface Points {
  left: number;
  limit: number;
  resetsAt: number;
}

interface ProductRequest<S extends z.ZodType> {
  as: Caller;
  product: Product;
  /** Told of the points that are left, when Jira says so. */
  onPoints?: (points: Points) => void;
  route: Route;
  /** A body makes it a POST unless `method` says otherwise. */
  body?: Record<string, unknown>;
  method?: 'POST' | 'PUT';
  schema: S;
}

/** `Retry-After` is a number of seconds or an HTTP date (RFC 9110, 10.2.3); in milliseconds, 0 when absent or unreadable. */
export function readRetryAfter(header: string | null, now: number): number {
  if (header === null) return 0;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const at = Date.parse(header);
  return Number.isNaN(at) ? 0 : Math.max(0, at - now);
}

/** Jira's 429 by `RateLimit-Reason`: a quota stops all work until the hour turns, a burst limit only this endpoint for seconds (Jira Cloud, "Rate limiting"). */
function toRateFailure(answer: APIResponse, path: string, product: Product): JiraFailure {
  const reason = answer.headers.get('ratelimit-reason') ?? '';
  const wait = readRetryAfter(answer.headers.get('retry-after'), Date.now());
  // A refusal that gives no reason but asks for minutes can only be the quota: burst buckets refill within seconds.
  const quota = reason.includes('quota') || (reason === '' && wait > 60_000);
  return new JiraFailure(quota ? 'quota' : 'burst', `${path}: 429 ${reason}`.trim(), 429, wait, product);
}

/** `X-RateLimit-Limit`, `-Remaining` and `-Reset` (Jira Cloud, "Rate limiting"); null when they are not there. */
function readPoints({ headers }: APIResponse): Points | null {
  const [limit, left, resetsAt] = [
    headers.get('x-ratelimit-limit'),
    headers.get('x-ratelimit-remaining'),
    headers.get('x-ratelimit-reset'),
  ];
  if (limit === null || left === null || resetsAt === null) return null;
  const points = { left: Number(left), limit: Number(limit), resetsAt: Date.parse(resetsAt) };
  return Object.values(points).every(Number.isFinite) ? points : null;
}

async function toFailure(answer: APIResponse, path: string, product: Product): Promise<JiraFailure> {
  const { status } = answer;
  if (status === 429) return toRateFailure(answer, path, product);
  const detail = `${path}: ${status} ${(await answer.text()).slice(0, 300)}`;
  if (status === 401 || status === 403 || status === 404) return new JiraFailure('refused', detail, status, 0, product);
  return new JiraFailure(status >= 500 ? 'unavailable' : 'rejected', detail, status, 0, product);
}

/** The SDK throws for what the platform itself refuses (a missing scope, no consent) and for a broken connection. */
function toThrownFailure(error: unknown, path: string, product: Product): JiraFailure {
  const detail = `${path}: ${error instanceof Error ? error.message : String(error)}`;
  const status = error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : 0;
  return new JiraFailure(status >= 400 && status < 500 ? 'refused' : 'unavailable', detail, status, 0, product);
}

/** One request to Jira or Confluence, parsed. Throws JiraFailure and nothing else. */
export async function request<S extends z.ZodType>({
  as,
  product,
  route,
  body,
  method = 'POST',
  schema,
  onPoints,
}: ProductRequest<S>): Promise<z.infer<S>> {
  const path = route.value.split('?', 1)[0] ?? route.value;
  const init = body
    ? { method, headers: { Accept: 'application/json', 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
    : { headers: { Accept: 'application/json' } };
  let answer: APIResponse;
  let text: string;
  try {
    const caller = as === 'app' ? asApp() : asUser();
    answer = await (product === 'jira' ? caller.requestJira(route, init) : caller.requestConfluence(route, init));
    text = answer.ok ? await answer.text() : '';
  } catch (error) {
    throw toThrownFailure(error, path, product);
  }
  const points = onPoints && readPoints(answer);
  if (points) onPoints(points);
  if (!answer.ok) throw await toFailure(answer, path, product);
  return parseAnswer(text, schema, path, product);
}

function parseAnswer<S extends z.ZodType>(text: string, schema: S, path: string, product: Product): z.infer<S> {
  const fail = (detail: string): JiraFailure => new JiraFailure('unreadable', `${path}: ${detail}`, 0, 0, product);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw fail('not JSON');
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw fail(`${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`);
}
