// The one way into every command: installs what is missing, builds what is stale, then runs it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [command = '', ...rest] = process.argv.slice(2);

/** Installs the locked packages when none are there or the lock has changed since. Output goes to stderr: stdout belongs to the command. */
function installMissing() {
  // Through a link npm would empty another checkout's packages: whoever linked them looks after them.
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) return;
  const stamp = join(root, 'node_modules', '.diapason-lock');
  const hash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  process.stderr.write('installing packages …\n');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel', 'error'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stamp, hash);
}

/** Runs a program in UTC, as Forge runs functions. */
function run(program, args) {
  const { status, signal } = spawnSync(program, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TZ: 'UTC', DIAPASON_CWD: process.cwd() },
  });
  if (signal) process.kill(process.pid, signal);
  return status ?? 1;
}

const node = (...args) => run(process.execPath, args);
// Through node, not by the file's execute bit: not every file system keeps it.
const bin = (name, ...args) => node(join(root, 'node_modules', '.bin', name), ...args);
const built = async (...targets) => (await import('./build.mjs')).buildStale(targets.length > 0 ? targets : undefined);

/** One file each in bench/, with what it needs built beside itself and how Node runs it. `conformance` runs on one core: without V8's helpers in the background. */
const benches = {
  conformance: { file: 'conformance.cjs', needs: [], flags: ['--single-threaded'] },
  playbook: { file: 'playbook.mjs', needs: ['app', 'worker'], flags: [] },
  macros: { file: 'macros.cjs', needs: ['app', 'worker', 'host', 'pages', 'uikit', 'shell'], flags: [] },
  report: { file: 'report.mjs', needs: ['app', 'worker'], flags: [] },
  inbox: { file: 'inbox.mjs', needs: [], flags: [] },
  forecast: { file: 'forecast.mjs', needs: [], flags: [] },
  'role-matrix': { file: 'role-matrix.cjs', needs: ['app', 'worker', 'host', 'pages', 'uikit', 'shell'], flags: [] },
};

const commands = {
  install: async () => 0,
  build: async () => (await built(...rest), 0),
  start: async () => (await built(), node('dist/host/main.mjs', 'start', ...rest)),
  audit: async () => (await built('app', 'worker', 'host'), node('dist/host/main.mjs', 'audit', ...rest)),
  docs: async () => node('tools/docs.mjs'),
  bench: async () => {
    const wanted = rest.length > 0 ? rest : Object.keys(benches);
    const unknown = wanted.filter((name) => !Object.hasOwn(benches, name));
    for (const name of unknown) process.stderr.write(`bench: no bench "${name}"; expected one of: ${Object.keys(benches).join(', ')}\n`);
    if (unknown.length > 0) return 2;
    await built('bench', ...wanted.flatMap((name) => benches[name].needs));
    return Math.max(...wanted.map((name) => node(...benches[name].flags, `dist/bench/${benches[name].file}`)));
  },
  evaluate: async () => (await built('bench'), node('dist/bench/stage-proposals.cjs')),
  test: async () => (await built(), bin('jest', ...rest)),
  check: async () => {
    const failed = [
      ['tsc', '--noEmit'],
      ['eslint', '.', '--max-warnings', '0'],
      ['prettier', '--check', '--log-level', 'warn', '.'],
      ['depcruise', '--config', '.dependency-cruiser.cjs', 'src', 'host', 'static/app/src'],
      ['knip'],
    ].filter(([name, ...args]) => bin(name, ...args) !== 0);
    if (failed.length > 0) process.stderr.write(`check failed: ${failed.map(([name]) => name).join(', ')}\n`);
    return failed.length > 0 ? 1 : 0;
  },
};

const chosen = Object.hasOwn(commands, command) ? commands[command] : null;
if (!chosen) {
  process.stderr.write(`tools/run.mjs: unknown command "${command}"; one of: ${Object.keys(commands).join(', ')}\n`);
  process.exit(2);
}
installMissing();
process.exit(await chosen());
