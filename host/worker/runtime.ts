import type { InvokeMessage, WorkerBoot } from './messages';

/**
 * What `globalThis.__forge_runtime__` holds: within an invocation everything that the packages may ask, outside one (`null`) what some read at import.
 * `startedAt` is a reading of `performance.now()`.
 */
export function describeRuntime(boot: WorkerBoot, invocation: InvokeMessage | null, startedAt: number, appCodeDir: string): object {
  const { app } = boot;
  const id = invocation?.id ?? 'boot';
  return {
    proxy: { token: 'host', url: 'https://proxy.invalid' },
    contextAri: app.contextAri,
    container: { region: 'local', runtime: 'nodejs', handler: invocation?.handler ?? '', appCodeDir },
    appContext: {
      appId: app.appId,
      appVersion: app.appVersion,
      environmentId: app.environmentId,
      environmentType: app.environmentType,
      installationId: app.installationId,
      invocationId: id,
      functionKey: invocation?.functionKey ?? '',
      moduleType: invocation?.moduleType ?? '',
      moduleKey: invocation?.moduleKey ?? '',
      installation: { ari: app.installationId, contexts: [app.contextAri] },
      permissions: { scopes: app.scopes, external: {} },
    },
    ...(invocation?.accountId === null || invocation === null ? {} : { aaid: invocation.accountId }),
    lambdaContext: {
      awsRequestId: id,
      getRemainingTimeInMillis: () => Math.max(0, Math.round((invocation?.deadlineMs ?? 0) - (performance.now() - startedAt))),
    },
    tracing: { traceId: id, spanId: id },
    metrics: silentMetrics,
  };
}

/** The packages count and time nearly every call; at Atlassian the figures go to its own monitoring, here nobody reads them. */
const silentMetrics = {
  timing: () => ({ measure: () => ({ stop: () => undefined }) }),
  counter: () => ({ incr: () => undefined, decr: () => undefined }),
  gauge: () => ({ set: () => undefined }),
};
