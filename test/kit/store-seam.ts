import type { HostOptions } from '../../host/api';
import { createMeter } from '../../host/meter';
import { quickInstall } from '../../host/quick-install';
import { createSql, openEngine } from '../../host/services/sql';

/** Answers `@forge/sql` in this process with the host's own SQL service, so that repositories can be tested without a worker. Call before they are imported. */
export function installSqlSeam(sql: NonNullable<HostOptions['sql']>): { statements(): number; stop(): Promise<void> } {
  const meter = createMeter();
  const engine = openEngine(sql);
  const service = createSql(engine, meter, quickInstall.definitionsPerMinute);
  const nothing = { incr: () => undefined, stop: () => undefined, measure: () => nothing };
  const runtime = { metrics: { timing: () => nothing, counter: () => nothing, gauge: () => nothing } };
  // Every call a second after the one before: the limits per second and per minute are tested elsewhere.
  let at = 0;
  Reflect.set(globalThis, '__forge_runtime__', runtime);
  Reflect.set(globalThis, '__forge_fetch__', async (to: { type: string }, path: string, init: { body: string }) => {
    at += 10_000;
    const call = { to, path, method: 'POST', headers: {}, body: init.body, accountId: null, functionKey: 'test', at, depth: 0 };
    const { status, headers, body } = await service.handle(call);
    return new Response(body, { status, headers });
  });
  return {
    statements: () => meter.sqlStatements,
    async stop() {
      await engine.stop();
    },
  };
}
