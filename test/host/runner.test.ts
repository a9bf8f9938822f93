import type { Host } from '../../host/api';
import { createClock } from '../../host/clock';
import { buildFixtureApp, START, startFixtureHost } from '../kit/fixture-host';

let app: Awaited<ReturnType<typeof buildFixtureApp>>;
let hosts: Host[] = [];
const start = (options: Parameters<typeof startFixtureHost>[1] = {}) => {
  const started = startFixtureHost(app.appDir, options);
  hosts.push(started.host);
  return started;
};

beforeAll(async () => {
  app = await buildFixtureApp();
});
afterEach(async () => {
  await Promise.all(hosts.map((host) => host.stop()));
  hosts = [];
});
afterAll(() => app.remove());

describe('an invocation from a page', () => {
  it('knows who calls, from where and in which language, from the platform and not from the payload', async () => {
    const { host } = start();
    const context = await host.invoke({
      moduleKey: 'page',
      functionKey: 'context',
      payload: { accountId: 'forged' },
      accountId: 'user-1',
      extension: { project: { key: 'ABC' } },
      locale: 'fr-FR',
    });
    expect(context).toMatchObject({
      accountId: 'user-1',
      moduleKey: 'page',
      locale: 'fr-FR',
      siteUrl: 'https://fixture.example',
      extension: { type: 'jira:adminPage', project: { key: 'ABC' } },
    });
  });

  it('has a runtime of its own with what time remains', async () => {
    const { call } = start({ limits: { invokeMs: 9_000 } });
    const first = await call('runtime');
    expect(first).toMatchObject({
      appVersion: '1.0.0',
      environmentType: 'DEVELOPMENT',
      moduleKey: 'page',
      remaining: expect.any(Number),
      invocationId: expect.any(String),
    });
    expect(await call('runtime')).not.toMatchObject({ invocationId: Reflect.get(Object(first), 'invocationId') });
    expect(Reflect.get(Object(first), 'remaining')).toBeLessThanOrEqual(9_000);
  });

  it('passes values through JSON, and gives an empty object for a payload that is absent', async () => {
    const { call } = start();
    expect(await call('odd-values')).toEqual({ at: '1970-01-01T00:00:00.000Z', kept: null });
    expect(await call('echo')).toEqual({});
  });

  it('rejects with the error that the app threw', async () => {
    const { call } = start();
    await expect(call('throw')).rejects.toMatchObject({ name: 'RangeError', message: 'out of it', reason: 'FUNCTION_THREW' });
  });

  it.each([
    ['page', 'missing', "Resolver has no definition for 'missing'."],
    ['page', 'toString', "Resolver has no definition for 'toString'."],
    ['page', '__proto__', "Resolver has no definition for '__proto__'."],
    ['nowhere', 'echo', 'manifest.yml has no module "nowhere" with a page'],
    ['hourly', 'echo', 'manifest.yml has no module "hourly" with a page'],
    ['silent-page', 'echo', 'module "silent-page" has no resolver'],
    ['broken-page', 'echo', 'the bundle exports no function "nowhere" (manifest function "not-exported")'],
  ])('names what is wrong: module %s, function %s', async (moduleKey, functionKey, message) => {
    const { host } = start();
    await expect(host.invoke({ moduleKey, functionKey, accountId: null })).rejects.toThrow(message);
  });

  it('keeps to the sizes of a request and of a response', async () => {
    const { call } = start();
    await expect(call('echo', { text: 'x'.repeat(500 * 1024) })).rejects.toThrow(/a page may send 512000/);
    await expect(call('big-answer')).rejects.toThrow(/returned \d+ bytes; a response may have 5242880/);
  });

  it('writes to the host log with the function and the invocation', async () => {
    const { host, call } = start();
    await call('log');
    expect(host.log()).toEqual([
      expect.stringMatching(/^\[resolver [0-9a-f]{8}\] log: hello \{ from: 'app' \}$/),
      expect.stringMatching(/^\[resolver [0-9a-f]{8}\] error: trouble$/),
    ]);
  });

  it('finds its texts as functions find them on Forge', async () => {
    const { call } = start();
    expect(await call('translate', { locale: 'fr-FR' })).toBe('Une page');
    expect(await call('translate', { locale: 'de-DE' })).toBe('A page');
  });
});

describe('the walls of an invocation', () => {
  it('lets nothing leave but through the platform, and names what was refused', async () => {
    const { call } = start();
    const refusal = (message: string) => ({
      error: expect.objectContaining({ name: 'REQUEST_EGRESS_ALLOWLIST_ERR', status: 403, message: expect.stringContaining(message) }),
    });
    expect(await call('egress')).toEqual([
      refusal('https://example.com/x'),
      refusal('https://example.com/x'),
      refusal('module node:http'),
      refusal('module child_process'),
      refusal('net.connect'),
      refusal('dns.lookup'),
      refusal('child_process.execSync'),
      { error: expect.objectContaining({ message: expect.stringContaining('WebSocket') }) }, // Node 20 has none, later ones a refused one
    ]);
  });

  it('does not see the environment of whoever runs the host', async () => {
    const { call } = start();
    expect(await call('environment')).toEqual(['NODE_ENV']);
  });

  it.each(['spin', 'hang'])('ends at its deadline (%s), and the next one runs', async (functionKey) => {
    const { call } = start({ limits: { invokeMs: 300 } });
    await expect(call(functionKey)).rejects.toMatchObject({
      reason: 'FUNCTION_TIME_OUT',
      message: 'function "resolver" did not end within 0.3 s',
    });
    expect(await call('echo', { a: 1 })).toEqual({ a: 1 });
  });

  it('ends at its memory limit, and the next one runs', async () => {
    const { call } = start({ limits: { memoryMb: 48 } });
    await expect(call('hoard')).rejects.toMatchObject({ reason: 'FUNCTION_OUT_OF_MEMORY', message: 'the function needed more than 48 MB' });
    expect(await call('echo', { a: 1 })).toEqual({ a: 1 });
  });
});

describe('time in the app', () => {
  it('stands still with a simulated clock and moves when the clock is moved', async () => {
    const { host, call } = start();
    expect(await call('clock')).toEqual([START, START, '2020-01-02T03:04:05.000Z', true, 'string', START]);
    await host.advance('2h');
    expect(await call('clock')).toMatchObject({ 0: START + 2 * 3_600_000 });
  });

  it('runs with a real clock, ahead by its offset', async () => {
    const { call } = start({ clock: createClock({ kind: 'real', offset: 86_400_000 }) });
    const before = Date.now() + 86_400_000;
    const seen = Reflect.get(Object(await call('clock')), 0);
    expect(seen).toBeGreaterThanOrEqual(before - 5);
    expect(seen).toBeLessThanOrEqual(Date.now() + 86_400_005);
  });
});
