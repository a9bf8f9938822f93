import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './shared';

/** Runs the built audit command as a person would. */
export function runAudit(...args: string[]): { code: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist/host/main.mjs'), 'audit', ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, DIAPASON_CWD: root },
  });
  return { code: status, stdout, stderr };
}
