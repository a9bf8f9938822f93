import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { ensureBuilt } from '../kit/built';
import { root } from '../kit/shared';
import { buildIssue, buildProject, buildSite, buildUser } from '../kit/site';

const project = buildProject('ABC');
const site = buildSite({
  projects: [project],
  issues: new Map([['ABC', [buildIssue(project, 1, { moves: [['2024-02-01', 'Done']], resolution: 'Done' })]]]),
  users: [buildUser('ann', { 'diapason:persona': 'Ann' })],
});

jest.setTimeout(120_000);

describe('npm start', () => {
  let folder: string;
  const running = new Set<ChildProcess>();

  beforeAll(() => {
    ensureBuilt('app', 'host', 'pages', 'shell');
    folder = mkdtempSync(join(tmpdir(), 'diapason-start-'));
    const { issues, site: info, playbook: _none, ...lists } = site;
    const files = { site: info, ...lists };
    for (const [name, value] of Object.entries(files)) writeFileSync(join(folder, `${name}.json`), JSON.stringify(value));
    mkdirSync(join(folder, 'issues'));
    for (const [key, list] of issues)
      writeFileSync(join(folder, 'issues', `${key}.jsonl`), list.map((issue) => `${JSON.stringify(issue)}\n`).join(''));
  });
  afterAll(() => {
    for (const child of running) child.kill('SIGKILL');
    const kept = join(root, '.diapason');
    for (const name of readdirSync(kept)) if (name.startsWith(basename(folder))) rmSync(join(kept, name), { recursive: true });
    rmSync(folder, { recursive: true });
  });

  const start = (...args: string[]) => {
    const child = spawn(process.execPath, [join(root, 'dist/host/main.mjs'), 'start', '--snapshot', folder, ...args], {
      cwd: root,
      env: { ...process.env, LANG: 'en_US.UTF-8' },
    });
    running.add(child);
    const output = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output.out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output.err += text));
    const exit = once(child, 'exit').then(([code]) => {
      running.delete(child);
      return code as number | null;
    });
    /** The shell's address, once it is printed. */
    const served = async (): Promise<string> => {
      for (;;) {
        const url = /served at (http:\S+)/.exec(output.out)?.[1];
        if (url !== undefined) return url;
        await Promise.race([
          once(child.stdout, 'data'),
          exit.then((code) => {
            throw new Error(`ended with ${String(code)} before anything was served: ${output.err}`);
          }),
        ]);
      }
    };
    return { child, output, exit, served };
  };
  const readClock = async (url: string): Promise<number> => {
    const response = await fetch(`${url}/api/status`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"logFrom":null}',
    });
    return ((await response.json()) as { value: { now: number } }).value.now;
  };

  test('serves the site on its own day, stops cleanly, and goes on from there within five seconds', async () => {
    const first = start('--port', '0', '--fresh');
    const url = await first.served();
    expect((await fetch(`${url}/project/ABC/squad-standards`)).status).toBe(200);
    expect(new Date(await readClock(url)).toISOString()).toMatch(/^2024-06-30T12:0/);
    await fetch(`${url}/api/clock`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"days":1}' });
    first.child.kill('SIGINT');
    expect(await first.exit).toBe(0);
    expect(first.output.err).toBe('');

    const began = performance.now();
    const second = start('--port', '0');
    const again = await second.served();
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(new Date(await readClock(again)).toISOString()).toMatch(/^2024-07-01T12:0/);
    second.child.kill('SIGTERM');
    expect(await second.exit).toBe(0);
    expect(second.output.err).toBe('');
  });

  test('a port that is taken is one clear line', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { exit, output } = start('--port', String(port));
    expect(await exit).toBe(2);
    expect(output).toEqual({ out: '', err: `--port: ${port} is taken by another program; expected a free one, such as ${port + 1}\n` });
    other.close();
  });

  test('an account that the site does not have is one clear line', async () => {
    const { exit, output } = start('--port', '0', '--user', 'nobody');
    expect(await exit).toBe(2);
    expect(output.out).toBe('');
    expect(output.err).toMatch(/^--user: no account "nobody" on this site; expected one such as ann, [^\n]*\n$/);
  });
});
