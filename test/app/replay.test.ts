import type { Fault } from '../../host/api';
import type { Api } from '../../src/contract/endpoints';
import { startApp, type AppHost } from '../kit/app-host';
import { buildProject, buildSite } from '../kit/site';
import { buildStories, playbook } from './sites';
import { readReport } from '../kit/report';

const lang = 'en';
/** More squads than one event takes. */
const keys = Array.from({ length: 12 }, (_, index) => `SQ${String.fromCharCode(65 + index)}`);

function buildManySquads() {
  const projects = keys.map((key, index) => buildProject(key, index % 2 === 0 ? { projectCategory: { id: '1', name: 'Payments' } } : {}));
  // Two stories pass the review; of three, one skips it.
  return buildSite({
    projects,
    issues: new Map(projects.map((project, index) => [project.key, buildStories(project, index < 5 ? 3 : 2)])),
  });
}

const everything = playbook.replaceAll('minSample: 1', 'minSample: 1, windowDays: 20000');

describe('a replay', () => {
  let app: AppHost;
  let version: number;

  beforeAll(async () => {
    app = await startApp(buildManySquads(), 'admin', { workers: 1 });
    await app.publish(everything);
    await app.sweep();
    // The draft asks less of the review, for one tribe more work, and drops the space's own details; one standard is a draft still.
    const drafted = everything.replace('atLeast: 0.9', 'atLeast: 0.6').replace(/ {2}- id: space-findable[\s\S]*$/, '')
      .concat(`  - id: review-always
    mode: required
    effort: M
    since: 2030-01-01
    graceDays: 30
    scope: { tribes: [Payments] }
    title: { en: Always reviewed, fr: Toujours revu }
    checks:
      - { id: always, use: process/passes-through, with: { flow: story, stage: review, atLeast: 1 }, minSample: 1, windowDays: 20000 }
  - id: review-tried
    mode: draft
    title: Tried
    checks:
      - { id: always, use: process/passes-through, with: { flow: story, stage: review, atLeast: 1 }, minSample: 1, windowDays: 20000 }
`);
    const { draft } = await app.get('draft.start-from', { source: { kind: 'yaml', yaml: drafted }, replacing: null, lang });
    expect(draft.problems).toEqual([]);
    version = draft.version;
  });
  afterAll(() => app.stop());

  const read = (after: string | null = null) => app.get('replay.get', { after, lang });
  async function settle(): Promise<void> {
    await app.host.settle(async () => {
      const { replay } = await read();
      return replay?.state === 'running' || replay?.state === 'waiting';
    });
  }
  /** What stands in the app beside the replay itself. */
  const readRest = async () => ({
    audit: await app.get('audit.get', { lang, after: null }),
    adoption: await readReport(app),
    playbook: await app.get('playbook.get', { lang }),
    draft: await app.get('draft.get', { lang }),
    sweep: await app.get('sweep.get', {}),
  });
  const withoutRun = ({ replay, ...rest }: Api['replay.get']['output']) => ({
    ...rest,
    replay: replay && { ...replay, id: '', startedAt: 0, endedAt: 0 },
  });

  test('tells for each standard and squad what the draft would change, and changes nothing', async () => {
    expect(await read()).toEqual({ replay: null, summary: null, rows: [], next: null });
    const before = await readRest();
    const { replay } = await app.get('replay.start', { version, lang });
    expect(replay).toMatchObject({
      state: 'running',
      draftVersion: version,
      publishedVersion: 1,
      current: true,
      startedBy: { accountId: 'admin' },
    });
    expect(await app.ask('replay.start', { version, lang })).toMatchObject({ failure: { code: 'replay-running' } });
    const calls = app.host.meter().restCalls;
    while (await app.host.step());
    expect(app.host.meter().restCalls).toBe(calls);

    const done = await read();
    expect(done.replay).toMatchObject({ state: 'done', progress: 1, squads: { total: 12, done: 12, failed: 0 }, problems: [] });
    const { summary, rows } = done;
    const count = (met: number, notYet: number) => ({ inScope: met + notYet, met, notYet, notJudged: 0 });
    expect(summary?.standards).toMatchObject([
      {
        id: 'review-before-done',
        title: 'Reviewed before done',
        mode: 'counted',
        before: count(7, 5),
        after: count(12, 0),
        improved: 5,
        worsened: 0,
        toAdopt: 0,
      },
      // Its day has not come and its grace has not passed: a replay tells what it will be all the same.
      { id: 'review-always', mode: 'required', effort: 'M', before: null, after: count(3, 3), toAdopt: 3, waivers: 3 },
      { id: 'review-tried', mode: 'draft', before: null, after: count(7, 5), toAdopt: 5, waivers: 0 },
      { id: 'space-findable', before: { inScope: 12 }, after: null, toAdopt: 0, waivers: 0 },
    ]);
    expect(summary).toMatchObject({ squads: 12, changed: 12, unchanged: 0, waivers: 3, effort: { S: 0, M: 3, L: 0, unsaid: 5 } });
    expect(rows.map(({ key }) => key)).toEqual(keys);
    expect(rows[0]?.changes.map(({ standard, before: was, after }) => [standard, was, after])).toEqual([
      ['review-before-done', 'not-yet', 'met'],
      ['review-always', null, 'partly'],
      ['review-tried', null, 'partly'],
      ['space-findable', 'partly', null],
    ]);
    expect(rows[0]).toMatchObject({
      tribe: 'Payments',
      waivers: [{ standard: 'review-always', title: 'Always reviewed' }],
      effort: { S: 0, M: 1, L: 0, unsaid: 1 },
    });
    expect((await read('SQK')).rows.map(({ key }) => key)).toEqual(['SQL']);
    expect(await readRest()).toEqual(before);
  });

  test('is of the draft as it was: a save in between is told, and one that is out of date is not begun', async () => {
    await app.get('draft.save-part', { part: { kind: 'vision' }, base: null, value: { text: 'Ours' }, lang });
    expect((await read()).replay).toMatchObject({ draftVersion: version, current: false });
    expect(await app.ask('replay.start', { version, lang })).toMatchObject({ failure: { code: 'conflict' } });
    version += 1;
  });

  test('that is disturbed ends as if it had not been', async () => {
    await app.get('replay.start', { version, lang });
    const before = app.host.meter();
    let events = 0;
    for (; await app.host.step(); events += 1);
    const after = app.host.meter();
    const expected = withoutRun(await read());
    const calls = { sql: after.sqlStatements - before.sqlStatements, queue: after.queueEvents - before.queueEvents };
    expect(events).toBeGreaterThanOrEqual(4);
    expect(calls.queue).toBeGreaterThanOrEqual(3);
    const run = async (fault: Fault): Promise<void> => {
      await app.get('replay.start', { version, lang });
      app.host.fail(fault);
      await settle();
      expect([fault, withoutRun(await read())]).toEqual([fault, expected]);
    };
    for (let at = 0; at < calls.queue; at += 1) {
      await run({ to: 'queue', after: at, effect: 'kill-invocation' });
      await run({ to: 'queue', after: at, effect: 'kill-after' });
    }
    // Every seventh call to the database: the plan’s, each squad’s and the end’s are among them.
    for (let at = 0; at < calls.sql; at += 7) await run({ to: 'sql', after: at, effect: 'kill-invocation' });
    app.host.queueManners({ reverse: true, duplicate: true });
    await app.get('replay.start', { version, lang });
    await settle();
    app.host.queueManners({});
    expect(withoutRun(await read())).toEqual(expected);
  }, 300_000);

  test('goes on beside a sweep', async () => {
    await app.get('sweep.start', { kind: 'incremental' });
    await app.get('replay.start', { version, lang });
    await app.settle();
    await settle();
    expect((await read()).replay).toMatchObject({ state: 'done', squads: { done: 12 } });
    expect((await app.get('sweep.get', {})).sweep).toMatchObject({ kind: 'incremental', state: 'done' });
  });
});
