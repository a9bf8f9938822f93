import { createAccounts } from '../../host/accounts';
import type { PlatformCall } from '../../host/protocol';
import { createPersonalData } from '../../host/services/personal-data';
import { buildSite, buildUser } from '../kit/site';
import { buildFixtureApp, START, startFixtureHost } from '../kit/fixture-host';

let app: Awaited<ReturnType<typeof buildFixtureApp>>;
let stop: () => Promise<void> = () => Promise.resolve();
beforeAll(async () => {
  app = await buildFixtureApp();
});
afterEach(() => stop());
afterAll(() => app.remove());

const users = [buildUser('ann'), buildUser('bob'), buildUser('gone', { 'diapason:closed': true })];
const day = 86_400_000;
const storedAt = (at: number) => new Date(at).toISOString();

describe('the report of accounts that an app stores something of, through the real package', () => {
  const start = () => {
    const { host, call } = startFixtureHost(app.appDir, { snapshot: buildSite({ users }) });
    stop = () => host.stop();
    return { host, report: (accountIds: string[], updatedAt = storedAt(START)) => call('report-accounts', { accountIds, updatedAt }) };
  };

  it('hears of nothing while nothing happened', async () => {
    const { report } = start();
    expect(await report(['ann', 'bob', 'nobody'])).toEqual([]);
  });

  it('hears of accounts that were closed, and of those that changed after what is stored', async () => {
    const { host, report } = start();
    await host.advance('1h');
    host.changeAccount({ accountId: 'ann', status: 'updated' });
    host.changeAccount({ accountId: 'bob', status: 'closed' });
    expect(await report(['ann', 'bob', 'gone'])).toEqual([
      { accountId: 'ann', status: 'updated' },
      { accountId: 'bob', status: 'closed' },
      { accountId: 'gone', status: 'closed' },
    ]);
    // Read anew since: no longer old. A closed account stays closed until the app forgets it.
    expect(await report(['ann', 'bob'], storedAt(START + day))).toEqual([{ accountId: 'bob', status: 'closed' }]);
  });

  it('takes more accounts than fit into one piece', async () => {
    const { report } = start();
    const many = Array.from({ length: 200 }, (_, index) => `account-${index}`);
    expect(await report([...many, 'gone'])).toEqual([{ accountId: 'gone', status: 'closed' }]);
  });

  it('is refused when it is none', async () => {
    const { report } = start();
    expect(await report(['ann'], 'yesterday')).toEqual({ status: 400 });
  });
});

test('a report needs its scope, and holds ninety accounts at most', () => {
  const call = (accounts: number): PlatformCall => ({
    to: { type: 'fpp', provider: 'app', remote: 'stargate' },
    method: 'POST',
    path: '/app/report-accounts',
    headers: {},
    body: JSON.stringify({
      accounts: Array.from({ length: accounts }, (_, index) => ({ accountId: `a${index}`, updatedAt: storedAt(0) })),
    }),
    accountId: null,
    functionKey: 'f',
    at: 0,
    depth: 0,
  });
  const service = createPersonalData(createAccounts({ users }), ['report:personal-data']);
  expect([service.handle(call(90)), service.handle(call(91)), service.handle(call(0))]).toMatchObject([
    { status: 204 },
    { status: 400 },
    { status: 400 },
  ]);
  expect(createPersonalData(createAccounts({ users }), ['read:jira-work']).handle(call(1))).toMatchObject({
    status: 403,
    headers: { 'forge-proxy-error': 'missing scope: report:personal-data for POST /app/report-accounts' },
  });
});
