import type { Snapshot } from '../../host/snapshot/types';
import type { Api } from '../../src/contract/endpoints';
import type { SquadCandidate } from '../../src/contract/squad-admin';
import { NOW, startApp, type AppHost } from '../kit/app-host';
import { buildOrganisation, loyalty } from './organisation-site';
import { AS_OF, playbook } from './sites';

type Order = Api['squad-admin.save']['input']['orders'][number];

describe('squads as Product Ops decides them', () => {
  let app: AppHost;
  let site: Snapshot;
  beforeEach(async () => {
    site = buildOrganisation();
    app = await startApp(site, 'admin');
    await app.publish(playbook);
  });
  afterEach(() => app.stop());

  const list = async (): Promise<Map<string, SquadCandidate>> =>
    new Map((await app.get('squad-admin.list', {})).squads.map((squad) => [squad.key, squad]));
  const save = (...orders: Order[]) => app.get('squad-admin.save', { orders, basedOn: {} });
  const sweep = () => app.sweep({ asOf: AS_OF, window: 'all' });
  const keys = async (): Promise<string[]> => (await app.get('squad.list', {})).squads.map(({ key }) => key);
  const counts = async () => (await app.get('audit.get', { lang: 'en', after: null })).squads.map(({ key, issues }) => [key, issues]);
  const split: Order = {
    apply: ['ABC'],
    decision: { do: 'split', key: 'LOYA', name: 'Loyalty', parts: [{ project: 'ABC', slice: loyalty }], at: null },
  };

  test('a new site proposes its software spaces, and says of every other one why it is none', async () => {
    expect(await app.get('squad-admin.list', {})).toMatchObject({ squads: [], curated: false });
    const { squads, curated } = await app.get('squad-admin.discover', {});
    expect(curated).toBe(false);
    expect(squads.map(({ key, status, reason }) => [key, status, reason])).toEqual([
      ['ABC', 'proposed', null],
      ['DESK', 'out', 'service-desk'],
      ['HR', 'out', 'business'],
      ['IDEAS', 'out', 'discovery'],
      ['IDLE', 'proposed', null],
      ['OLD', 'out', 'archived'],
      ['SAND', 'proposed', null],
      ['XYZ', 'proposed', null],
    ]);
    expect(squads[0]).toMatchObject({
      tribe: 'Payments',
      issues: 10,
      lastActivity: Date.parse('2026-05-20T09:00:00Z'),
      decided: false,
      set: [],
    });
    await sweep();
    expect(await keys()).toEqual(['ABC', 'IDLE', 'SAND', 'XYZ']);
  });

  test('from the first choice on, doubtful spaces no longer count, unless somebody takes them in', async () => {
    await sweep();
    await save({ apply: ['ABC', 'XYZ'], decision: { do: 'include' } });
    const after = await list();
    expect(['ABC', 'IDLE', 'SAND', 'XYZ'].map((key) => [key, after.get(key)?.status, after.get(key)?.reason])).toEqual([
      ['ABC', 'in', null],
      ['IDLE', 'out', 'idle'],
      ['SAND', 'out', 'sandbox'],
      ['XYZ', 'in', null],
    ]);
    expect(await keys()).toEqual(['ABC', 'XYZ']);
    // A business space may be one too, when a person says so.
    await save({ apply: ['IDLE', 'HR'], decision: { do: 'include' } });
    await sweep();
    expect(await keys()).toEqual(['ABC', 'HR', 'IDLE', 'XYZ']);
    await save({ apply: ['XYZ'], decision: { do: 'leave-out' } });
    expect(await keys()).toEqual(['ABC', 'HR', 'IDLE']);
    await sweep();
    expect(await keys()).toEqual(['ABC', 'HR', 'IDLE']);
    expect((await list()).get('XYZ')).toMatchObject({ status: 'out', reason: 'left-out', decided: true });
  });

  test('what people set goes before Jira’s own, and everything else follows Jira', async () => {
    await sweep();
    const lead = { accountId: 'ann', name: 'Ann' };
    await save(
      { apply: ['ABC', 'XYZ'], decision: { do: 'set', kind: 'product', tribe: 'Voyageur' } },
      { apply: ['ABC'], decision: { do: 'set', name: 'Booking', lead, space: 'DOCS' } },
    );
    const [project] = site.projects;
    if (project) Object.assign(project, { name: 'Renamed in Jira', projectCategory: { id: '9', name: 'Elsewhere' } });
    Object.assign(site.projects[1] ?? {}, { name: 'XYZ renamed' });
    await sweep();
    expect((await list()).get('ABC')).toMatchObject({ name: 'Booking', tribe: 'Voyageur', kind: 'product', lead, space: 'DOCS' });
    expect((await list()).get('XYZ')).toMatchObject({ name: 'XYZ renamed', tribe: 'Voyageur', set: ['tribe', 'kind'] });
    await save({ apply: ['ABC'], decision: { do: 'set', name: null, tribe: null } });
    expect((await app.get('squad.get', { project: 'ABC', lang: 'en' })).squad).toMatchObject({
      name: 'Renamed in Jira',
      tribe: 'Elsewhere',
    });
  });

  test('a standard for one kind of squad is asked of that kind only', async () => {
    await app.publish(playbook.replace('id: space-findable\n', 'id: space-findable\n    scope: { kinds: [Product] }\n'));
    await sweep();
    await save({ apply: ['ABC'], decision: { do: 'set', kind: 'product' } }, { apply: ['XYZ'], decision: { do: 'set', kind: 'platform' } });
    await sweep();
    const { adoption } = await app.get('audit.get', { lang: 'en', after: null });
    expect(adoption.map(({ standard, inScope }) => [standard, inScope])).toEqual([
      ['review-before-done', 4],
      ['space-findable', 1],
    ]);
  });

  test('a merger gives one squad the work items of both spaces and ends the other; they can be told apart again', async () => {
    await sweep();
    await save({ apply: ['XYZ'], decision: { do: 'merge', into: 'ABC', at: NOW } });
    await app.sweep({ window: 'all' });
    expect((await counts())[0]).toEqual(['ABC', 15]);
    expect((await list()).get('XYZ')).toMatchObject({ status: 'out', reason: 'merged', by: 'ABC', until: NOW });
    expect((await app.get('squad.get', { project: 'XYZ', lang: 'en' })).squad.key).toBe('ABC');
    await save(
      { apply: ['ABC'], decision: { do: 'sources', sources: [{ project: 'ABC', slice: null }] } },
      { apply: ['XYZ'], decision: { do: 'reopen', at: NOW } },
    );
    await app.sweep({ window: 'all' });
    expect((await counts()).map(([key]) => key)).toEqual(['ABC', 'XYZ']);
  });

  test('a closed squad counts no longer, and its space is no one else’s', async () => {
    await sweep();
    await save({ apply: ['XYZ'], decision: { do: 'close', at: NOW - 1 } });
    expect(await keys()).not.toContain('XYZ');
    expect((await list()).get('XYZ')).toMatchObject({ reason: 'closed', until: NOW - 1 });
    expect(await app.ask('squad.get', { project: 'XYZ', lang: 'en' })).toMatchObject({ ok: false });
  });

  test('all decisions of a call are taken, or none; and why not is said', async () => {
    await sweep();
    const before = await list();
    const refused = await app.ask('squad-admin.save', {
      orders: [
        { apply: ['XYZ'], decision: { do: 'leave-out' } },
        { ...split, apply: ['XYZ'] },
      ],
      basedOn: {},
    });
    expect(refused).toMatchObject({ ok: false, failure: { code: 'squad-refused', values: { reason: 'nopart', squad: 'XYZ' } } });
    expect(await list()).toEqual(before);
    const unknown = await app.ask('squad-admin.save', { orders: [{ apply: ['NONE'], decision: { do: 'include' } }], basedOn: {} });
    expect(unknown).toMatchObject({ ok: false, failure: { values: { reason: 'unknownsquad' } } });
    const many = Array.from({ length: 500 }, () => 'ABC');
    const order: Order = { apply: many, decision: { do: 'include' } };
    expect(await app.ask('squad-admin.save', { orders: [order, order], basedOn: {} })).toMatchObject({
      failure: { code: 'invalid-input' },
    });
  });

  test('two people: who decides the same squad second is told so, and different squads do not get in each other’s way', async () => {
    await sweep();
    const order = (key: string, name: string): Order => ({ apply: [key], decision: { do: 'set', name } });
    await app.get('squad-admin.save', { orders: [order('ABC', 'One')], basedOn: { ABC: 0 } });
    const second = await app.ask('squad-admin.save', { orders: [order('ABC', 'Two')], basedOn: { ABC: 0 } });
    expect(second).toMatchObject({ ok: false, failure: { code: 'conflict', values: { squads: 'ABC' } } });
    await app.get('squad-admin.save', { orders: [order('XYZ', 'Three')], basedOn: { ABC: 0, XYZ: 0 } });
    expect([(await list()).get('ABC')?.name, (await list()).get('XYZ')?.name]).toEqual(['One', 'Three']);
  });

  test('two sweeps find the same, and a decision that a crash kept from the squads is taken up by the next', async () => {
    await sweep();
    await save(split);
    await sweep();
    const before = await list();
    await sweep();
    expect([...(await list()).values()]).toEqual([...before.values()]);
    app.host.fail({ to: 'sql', after: 6, effect: 'kill-invocation' });
    await app.ask('squad-admin.save', { orders: [{ apply: ['XYZ'], decision: { do: 'leave-out' } }], basedOn: {} }).catch(() => null);
    await sweep();
    const status = (await list()).get('XYZ')?.status;
    expect((await keys()).includes('XYZ')).toBe(status !== 'out');
  });

  test('people and components can be chosen', async () => {
    expect((await app.get('squad-admin.people', { query: 'ann' })).people).toEqual([{ accountId: 'ann', name: 'Person ann' }]);
    expect((await app.get('squad-admin.components', { project: 'ABC' })).components).toEqual(['Loyalty']);
    expect((await app.get('squad-admin.components', { project: 'NONE' })).components).toEqual([]);
  });
});
