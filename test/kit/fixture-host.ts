import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Host, HostOptions } from '../../host/api';
import { createClock } from '../../host/clock';
import { createHost } from '../../host/host';
import type { Product } from '../../host/protocol';
import type { Snapshot } from '../../host/snapshot/types';
import { ensureBuilt } from './built';

/** 2 March 2026, 09:00:00 UTC: the simulated hosts of these tests start here. */
export const START = Date.UTC(2026, 2, 2, 9);

const snapshot: Snapshot = {
  site: {
    name: 'Fixture',
    baseUrl: 'https://fixture.example',
    cloudId: 'f1f1f1f1-0000-4000-8000-000000000000',
    locale: 'en-US',
    timeZone: 'UTC',
  },
  projects: [],
  issues: new Map(),
};

/** A Jira of three operations: who asks, a note that is kept (in `notes`), and a secret whose scope the fixture app does not have. An answer costs 10 points. */
export function createTinyJira(): Product & { notes: string[] } {
  const notes: string[] = [];
  const scopes = { classic: ['read:jira-work'], granular: ['read:user:jira', 'read:group:jira'] };
  const operations = [
    { method: 'GET', template: '/rest/api/3/whoami', scopes },
    { method: 'POST', template: '/rest/api/3/note', scopes },
    {
      method: 'GET',
      template: '/rest/api/3/secret',
      scopes: { classic: ['manage:jira-configuration'], granular: ['read:secret:jira', 'read:user:jira'] },
    },
  ];
  return {
    name: 'jira',
    notes,
    find: (method, path) =>
      operations.find((operation) => operation.method === method && operation.template === path.split('?')[0]) ?? null,
    handle({ path, body, as }) {
      if (path.startsWith('/rest/api/3/note')) notes.push(String(Reflect.get(JSON.parse(body ?? ''), 'line')));
      return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(as), points: 10 };
    },
  };
}

/** Bundles the fixture app once, into a folder of its own. */
export async function buildFixtureApp(): Promise<{ appDir: string; remove(): void }> {
  ensureBuilt('worker');
  const source = join(__dirname, '../host/fixture-app');
  const appDir = mkdtempSync(join(tmpdir(), 'fixture-app-'));
  for (const part of ['manifest.yml', 'locales']) cpSync(join(source, part), join(appDir, part), { recursive: true });
  await build({
    entryPoints: [join(source, 'index.ts')],
    outfile: join(appDir, 'dist/app/index.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'error',
  });
  return { appDir, remove: () => rmSync(appDir, { recursive: true }) };
}

/** A host around the fixture app with a clock that stands still; `call` invokes a resolver function as a signed-in user. */
export function startFixtureHost(appDir: string, options: Partial<HostOptions> = {}) {
  const jira = createTinyJira();
  const host: Host = createHost({ snapshot, appDir, clock: createClock({ kind: 'simulated', at: START }), products: [jira], ...options });
  const call = (functionKey: string, payload?: unknown): Promise<unknown> =>
    host.invoke({ moduleKey: 'page', functionKey, payload, accountId: 'user-1' });
  return { host, jira, call };
}
