import type { HostClock } from './api';
import { InvocationEnded, InvocationFailure } from './invocation-failure';
import type { Answer } from './protocol';
import { startWorker, type RunningWorker } from './runner-worker';
import type { CallMessage, EndMessage, InvokeMessage, LogMessage, WorkerBoot } from './worker/messages';

/** One invocation to run. */
export interface Order {
  id: string;
  handler: string;
  functionKey: string;
  moduleKey: string;
  moduleType: string;
  accountId: string | null;
  args: unknown[];
  deadlineMs: number;
  memoryMb: number;
  /** How many queue events, each pushed by the one before, led here. */
  depth: number;
  /** Nominal ms that pass before the start (a queue's dispatch). */
  nominalDelayMs: number;
}

/** What a runner is made of. */
export interface RunnerOptions {
  workerFile: string;
  boot: WorkerBoot;
  clock: HostClock;
  poolSize: number;
  answer: (call: CallMessage, order: Order) => Answer | Promise<Answer>;
  onLog: (message: LogMessage, order: Order | null) => void;
}

/** Runs invocations of the app, each alone in a worker thread. */
export interface Runner {
  /** The value returned, parsed from JSON (undefined when nothing was). @throws InvocationFailure */
  run(order: Order): Promise<unknown>;
  stop(): Promise<void>;
}

interface Waiting {
  order: Order;
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
}

interface Slot {
  worker: RunningWorker;
  memoryMb: number;
  job: (Waiting & { timer: NodeJS.Timeout | null; ending: boolean }) | null;
}

/** Forge's limit on what a function may return: 5 MB (developer.atlassian.com/platform/forge/limits-invocation). */
const MAX_RESPONSE_BYTES = 5 * 1024 * 1024;

/** A pool of at most `poolSize` workers, started when needed. A worker that is terminated (deadline, memory, a played fault) is replaced by the next order. */
export function createRunner(options: RunnerOptions): Runner {
  const slots: Slot[] = [];
  const queue: Waiting[] = [];
  let latestNominal = 0;
  let stopped = false;

  const dispatch = (): void => {
    while (queue.length > 0) {
      const next = queue[0];
      if (!next) return;
      const slot = slots.find(({ job, memoryMb }) => job === null && memoryMb === next.order.memoryMb) ?? addSlot(next.order.memoryMb);
      if (!slot) return;
      queue.shift();
      begin(slot, next);
    }
  };

  const addSlot = (memoryMb: number): Slot | null => {
    if (slots.length >= options.poolSize) {
      const idle = slots.find(({ job }) => job === null);
      if (!idle) return null;
      retire(idle);
    }
    const slot: Slot = {
      memoryMb,
      job: null,
      worker: startWorker(options.workerFile, options.boot, memoryMb, {
        onMessage: (message) => hear(slot, message),
        onDeath: (failure) => finish(slot, failure),
      }),
    };
    slots.push(slot);
    return slot;
  };

  const retire = (slot: Slot): void => {
    const at = slots.indexOf(slot);
    if (at >= 0) slots.splice(at, 1);
    void slot.worker.stop();
  };

  const begin = (slot: Slot, waiting: Waiting): void => {
    const { order } = waiting;
    const job = { ...waiting, timer: null as NodeJS.Timeout | null, ending: false };
    slot.job = job;
    void slot.worker.ready.then(() => {
      if (slot.job !== job) return;
      job.timer = setTimeout(
        () =>
          abort(
            slot,
            new InvocationFailure('FUNCTION_TIME_OUT', `function "${order.functionKey}" did not end within ${order.deadlineMs / 1000} s`),
          ),
        order.deadlineMs,
      );
      const { clock } = options;
      latestNominal = Math.max(latestNominal, clock.now()) + order.nominalDelayMs;
      const { id, handler, functionKey, moduleKey, moduleType, accountId, deadlineMs } = order;
      const message: InvokeMessage = {
        kind: 'invoke',
        id,
        handler,
        functionKey,
        moduleKey,
        moduleType,
        accountId,
        deadlineMs,
        args: JSON.stringify(order.args),
        clock: { now: clock.now(), ticks: clock.ticks },
        at: latestNominal,
      };
      slot.worker.post(message);
    });
  };

  const abort = (slot: Slot, failure: InvocationFailure): void => {
    retire(slot);
    finish(slot, failure);
  };

  const finish = (slot: Slot, outcome: InvocationFailure | { value: unknown }): void => {
    const { job } = slot;
    slot.job = null;
    if (outcome instanceof InvocationFailure && outcome.reason !== 'FUNCTION_THREW' && outcome.reason !== 'FUNCTION_REFUSED') retire(slot);
    if (job) {
      if (job.timer) clearTimeout(job.timer);
      if (outcome instanceof InvocationFailure) job.reject(outcome);
      else job.resolve(outcome.value);
    }
    if (!stopped) dispatch();
  };

  const hear = (slot: Slot, message: CallMessage | LogMessage | EndMessage): void => {
    const order = slot.job?.order ?? null;
    if (message.kind === 'log') return options.onLog(message, message.invocation === order?.id ? order : null);
    if (message.invocation !== order?.id) return; // a late word of an invocation that was ended
    if (message.kind === 'call') return void answerCall(slot, order, message);
    latestNominal = Math.max(latestNominal, message.at);
    finish(slot, readOutcome(message, order));
  };

  const answerCall = async (slot: Slot, order: Order, call: CallMessage): Promise<void> => {
    try {
      const answer = await options.answer(call, order);
      if (slot.job?.order !== order) return;
      slot.worker.post({ ...answer, kind: 'answer', call: call.call, clock: { now: options.clock.now(), ticks: options.clock.ticks } });
    } catch (error) {
      if (slot.job?.order !== order) return;
      const reason = error instanceof InvocationEnded ? error.reason : 'FUNCTION_PLATFORM_UNKNOWN_ERROR';
      abort(
        slot,
        new InvocationFailure(
          reason,
          error instanceof Error
            ? error instanceof InvocationEnded
              ? error.message
              : `the host failed at ${call.method} ${call.path}: ${error.stack ?? error.message}`
            : String(error),
        ),
      );
    }
  };

  return {
    run: (order) =>
      new Promise((resolve, reject) => {
        if (stopped) return reject(new InvocationFailure('FUNCTION_PLATFORM_UNKNOWN_ERROR', 'the host is stopped'));
        queue.push({ order, resolve, reject });
        dispatch();
      }),
    async stop() {
      stopped = true;
      const gone = new InvocationFailure('FUNCTION_PLATFORM_UNKNOWN_ERROR', 'the host was stopped');
      for (const { reject } of queue.splice(0)) reject(gone);
      await Promise.all(
        [...slots].map(async (slot) => {
          finish(slot, gone);
          await slot.worker.stop();
        }),
      );
    },
  };
}

function readOutcome(message: EndMessage, order: Order): InvocationFailure | { value: unknown } {
  if (message.error) {
    const failure = new InvocationFailure('FUNCTION_THREW', message.error.message, message.error.name);
    if (message.error.stack !== '') failure.stack = message.error.stack;
    return failure;
  }
  if (message.value === undefined) return { value: undefined };
  const bytes = Buffer.byteLength(message.value);
  if (bytes > MAX_RESPONSE_BYTES)
    return new InvocationFailure(
      'FUNCTION_REFUSED',
      `function "${order.functionKey}" returned ${bytes} bytes; a response may have ${MAX_RESPONSE_BYTES}`,
    );
  return { value: JSON.parse(message.value) as unknown };
}
