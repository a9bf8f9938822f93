import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { delimiter, join } from 'node:path';
import { createConnection } from 'mysql2/promise';

/** A MariaDB server of the tests' own, on a free loopback port, with TiDB's default collation. */
export interface Mariadb {
  /** Makes an empty database; @returns the URL for the host's `sql` option. */
  createDatabase(): Promise<string>;
  stop(): Promise<void>;
}

const find = (name: string): string | null =>
  [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path)) ?? null;

/** Whether tests on MariaDB can run here. Where the server is absent they are skipped with one line; with CI=true its absence is a failure. */
export function hasMariadb(): boolean {
  if (find('mariadbd') !== null) return true;
  if (process.env.CI === 'true') throw new Error('mariadbd is not installed: with CI=true the tests on MariaDB must run');
  process.stderr.write('skipped: tests on MariaDB (mariadbd is not installed)\n');
  return false;
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no loopback port is free');
  return address.port;
}

/** Starts the server in a temporary folder. @throws Error when it does not come up, with what it said. */
export async function startMariadb(): Promise<Mariadb> {
  const folder = mkdtempSync(join(tmpdir(), 'mariadb-'));
  const data = join(folder, 'data');
  const user = `--user=${userInfo().username}`;
  const installed = spawnSync(
    find('mariadb-install-db') ?? 'mariadb-install-db',
    ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db', user],
    { encoding: 'utf8' },
  );
  if (installed.status !== 0) throw new Error(`mariadb-install-db failed:\n${installed.stdout}${installed.stderr}`);
  const port = await findFreePort();
  const settings = [
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_bin',
    '--innodb-flush-log-at-trx-commit=0',
    '--innodb-buffer-pool-size=64M',
    '--skip-log-bin',
  ];
  const where = [
    `--datadir=${data}`,
    `--port=${port}`,
    '--bind-address=127.0.0.1',
    `--socket=${join(folder, 'socket')}`,
    `--pid-file=${join(folder, 'pid')}`,
  ];
  const server = spawn(find('mariadbd') ?? 'mariadbd', ['--no-defaults', ...where, ...settings, user], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const gone = once(server, 'exit');
  await waitUntilReady(server.stderr, gone);
  let databases = 0;
  return {
    async createDatabase() {
      databases += 1;
      const connection = await createConnection({ host: '127.0.0.1', port, user: 'root' });
      await connection.query(`CREATE DATABASE db${databases}`);
      await connection.end();
      return `mysql://root@127.0.0.1:${port}/db${databases}`;
    },
    async stop() {
      server.kill('SIGTERM');
      await gone;
      rmSync(folder, { recursive: true });
    },
  };
}

function waitUntilReady(stderr: NodeJS.ReadableStream, gone: Promise<unknown>): Promise<void> {
  let said = '';
  return new Promise((resolve, reject) => {
    stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('ready for connections')) resolve();
    });
    void gone.then(() => reject(new Error(`mariadbd ended:\n${said}`)));
  });
}
