import { startApp, type AppHost } from '../kit/app-host';
import { buildProject, buildSite, statuses } from '../kit/site';
import { AS_OF, buildTwoSquads, playbook } from './sites';

/** The playbook without a word on status names: whatever a status means is proposed, and nothing counts before somebody confirms it. */
const silent = playbook.replace(/stageMap: .*\n/, '');
const ids = { toDo: statuses['To Do'].id, build: statuses['In Progress'].id, review: statuses['In Review'].id, done: statuses.Done.id };
const whole = { [ids.toDo]: 'open', [ids.build]: 'build', [ids.review]: 'review', [ids.done]: 'done' };

describe('proposals for stage maps', () => {
  let app: AppHost;
  beforeEach(async () => {
    app = await startApp(buildTwoSquads(), 'admin');
    await app.publish(silent);
    await app.sweep({ asOf: AS_OF, window: 'all' });
  });
  afterEach(() => app.stop());

  const readMap = (project = 'ABC', lang: 'en' | 'fr' = 'en') => app.get('stage-map.get', { project, lang });
  const review = () => app.get('stage-map.review', { after: null, lang: 'en' });
  const accept = async (squads: [key: string, basedOn: number][], atLeast = 0.9) => {
    const answer = await app.get('stage-map.accept', { squads: squads.map(([key, basedOn]) => ({ key, basedOn })), atLeast });
    return answer.squads.map(({ key, outcome, statuses: count }) => [key, outcome, count]);
  };
  const judgedOf = async (project: string) => {
    const { standards } = await app.get('squad.get', { project, lang: 'en' });
    return standards.find(({ id }) => id === 'review-before-done')?.findings.find(({ check }) => check === 'passes-review')?.observed;
  };

  test('stand beside each status with confidence and reason, in the reader’s language, and count for nothing', async () => {
    const { statuses: rows } = await readMap();
    expect(rows.map(({ name, stage, source, proposal }) => [name, stage, source, proposal?.stage])).toEqual([
      ['Done', null, 'unmapped', 'done'],
      ['In Progress', null, 'unmapped', 'build'],
      ['To Do', null, 'unmapped', 'open'],
      ['In Review', null, 'unmapped', 'review'],
    ]);
    for (const { proposal } of rows) expect(proposal?.confidence).toBeGreaterThan(0.9);
    expect(rows.at(-1)?.proposal?.reason).toMatch(/^The name speaks of review or acceptance\. .*Work items pass it after \*In Progress\*/);
    expect((await readMap('ABC', 'fr')).statuses.at(-1)?.proposal?.reason).toMatch(/^Le nom évoque la revue ou la recette\./);
    expect(await judgedOf('ABC')).toMatchObject({ n: 0 });
  });

  test('are listed over all squads without reading a work item again, until somebody confirms them', async () => {
    const before = app.host.meter();
    const { stages, squads, next } = await review();
    expect(app.host.meter().restCalls - before.restCalls).toBeLessThanOrEqual(2);
    expect([stages.length, next]).toEqual([4, null]);
    expect(squads.map(({ key, tribe, style, version }) => [key, tribe, style, version])).toEqual([
      ['ABC', 'Payments', 'company-managed', 0],
      ['XYZ', null, 'team-managed', 0],
    ]);
    expect(squads[0]?.statuses).toEqual((await readMap()).statuses);

    await app.get('stage-map.save', { project: 'ABC', map: { [ids.review]: 'review', [ids.done]: null }, basedOn: 0, lang: 'en' });
    const open = (await review()).squads[0];
    expect([open?.version, open?.statuses.map(({ name }) => name)]).toEqual([1, ['In Progress', 'To Do']]);
    const said = (await readMap()).statuses.filter(({ proposal }) => proposal === null);
    expect(said.map(({ name, source }) => [name, source])).toEqual([
      ['In Review', 'confirmed'],
      ['Done', 'left-out'],
    ]);
  });

  test('are accepted in bulk: recorded as Product Ops’ word, and the squads are judged by them at once', async () => {
    expect(
      await accept([
        ['ABC', 0],
        ['XYZ', 0],
        ['NONE', 0],
      ]),
    ).toEqual([
      ['ABC', 'accepted', 4],
      ['XYZ', 'accepted', 4],
      ['NONE', 'gone', 0],
    ]);
    expect(await judgedOf('ABC')).toMatchObject({ n: 7, met: 5 });
    expect(await judgedOf('XYZ')).toMatchObject({ n: 4 });
    const map = await readMap();
    expect([map.version, map.statuses.map(({ source }) => source)]).toEqual([1, ['accepted', 'accepted', 'accepted', 'accepted']]);
    expect((await review()).squads.flatMap(({ statuses: rows }) => rows)).toEqual([]);
    expect(
      await accept([
        ['ABC', 1],
        ['XYZ', 1],
      ]),
    ).toEqual([
      ['ABC', 'nothing', 0],
      ['XYZ', 'nothing', 0],
    ]);

    // What the squad then confirms is the squad's.
    await app.get('stage-map.save', { project: 'ABC', map: whole, basedOn: 1, lang: 'en' });
    expect((await readMap()).statuses.map(({ source }) => source)).toEqual(['confirmed', 'confirmed', 'confirmed', 'confirmed']);
    await app.sweep({ asOf: AS_OF, window: 'all' });
    expect((await readMap('XYZ')).statuses.map(({ source }) => source)).toEqual(['accepted', 'accepted', 'accepted', 'accepted']);
  });

  test('leave a map alone that somebody confirmed in between, and what a squad has said already', async () => {
    await app.get('stage-map.save', { project: 'ABC', map: { [ids.review]: 'build' }, basedOn: 0, lang: 'en' });
    expect(
      await accept([
        ['ABC', 0],
        ['XYZ', 0],
      ]),
    ).toEqual([
      ['ABC', 'conflict', 0],
      ['XYZ', 'accepted', 4],
    ]);
    expect((await readMap()).statuses.find(({ id }) => id === ids.done)).toMatchObject({ stage: null, source: 'unmapped' });
    expect(await accept([['ABC', 1]])).toEqual([['ABC', 'accepted', 3]]);
    expect((await readMap()).statuses.find(({ id }) => id === ids.review)).toMatchObject({ stage: 'build', source: 'confirmed' });
  });

  test('below the confidence that was asked for nothing is accepted, and less than 70 % cannot be asked for', async () => {
    expect(await accept([['ABC', 0]], 1)).toEqual([['ABC', 'nothing', 0]]);
    expect((await readMap()).version).toBe(0);
    const asked = { squads: [{ key: 'ABC', basedOn: 0 }], atLeast: 0.6 };
    expect(await app.ask('stage-map.accept', asked)).toMatchObject({ ok: false, failure: { code: 'invalid-input' } });
    const many = { squads: Array.from({ length: 6 }, () => ({ key: 'ABC', basedOn: 0 })), atLeast: 0.9 };
    expect(await app.ask('stage-map.accept', many)).toMatchObject({ ok: false, failure: { code: 'invalid-input' } });
  });
});

describe('many squads', () => {
  const projects = Array.from({ length: 53 }, (_, index) =>
    buildProject(`S${String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26))}`),
  );
  test('are reviewed a page at a time, each once, and before the first sweep there is none', async () => {
    const app = await startApp(buildSite({ projects }), 'admin');
    expect(await app.ask('stage-map.review', { after: null, lang: 'en' })).toMatchObject({ failure: { code: 'not-found' } });
    await app.publish(playbook);
    expect((await app.get('stage-map.review', { after: null, lang: 'en' })).squads).toEqual([]);
    await app.sweep({ asOf: AS_OF, window: 'all' });
    const first = await app.get('stage-map.review', { after: null, lang: 'en' });
    expect([first.squads.length, first.next]).toEqual([50, first.squads.at(-1)?.key]);
    const rest = await app.get('stage-map.review', { after: first.next, lang: 'fr' });
    expect([rest.squads.length, rest.next]).toEqual([3, null]);
    expect([...first.squads, ...rest.squads].map(({ key }) => key)).toEqual(projects.map(({ key }) => key));
    expect(rest.squads[0]?.statuses.map(({ source }) => source)).toEqual(['playbook', 'playbook', 'playbook', 'playbook']);
    await app.stop();
  });
});
