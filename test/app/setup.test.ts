import type { RenderedFinding } from '../../src/contract/finding';
import { startApp, type AppHost } from '../kit/app-host';
import { buildSetupSite, setupPlaybook } from './setup-site';

describe('how squads are set up', () => {
  let app: AppHost;
  beforeEach(async () => {
    app = await startApp(buildSetupSite(), 'admin', { workers: 1 });
    await app.publish(setupPlaybook);
  });
  afterEach(() => app.stop());

  async function readFindings(key: string): Promise<Map<string, RenderedFinding>> {
    const { standards } = await app.get('squad.get', { project: key, lang: 'en' });
    const findings = standards.find(({ id }) => id === 'set-up')?.findings ?? [];
    return new Map(findings.map((finding) => [finding.check, finding]));
  }
  const statesOf = async (key: string) => Object.fromEntries([...(await readFindings(key))].map(([check, { state }]) => [check, state]));

  /** Runs a sweep; gives how many requests it took. */
  async function countRequests(run: () => Promise<void>): Promise<number> {
    const before = app.host.meter().restCalls;
    await run();
    return app.host.meter().restCalls - before;
  }

  test('are judged by what Jira tells, company-managed and team-managed', async () => {
    await app.sweep();
    expect(await statesOf('ABC')).toEqual({
      ...{ stages: 'met', moves: 'partly', types: 'met', field: 'met' },
      ...{ board: 'met', limit: 'met', parts: 'partly', dates: 'partly' },
    });
    expect(await statesOf('OTH')).toMatchObject({ board: 'not-yet', limit: 'met' });
    expect(await statesOf('TEAM')).toEqual({
      ...{ stages: 'met', moves: 'partly', types: 'met', field: 'not-yet' },
      ...{ board: 'cant-tell', limit: 'cant-tell', parts: 'not-applicable', dates: 'not-applicable' },
    });
  });

  test('each fix says whom it touches, who may make it, and leads to the screen that does', async () => {
    await app.sweep();
    const [abc, team] = [await readFindings('ABC'), await readFindings('TEAM')];
    expect(abc.get('moves')).toMatchObject({
      headline: '1 of 5 moves of *Story* is not possible in Jira yet: *Done* → *Build*.',
      fixes: [
        {
          text: expect.stringMatching(
            /^Propose these moves to a Jira admin: the workflow \*Strict\* serves 2 spaces \(scheme \*.+\*\)\.$/,
          ) as string,
          who: 'jira-admin',
          link: { url: '/plugins/servlet/project-config/ABC/workflows' },
        },
      ],
    });
    expect(team.get('moves')).toMatchObject({
      headline: 'One move is possible in Jira that *Story* leaves out on purpose: *Open* → *Done*.',
      fixes: [
        {
          text: 'Take this move out: the workflow *Team workflow* serves this space alone.',
          who: 'project-admin',
          link: { url: '/jira/software/projects/TEAM/settings/issuetypes/10100/workflow' },
        },
      ],
    });
    expect(abc.get('parts')).toMatchObject({ headline: expect.stringContaining('*Maps*') as string, fixes: [{ who: 'project-admin' }] });
    expect((await readFindings('OTH')).get('board')?.fixes[0]?.link?.url).toBe('/jira/software/c/projects/OTH/boards/2?config=columns');
  });

  test('a board that is closed to the app is unknown, says which permission is missing, and leaves the rest known', async () => {
    await app.sweep();
    expect((await readFindings('TEAM')).get('board')).toMatchObject({
      headline: 'Can’t tell: the board *Team board* could not be read (error 403).',
      fixes: [{ text: 'Give the app the *Browse spaces* permission in this space, and share the filter of *Team board* with it.' }],
    });
    const { squads } = await app.get('audit.get', { lang: 'en', after: null });
    expect(squads.map(({ key, unread }) => [key, unread])).toEqual([
      ['ABC', []],
      ['OTH', []],
      ['TEAM', ['boards']],
    ]);
  });

  test.each([
    ['workflowscheme/read', 'moves', 'Give the app the *Administer Jira* permission: Jira shows workflows to nobody else.'],
    ['createmeta', 'field', 'Give the app the *Create work items* permission in this space.'],
    ['/component', 'parts', 'Give the app the *Browse spaces* permission in this space.'],
  ])('what Jira refuses (%s) is no failure of the squad', async (path, check, words) => {
    app.host.fail({ to: 'jira', path, times: 100, effect: { status: 403, body: '{"errorMessages":["no"],"errors":{}}' } });
    await app.sweep();
    const found = (await readFindings('ABC')).get(check);
    expect(found).toMatchObject({ state: 'cant-tell', fixes: [{ text: words }] });
    expect(await statesOf('ABC')).toMatchObject({ board: 'met', stages: 'met', types: 'met' });
  });

  test('who else follows a workflow may stay unknown: the moves are judged all the same', async () => {
    app.host.fail({ to: 'jira', path: 'projectUsages', times: 100, effect: { status: 401, body: '{"errorMessages":["no"],"errors":{}}' } });
    await app.sweep();
    const [fix] = (await readFindings('ABC')).get('moves')?.fixes ?? [];
    expect(fix).toMatchObject({ who: 'jira-admin' });
    expect(fix?.text).toContain('may serve other spaces too');
  });

  test('costs a squad few requests, and only what the playbook asks for', async () => {
    const all = await countRequests(() => app.sweep());
    // Each squad: its count and its cases, statuses, scheme, workflows, three forms, boards, the columns of one, components, versions; and who
    // follows workflow and scheme for the company-managed ones. Once: the projects, the fields of the site, and who asks.
    expect(all).toBeLessThanOrEqual(3 * 12 + 2 * 2 + 3);
    await app.publish(setupPlaybook.replace(/ {2}- id: set-up[^]*$/, ''));
    expect(await countRequests(() => app.sweep())).toBeLessThanOrEqual(3 * 3 + 3);
  });

  test('is read again once a week; what could not be read is asked for each night', async () => {
    await app.sweep();
    const live = (span: string) =>
      countRequests(async () => {
        await app.host.advance(span);
        await app.settle();
      });
    // The second night is the first that is a day after the sweep by hand.
    const nightly = await live('2d');
    const { sweep } = await app.get('sweep.get', {});
    expect(sweep).toMatchObject({ kind: 'incremental', state: 'done' });
    // Each squad: its count, its cases, statuses; of the one whose board is closed, boards and columns; the projects and the site's fields. The
    // trigger asks for the time zone every hour.
    expect(nightly - 48).toBe(3 * 3 + 2 + 2);
    // Five more nights, one of them with a full sweep.
    expect((await live('5d')) - 120 - 4 * 13).toBeGreaterThanOrEqual(3 * 12);
  });

  test('a sweep that is killed at any request ends as if it had not been', async () => {
    const readPlain = async () =>
      [...(await readFindings('ABC')).values()].map(({ check, state, headline, fixes }) => ({ check, state, headline, fixes }));
    const order = { squads: ['ABC'] };
    await app.sweep();
    const expected = await readPlain();
    await app.get('sweep.start', order);
    const calls = await countRequests(() => app.host.drain());
    await app.settle();
    for (let after = 0; after < calls; after += 1) {
      await app.get('sweep.start', order);
      app.host.fail({ to: 'jira', after, effect: 'kill-after' });
      await app.settle();
      expect(await readPlain()).toEqual(expected);
    }
  }, 180_000);
});
