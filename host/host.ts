import { join } from 'node:path';
import type { Host, HostOptions, Limits } from './api';
import { createAccounts } from './accounts';
import { createClock } from './clock';
import { createDeliverer, type Item } from './delivery';
import { createFaults } from './faults';
import { createGateway } from './gateway';
import { createInvocations, describeApp } from './invocations';
import { InvocationFailure } from './invocation-failure';
import { loadManifest } from './manifest';
import { createMeter } from './meter';
import { createPending } from './pending';
import { createConfluence, hasConfluence } from './products/confluence/confluence';
import { createJira } from './products/jira/jira';
import { findRoot } from './root';
import { createRunner, type Order } from './runner';
import { createBackend } from './seam-backend';
import { createServices } from './services';
import { routeEvent } from './services/events';
import { writeLocaleFiles } from './services/i18n';
import { createSchedule } from './services/schedule';
import { createTimekeeper } from './timekeeper';

/** Tier 1 of Jira's points, a resolver's 25 s, a function's 512 MB, 25 definitions a minute (forge-platform: limits-invocation, rate-limiting, limits-sql). */
const FORGE_LIMITS: Limits = { pointsPerHour: 65_000, invokeMs: 25_000, memoryMb: 512, definitionsPerMinute: 25 };
const MAX_POOL = 3;
const MAX_LOG_LINES = 20_000;

/**
 * Starts a host: the app's own bundle over simulated platform services. Nothing runs before the first call; workers start when they are needed.
 * @throws Error when the manifest cannot be honoured. A bundle that is missing or does not load fails the first invocation, by name.
 */
export function createHost(options: HostOptions): Host {
  const root = findRoot();
  const appDir = options.appDir ?? root;
  const manifest = loadManifest(appDir);
  const { snapshot, clock = createClock({ kind: 'real' }), workers = 2 } = options;
  const limits = { ...FORGE_LIMITS, ...options.limits };
  const meter = createMeter();
  const lines: string[] = [];
  const log = (line: string): void => {
    if (lines.length >= MAX_LOG_LINES) lines.splice(0, MAX_LOG_LINES / 2);
    lines.push(line);
    options.onLog?.(line);
  };

  const app = describeApp(manifest, snapshot.site);
  const codeDir = join(appDir, 'dist', 'app');
  writeLocaleFiles(manifest, appDir, codeDir);
  const pending = createPending<Item>();
  const manners = { duplicate: false, reverse: false };
  const faults = createFaults();
  const accounts = createAccounts(snapshot);
  const gateway = createGateway({
    products: options.products ?? [
      createJira(snapshot, accounts),
      ...(hasConfluence(snapshot) ? [createConfluence(snapshot, options.onPageSaved)] : []),
    ],
    manifest,
    clock,
    limits,
    meter,
  });
  const { all: services, queue } = createServices({
    manifest,
    clock,
    meter,
    sql: options.sql ?? { kind: 'memory' },
    definitionsPerMinute: limits.definitionsPerMinute,
    enqueue: (event, dueAt) => pending.add({ kind: 'queue', event, tries: { count: 0, since: dueAt, last: null } }, dueAt),
    mustDuplicate: () => manners.duplicate,
    accounts,
  });
  const backend = createBackend({ services, gateway, faults, onRefusal: log });
  const runner = createRunner({
    workerFile: join(root, 'dist', 'host', 'worker.cjs'),
    boot: { bundle: join(codeDir, 'index.cjs'), app },
    clock,
    poolSize: Math.min(MAX_POOL, workers + 1), // one more than the queue uses, so that pages do not wait for a sweep
    answer: ({ to, method, path, headers, body, at }, { accountId, functionKey, depth }) =>
      backend({ to, method, path, headers, body, at, accountId, functionKey, depth }),
    onLog: ({ level, line }, order) => log(`[${order ? `${order.functionKey} ${order.id.slice(0, 8)}` : 'app'}] ${level}: ${line}`),
  });
  const run = (order: Order): Promise<unknown> => {
    meter.invocations += 1;
    return runner.run(order);
  };

  const invocations = createInvocations({ manifest, site: snapshot.site, app, limits });
  const consumers = new Map(manifest.consumers.map((consumer) => [consumer.queue, consumer]));
  const schedules = new Map(manifest.schedules.map((trigger) => [trigger.key, trigger]));
  const makeOrder = (item: Item, now: number): Order => {
    const { count, last, since } = item.tries;
    const retryContext =
      last === null
        ? {}
        : {
            retryContext: {
              retryCount: count,
              ...last,
              retentionWindow: { startTime: new Date(since).toISOString(), remainingTimeMs: Math.max(0, since + 86_400_000 - now) },
            },
          };
    if (item.kind === 'trigger')
      return invocations.fromEvent(item.delivery.triggerKey, item.delivery.functionKey, { ...item.delivery.event, ...retryContext });
    const { queueName, jobId, eventId, body, depth } = item.event;
    const consumer = consumers.get(queueName);
    if (!consumer) throw new InvocationFailure('FUNCTION_REFUSED', `manifest.yml has no consumer of the queue "${queueName}"`);
    return invocations.fromQueue(consumer, { queueName, jobId, eventId, body, ...retryContext }, depth);
  };
  const fire = async (key: string): Promise<void> => {
    const trigger = schedules.get(key);
    if (!trigger) throw new InvocationFailure('FUNCTION_REFUSED', `manifest.yml has no scheduled trigger "${key}"`);
    await run(invocations.fromSchedule(trigger));
  };

  const deliverer = createDeliverer({ pending, queue, makeOrder, run, now: () => clock.now(), manners, onLog: log });
  const timekeeper = createTimekeeper({
    clock,
    workers,
    deliverOne: () => deliverer.deliverOne(),
    pendingDue: () => pending.nextDue(),
    schedule: createSchedule(manifest.schedules, clock.now()),
    fire,
    meter,
    takeQuotaRefusal: () => gateway.takeQuotaRefusal(),
    onLog: log,
  });

  return {
    ...timekeeper,
    invoke: async (call) => run(invocations.fromPage(call)),
    exportMacro: async (call) => run(invocations.fromExport(call)),
    request: (call) => {
      const answer = gateway.handlePage(call);
      const refusal = answer.headers['forge-proxy-error'];
      if (refusal !== undefined) log(`refused on a page: ${answer.status} ${refusal}`);
      return answer;
    },
    async emit(event, payload) {
      const { deliveries, dropped } = routeEvent(manifest.triggers, event, payload, app);
      if (dropped !== null) log(dropped);
      for (const delivery of deliveries)
        await deliverer.deliver({ kind: 'trigger', delivery, tries: { count: 0, since: clock.now(), last: null } });
    },
    fire,
    fail: (fault) => faults.add(fault),
    changeAccount: (change) => accounts.change(change, clock.now()),
    queueManners: ({ duplicate = false, reverse = false }) => void Object.assign(manners, { duplicate, reverse }),
    meter: () => ({ ...meter }),
    log: () => lines,
    clock,
    async stop() {
      timekeeper.stop();
      await runner.stop();
      for (const service of services) await service.stop?.();
    },
  };
}
