/** An app of a few lines over the real packages: each resolver function shows one thing that the platform promises. Tests bundle and run it in the host. */
import { createRequire } from 'node:module';
import api, { getAppContext, i18n, privacy, route } from '@forge/api';
import { InvocationError, InvocationErrorCode, Queue, type AsyncEvent } from '@forge/events';
import Resolver from '@forge/resolver';
import sql, { ForgeSQLAPIError, migrationRunner } from '@forge/sql';

interface Call {
  payload: Record<string, unknown>;
  context: Record<string, unknown>;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const describe = (error: unknown): object => {
  if (error instanceof ForgeSQLAPIError) {
    return { name: error.name, message: error.message, code: error.code, debug: error.context?.debug ?? null };
  }
  if (!(error instanceof Error)) return { name: 'unknown', message: String(error) };
  return { name: error.name, message: error.message, status: (Reflect.get(error, 'status') ?? null) as unknown };
};
/** What a call gives or how it fails, as data. */
const attempt = async (action: () => unknown): Promise<unknown> => {
  try {
    return { value: await action() };
  } catch (error) {
    return { error: describe(error) };
  }
};

const readAs = async (who: unknown, path: string): Promise<unknown> => {
  const client = who === 'app' ? api.asApp() : who === 'user' ? api.asUser() : who === 'none' ? api : api.asUser(text(who));
  const routes = { unknown: route`/rest/api/3/nothing`, secret: route`/rest/api/3/secret`, whoami: route`/rest/api/3/whoami?x=1` };
  const response = await client.requestJira(path === 'unknown' || path === 'secret' ? routes[path] : routes.whoami);
  const headers: Record<string, string> = {};
  response.headers.forEach((value, name) => void (headers[name] = value));
  return { status: response.status, headers, body: await response.text() };
};

const resolver = new Resolver();
resolver.define('context', ({ context }: Call) => context);
resolver.define('runtime', () => {
  const context = getAppContext();
  const { appVersion, environmentType, invocationId, moduleKey } = context;
  return { appVersion, environmentType, invocationId, moduleKey, remaining: context.invocationRemainingTimeInMillis() };
});
resolver.define('echo', ({ payload }: Call) => payload);
resolver.define('odd-values', () => ({ at: new Date(0), nothing: undefined, kept: null }));
resolver.define('throw', () => {
  throw new RangeError('out of it');
});
resolver.define('jira', ({ payload }: Call) => attempt(() => readAs(payload.as, text(payload.path))));
resolver.define('jira-burst', async ({ payload }: Call) => {
  const one = async () => {
    const response = await api.asApp().requestJira(route`/rest/api/3/whoami`);
    return { status: response.status, reason: response.headers.get('ratelimit-reason') };
  };
  const answers: unknown[] = [];
  const times = Number(payload.times);
  if (payload.together === true) answers.push(...(await Promise.all(Array.from({ length: times }, one))));
  else for (let index = 0; index < times; index += 1) answers.push(await one());
  return answers;
});
resolver.define('egress', () =>
  Promise.all([
    attempt(() => api.fetch('https://example.com/x')),
    attempt(() => globalThis.fetch('https://example.com/x')),
    attempt(() => createRequire(__filename)('node:http') as unknown),
    attempt(() => createRequire(__filename)('child_process') as unknown),
    attempt(async () => (await import('node:net')).connect(80, '127.0.0.1')),
    attempt(async () => (await import('node:dns')).lookup('localhost', () => undefined)),
    attempt(async () => (await import('node:child_process')).execSync('true')),
    attempt(() => new WebSocket('ws://127.0.0.1:1')),
  ]),
);
resolver.define('environment', () => Object.keys(process.env));
resolver.define('storage', () => attempt(() => api.asApp().requestBitbucket(route`/2.0/user`)));
resolver.define('report-accounts', ({ payload }: Call) => {
  const accounts = Array.isArray(payload.accountIds) ? payload.accountIds.map(text) : [];
  const updatedAt = text(payload.updatedAt);
  return privacy.reportPersonalData(accounts.map((accountId) => ({ accountId, updatedAt }))).catch((error: unknown) =>
    // The package rejects with the answer itself; what the platform refuses is an error of its own.
    error instanceof Error ? { error: describe(error) } : { status: Reflect.get(Object(error), 'status') as unknown },
  );
});
resolver.define('clock', async () => {
  const before = [
    Date.now(),
    new Date().getTime(),
    new Date('2020-01-02T03:04:05Z').toISOString(),
    new Date() instanceof Date,
    typeof Date(),
  ];
  await sql.executeRaw('SELECT 1 AS one');
  return [...before, Date.now()];
});
resolver.define('spin', () => {
  for (;;);
});
resolver.define('hang', () => new Promise(() => undefined));
resolver.define('hoard', () => {
  const held: number[][] = [];
  for (;;) held.push(Array.from({ length: 100_000 }, (_, index) => index));
});
resolver.define('big-answer', () => 'x'.repeat(5 * 1024 * 1024));
resolver.define('log', () => {
  globalThis.console.log('hello', { from: 'app' });
  globalThis.console.error('trouble');
});
resolver.define('translate', async ({ payload }: Call) => (await i18n.createTranslationFunction(text(payload.locale)))('title.page'));
resolver.define('dml', ({ payload }: Call) =>
  attempt(async () => {
    const params: unknown[] = Array.isArray(payload.params) ? payload.params : [];
    const { rows } = await sql
      .prepare(text(payload.query))
      .bindParams(...params)
      .execute();
    return rows;
  }),
);
resolver.define('ddl', ({ payload }: Call) => attempt(async () => (await sql.executeDDL(text(payload.query))).rows));
resolver.define('fill', async ({ payload }: Call) => {
  await sql.executeDDL('CREATE TABLE filled (id VARCHAR(36) NOT NULL, n BIGINT NOT NULL, body TEXT, PRIMARY KEY (id))');
  const batch = 100;
  const query = `INSERT INTO filled (id, n, body) VALUES ${Array.from({ length: batch }, () => '(?,?,?)').join(',')} ON DUPLICATE KEY UPDATE n = VALUES(n), body = VALUES(body)`;
  const upsert = async (row: number) =>
    sql
      .prepare(query)
      .bindParams(...Array.from({ length: batch }, (_, at) => [`row-${row + at}`, row + at, 'x'.repeat(200)]).flat())
      .execute();
  const started = performance.now();
  for (let row = 0; row < Number(payload.rows); row += batch) await upsert(row);
  const ms = performance.now() - started;
  const { rows } = await sql.prepare<{ many: string }>('SELECT COUNT(*) AS many FROM filled').execute();
  return { ms, many: rows[0]?.many };
});
resolver.define('migrate', async () => {
  migrationRunner
    .enqueue('v1', 'CREATE TABLE IF NOT EXISTS note (id VARCHAR(36) NOT NULL, body TEXT, PRIMARY KEY (id))')
    .enqueue('v2', 'ALTER TABLE note ADD COLUMN n INT');
  const ran = await migrationRunner.run();
  const listed = await migrationRunner.list();
  return { ran, listed: listed.map(({ id, name, migratedAt }) => ({ id, name, dated: !Number.isNaN(migratedAt.getTime()) })) };
});
const work = new Queue({ key: 'work' });
resolver.define('push', ({ payload }: Call) =>
  attempt(async () => {
    const events = Array.isArray(payload.events) ? payload.events : [];
    return (await work.push(events)).jobId;
  }),
);
resolver.define('push-elsewhere', () => attempt(() => new Queue({ key: 'elsewhere' }).push({ body: {} })));
resolver.define('stats', ({ payload }: Call) => attempt(() => work.getStats(text(payload.jobId))));
resolver.define('cancel', ({ payload }: Call) => attempt(() => work.cancel(text(payload.jobId))));
const definitions = resolver.getDefinitions();
export { definitions as resolver };

const note = (line: string): Promise<unknown> =>
  api.asApp().requestJira(route`/rest/api/3/note`, { method: 'POST', body: JSON.stringify({ line }) });

const lengthenChain = (length: number): Promise<unknown> =>
  work
    .push({ body: { chain: length + 1 } })
    .catch((error: unknown) => note(`chain ${length}: ${error instanceof Error ? error.message : ''}`));

/** Notes each delivery in the fixture's Jira, then does what the event's body says. */
export const consume = async ({ body, eventId, retryContext }: AsyncEvent): Promise<unknown> => {
  if (typeof body.chain === 'number') return lengthenChain(body.chain);
  await note(
    `${text(body.name)}${retryContext ? ` retry ${retryContext.retryCount} ${retryContext.retryReason} ${JSON.stringify(retryContext.retryData)}` : ''}`,
  );
  if (eventId === '') throw new Error('an event has an id');
  if (body.fail === 'always' || (body.fail === 'once' && !retryContext)) throw new Error('not today');
  if (body.again === true && !retryContext)
    return new InvocationError({ retryAfter: 60, retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED, retryData: { page: 7 } });
  if (typeof body.next === 'object' && body.next !== null) await work.push({ body: { ...body.next } });
  await note(`${text(body.name)} done`);
  return undefined;
};
export const runHourly = (): Promise<unknown> => note(`hourly at ${new Date().toISOString()}`);
export const hear = async (event: {
  eventType: string;
  issue?: { key: string };
  retryContext?: { retryCount: number };
}): Promise<unknown> => {
  await note(`${event.eventType} ${event.issue?.key ?? ''} ${event.retryContext?.retryCount ?? 0}`);
  return event.issue?.key === 'AGAIN-1'
    ? new InvocationError({ retryAfter: 5, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST })
    : undefined;
};
