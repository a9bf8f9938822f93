import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { createClock } from '../../host/clock';
import { createHost } from '../../host/host';
import { withOperator } from '../../host/operator';
import { startServer } from '../../host/server/server';
import type { PageBlock } from '../../host/snapshot/confluence-types';
import type { Host } from '../../host/api';
import { ensureBuilt } from '../kit/built';
import { root } from '../kit/shared';
import { buildIssue, buildProject, buildSite, buildUser } from '../kit/site';

const now = Date.UTC(2026, 10, 16, 9);

const macro = (key: string, config: Record<string, unknown> = {}): PageBlock => ({ kind: 'macro', macro: key, config, localId: key });

/** A site with three issues, one page per macro of the fixture app, and Ada. */
function createSnapshot() {
  const lab = buildProject('LAB');
  const page = (id: string, title: string, blocks: PageBlock[]) => ({
    id,
    title,
    status: 'current',
    spaceId: '1',
    version: { number: 1, createdAt: '2026-01-01T00:00:00.000Z' },
    'diapason:blocks': blocks,
  });
  return withOperator(
    buildSite({
      projects: [lab],
      issues: new Map([['LAB', [1, 2, 3].map((n) => buildIssue(lab, n))]]),
      users: [buildUser('ada', { displayName: 'Ada Lovelace' })],
      confluence: {
        spaces: [{ id: '1', key: 'DOC', name: 'Documents', type: 'global', status: 'current' }],
        pages: [
          page('11', 'Greeting', [macro('greeting', { name: 'Ada' })]),
          page('12', 'Inline', [macro('inline-form')]),
          page('13', 'Surprises', [macro('surprises')]),
        ],
      },
    }),
  );
}

export interface UiKitSite {
  url: string;
  host: Host;
  /** What the host complained about. */
  errors: string[];
  stop(): Promise<void>;
}

/** Bundles the fixture app by the same tool as the app's own UI Kit, and serves it. */
export async function serveUiKitFixture(): Promise<UiKitSite> {
  ensureBuilt('worker', 'shell');
  const source = join(__dirname, 'fixture-uikit');
  // Inside the checkout, so that the bundler finds the packages.
  const appDir = mkdtempSync(join(root, 'dist', 'fixture-uikit-'));
  cpSync(source, appDir, { recursive: true });
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'tools', 'uikit.mjs'), appDir], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the fixture does not bundle:\n${stderr}`);
  await build({
    entryPoints: [join(appDir, 'index.ts')],
    outfile: join(appDir, 'dist', 'app', 'index.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'error',
  });
  symlinkSync(join(root, 'dist', 'shell'), join(appDir, 'dist', 'shell'));
  const snapshot = createSnapshot();
  const host = createHost({ snapshot, appDir, clock: createClock({ kind: 'simulated', at: now }) });
  const errors: string[] = [];
  const server = await startServer({
    host,
    snapshot,
    appDir,
    port: 0,
    user: 'ada',
    onError: (line) => errors.push(line),
    onAdvance: () => undefined,
  });
  return {
    url: server.url,
    host,
    errors,
    async stop() {
      await server.stop();
      await host.stop();
      rmSync(appDir, { recursive: true });
    },
  };
}
