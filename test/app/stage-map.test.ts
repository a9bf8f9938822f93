import { startApp, type AppHost } from '../kit/app-host';
import { statuses } from '../kit/site';
import { AS_OF, buildTwoSquads, playbook } from './sites';

/** The playbook without a stage for "In Review": the squad has to say what it means there. */
const silent = playbook.replace('In Review: review, ', '');
const review = statuses['In Review'].id;

describe('the stage map of a squad', () => {
  let app: AppHost;
  beforeAll(async () => {
    app = await startApp(buildTwoSquads(), 'admin');
    await app.publish(silent);
    await app.sweep({ asOf: AS_OF, window: 'all' });
  });
  afterAll(() => app.stop());

  const readMap = () => app.get('stage-map.get', { project: 'ABC', lang: 'en' });
  const stateOf = async () => {
    const { standards } = await app.get('squad.get', { project: 'ABC', lang: 'en' });
    return standards.find(({ id }) => id === 'review-before-done')?.findings.find(({ check }) => check === 'passes-review')?.observed.met;
  };

  test('tells each status, its stage, where that comes from and how many work items were in it', async () => {
    const { squad, version, confirmedAt, stages, statuses: rows } = await readMap();
    expect([squad, version, confirmedAt]).toEqual([{ key: 'ABC', name: 'Project ABC' }, 0, null]);
    expect(stages.map(({ id }) => id)).toEqual(['open', 'build', 'review', 'done']);
    expect(rows.map(({ name, stage, source, cases }) => [name, stage, source, cases]).sort()).toEqual([
      ['Done', 'done', 'playbook', 7],
      ['In Progress', 'build', 'playbook', 7],
      ['In Review', null, 'unmapped', 5],
      ['To Do', 'open', 'playbook', 7],
    ]);
  });

  test('a stage that the playbook does not have is refused, and nothing is stored', async () => {
    const reply = await app.ask('stage-map.save', { project: 'ABC', map: { [review]: 'nirvana' }, basedOn: 0, lang: 'en' });
    expect(reply).toMatchObject({ ok: false, failure: { code: 'invalid-input', values: { path: `map.${review}`, expected: 'nirvana' } } });
    expect((await readMap()).version).toBe(0);
  });

  test('a confirmed map counts at once: the squad is judged again without asking Jira for anything but permissions', async () => {
    expect(await stateOf()).toBe(0);
    const before = app.host.meter();
    const saved = await app.get('stage-map.save', { project: 'ABC', map: { [review]: 'review' }, basedOn: 0, lang: 'en' });
    expect(app.host.meter().restCalls - before.restCalls).toBeLessThanOrEqual(2);
    expect([saved.version, saved.confirmedAt]).toEqual([1, expect.any(Number)]);
    expect(saved.statuses.find(({ id }) => id === review)).toMatchObject({ stage: 'review', source: 'confirmed', byPlaybook: null });
    expect(await stateOf()).toBe(5);
    const { squads } = await app.get('audit.get', { lang: 'en', after: null });
    expect(squads.find(({ key }) => key === 'ABC')?.unmappedStatuses).toEqual([]);
  });

  test('who saw an older version has a conflict, and the newer one stands', async () => {
    const reply = await app.ask('stage-map.save', { project: 'ABC', map: { [review]: null }, basedOn: 0, lang: 'en' });
    expect(reply).toEqual({ ok: false, failure: { code: 'conflict', values: { current: 1 } } });
    expect(await stateOf()).toBe(5);
  });

  test('a sweep judges by the confirmed map, and a status can be left out on purpose', async () => {
    await app.sweep({ asOf: AS_OF, window: 'all' });
    expect(await stateOf()).toBe(5);
    const saved = await app.get('stage-map.save', { project: 'ABC', map: { [review]: null }, basedOn: 1, lang: 'en' });
    expect(saved.statuses.find(({ id }) => id === review)).toMatchObject({ stage: null, source: 'left-out' });
    expect(await stateOf()).toBe(0);
  });
});

test('there is no map before the first playbook, nor of a project that is no squad', async () => {
  const app = await startApp(buildTwoSquads(), 'admin');
  expect(await app.ask('stage-map.get', { project: 'ABC', lang: 'en' })).toMatchObject({ failure: { code: 'not-found' } });
  await app.publish(playbook);
  expect(await app.ask('stage-map.get', { project: 'DESK', lang: 'en' })).toMatchObject({ failure: { code: 'not-found' } });
  await app.stop();
});
