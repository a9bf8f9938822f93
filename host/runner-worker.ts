import { Worker } from 'node:worker_threads';
import { InvocationFailure } from './invocation-failure';
import type { CallMessage, EndMessage, FromWorker, LogMessage, ToWorker, WorkerBoot } from './worker/messages';

/** A worker thread with the app's bundle in it. */
export interface RunningWorker {
  /** Settles when the bundle is loaded; never rejects: a bundle that cannot be loaded ends the worker. */
  ready: Promise<void>;
  post(message: ToWorker): void;
  stop(): Promise<void>;
}

interface Listener {
  onMessage(message: CallMessage | EndMessage | LogMessage): void;
  /** The worker is gone, and why. */
  onDeath(failure: InvocationFailure): void;
}

/** Starts a worker under a memory cap, without the host's environment (it may hold secrets of whoever runs the host). */
export function startWorker(file: string, boot: WorkerBoot, memoryMb: number, listener: Listener): RunningWorker {
  const worker = new Worker(file, {
    workerData: boot,
    env: { NODE_ENV: 'production' },
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
  let dead = false;
  const die = (failure: InvocationFailure): void => {
    if (dead) return;
    dead = true;
    listener.onDeath(failure);
  };
  for (const [stream, level] of [
    [worker.stdout, 'log'],
    [worker.stderr, 'error'],
  ] as const) {
    stream
      .setEncoding('utf8')
      .on('data', (text: string) => listener.onMessage({ kind: 'log', invocation: null, level, line: text.trimEnd() }));
  }
  const ready = new Promise<void>((resolve) => {
    worker.on('message', (message: FromWorker) => {
      if (message.kind === 'ready') resolve();
      else if (message.kind === 'unloadable')
        die(
          new InvocationFailure(
            'FUNCTION_PLATFORM_UNKNOWN_ERROR',
            `the app's bundle ${boot.bundle} could not be loaded: ${message.error.name}: ${message.error.message}\n${message.error.stack}`,
          ),
        );
      else if (!dead) listener.onMessage(message);
    });
  });
  worker.on('error', (error) => {
    const outOfMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    die(
      outOfMemory
        ? new InvocationFailure('FUNCTION_OUT_OF_MEMORY', `the function needed more than ${memoryMb} MB`)
        : new InvocationFailure('FUNCTION_PLATFORM_UNKNOWN_ERROR', `the app's process died: ${error.stack ?? error.message}`),
    );
  });
  worker.on('exit', (code) =>
    die(new InvocationFailure('FUNCTION_PLATFORM_UNKNOWN_ERROR', `the app's process left with exit code ${code}`)),
  );
  return {
    ready,
    post: (message) => worker.postMessage(message),
    async stop() {
      dead = true;
      await worker.terminate();
    },
  };
}
