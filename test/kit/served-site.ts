import type { Host } from '../../host/api';
import { createClock } from '../../host/clock';
import { quickInstall } from '../../host/quick-install';
import { createAppClient, type AppClient } from '../../host/commands/app-client';
import { createHost } from '../../host/host';
import { operator, withOperator } from '../../host/operator';
import { startServer } from '../../host/server/server';
import type { AppState } from '../../host/snapshot/state-types';
import type { Snapshot } from '../../host/snapshot/types';
import { ensureBuilt } from './built';
import { root } from './shared';

/** A host in this process with its server on a free port. */
export interface ServedSite {
  url: string;
  /** Where the pages come from. */
  frameUrl: string;
  host: Host;
  app: AppClient;
  /** What the host complained about. */
  errors: string[];
  stop(): Promise<void>;
}

/** Serves a site whose clock runs from `now` (epoch ms). The app is not installed yet. */
export async function serveSite(bare: Snapshot, now: number): Promise<ServedSite> {
  ensureBuilt('app', 'worker', 'host', 'pages', 'uikit', 'shell');
  const snapshot = withOperator(bare);
  const host = createHost({ snapshot, clock: createClock({ kind: 'real', offset: now - Date.now() }), limits: quickInstall });
  const errors: string[] = [];
  const server = await startServer({
    host,
    snapshot,
    appDir: root,
    port: 0,
    user: null,
    onError: (line) => errors.push(line),
    onAdvance: () => undefined,
  });
  return {
    url: server.url,
    frameUrl: server.url.replace('localhost', '127.0.0.1'),
    host,
    app: createAppClient(host, operator.accountId),
    errors,
    async stop() {
      await server.stop();
      await host.stop();
    },
  };
}

/** Installs the app, publishes the site's playbook, loads what the app had kept and runs one sweep to its end. */
export async function setUpApp({ host, app }: ServedSite, playbook: string | undefined, kept?: AppState): Promise<void> {
  await host.emit('avi:forge:installed:app', {});
  if (playbook !== undefined) {
    const problems = await app.publishPlaybook(playbook, 'en');
    if (problems.length > 0) throw new Error(`the site's playbook is not valid: ${JSON.stringify(problems)}`);
  }
  if (kept) await app.loadState(kept);
  await app.startSweep({ asOf: host.clock.now(), window: null, squads: null });
  const readState = async () => (await app.readSweep()).state;
  await host.settle(async () => ['running', 'waiting'].includes(await readState()));
  const state = await readState();
  if (state !== 'done') throw new Error(`the sweep ended as "${state}"\n${host.log().slice(-20).join('\n')}`);
}
