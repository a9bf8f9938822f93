import { AsyncLocalStorage } from 'node:async_hooks';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { format } from 'node:util';
import { parentPort, workerData } from 'node:worker_threads';
import type { Descriptor } from './protocol';
import { raiseEgressWall } from './worker/egress-wall';
import type { AnswerMessage, FromWorker, InvokeMessage, ThrownError, ToWorker, WorkerBoot } from './worker/messages';
import { NOMINAL_MS } from './worker/messages';
import { describeRuntime } from './worker/runtime';
import { installAppDate, setAppTime } from './worker/worker-clock';

interface Current {
  id: string;
  runtime: object;
  /** Nominal time, epoch ms. */
  at: number;
  ended: boolean;
}

const port = parentPort;
if (!port) throw new Error('host/worker.ts is a worker: the runner starts it');
const boot = workerData as WorkerBoot;
const appCodeDir = dirname(boot.bundle);
const send = (message: FromWorker): void => port.postMessage(message);
const current = new AsyncLocalStorage<Current>();
const waiting = new Map<number, (answer: AnswerMessage) => void>();
let calls = 0;

function describeError(thrown: unknown): ThrownError {
  if (typeof thrown !== 'object' || thrown === null) return { name: 'Error', message: format('%s', thrown), stack: '' };
  const read = (key: string): string => {
    const value: unknown = Reflect.get(thrown, key);
    return typeof value === 'string' ? value : '';
  };
  return { name: read('name') || 'Error', message: read('message'), stack: read('stack') };
}

/** The app's one way out: `@forge/*` send every call through it. */
async function fetchFromPlatform(to: Descriptor, path: string, init: RequestInit = {}): Promise<Response> {
  const invocation = current.getStore();
  if (!invocation) throw new Error(`platform call outside an invocation: ${to.type} ${path}`);
  if (invocation.ended) throw new Error(`platform call after the end of its invocation: ${to.type} ${path}`);
  if (init.body !== undefined && init.body !== null && typeof init.body !== 'string')
    throw new Error(`the host takes text bodies only: ${to.type} ${path}`);
  const issuedAt = invocation.at;
  calls += 1;
  const call = calls;
  const headers = Object.fromEntries(new Headers(init.headers));
  send({
    kind: 'call',
    call,
    invocation: invocation.id,
    at: issuedAt,
    to: { ...to },
    method: (init.method ?? 'GET').toUpperCase(),
    path,
    headers,
    body: init.body ?? null,
  });
  const answer = await new Promise<AnswerMessage>((resolve) => void waiting.set(call, resolve));
  invocation.at = Math.max(
    invocation.at,
    issuedAt + (to.remote === 'jira' || to.remote === 'confluence' ? NOMINAL_MS.rest : NOMINAL_MS.platform),
  );
  const bodyless = answer.status === 204 || answer.status === 304;
  return new Response(bodyless ? null : answer.body, { status: answer.status, headers: answer.headers });
}

function captureConsole(): void {
  const levels = ['debug', 'log', 'info', 'warn', 'error', 'trace'] as const;
  for (const level of levels) {
    globalThis.console[level] = (...parts: unknown[]) =>
      send({ kind: 'log', invocation: current.getStore()?.id ?? null, level, line: format(...parts) });
  }
}

async function invoke(app: object, message: InvokeMessage): Promise<void> {
  setAppTime(message.clock);
  const invocation: Current = {
    id: message.id,
    runtime: describeRuntime(boot, message, performance.now(), appCodeDir),
    at: message.at,
    ended: false,
  };
  const end = (outcome: { value?: string; error?: ThrownError }): void => {
    invocation.ended = true;
    send({ kind: 'end', invocation: message.id, at: invocation.at, ...outcome });
  };
  try {
    const handler: unknown = Object.hasOwn(app, message.handler) ? Reflect.get(app, message.handler) : undefined;
    if (typeof handler !== 'function')
      throw new Error(`the bundle exports no function "${message.handler}" (manifest function "${message.functionKey}")`);
    const args = JSON.parse(message.args) as unknown[];
    const value: unknown = await current.run(invocation, async () => Reflect.apply(handler, undefined, args) as unknown);
    const json: unknown = JSON.stringify(value);
    end(typeof json === 'string' ? { value: json } : {});
  } catch (thrown) {
    end({ error: describeError(thrown) });
  }
}

function start(): void {
  installAppDate();
  captureConsole();
  const bootRuntime = describeRuntime(boot, null, performance.now(), appCodeDir);
  Object.defineProperty(globalThis, '__forge_runtime__', { get: () => current.getStore()?.runtime ?? bootRuntime });
  Object.defineProperty(globalThis, '__forge_fetch__', { value: fetchFromPlatform });
  const loadBundle = createRequire(__filename);
  raiseEgressWall();
  let app: unknown;
  try {
    app = loadBundle(boot.bundle);
  } catch (thrown) {
    send({ kind: 'unloadable', error: describeError(thrown) });
    return;
  }
  const exports: object = typeof app === 'object' && app !== null ? app : {};
  port?.on('message', (message: ToWorker) => {
    if (message.kind === 'invoke') return void invoke(exports, message);
    setAppTime(message.clock);
    waiting.get(message.call)?.(message);
    waiting.delete(message.call);
  });
  send({ kind: 'ready' });
}

start();
