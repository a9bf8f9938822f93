import { NOW, startApp, type AppHost } from '../kit/app-host';
import { buildSite } from '../kit/site';
import { abc, AS_OF, buildStories, buildTwoSquads, playbook, xyz } from './sites';

const order = { asOf: AS_OF, window: 'all' } as const;

describe('a sweep respects what Jira gives', () => {
  let app: AppHost;
  afterEach(() => app.stop());
  const readSweep = async () => (await app.get('sweep.get', {})).sweep;
  const readSquad = async (key: string) =>
    (await app.get('audit.get', { lang: 'en', after: null })).squads.find((squad) => squad.key === key);

  test('out of points it waits for the next hour, says until when, and goes on where it was', async () => {
    const site = buildSite({
      projects: [abc, xyz],
      issues: new Map([
        ['ABC', buildStories(abc, 3000)],
        ['XYZ', buildStories(xyz, 2000)],
      ]),
    });
    app = await startApp(site, 'admin', { limits: { pointsPerHour: 4000 } });
    await app.publish(playbook);
    await app.get('sweep.start', order);
    await app.host.drain();
    const waiting = await readSweep();
    expect(waiting).toMatchObject({ state: 'waiting', resumesAt: NOW + 3_600_000 });
    expect(waiting?.issuesRead).toBeGreaterThan(3000);
    await app.settle();
    expect(await readSweep()).toMatchObject({ state: 'done', issuesRead: 5000, resumesAt: null });
    expect((await readSquad('ABC'))?.issues).toBe(3000);
    // A tenth of the points is left to people: their pages opened all the while, and Jira never had to refuse.
    expect(app.host.log().join('\n')).not.toContain('429');
    expect(app.host.clock.now()).toBeGreaterThan(NOW + 3_600_000);
  });

  test('when other work of the app has used the points up, the refusal itself says when to go on', async () => {
    app = await startApp(buildTwoSquads(), 'admin');
    await app.publish(playbook);
    await app.get('sweep.start', order);
    const headers = { 'retry-after': '1200', 'ratelimit-reason': 'jira-quota-global-based' };
    app.host.fail({ to: 'jira', path: 'search/jql', effect: { status: 429, headers } });
    await app.host.drain();
    expect(await readSweep()).toMatchObject({ state: 'waiting', resumesAt: NOW + 1_200_000 });
    await app.settle();
    expect(await readSweep()).toMatchObject({ state: 'done', issuesRead: 11 });
  });

  test('a burst refusal slows one endpoint down and loses nothing', async () => {
    app = await startApp(buildTwoSquads(), 'admin');
    await app.publish(playbook);
    await app.get('sweep.start', order);
    const headers = { 'retry-after': '7', 'ratelimit-reason': 'jira-burst-based' };
    app.host.fail({ to: 'jira', path: 'search/jql', times: 3, effect: { status: 429, headers } });
    await app.settle();
    expect(await readSweep()).toMatchObject({ state: 'done', issuesRead: 11 });
    expect(app.host.clock.now()).toBeGreaterThanOrEqual(NOW + 7000);
    expect(app.host.clock.now()).toBeLessThan(NOW + 300_000);
  });

  test('a Jira that stumbles is asked again', async () => {
    app = await startApp(buildTwoSquads(), 'admin');
    await app.publish(playbook);
    await app.get('sweep.start', order);
    app.host.fail({ to: 'jira', path: 'search/jql', times: 2, effect: { status: 502 } });
    app.host.fail({ to: 'jira', path: 'project/search', times: 2, effect: { status: 503 } });
    await app.settle();
    expect(await readSweep()).toMatchObject({ state: 'done', issuesRead: 11, squads: { done: 2 } });
  });

  test('cases that may not be read are unknown: the squad is not judged by them, and the rest is', async () => {
    app = await startApp(buildTwoSquads(), 'admin', { workers: 1 });
    await app.publish(playbook);
    await app.get('sweep.start', order);
    // The first squad by size is ABC.
    app.host.fail({ to: 'jira', path: 'search/jql', effect: { status: 403, body: '{"errorMessages":["no"],"errors":{}}' } });
    await app.settle();
    expect(await readSweep()).toMatchObject({ state: 'done', squads: { done: 2, failed: 0 } });
    const squad = await readSquad('ABC');
    expect(squad?.unread).toEqual(['cases']);
    expect(squad?.findings.map(({ check, state }) => [check, state])).toEqual([
      ['passes-review', 'cant-tell'],
      ['path', 'cant-tell'],
      ['hygiene', 'met'],
    ]);
    expect((await readSquad('XYZ'))?.unread).toEqual([]);
  });

  test('statuses that cannot be read do not stop the squad', async () => {
    app = await startApp(buildTwoSquads(), 'admin', { workers: 1 });
    await app.publish(playbook);
    await app.get('sweep.start', order);
    app.host.fail({ to: 'jira', path: '/statuses', times: 1, effect: { status: 404 } });
    await app.settle();
    expect(await readSquad('ABC')).toMatchObject({ unread: ['statuses'], issues: 7 });
  });

  test('a Jira that stays away ends the sweep as failed, and the next one may start', async () => {
    app = await startApp(buildTwoSquads(), 'admin');
    await app.publish(playbook);
    await app.get('sweep.start', order);
    app.host.fail({ to: 'jira', path: 'project/search', times: 50, effect: { status: 503 } });
    await app.settle();
    expect(await readSweep()).toMatchObject({ state: 'failed' });
    expect(await app.ask('sweep.start', order)).toMatchObject({ ok: true });
  });
});
