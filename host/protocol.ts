/** Where a platform call goes: the first argument of `__forge_fetch__`. */
export interface Descriptor {
  type: string;
  provider?: string;
  remote?: string;
  accountId?: string;
}

/** An HTTP answer as the app's packages will see it. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** One call of the app to the platform, with what the platform knows of the invocation that makes it. */
export interface PlatformCall {
  to: Descriptor;
  method: string;
  /** Path with query, as the package sent it. */
  path: string;
  headers: Record<string, string>;
  body: string | null;
  /** The account that led to the invocation; null for queue, schedule and events. */
  accountId: string | null;
  functionKey: string;
  /** Nominal time of the call, epoch ms: what limits per second and per minute are counted in (host/worker/messages.ts, NOMINAL_MS). */
  at: number;
  /** How many queue events, each pushed by the one before, led to the invocation. */
  depth: number;
}

/** A REST call to a product. Products are synchronous: they are models in memory. */
export interface ProductRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | null;
  /** Who asks: the app's own account, or a user (null = anonymous). */
  as: { kind: 'app' } | { kind: 'user'; accountId: string | null };
  /** The host's time, epoch ms. */
  now: number;
}

/** What an operation of a product costs and needs; the gateway checks scopes and takes points before it lets the answer out. */
export interface Operation {
  method: string;
  /** As in the OpenAPI file: `/rest/api/3/project/{projectIdOrKey}/statuses`. */
  template: string;
  /** Either list suffices; each is needed whole. */
  scopes: { classic: readonly string[]; granular: readonly string[] };
}

/** A product (Jira, Confluence) as a model behind its REST API. */
export interface Product {
  name: 'jira' | 'confluence';
  /** The operation that a request means, or null: the gateway then refuses it by name. */
  find(method: string, path: string): Operation | null;
  /** Answers; `points` = what the answer costs by Atlassian's published rule (1 + 1 per object, 2 per identity or access object; a write 1). */
  handle(request: ProductRequest): Answer & { points: number };
}

/** One platform service (SQL, queue …): one file each in host/services, listed in host/services/index.ts. */
export interface Service {
  name: string;
  accepts(to: Descriptor, path: string): boolean;
  handle(call: PlatformCall): Answer | Promise<Answer>;
  stop?(): void | Promise<void>;
}

/** Time: real (system time plus an offset) or simulated. Never goes back. */
export interface Clock {
  now(): number;
}
