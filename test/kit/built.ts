import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const script = pathToFileURL(join(__dirname, '../../tools/build.mjs')).href;

/** Builds these targets of tools/build.mjs if they are stale: tests that start a host run what is built, from the sources as they are. @throws Error when a build fails. */
export function ensureBuilt(...targets: string[]): void {
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `const { buildStale } = await import(${JSON.stringify(script)}); await buildStale(${JSON.stringify(targets)});`,
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`building ${targets.join(', ')} failed:\n${stderr}`);
}
