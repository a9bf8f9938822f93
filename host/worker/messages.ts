import type { Answer, Descriptor } from '../protocol';

/** What a worker is told once, when it starts. Paths are absolute. */
export interface WorkerBoot {
  /** The app's bundle, CommonJS. */
  bundle: string;
  app: AppIdentity;
}

/** Who the app is on this site: what `getAppContext()` shows of it, the same for every invocation. */
export interface AppIdentity {
  appId: string;
  appVersion: string;
  environmentId: string;
  environmentType: 'DEVELOPMENT';
  installationId: string;
  contextAri: string;
  scopes: readonly string[];
}

/** One invocation, as told to the worker. */
export interface InvokeMessage {
  kind: 'invoke';
  id: string;
  /** The name that the bundle exports. */
  handler: string;
  functionKey: string;
  moduleKey: string;
  moduleType: string;
  accountId: string | null;
  /** The handler's arguments as JSON. */
  args: string;
  clock: ClockReading;
  /** Nominal time at the start, see NOMINAL_MS. */
  at: number;
  deadlineMs: number;
}

/** The host's time as a worker needs it: it runs on from `now` if it ticks, and stands still otherwise. */
export interface ClockReading {
  now: number;
  ticks: boolean;
}

export interface AnswerMessage extends Answer {
  kind: 'answer';
  call: number;
  clock: ClockReading;
}

/** A platform call of the app, sent to the host. */
export interface CallMessage {
  kind: 'call';
  call: number;
  invocation: string;
  /** Nominal time of the call, epoch ms. */
  at: number;
  to: Descriptor;
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | null;
}

export interface LogMessage {
  kind: 'log';
  invocation: string | null;
  level: string;
  line: string;
}

/** The end of an invocation: its value as JSON (undefined = nothing returned), or the error that it threw. */
export interface EndMessage {
  kind: 'end';
  invocation: string;
  at: number;
  value?: string;
  error?: ThrownError;
}

export interface ThrownError {
  name: string;
  message: string;
  stack: string;
}

export type FromWorker = { kind: 'ready' } | { kind: 'unloadable'; error: ThrownError } | CallMessage | LogMessage | EndMessage;
export type ToWorker = InvokeMessage | AnswerMessage;

/**
 * What a platform call is taken to last at Atlassian. The host answers from memory, many times faster than a site over a network; limits per second and per
 * minute would then refuse an app that the real platform would not. So they are counted in nominal time: it starts with the host's clock, every invocation
 * starts where the latest one stood, and calls that are made one after the other add up while calls made at once share one instant.
 */
export const NOMINAL_MS = { rest: 50, platform: 20, dispatch: 250 };
