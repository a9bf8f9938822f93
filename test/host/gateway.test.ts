import type { Host } from '../../host/api';
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

describe('who a REST call is made as', () => {
  it.each([
    ['app', { kind: 'app' }],
    ['user', { kind: 'user', accountId: 'user-1' }],
    ['none', { kind: 'user', accountId: null }],
  ])('%s', async (as, identity) => {
    const { call } = start();
    expect(await call('jira', { as })).toMatchObject({ value: { status: 200, body: JSON.stringify(identity) } });
  });

  it('nobody, where a page is looked at without signing in', async () => {
    const { host } = start();
    const answer = await host.invoke({ moduleKey: 'page', functionKey: 'jira', payload: { as: 'user' }, accountId: null });
    expect(answer).toMatchObject({ error: { name: 'NEEDS_AUTHENTICATION_ERR', status: 401 } });
  });

  it('not someone else, unless a scope allows it', async () => {
    const { call } = start();
    expect(await call('jira', { as: 'user-2' })).toMatchObject({
      error: { name: 'PROXY_ERR', status: 403, message: expect.stringContaining('allowImpersonation on scope read:jira-work') },
    });
    expect(await call('jira', { as: 'user-1' })).toMatchObject({ value: { status: 200 } });
  });
});

describe('what is refused by name', () => {
  it('an operation that the product does not have', async () => {
    const { host, call } = start();
    const message = expect.stringContaining("the host's jira has no operation GET /rest/api/3/nothing");
    expect(await call('jira', { as: 'app', path: 'unknown' })).toMatchObject({ error: { name: 'PROXY_ERR', status: 404, message } });
    expect(host.log()).toContainEqual(message);
  });

  it('an operation whose scopes the manifest does not have, neither the classic nor the granular ones', async () => {
    const { call } = start();
    expect(await call('jira', { as: 'app', path: 'secret' })).toMatchObject({
      error: { status: 403, message: expect.stringContaining('missing scope: manage:jira-configuration for GET /rest/api/3/secret') },
    });
  });

  it('a product and a service that are not there', async () => {
    const { call } = start({ products: [] });
    expect(await call('jira', { as: 'app' })).toMatchObject({ error: { message: expect.stringContaining('this site has no jira') } });
    expect(await call('storage')).toMatchObject({
      error: { message: expect.stringContaining('the host has no service for fpp/app/bitbucket (GET /2.0/user)') },
    });
  });
});

describe('points', () => {
  it('are taken from a quota that ends with 429, names itself and comes back at the top of the hour', async () => {
    const { host, call } = start({ limits: { pointsPerHour: 30 } });
    await host.advance('20m'); // in which the hourly trigger took 10
    expect(await call('jira', { as: 'app' })).toMatchObject({
      value: {
        status: 200,
        headers: {
          'x-ratelimit-limit': '30',
          'x-ratelimit-remaining': '10',
          'x-ratelimit-reset': new Date(START + 3_600_000).toISOString(),
        },
      },
    });
    expect(await call('jira', { as: 'user' })).toMatchObject({
      value: { status: 200, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-nearlimit': 'true' } },
    });
    expect(await call('jira', { as: 'app' })).toMatchObject({
      value: { status: 429, headers: { 'retry-after': '2400', 'ratelimit-reason': 'jira-quota-global-based' } },
    });
    await host.advance('40m');
    expect(await call('jira', { as: 'app' })).toMatchObject({
      value: { status: 200, headers: { 'x-ratelimit-remaining': expect.any(String) } },
    });
    expect(host.meter()).toMatchObject({ restCalls: expect.any(Number), points: host.meter().restCalls * 10 });
  });

  it('make settle wait for the hour, and the meter tells of it', async () => {
    const { host, call } = start({ limits: { pointsPerHour: 20 } });
    await call('jira', { as: 'app' });
    await call('jira', { as: 'app' });
    let busy = true;
    await host.settle(async () => {
      const answer = await call('jira', { as: 'app' });
      busy = busy && JSON.stringify(answer).includes('"status":429');
      return busy;
    });
    expect(host.clock.now()).toBeGreaterThanOrEqual(START + 3_600_000);
    expect(host.meter().quotaWaits).toBeGreaterThanOrEqual(1);
  });

  it('are not taken for a page that asks by itself', () => {
    const { host } = start();
    expect(host.request({ product: 'jira', method: 'GET', path: '/rest/api/3/whoami', accountId: 'user-2' })).toMatchObject({
      status: 200,
      body: JSON.stringify({ kind: 'user', accountId: 'user-2' }),
    });
    expect(host.request({ product: 'jira', method: 'GET', path: '/rest/api/3/secret', accountId: 'user-2' })).toMatchObject({
      status: 403,
    });
    expect(host.meter()).toMatchObject({ restCalls: 0, points: 0 });
  });
});

describe('bursts', () => {
  it('refuse the 101st call that is made at once, and never one that waits for the answer before', async () => {
    const { call } = start();
    const together = await call('jira-burst', { times: 130, together: true });
    const refused = Array.isArray(together) ? together.filter((answer) => Reflect.get(Object(answer), 'status') === 429) : [];
    expect(refused).toHaveLength(30);
    expect(refused[0]).toEqual({ status: 429, reason: 'jira-burst-based' });
    const apart = start();
    expect(await apart.call('jira-burst', { times: 250 })).toEqual(Array.from({ length: 250 }, () => ({ status: 200, reason: null })));
  });
});

describe('faults on demand', () => {
  it('answer in place of the product, so many times and after so many calls', async () => {
    const { host, call } = start();
    host.fail({ to: 'jira', path: '/whoami', after: 1, times: 2, effect: { status: 503, headers: { 'retry-after': '7' }, body: 'no' } });
    const statuses: unknown[] = [];
    for (let index = 0; index < 4; index += 1)
      statuses.push(Reflect.get(Object(Reflect.get(Object(await call('jira', { as: 'app' })), 'value')), 'status'));
    expect(statuses).toEqual([200, 503, 503, 200]);
  });

  it('let an invocation run into its deadline', async () => {
    const { host, call } = start();
    host.fail({ to: 'sql', effect: 'timeout' });
    await expect(call('clock')).rejects.toMatchObject({ reason: 'FUNCTION_TIME_OUT', message: expect.stringContaining('/api/v1/execute') });
  });

  it('kill an invocation before its call is performed, or after', async () => {
    const { host, jira } = start();
    host.fail({ to: 'jira', path: '/note', effect: 'kill-invocation' });
    await expect(host.fire('hourly')).rejects.toMatchObject({ reason: 'FUNCTION_PLATFORM_UNKNOWN_ERROR' });
    expect(jira.notes).toEqual([]);
    host.fail({ to: 'jira', path: '/note', effect: 'kill-after' });
    await expect(host.fire('hourly')).rejects.toMatchObject({ reason: 'FUNCTION_PLATFORM_UNKNOWN_ERROR' });
    expect(jira.notes).toHaveLength(1);
  });

  it('let something else happen between a call and its answer', async () => {
    const { host, jira } = start();
    const seen: number[] = [];
    host.fail({ to: 'jira', path: '/note', effect: { meanwhile: async () => void seen.push(jira.notes.length) } });
    await host.fire('hourly');
    expect([seen, jira.notes.length]).toEqual([[1], 1]);
  });
});
