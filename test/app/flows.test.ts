import type { Snapshot } from '../../host/snapshot/types';
import type { FlowPart } from '../../src/contract/flow-picture';
import { startApp, type AppHost } from '../kit/app-host';
import { buildIssue, buildProject, buildSite } from '../kit/site';
import { openSealedApp, sealed } from './access-site';
import { abc, AS_OF, buildStories, playbook } from './sites';

const story = { project: 'ABC', span: 'audit', flow: 'story' } as const;

/** Nine stories of January, three without review, one of them for Ann alone; one finished half a year before, and one that has stood in Build since. */
function buildSquad(): Snapshot {
  const stories = buildStories(abc, 9).map((issue) =>
    issue.key === 'ABC-3' ? { ...issue, 'diapason:visibleTo': [{ accountId: 'ann' }] } : issue,
  );
  const old = [
    ['2023-07-03', 'In Progress'],
    ['2023-07-05', 'In Review'],
    ['2023-07-07', 'Done'],
  ] as const;
  return buildSite({
    projects: [abc],
    issues: new Map([
      [
        'ABC',
        [
          ...stories,
          buildIssue(abc, 20, { created: '2023-07-01', moves: old, resolution: 'Done' }),
          buildIssue(abc, 21, { moves: [['2024-01-18', 'In Progress']] }),
        ],
      ],
    ]),
  });
}

describe('the picture of a squad’s flows, and the cases behind it', () => {
  let app: AppHost;
  beforeAll(async () => {
    app = await startApp(buildSquad(), 'admin');
    await app.publish(playbook);
    await app.sweep({ asOf: AS_OF });
  });
  afterAll(() => app.stop());

  const draw = async (span: 'audit' | 'wide' = 'audit', reader = 'ann') =>
    app.get('flow.get', { project: 'ABC', span, lang: 'en' }, reader);
  const list = (part: FlowPart, reader = 'ann') => app.get('flow.cases', { ...story, part }, reader);

  test('speaks of the same cases as the audit, at its moment and in its window', async () => {
    const told = await draw();
    const { squads, window } = await app.get('audit.get', { lang: 'en', after: null });
    expect(told).toMatchObject({ asOf: Date.parse(AS_OF), readable: true, mayList: true, ownDays: 90, wideDays: 365 });
    const [picture] = told.flows;
    expect(window.days).toBe(90);
    expect(picture?.windowDays).toBe(window.days);
    const { judged, inProgress, perfect, fitness, variants } = squads[0]?.flows[0] ?? {};
    expect(picture).toMatchObject({ name: 'Story', judged, inProgress, perfect, fitness, variantsTotal: variants });
    expect([judged, inProgress, perfect, variants]).toEqual([9, 1, 6, 2]);
    expect(picture?.headlines).toEqual([{ kind: 'skipped', stage: 'review', cases: 3, after: 'build', before: 'done', usual: 3 }]);
  });

  test('reads in French', async () => {
    const { flows } = await app.get('flow.get', { project: 'ABC', span: 'audit', lang: 'fr' }, 'ann');
    expect([flows[0]?.name, flows[0]?.skips[0]?.text]).toEqual(['Récit', 'L’étape *Revue* a été sautée après *Réalisation*']);
  });

  test('the longer span takes in what was finished before', async () => {
    const [picture] = (await draw('wide')).flows;
    expect([picture?.judged, picture?.windowDays]).toEqual([10, 365]);
    expect((await app.get('flow.cases', { ...story, span: 'wide', part: { kind: 'judged' } }, 'ann')).total).toBe(10);
  });

  test('“Review was skipped” lists exactly the cases that it counts, with Jira’s own list of them', async () => {
    const [picture] = (await draw()).flows;
    const [skip] = picture?.skips ?? [];
    const behind = await list({ kind: 'edit', edit: 'skipped', stage: 'review', after: 'build' });
    expect([skip?.cases, behind.total, behind.hidden]).toEqual([3, 3, 0]);
    expect(behind.cases.map(({ key, url, finishedAt }) => [key, url, finishedAt])).toEqual(
      ['ABC-3', 'ABC-6', 'ABC-9'].map((key) => [key, `/browse/${key}`, Date.UTC(2024, 0, 8, 9)]),
    );
    expect(decodeURIComponent(behind.list?.url ?? '')).toBe('/issues/?jql=key in ("ABC-3", "ABC-6", "ABC-9")');
    expect(await list({ kind: 'move', from: 'build', to: 'done' })).toMatchObject({ total: 3 });
  });

  test('every count has its list: stages, moves, variants, what is there now', async () => {
    const [picture] = (await draw()).flows;
    if (!picture) throw new Error('no picture');
    for (const { id, cases, now } of picture.stages) {
      expect([id, (await list({ kind: 'stage', stage: id })).cases.length]).toEqual([id, cases]);
      expect([id, (await list({ kind: 'now', stage: id })).cases.length]).toEqual([id, now]);
    }
    for (const { from, to, cases } of picture.moves) expect((await list({ kind: 'move', from, to })).cases).toHaveLength(cases);
    for (const { stages, cases, examples } of picture.variants) {
      const { cases: behind } = await list({ kind: 'variant', stages });
      expect(behind).toHaveLength(cases);
      expect(behind.map(({ key }) => key)).toEqual(expect.arrayContaining(examples));
    }
    const [open] = (await list({ kind: 'now', stage: 'build' })).cases;
    expect(open).toEqual({ key: 'ABC-21', url: '/browse/ABC-21', days: 9.625, finishedAt: null });
    expect((await list({ kind: 'stage', stage: 'nowhere' })).list).toBeNull();
  });

  test('issue security holds: a work item that the reader may not see is counted, and named nowhere', async () => {
    const behind = await list({ kind: 'edit', edit: 'skipped', stage: 'review' }, 'bob');
    expect(behind.cases.map(({ key }) => key)).toEqual(['ABC-6', 'ABC-9']);
    expect([behind.total, behind.hidden, behind.list?.n]).toEqual([3, 1, 2]);
    const told = await draw('audit', 'bob');
    expect(told.flows[0]?.variants[1]).toMatchObject({ cases: 3, examples: ['ABC-6', 'ABC-9'] });
    expect(JSON.stringify([told, behind])).not.toContain('ABC-3"');
  });

  test('what changed after the audit is not drawn before the next', async () => {
    const before = await draw();
    const moved = buildIssue(abc, 21, { moves: [['2024-01-18', 'In Progress']] });
    const item = { field: 'status', fieldId: 'status', from: '3', fromString: 'In Progress', to: '10002', toString: 'Done' };
    const { created, issuetype, status, project } = moved.fields;
    const fields = {
      created,
      issuetype,
      status: { ...status, id: '10002', name: 'Done' },
      project,
      updated: '2024-03-01T09:00:00.000+0000',
    };
    await app.host.emit('avi:jira:updated:issue', {
      selfGenerated: false,
      issue: { id: moved.id, key: moved.key, fields },
      changelog: { items: [item] },
    });
    expect(await draw()).toEqual(before);
  });

  test('a flow, a part or a span that there is not', async () => {
    const ask = (payload: object) =>
      app.host.invoke({ moduleKey: 'squad-standards', functionKey: 'flow.cases', payload, accountId: 'ann' });
    const invalid = { ok: false, failure: { code: 'invalid-input' } };
    expect(await ask({ ...story, flow: 'none', part: { kind: 'judged' } })).toMatchObject({ ok: false, failure: { code: 'not-found' } });
    expect(await ask({ ...story, part: { kind: 'person', accountId: 'ann' } })).toMatchObject(invalid);
    expect(await ask({ ...story, part: { kind: 'judged', accountId: 'admin' } })).toMatchObject(invalid);
    expect(await ask({ ...story, span: 'ever', part: { kind: 'judged' } })).toMatchObject(invalid);
    expect(await ask({ ...story, part: { kind: 'variant', stages: [] } })).toMatchObject(invalid);
  });
});

describe('a squad that may not be browsed', () => {
  let app: AppHost;
  beforeAll(async () => {
    app = await openSealedApp();
    await app.sweep({ window: 'all' });
  });
  afterAll(() => app.stop());

  test('shows Product Ops, leadership and Jira administrators its counts, never a key, and lists nothing', async () => {
    const input = { project: 'SEC', span: 'audit', lang: 'en' } as const;
    const whole = await app.get('flow.get', input, 'member');
    expect(whole.flows[0]?.variants[0]?.examples.length).toBeGreaterThan(0);
    const bare = whole.flows.map((flow) => ({ ...flow, variants: flow.variants.map((variant) => ({ ...variant, examples: [] })) }));
    for (const reader of ['ops', 'leader', 'admin']) {
      const told = await app.get('flow.get', input, reader);
      expect(told).toEqual({ ...whole, mayList: false, flows: bare });
      expect(JSON.stringify(told)).not.toMatch(/SEC-\d/);
      const claims = { extension: { project: { id: sealed.id, key: 'SEC' }, accountId: 'member' } };
      const payload = { project: 'SEC', span: 'audit', flow: 'story', part: { kind: 'judged' } };
      const forged = { moduleKey: 'squad-standards', functionKey: 'flow.cases', payload, accountId: reader, ...claims };
      expect(await app.host.invoke(forged)).toEqual({ ok: false, failure: { code: 'forbidden', values: {} } });
    }
  });
});

describe('before there is anything to draw', () => {
  test('no audit, no picture; nothing finished, an empty one', async () => {
    const app = await startApp(buildSite({ projects: [buildProject('ABC')], issues: new Map([['ABC', []]]) }), 'admin');
    expect(await app.ask('flow.get', { project: 'ABC', span: 'audit', lang: 'en' })).toMatchObject({ failure: { code: 'not-found' } });
    await app.sweep({ asOf: AS_OF });
    const empty = await app.get('flow.get', { project: 'ABC', span: 'audit', lang: 'en' });
    expect(empty).toEqual({ asOf: null, readable: true, mayList: true, ownDays: null, wideDays: null, flows: [] });
    await app.publish(playbook);
    await app.sweep({ asOf: AS_OF, window: 'all' });
    const drawn = await app.get('flow.get', { project: 'ABC', span: 'wide', lang: 'en' });
    expect(drawn).toMatchObject({ ownDays: null, wideDays: null, flows: [{ judged: 0, windowDays: null, moves: [], variants: [] }] });
    await app.stop();
  });

  test('cases that could not be read are said so, and nothing is made of what was read before', async () => {
    const app = await startApp(buildSquad(), 'admin');
    await app.publish(playbook);
    await app.sweep({ asOf: AS_OF });
    await app.get('sweep.start', { asOf: AS_OF, kind: 'full' });
    app.host.fail({ to: 'jira', path: 'search/jql', effect: { status: 403, body: '{"errorMessages":["no"],"errors":{}}' } });
    await app.settle();
    expect(await app.get('flow.get', { project: 'ABC', span: 'audit', lang: 'en' })).toMatchObject({ readable: false, flows: [] });
    expect(await app.ask('flow.cases', { ...story, part: { kind: 'judged' } })).toMatchObject({ failure: { code: 'not-found' } });
    await app.stop();
  });
});
