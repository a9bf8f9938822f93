import type { Host } from '../../host/api';
import { createClock } from '../../host/clock';
import { buildFixtureApp, START, startFixtureHost } from '../kit/fixture-host';

let app: Awaited<ReturnType<typeof buildFixtureApp>>;
let hosts: Host[] = [];
const start = (options: Parameters<typeof startFixtureHost>[1] = {}) => {
  const started = startFixtureHost(app.appDir, { workers: 1, ...options });
  hosts.push(started.host);
  const push = async (...bodies: object[]): Promise<string> => {
    const answer = await started.call('push', { events: bodies.map((body) => ({ body })) });
    return String(Reflect.get(Object(answer), 'value'));
  };
  return { ...started, push };
};
beforeAll(async () => {
  app = await buildFixtureApp();
});
afterEach(async () => {
  await Promise.all(hosts.map((host) => host.stop()));
  hosts = [];
});
afterAll(() => app.remove());

describe('the queue', () => {
  it('delivers what was pushed, in order, and tells how a job stands', async () => {
    const { host, jira, call, push } = start();
    const jobId = await push({ name: 'a' }, { name: 'b' });
    expect(await call('stats', { jobId })).toEqual({ value: { success: 0, inProgress: 2, failed: 0 } });
    expect(await host.step()).toBe(true);
    expect(jira.notes).toEqual(['a', 'a done']);
    await host.drain();
    expect(jira.notes).toEqual(['a', 'a done', 'b', 'b done']);
    expect(await call('stats', { jobId })).toEqual({ value: { success: 2, inProgress: 0, failed: 0 } });
    expect(await host.step()).toBe(false);
    expect(host.meter()).toMatchObject({ queueEvents: 2 });
  });

  it('delivers a chain: what a consumer pushes', async () => {
    const { host, jira, push } = start();
    await push({ name: 'a', next: { name: 'b', next: { name: 'c' } } });
    await host.drain();
    expect(jira.notes.filter((note) => note.endsWith('done'))).toEqual(['a done', 'b done', 'c done']);
  });

  it('holds a delayed event back until its time', async () => {
    const { host, jira, call } = start();
    await call('push', { events: [{ body: { name: 'late' }, delayInSeconds: 120 }] });
    await host.drain();
    expect([host.nextDue(), jira.notes]).toEqual([START + 120_000, []]);
    await host.advance('2m');
    expect(jira.notes).toEqual(['late', 'late done']);
  });

  it('tries again when a consumer asks for it, after the time and with the data that it gave', async () => {
    const { host, jira, push } = start();
    await push({ name: 'a', again: true });
    await host.drain();
    expect(jira.notes).toEqual(['a']);
    expect(host.nextDue()).toBe(START + 60_000);
    await host.advance('1m');
    expect(jira.notes).toEqual(['a', 'a retry 1 FUNCTION_UPSTREAM_RATE_LIMITED {"page":7}', 'a done']);
  });

  it('tries again when a consumer throws, later each time, for a day', async () => {
    const { host, jira, call, push } = start();
    const jobId = await push({ name: 'a', fail: 'always' });
    await host.drain();
    expect(host.nextDue()).toBe(START + 10_000);
    await host.advance('2d');
    const tries = jira.notes.filter((note) => note.startsWith('a')).length;
    expect(tries).toBeGreaterThan(90);
    expect(tries).toBeLessThan(110);
    expect(await call('stats', { jobId })).toEqual({ value: { success: 0, inProgress: 0, failed: 1 } });
    expect(host.log().some((line) => line.includes('is given up'))).toBe(true);
  });

  it('tries again when the process was killed', async () => {
    const { host, jira, push } = start();
    await push({ name: 'a' });
    host.fail({ to: 'jira', after: 1, effect: 'kill-invocation' });
    await host.settle(() => Promise.resolve(!jira.notes.includes('a done')));
    expect(jira.notes).toEqual(['a', 'a retry 1 FUNCTION_PLATFORM_UNKNOWN_ERROR null', 'a done']);
  });

  it('delivers twice and in reverse on demand', async () => {
    const { host, jira, push } = start();
    host.queueManners({ duplicate: true, reverse: true });
    await push({ name: 'a' }, { name: 'b' });
    await host.drain();
    expect(jira.notes.filter((note) => note.endsWith('done'))).toEqual(['b done', 'b done', 'a done', 'a done']);
  });

  it('runs as many events side by side as it has workers, and no more than their concurrency key allows', async () => {
    const { host, jira, call } = start({ workers: 2 });
    const event = (name: string) => ({ body: { name }, concurrency: { key: 'one', limit: 1 } });
    await call('push', { events: [event('a'), event('b'), event('c')] });
    await host.drain();
    expect(jira.notes).toEqual(['a', 'a done', 'b', 'b done', 'c', 'c done']);
  });

  it('does not deliver what was cancelled', async () => {
    const { host, jira, call, push } = start();
    const jobId = await push({ name: 'a' });
    expect(await call('cancel', { jobId })).toEqual({});
    await host.drain();
    expect(jira.notes).toEqual([]);
    expect(await call('stats', { jobId: 'nobody' })).toMatchObject({
      error: { message: expect.stringContaining('The job nobody was not found') },
    });
  });

  it('refuses a queue without consumer and more than 500 events in a minute', async () => {
    const { host, jira, call } = start();
    expect(await call('push-elsewhere')).toMatchObject({
      error: { name: 'PROXY_ERR', message: expect.stringContaining('no consumer of the queue "elsewhere"') },
    });
    const fifty = { events: Array.from({ length: 50 }, () => ({ body: { name: 'x' }, delayInSeconds: 900 })) };
    const answers: unknown[] = [];
    for (let index = 0; index < 11; index += 1) answers.push(await call('push', fifty));
    expect(answers.at(0)).toMatchObject({ value: expect.any(String) });
    expect(answers.at(10)).toMatchObject({ error: { message: 'Too many requests.' } });
    expect(jira.notes).toEqual([]);
    expect(host.meter().queueEvents).toBe(500);
  });

  it('refuses to lengthen a chain of a thousand events', async () => {
    const { host, jira, push } = start();
    await push({ chain: 1 });
    await host.drain();
    expect(jira.notes).toEqual(['chain 1000: The limit on cyclic invocation has been reached.']);
  });
});

describe('schedules and events', () => {
  it('fires a trigger five minutes after the start and then each hour', async () => {
    const { host, jira } = start();
    expect(host.nextDue()).toBe(START + 300_000);
    await host.advance('130m');
    expect(jira.notes).toEqual([
      'hourly at 2026-03-02T09:05:00.000Z',
      'hourly at 2026-03-02T10:05:00.000Z',
      'hourly at 2026-03-02T11:05:00.000Z',
    ]);
  });

  it('fires a trigger on demand, and names one that is not there', async () => {
    const { host, jira } = start();
    await host.fire('hourly');
    expect(jira.notes).toEqual(['hourly at 2026-03-02T09:00:00.000Z']);
    await expect(host.fire('never')).rejects.toThrow('no scheduled trigger "never"');
  });

  it('delivers an event to the triggers that listen, without the echo of the app itself', async () => {
    const { host, jira } = start();
    await host.emit('avi:jira:updated:issue', { issue: { key: 'ABC-1' } });
    await host.emit('avi:jira:updated:issue', { issue: { key: 'ABC-2' }, selfGenerated: true });
    await host.emit('avi:jira:deleted:issue', { issue: { key: 'ABC-3' } });
    expect(jira.notes).toEqual(['avi:jira:updated:issue ABC-1 0']);
  });

  it('delivers an event again when a trigger asks for it, four times at most', async () => {
    const { host, jira } = start();
    await host.emit('avi:jira:updated:issue', { issue: { key: 'AGAIN-1' } });
    await host.advance('4m');
    expect(jira.notes).toEqual([0, 1, 2, 3, 4].map((retry) => `avi:jira:updated:issue AGAIN-1 ${retry}`));
  });

  it('does not deliver an event over 200 KB, and says so', async () => {
    const { host, jira } = start();
    await host.emit('avi:jira:updated:issue', { issue: { key: 'BIG-1' }, filler: 'x'.repeat(200 * 1024) });
    expect(jira.notes).toEqual([]);
    expect(host.log()).toContainEqual(expect.stringContaining('it is not delivered'));
  });

  it('delivers by itself once started, as time passes', async () => {
    const noted: string[] = [];
    const { host, jira, push } = start({ clock: createClock({ kind: 'real' }) });
    host.start();
    const done = new Promise<void>((resolve) => {
      jira.notes.push = (note: string) => {
        if (noted.push(note) && note === 'a done') resolve();
        return noted.length;
      };
    });
    await push({ name: 'a' });
    await done;
    expect(noted).toEqual(['a', 'a done']);
  });
});
