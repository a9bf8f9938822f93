import type { Fault } from '../../host/api';
import { startApp, type AppHost } from '../kit/app-host';
import { AS_OF, buildTwoSquads, playbook } from './sites';

const order = { asOf: AS_OF, window: 'all' } as const;

/** What a sweep leaves behind, as a reader sees it. */
async function readResult(app: AppHost) {
  const { sweep } = await app.get('sweep.get', {});
  const audit = await app.get('audit.get', { lang: 'en', after: null });
  const page = await app.get('squad.get', { project: 'ABC', lang: 'fr' });
  return { state: sweep?.state, squads: sweep?.squads, issuesRead: sweep?.issuesRead, audit, page: { ...page, sweep: null, stale: null } };
}

describe('a sweep that is disturbed ends as if it had not been', () => {
  let app: AppHost;
  let expected: Awaited<ReturnType<typeof readResult>>;
  let calls: Record<'sql' | 'jira' | 'queue', number>;
  let events: number;

  beforeAll(async () => {
    app = await startApp(buildTwoSquads(), 'admin', { workers: 1 });
    await app.publish(playbook);
    await app.sweep(order);
    expected = await readResult(app);
    await app.get('sweep.start', order);
    const before = app.host.meter();
    for (events = 0; await app.host.step(); events += 1);
    const after = app.host.meter();
    calls = {
      sql: after.sqlStatements - before.sqlStatements,
      jira: after.restCalls - before.restCalls,
      queue: after.queueEvents - before.queueEvents,
    };
  });
  afterAll(() => app.stop());

  async function runDisturbed(fault: Fault): Promise<void> {
    await app.get('sweep.start', order);
    app.host.fail(fault);
    // Whoever asks how far it is may meet the fault, too: they ask again.
    await app.host.settle(async () => {
      const reply = await app.ask('sweep.get', {});
      return !reply.ok || reply.value.sweep?.state === 'running' || reply.value.sweep?.state === 'waiting';
    });
    expect(await readResult(app)).toEqual(expected);
  }

  test('it took a number of events and calls that makes these tests worth something', () => {
    expect(events).toBeGreaterThanOrEqual(6);
    expect(calls.sql).toBeGreaterThan(50);
    expect(calls.jira).toBeGreaterThanOrEqual(7);
    expect(calls.queue).toBeGreaterThanOrEqual(5);
  });

  test.each(['jira', 'queue'] as const)(
    'killed at any call to %s, before or after it was performed',
    async (to) => {
      for (let after = 0; after < calls[to]; after += 1) {
        await runDisturbed({ to, after, effect: 'kill-invocation' });
        await runDisturbed({ to, after, effect: 'kill-after' });
      }
    },
    300_000,
  );

  // After one call is before the next: what is left of it, the last call of an event, is what the double deliveries below stand for.
  test('killed at calls to the database, from one end of a sweep to the other', async () => {
    for (let after = 0; after < calls.sql; after += 4) await runDisturbed({ to: 'sql', after, effect: 'kill-invocation' });
  }, 300_000);

  test('another lane at work between a call to the database and its answer', async () => {
    for (let after = 0; after < calls.sql; after += 3)
      await runDisturbed({ to: 'sql', after, effect: { meanwhile: () => app.host.step() } });
  }, 300_000);

  test('every queue event delivered twice', async () => {
    app.host.queueManners({ duplicate: true });
    await app.sweep(order);
    app.host.queueManners({});
    expect(await readResult(app)).toEqual(expected);
  });

  test('queue events delivered in reverse order', async () => {
    app.host.queueManners({ reverse: true, duplicate: true });
    await app.sweep(order);
    app.host.queueManners({});
    expect(await readResult(app)).toEqual(expected);
  });

  test.each([1, 2])('%i answers in a row from the database that are errors', async (times) => {
    await runDisturbed({ to: 'sql', after: 20, times, effect: { status: 500, body: '{}' } });
  });
});
