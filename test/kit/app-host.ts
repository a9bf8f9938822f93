import type { Host, HostOptions } from '../../host/api';
import { createClock } from '../../host/clock';
import { createHost } from '../../host/host';
import { quickInstall } from '../../host/quick-install';
import type { Snapshot } from '../../host/snapshot/types';
import type { Api, EndpointName } from '../../src/contract/endpoints';
import { endpoints } from '../../src/contract/endpoints';
import type { Reply } from '../../src/contract/failure';
import { ensureBuilt } from './built';

/** Monday, 1 June 2026, 09:00 UTC: by day, so that no sweep starts by itself. */
export const NOW = Date.UTC(2026, 5, 1, 9);

/** The app on a host whose clock stands still, called as a page would. */
export interface AppHost {
  host: Host;
  /** An endpoint's raw answer; what it gives back is checked against the contract. */
  ask<N extends EndpointName>(name: N, input: Api[N]['input'], accountId?: string | null): Promise<Reply<Api[N]['output']>>;
  /** The same, and a failure fails the test. */
  get<N extends EndpointName>(name: N, input: Api[N]['input'], accountId?: string): Promise<Api[N]['output']>;
  /** Publishes a playbook and runs one sweep to its end. */
  sweep(input?: Api['sweep.start']['input']): Promise<void>;
  /** Lets a sweep that is on its way run to its end, moving the clock where it has to wait. */
  settle(): Promise<void>;
  publish(yaml: string): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the built app over a site. Installed: its tables are there. `admin` must be an account that administers Jira. */
export async function startApp(
  snapshot: Snapshot,
  admin: string,
  options: Partial<HostOptions> & { install?: boolean } = {},
): Promise<AppHost> {
  ensureBuilt('app', 'worker');
  const { install = true, limits, ...rest } = options;
  const host = createHost({
    snapshot,
    clock: createClock({ kind: 'simulated', at: NOW }),
    limits: { ...quickInstall, ...limits },
    ...rest,
  });
  const ask = async <N extends EndpointName>(name: N, input: Api[N]['input'], accountId: string | null = admin) => {
    const reply = (await host.invoke({ moduleKey: 'admin', functionKey: name, payload: input, accountId })) as Reply<Api[N]['output']>;
    if (reply.ok) endpoints[name].output.parse(reply.value);
    return reply;
  };
  const get = async <N extends EndpointName>(name: N, input: Api[N]['input'], accountId: string = admin) => {
    const reply = await ask(name, input, accountId);
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.failure)}\n${host.log().slice(-10).join('\n')}`);
    return reply.value;
  };
  const settle = () =>
    host.settle(async () => {
      const { sweep } = await get('sweep.get', {});
      return sweep?.state === 'running' || sweep?.state === 'waiting';
    });
  if (install) await host.emit('avi:forge:installed:app', { id: 'installation' });
  return {
    host,
    ask,
    get,
    settle,
    async sweep(input = {}) {
      await get('sweep.start', input);
      await settle();
    },
    async publish(yaml) {
      const { current } = await get('playbook.get', { lang: 'en' });
      await get('playbook.import', { yaml, basedOn: current?.version ?? null, lang: 'en' });
    },
    stop: () => host.stop(),
  };
}
