import { startApp, type AppHost } from '../kit/app-host';
import { buildIssue, buildProject, buildSite } from '../kit/site';
import { accessPlaybook, buildSealedSite } from './access-site';
import { abc, playbook, xyz } from './sites';

/** Days around the clock of these tests, 1 June 2026. */
const day = (n: number) => new Date(Date.UTC(2026, 4, n)).toISOString().slice(0, 10);
const story = (n: number, done: number, review = true) =>
  buildIssue(abc, n, {
    created: day(done - 4),
    moves: review
      ? [
          [day(done - 2), 'In Progress'],
          [day(done - 1), 'In Review'],
          [day(done), 'Done'],
        ]
      : [[day(done), 'Done']],
  });
const site = (projects = [abc]) =>
  buildSite({
    projects,
    issues: new Map(projects.map(({ key }) => [key, key === 'ABC' ? [story(1, 8), story(2, 15), story(3, 22, false)] : []])),
  });
const dayMs = 86_400_000;

describe('the état des lieux', () => {
  let app: AppHost;
  afterEach(() => app.stop());
  const get = (project = 'ABC', lang: 'en' | 'fr' = 'en') => app.get('etat-des-lieux.get', { project, lang });

  test('is there after the first sweep, without a playbook: nothing that is not known, and no judgement', async () => {
    app = await startApp(site(), 'admin');
    expect(await app.ask('etat-des-lieux.get', { project: 'ABC', lang: 'en' })).toMatchObject({ failure: { code: 'not-found' } });
    await app.sweep();
    const etat = await get();
    expect(etat).toMatchObject({ squad: { key: 'ABC', tribe: 'Payments' }, stages: null, roles: null });
    expect(etat.now).toMatchObject({ issues: 3, finished: 3, variants: 2, medianDays: 4, windowDays: 365 });
    expect(etat.now?.types.map(({ name, cases }) => [name, cases])).toEqual([['Story', 3]]);
    expect(etat.now?.cadence.map(({ finished }) => finished)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0]);
    expect(etat.zero).toEqual(etat.now);
    expect(JSON.stringify(etat)).not.toMatch(/ABC-\d/);
  });

  test('its zero point stays as it was, and the rest follows', async () => {
    app = await startApp(site(), 'admin');
    await app.sweep();
    const first = await get();
    await app.host.advance(40 * dayMs);
    await app.settle();
    await app.sweep();
    const later = await get();
    expect(later.zero).toEqual(first.now);
    expect((later.now?.asOf ?? 0) - (first.now?.asOf ?? 0)).toBeGreaterThan(39 * dayMs);
    expect(later.now?.cadence).not.toEqual(first.now?.cadence);
    const { squads } = await app.get('etat-des-lieux.list', { after: null });
    expect(squads.map(({ zero, now }) => [zero?.asOf, now?.asOf])).toEqual([[first.now?.asOf, later.now?.asOf]]);
  });

  test('a look into the past, through another window, or at a squad whose statuses could not be read is no zero point', async () => {
    app = await startApp(site(), 'admin');
    await app.sweep({ asOf: '2026-05-16T00:00:00.000Z' });
    expect(await get()).toMatchObject({ now: { issues: 2, finished: 2 }, zero: null });
    await app.sweep({ window: 'all' });
    expect(await get()).toMatchObject({ now: { windowDays: null }, zero: null });
    app.host.fail({ to: 'jira', path: '/statuses', times: 1, effect: { status: 403 } });
    await app.sweep();
    expect(await get()).toMatchObject({ now: { finished: null }, zero: null });
    await app.sweep();
    expect((await get()).zero).toMatchObject({ finished: 3 });
  });

  test('cases that could not be read leave the last one as it is', async () => {
    app = await startApp(site(), 'admin');
    await app.sweep();
    const first = await get();
    await app.host.advance(3_600_000);
    app.host.fail({ to: 'jira', path: '/search/jql', times: 1, effect: { status: 403 } });
    await app.sweep();
    expect((await get()).now).toEqual(first.now);
  });

  test('with a playbook it also tells what the statuses mean and who holds the roles, in the reader’s language', async () => {
    app = await startApp(buildSealedSite(), 'admin');
    await app.publish(accessPlaybook);
    await app.sweep();
    const etat = await get('SEC', 'fr');
    expect(etat.stages?.map(({ status, stage, source }) => [status, stage, source])).toEqual([
      ['To Do', 'Ouvert', 'playbook'],
      ['In Progress', 'Réalisation', 'playbook'],
      ['In Review', 'Revue', 'playbook'],
      ['Done', 'Terminé', 'playbook'],
    ]);
    // The site has no role "Designer": what is not known is left out.
    expect(etat.roles?.map(({ name, held }) => [name, held])).toEqual([
      ['Product Manager', 'held'],
      ['Tech Lead', 'held'],
    ]);
  });

  test('without roles in the playbook there are none to tell of', async () => {
    app = await startApp(site(), 'admin');
    await app.publish(playbook);
    await app.sweep();
    expect(await get()).toMatchObject({ roles: null, stages: [{ status: 'To Do' }, {}, {}, {}] });
  });

  test('Product Ops has every squad, read or not, a page at a time', async () => {
    const many = Array.from({ length: 230 }, (_, index) => buildProject(`P${index + 100}`));
    app = await startApp(site([abc, xyz, ...many]), 'admin');
    await app.sweep({ squads: ['ABC'] });
    await app.sweep({ squads: ['XYZ', ...many.map(({ key }) => key)] });
    const first = await app.get('etat-des-lieux.list', { after: null });
    const second = await app.get('etat-des-lieux.list', { after: first.next });
    expect([first.squads.length, first.next, second.squads.length, second.next]).toEqual([200, 'P298', 32, null]);
    expect(first.squads[0]).toMatchObject({ key: 'ABC', now: { issues: 3, types: 1, statuses: 4, variants: 2, medianDays: 4 } });
    expect(second.squads.at(-1)).toMatchObject({ key: 'XYZ', now: { issues: 0, medianDays: null } });
  });

  test('goes with a squad that is no more; its zero point is there when it comes back', async () => {
    const snapshot = site([abc, xyz]);
    app = await startApp(snapshot, 'admin');
    await app.sweep();
    const { zero } = await get();
    const [first] = snapshot.projects;
    if (first) first.archived = true;
    await app.sweep();
    expect((await app.get('etat-des-lieux.list', { after: null })).squads.map(({ key }) => key)).toEqual(['XYZ']);
    if (first) first.archived = false;
    await app.sweep();
    expect((await get()).zero).toEqual(zero);
  });
});
