import type { Api } from '../../src/contract/endpoints';
import { startApp, type AppHost } from '../kit/app-host';
import { buildIssue, buildSite } from '../kit/site';
import { abc, AS_OF, buildLongIssue, buildStories, buildTwoSquads, playbook, xyz } from './sites';
import { readReportSquads } from '../kit/report';

type Audit = Api['audit.get']['output'];

describe('a sweep', () => {
  let app: AppHost;
  afterEach(() => app.stop());
  const readAudit = (): Promise<Audit> => app.get('audit.get', { lang: 'en', after: null });
  const readSweep = async () => (await app.get('sweep.get', {})).sweep;

  test('reads every squad, judges it, and says how far it is', async () => {
    app = await startApp(buildTwoSquads(), 'admin');
    expect(await readSweep()).toBeNull();
    await app.publish(playbook);
    expect(await app.get('sweep.start', { asOf: AS_OF, window: 'all' })).toMatchObject({
      state: 'running',
      issuesExpected: null,
      progress: 0,
    });
    await app.host.step();
    expect(await readSweep()).toMatchObject({
      state: 'running',
      squads: { total: 2, done: 0, failed: 0 },
      issuesExpected: 11,
      issuesRead: 0,
    });
    await app.host.step();
    const halfway = await readSweep();
    expect(halfway?.running.map(({ key, step }) => [key, step])).toEqual([['ABC', 'judging']]);
    expect(halfway?.progress).toBeGreaterThan(0.5);
    await app.settle();
    expect(await readSweep()).toMatchObject({
      state: 'done',
      squads: { total: 2, done: 2, failed: 0 },
      issuesRead: 11,
      progress: 1,
      problems: [],
      running: [],
    });

    const audit = await readAudit();
    expect(audit.window).toEqual({ days: null });
    expect(audit.squads.map(({ key, issues, unread }) => [key, issues, unread])).toEqual([
      ['ABC', 7, []],
      ['XYZ', 4, []],
    ]);
    expect(audit.squads[0]?.findings).toMatchObject([
      {
        standard: 'review-before-done',
        check: 'passes-review',
        state: 'not-yet',
        observed: { n: 7, met: 5 },
        evidence: ['ABC-3', 'ABC-6'],
      },
      { standard: 'review-before-done', check: 'path', state: 'met' },
      { standard: 'space-findable', check: 'hygiene', state: 'met' },
    ]);
    expect(audit.adoption).toEqual([
      { standard: 'review-before-done', inScope: 2, adopted: 0, metNow: 0, notYet: 2, waived: 0, notJudged: 0 },
      { standard: 'space-findable', inScope: 2, adopted: 0, metNow: 1, notYet: 1, waived: 0, notJudged: 0 },
    ]);
  });

  test('only one at a time', async () => {
    app = await startApp(buildTwoSquads(), 'admin');
    await app.get('sweep.start', {});
    expect(await app.ask('sweep.start', {})).toMatchObject({ ok: false, failure: { code: 'sweep-running' } });
    await app.settle();
    expect(await app.ask('sweep.start', {})).toMatchObject({ ok: true });
  });

  test('takes only the squads that were named, and says which one it did not find', async () => {
    app = await startApp(buildTwoSquads(), 'admin');
    await app.publish(playbook);
    await app.sweep({ asOf: AS_OF });
    await app.sweep({ asOf: AS_OF, squads: ['XYZ', 'DESK'] });
    expect((await readAudit()).squads.map(({ key }) => key)).toEqual(['XYZ']);
    expect(await readSweep()).toMatchObject({ squads: { total: 2, done: 1, failed: 1 }, problems: [{ key: 'DESK', reason: 'not-found' }] });
    expect((await app.get('squad.list', {})).squads.map(({ key }) => key)).toEqual(['ABC', 'XYZ']);
  });

  test('judges an issue of 61 histories on all of them, although a search answer carries 40', async () => {
    const site = buildSite({ projects: [abc], issues: new Map([['ABC', [buildLongIssue(abc, 1, 61), ...buildStories(abc, 0)]]]) });
    app = await startApp(site, 'admin');
    await app.publish(playbook);
    await app.sweep({ asOf: AS_OF, window: 'all' });
    const [flow] = (await readAudit()).squads[0]?.flows ?? [];
    // To Do → Build, then 59 times to and fro, then Done from Review: an allowed path of 62 stages, which half of the moves would not be.
    expect(flow).toMatchObject({ judged: 1, perfect: 1, unknownHistory: 0, deviatingMoves: 0 });
    const { standards } = await app.get('squad.get', { project: 'ABC', lang: 'en' });
    expect(standards[0]?.findings[0]).toMatchObject({ state: 'met', observed: { n: 1, met: 1 } });
  });

  test('tells an unknown history from one that never changed', async () => {
    const issues = [
      buildIssue(abc, 1, { start: 'Done', unknownHistory: true, resolution: 'Done' }),
      buildIssue(abc, 2, { start: 'Done', resolution: 'Done' }),
    ];
    app = await startApp(buildSite({ projects: [abc], issues: new Map([['ABC', issues]]) }), 'admin');
    await app.publish(playbook);
    await app.sweep({ asOf: AS_OF, window: 'all' });
    const [squad] = (await readAudit()).squads;
    expect(squad).toMatchObject({ issues: 2, unknownHistory: 1 });
    expect(squad?.flows).toMatchObject([{ issues: 2, judged: 1, unknownHistory: 1, deviatingMoves: 3 }]);
  });

  test('without a playbook it still finds the squads and counts their work', async () => {
    app = await startApp(buildTwoSquads(), 'admin');
    await app.sweep({ asOf: AS_OF });
    expect(await readAudit()).toMatchObject({
      playbook: null,
      adoption: [],
      squads: [
        { key: 'ABC', issues: 7, findings: [] },
        { key: 'XYZ', issues: 4 },
      ],
    });
  });

  test('reads several pages and several hundred cases', async () => {
    app = await startApp(
      buildSite({
        projects: [abc, xyz],
        issues: new Map([
          ['ABC', buildStories(abc, 1234)],
          ['XYZ', buildStories(xyz, 3)],
        ]),
      }),
      'admin',
    );
    await app.publish(playbook);
    await app.sweep({ asOf: AS_OF, window: 'all' });
    expect((await readAudit()).squads.map(({ key, issues, flows }) => [key, issues, flows[0]?.judged])).toEqual([
      ['ABC', 1234, 1234],
      ['XYZ', 3, 3],
    ]);
  });

  test('lets go of what Jira no longer has', async () => {
    const site = buildTwoSquads();
    app = await startApp(site, 'admin');
    await app.publish(playbook);
    await app.sweep({ asOf: AS_OF, window: 'all' });
    site.issues.get('ABC')?.splice(0, 3);
    site.projects.splice(1, 1);
    await app.sweep({ asOf: AS_OF, window: 'all' });
    expect((await readAudit()).squads.map(({ key, issues }) => [key, issues])).toEqual([['ABC', 4]]);
    expect((await app.get('squad.list', {})).squads.map(({ key }) => key)).toEqual(['ABC']);
    // Who asks Jira about a project that is gone is told no, as for one that may not be seen.
    expect(await app.ask('squad.get', { project: 'XYZ', lang: 'en' }, 'bob')).toMatchObject({ failure: { code: 'forbidden' } });
    expect(await app.ask('squad.get', { project: 'XYZ', lang: 'en' })).toMatchObject({ failure: { code: 'not-found' } });
    expect((await readReportSquads(app)).map(({ key }) => key)).toEqual(['ABC']);
  });

  test('starts by itself at night, in the time zone of the site', async () => {
    app = await startApp(buildTwoSquads(), 'admin');
    await app.publish(playbook);
    await app.host.advance('14h');
    expect(await readSweep()).toBeNull();
    // 2 o'clock in Paris is midnight UTC in June; the host's first hour passed five minutes after nine.
    await app.host.advance('2h');
    expect(await readSweep()).toMatchObject({ kind: 'full', state: 'done', squads: { done: 2 } });
    await app.host.advance('1d');
    expect(await readSweep()).toMatchObject({ kind: 'incremental', state: 'done', issuesRead: 0 });
    expect((await readAudit()).squads.map(({ issues }) => issues)).toEqual([7, 4]);
  });
});
