import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Host, HostOptions } from '../../host/api';
import { buildFixtureApp, startFixtureHost } from '../kit/fixture-host';
import { hasMariadb, startMariadb, type Mariadb } from '../kit/mariadb';
import { sqlContract } from './sql-contract';

let app: Awaited<ReturnType<typeof buildFixtureApp>>;
beforeAll(async () => {
  app = await buildFixtureApp();
});
afterAll(() => app.remove());

type Started = ReturnType<typeof startFixtureHost>;
const field = (value: unknown, key: string): unknown => Reflect.get(Object(value), key);

function describeContract(engine: string, openSql: () => Promise<NonNullable<HostOptions['sql']>>): void {
  describe(`Forge SQL on ${engine}, through @forge/sql`, () => {
    let started: Started;
    beforeAll(async () => {
      started = startFixtureHost(app.appDir, { sql: await openSql() });
    });
    afterAll(() => started.host.stop());

    it.each(sqlContract)('$title', async ({ ddl, query, params, rows, writes, error }) => {
      const answer = await started.call(ddl ? 'ddl' : 'dml', { query, params });
      if (error) {
        const found = field(answer, 'error');
        const debug = field(found, 'debug');
        expect({ code: field(debug, 'code') ?? field(found, 'code'), errno: field(debug, 'errno') }).toMatchObject(error);
        expect(found).toMatchObject({ name: 'ForgeSQLError', message: expect.stringMatching(/.+/) });
      } else if (rows) expect(answer).toEqual({ value: rows });
      else expect(answer).toMatchObject({ value: writes ?? {} });
    });

    it('runs the migrations of @forge/sql once', async () => {
      expect(await started.call('migrate')).toEqual({
        ran: ['v1', 'v2'],
        listed: [
          { id: '1', name: 'v1', dated: true },
          { id: '2', name: 'v2', dated: true },
        ],
      });
      expect(await started.call('migrate')).toMatchObject({ ran: [] });
    });
  });
}

describeContract('SQLite', () => Promise.resolve({ kind: 'memory' }));

if (hasMariadb()) {
  let server: Mariadb;
  beforeAll(async () => {
    server = await startMariadb();
  }, 60_000);
  afterAll(() => server.stop());
  describeContract('MariaDB', async () => ({ kind: 'mariadb', url: await server.createDatabase() }));
}

describe('the embedded database', () => {
  let host: Host | null = null;
  const start = (options: Partial<HostOptions> = {}): Started => {
    const started = startFixtureHost(app.appDir, options);
    host = started.host;
    return started;
  };
  afterEach(async () => {
    await host?.stop();
    host = null;
  });

  it.each([
    ['SELECT "a" AS b', 'the string "a"'],
    ["SELECT 'a' || 'b' AS c", 'the operator ||'],
    ["SELECT 'a\\\\b' AS c", 'a backslash'],
    ['INSERT INTO t (a) VALUES (1) ON CONFLICT DO NOTHING', 'ON CONFLICT'],
    ['DELETE FROM t RETURNING a', 'RETURNING'],
    ['SELECT group_concat(a) AS b FROM t', 'GROUP_CONCAT'],
  ])('refuses what TiDB would read otherwise: %s', async (query, what) => {
    const { call } = start();
    expect(await call('dml', { query })).toMatchObject({
      error: { code: 'INVALID_SQL_QUERY', message: expect.stringContaining(`${what}`) },
    });
  });

  it.each([
    ['CREATE TABLE t (a ENUM(1))', 'type ENUM'],
    ['CREATE TABLE t (a INT, INDEX (a))', 'inline INDEX'],
    ['CREATE TABLE t (a VARCHAR)', 'needs a length'],
  ])('refuses a definition that the three databases do not share: %s', async (query, what) => {
    const { call } = start();
    expect(await call('ddl', { query })).toMatchObject({ error: { code: 'INVALID_SQL_QUERY', message: expect.stringContaining(what) } });
  });

  it('does not show that it is SQLite', async () => {
    const { call } = start();
    expect(await call('dml', { query: 'SELECT name FROM sqlite_master' })).toMatchObject({
      error: { debug: { code: 'ER_NO_SUCH_TABLE' } },
    });
  });

  it('keeps to the sizes of a request and an answer, and to the definitions of a minute', async () => {
    const { call } = start();
    expect(
      await call('dml', { query: 'SELECT ? AS one', params: ['x'.repeat(1024 * 1024)] }).catch((error: unknown) => error),
    ).toMatchObject({ message: expect.stringContaining('512000') });
    await call('ddl', { query: 'CREATE TABLE t (a MEDIUMTEXT)' });
    for (let row = 0; row < 9; row += 1) await call('dml', { query: 'INSERT INTO t (a) VALUES (?)', params: ['x'.repeat(480_000)] });
    expect(await call('dml', { query: 'SELECT a FROM t' })).toMatchObject({
      error: { code: 'SQL_EXECUTION_ERROR', message: expect.stringContaining('at most 4194304') },
    });
    const made: unknown[] = [];
    for (let table = 0; table < 30; table += 1) made.push(await call('ddl', { query: `CREATE TABLE t${table} (a INT)` }));
    expect(made.filter((answer) => field(field(answer, 'error'), 'code') === 'RATE_LIMIT_EXCEEDED').length).toBeGreaterThan(0);
  });

  it('in a file survives a restart', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'host-sql-'));
    const sql = { kind: 'file', path: join(folder, 'deep', 'site.db') } as const;
    const first = start({ sql });
    await first.call('ddl', { query: 'CREATE TABLE t (a VARCHAR(3) NOT NULL)' });
    await first.call('dml', { query: "INSERT INTO t (a) VALUES ('abc')" });
    await first.host.stop();
    const { call } = start({ sql });
    expect(await call('dml', { query: 'SELECT a FROM t' })).toEqual({ value: [{ a: 'abc' }] });
    await host?.stop();
    rmSync(folder, { recursive: true });
  });

  it('upserts 33,000 rows, 100 a statement, in less than two seconds', async () => {
    const { call } = start();
    const filled = await call('fill', { rows: 33_000 });
    expect(filled).toMatchObject({ many: '33000' });
    expect(field(filled, 'ms')).toBeLessThan(2_000);
  });

  it('counts its statements', async () => {
    const { call } = start();
    await call('dml', { query: 'SELECT 1 AS one' });
    await call('dml', { query: 'SELECT 1 AS one' });
    expect(host?.meter()).toMatchObject({ sqlStatements: 2, invocations: 2, restCalls: 0 });
  });
});
