import { startApp, type AppHost } from '../kit/app-host';
import { AS_OF, buildTwoSquads, playbook } from './sites';

describe('endpoints answer whoever may ask, and nobody else', () => {
  let app: AppHost;
  beforeAll(async () => {
    app = await startApp(buildTwoSquads(), 'admin');
    await app.publish(playbook);
    await app.sweep({ asOf: AS_OF, window: 'all' });
  });
  afterAll(() => app.stop());

  const forbidden = { ok: false, failure: { code: 'forbidden', values: {} } };
  const call = (functionKey: string, payload: unknown, accountId: string | null = 'admin', extra: object = {}) =>
    app.host.invoke({ moduleKey: 'squad-standards', functionKey, payload, accountId, ...extra });

  test('a squad page opens for who may browse the project, by key or by id', async () => {
    const page = await app.get('squad.get', { project: 'ABC', lang: 'en' }, 'ann');
    expect(page.squad).toEqual({ key: 'ABC', name: 'Project ABC', tribe: 'Payments' });
    expect(page.playbook).toEqual({ id: 'basics', name: 'Basics', version: 1 });
    expect(page.standards.map(({ id, state }) => [id, state])).toEqual([
      ['review-before-done', 'not-yet'],
      ['space-findable', 'met'],
    ]);
    expect(page.coverage).toMatchObject({ share: 1, judged: 3, applicable: 3, issues: 7, unknownHistory: 0 });
    const { id } = buildTwoSquads().projects[0] ?? { id: '' };
    expect((await app.get('squad.get', { project: id, lang: 'en' }, 'ann')).squad.key).toBe('ABC');
  });

  test('the same page reads in French', async () => {
    const page = await app.get('squad.get', { project: 'ABC', lang: 'fr' }, 'ann');
    expect(page.standards.map(({ title }) => title)).toEqual(['Revu avant la fin', 'On trouve l’espace']);
    expect(page.standards[0]?.findings[0]?.headline).toMatch(/Revue/);
  });

  test('a restricted squad stays closed, whatever the page claims to be in', async () => {
    expect(await call('squad.get', { project: 'XYZ', lang: 'en' }, 'ann')).toEqual(forbidden);
    expect(await call('squad.get', { project: 'XYZ', lang: 'en' }, 'ann', { extension: { project: { key: 'ABC' } } })).toEqual(forbidden);
    expect(await call('squad.get', { project: 'NONE', lang: 'en' }, 'ann')).toEqual(forbidden);
    expect((await app.get('squad.get', { project: 'XYZ', lang: 'en' }, 'bob')).squad.key).toBe('XYZ');
  });

  test('an account in the payload counts for nothing', async () => {
    const forged = { project: 'XYZ', lang: 'en', accountId: 'admin' };
    expect(await call('squad.get', forged, 'ann')).toMatchObject({ ok: false, failure: { code: 'invalid-input' } });
    expect(await call('squad.list', { accountId: 'admin' }, 'ann')).toMatchObject({ ok: false, failure: { code: 'invalid-input' } });
  });

  test.each(['squad.list', 'sweep.get', 'sweep.start'] as const)('%s is for Jira admins', async (name) => {
    expect(await call(name, {}, 'ann')).toEqual(forbidden);
  });

  test('playbook and audit are for Jira admins', async () => {
    expect(await call('playbook.get', { lang: 'en' }, 'ann')).toEqual(forbidden);
    expect(await call('playbook.export', {}, 'ann')).toEqual(forbidden);
    expect(await call('playbook.import', { yaml: playbook, basedOn: 1, lang: 'en' }, 'ann')).toEqual(forbidden);
    expect(await call('audit.get', { lang: 'en', after: null }, 'ann')).toEqual(forbidden);
    expect((await app.get('playbook.get', { lang: 'en' })).current?.version).toBe(1);
  });

  test('nobody is refused without an account but everybody who has none', async () => {
    expect(await call('session.get', {}, null)).toEqual(forbidden);
    expect(await app.get('session.get', {}, 'ann')).toMatchObject({ jiraAdmin: false, siteUrl: 'https://test.example' });
    expect(await app.get('session.get', {}, 'admin')).toMatchObject({ jiraAdmin: true });
  });

  test('the squads are the active software projects', async () => {
    const { squads } = await app.get('squad.list', {});
    expect(squads).toEqual([
      {
        ...{
          key: 'ABC',
          name: 'Project ABC',
          tribe: 'Payments',
          style: 'company-managed',
          projectKeys: ['ABC'],
          issues: 7,
          asOf: Date.parse(AS_OF),
        },
        states: { met: 1, partly: 0, notYet: 1, other: 0 },
      },
      {
        ...{
          key: 'XYZ',
          name: 'Project XYZ',
          tribe: null,
          style: 'team-managed',
          projectKeys: ['XYZ'],
          issues: 4,
          asOf: Date.parse(AS_OF),
        },
        states: { met: 0, partly: 0, notYet: 2, other: 0 },
      },
    ]);
  });

  test('input of another shape is refused by name', async () => {
    const answer = await call('squad.get', { project: 'ABC', lang: 'de' }, 'ann');
    expect(answer).toMatchObject({ ok: false, failure: { code: 'invalid-input', values: { path: 'lang' } } });
  });

  test('when Jira is down nobody is let in, and the page can say so', async () => {
    app.host.fail({ to: 'jira', path: 'mypermissions', effect: { status: 503 } });
    expect(await call('squad.get', { project: 'ABC', lang: 'en' }, 'ann')).toMatchObject({ failure: { code: 'jira-unavailable' } });
  });

  test('an error that nobody foresaw has an incident id, in the answer and in the log', async () => {
    app.host.fail({ to: 'sql', effect: { status: 500, body: '{}' } });
    const answer = (await call('squad.list', {})) as { failure: { code: string; values: { incident: string } } };
    expect(answer.failure.code).toBe('internal');
    expect(app.host.log().some((line) => line.includes(answer.failure.values.incident))).toBe(true);
  });
});

test('before the tables are there every page says that the app is preparing itself', async () => {
  const app = await startApp(buildTwoSquads(), 'admin', { install: false });
  expect(await app.ask('squad.list', {})).toMatchObject({ ok: false, failure: { code: 'preparing' } });
  expect(await app.ask('squad.get', { project: 'ABC', lang: 'en' }, 'ann')).toMatchObject({ failure: { code: 'preparing' } });
  await app.host.fire('hourly');
  expect(await app.get('squad.list', {})).toEqual({ squads: [] });
  expect(await app.ask('squad.get', { project: 'ABC', lang: 'en' }, 'ann')).toMatchObject({ failure: { code: 'not-found' } });
  await app.stop();
});

test('what Forge SQL does not take in one minute follows in the next', async () => {
  const app = await startApp(buildTwoSquads(), 'admin', { install: false, limits: { definitionsPerMinute: 10 } });
  await app.host.emit('avi:forge:installed:app', {});
  expect(await app.ask('draft.get', { lang: 'en' })).toMatchObject({ failure: { code: 'preparing' } });
  await app.host.advance('8m');
  expect(app.host.log().some((line) => line.includes('schema is up to date'))).toBe(true);
  await app.get('draft.get', { lang: 'en' });
  await app.stop();
});
