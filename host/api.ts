import type { AccountChange } from './accounts';
import type { Answer, Clock, Product } from './protocol';
import type { PageJson } from './snapshot/confluence-types';
import type { Snapshot } from './snapshot/types';

/** What a host is made of. Paths are absolute. */
export interface HostOptions {
  snapshot: Snapshot;
  /** Where the app's bundle and manifest lie; default: this repository. */
  appDir?: string;
  clock?: HostClock;
  /** The products of the site; default: a Jira that holds the snapshot, and its Confluence where it has one. */
  products?: readonly Product[];
  /** Invocations of the queue and of events that run side by side, 1 to 3; default 2. With 1 the order of everything is fixed. */
  workers?: number;
  /** Where the app's database lives. Default: memory. */
  sql?: { kind: 'memory' } | { kind: 'file'; path: string } | { kind: 'mariadb'; url: string };
  /** Points an hour and so on; default: Forge's published limits. */
  limits?: Partial<Limits>;
  /** Hears of every page of Confluence that is written over its REST API. */
  onPageSaved?: (page: PageJson) => void;
  /** Receives the app's log lines; default: dropped, readable by `host.log`. */
  onLog?: (line: string) => void;
}

export interface Limits {
  /** REST points an hour for the app, reset at the top of the UTC hour. */
  pointsPerHour: number;
  /** Ms that a resolver, a trigger or a function of a page may take. */
  invokeMs: number;
  /** Definitions that Forge SQL takes in a minute. */
  definitionsPerMinute: number;
  /** Memory of a function whose manifest entry names none. */
  memoryMb: number;
}

export interface HostClock extends Clock {
  /** False for a simulated clock, which stands still between advances. */
  readonly ticks: boolean;
  /** Moves simulated time (or the offset to real time) forward by so many ms. */
  advance(ms: number): void;
}

/** A call from a page, as `@forge/bridge` makes it. */
export interface UiCall {
  moduleKey: string;
  functionKey: string;
  payload?: unknown;
  accountId: string | null;
  /** The module's `extension` context: from the browser, so the app must not trust it. */
  extension?: Record<string, unknown>;
  locale?: string;
}

/** A page's own REST call, as `requestJira` of `@forge/bridge` makes it: in the name of the person who looks, without cost in points. */
export interface PageRequest {
  product: Product['name'];
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: string | null;
  accountId: string | null;
}

/** A macro on its way into a PDF, a Word file or another reader of ADF. */
export interface MacroExport {
  moduleKey: string;
  exportType: 'pdf' | 'word' | 'other';
  /** Who exports; null when nobody is known, as on a scheduled or public export. */
  accountId: string | null;
  /** The macro's place: `content`, `space` … as in the module's `extension` context. */
  extension: Record<string, unknown>;
  config: Record<string, unknown>;
  locale?: string;
}

/** What the app used since the host started. */
export interface Meter {
  invocations: number;
  restCalls: number;
  points: number;
  sqlStatements: number;
  queueEvents: number;
  /** Times that a points quota made the clock jump, or would have made a real site wait. */
  quotaWaits: number;
}

/** A fault to play: the next `times` calls that match get this instead of the real answer. */
export interface Fault {
  to: 'jira' | 'confluence' | 'sql' | 'queue';
  /** Only calls whose path contains this. */
  path?: string;
  /** Skip so many matching calls first. */
  after?: number;
  times?: number;
  /**
   * An answer in place of the real one; `timeout`: the call never returns and the invocation runs into its deadline (at once, nobody waits for it);
   * `kill-invocation`: the process dies before the call is performed; `kill-after`: it dies after the call was performed and before the app hears of it;
   * `meanwhile`: the call is performed, and this is done before the app hears of it.
   */
  effect:
    | { status: number; headers?: Record<string, string>; body?: string }
    | { meanwhile: () => Promise<unknown> }
    | 'timeout'
    | 'kill-invocation'
    | 'kill-after';
}

/** The host: the service half of Forge around the unmodified app. */
export interface Host {
  /** Calls a resolver as a page would. Rejects with what the platform would report (a thrown error, a time-out). */
  invoke(call: UiCall): Promise<unknown>;
  /** Calls a macro's `adfExport` function; gives what it returns, an ADF document. */
  exportMacro(call: MacroExport): Promise<unknown>;
  /** Answers a page's own REST call; scopes and permissions hold as for the app's. */
  request(call: PageRequest): Answer;
  /** Delivers a product or lifecycle event to every trigger that listens. */
  emit(event: string, payload: Record<string, unknown>): Promise<void>;
  /** Runs a scheduled trigger now, by module key. */
  fire(scheduledTrigger: string): Promise<void>;
  /** Delivers one due queue event, if any; true when it did. A consumer's failure is retried by the queue later, as on Forge. */
  step(): Promise<boolean>;
  /** Delivers due queue events until none is due. Does not move the clock. */
  drain(): Promise<void>;
  /** Moves the clock, firing triggers and queue events as they fall due. Accepts ms or '30d', '2h', '5m'. */
  advance(by: number | string): Promise<void>;
  /** The next instant at which something is due (queue delay, schedule), or null. */
  nextDue(): number | null;
  /** Drains; then while `busy` says so, jumps to what is due next and drains again. */
  settle(busy: () => Promise<boolean>): Promise<void>;
  fail(fault: Fault): void;
  /** Closes or updates an Atlassian account now: Jira tells a closed one so, and the app's next personal data report hears of both. */
  changeAccount(change: AccountChange): void;
  /** Queue manners on demand: deliver each event twice, or in reverse order. */
  queueManners(manners: { duplicate?: boolean; reverse?: boolean }): void;
  meter(): Meter;
  log(): readonly string[];
  clock: HostClock;
  /** Delivers what is due as time passes, until stopped: what a server wants, with a clock that runs. */
  start(): void;
  stop(): Promise<void>;
}
