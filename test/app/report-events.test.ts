import { createAppClient } from '../../host/commands/app-client';
import { NOW, startApp, type AppHost } from '../kit/app-host';
import { readReport } from '../kit/report';
import { buildProject, buildSite } from '../kit/site';
import { buildTwoSquads, playbook } from './sites';

const withLead = `${playbook}roles:
  - { id: lead-pm, level: tribe, name: { en: Lead PM, fr: Lead PM }, perSquad: { min: 1, max: 1 } }
  - { id: pm, name: { en: Product Manager, fr: Product Manager }, perSquad: { min: 1, max: 1 } }
`;

describe('what happened on the axis of the burn-up', () => {
  let app: AppHost;
  beforeAll(async () => {
    app = await startApp(buildTwoSquads(), 'admin');
    await app.publish(withLead);
    await app.sweep();
    await createAppClient(app.host, 'admin').loadState({
      assignments: [
        { squad: 'ABC', role: 'lead-pm', account: 'ann', from: '2026-01-05', until: '2026-04-10' },
        { squad: 'ABC', role: 'lead-pm', account: 'bob', from: '2026-05-04', until: '2026-05-20' },
        // A change of person without a gap is nobody's business.
        { squad: 'ABC', role: 'lead-pm', account: 'ann', from: '2026-05-21' },
        { squad: 'XYZ', role: 'lead-pm', account: 'bob', from: '2026-01-05', until: '2026-04-10' },
        // Another role makes no squad one without a lead.
        { squad: 'ABC', role: 'pm', account: 'bob', from: '2026-01-05', until: '2026-04-20' },
      ],
    });
    await app.sweep();
  });
  afterAll(() => app.stop());
  const events = async (period: 'month' | 'quarter' | 'year' = 'quarter') =>
    (await readReport(app, 'admin', { period })).burnUp.events
      .filter(({ kind }) => kind.startsWith('lead') || kind.startsWith('squad'))
      .map(({ day, kind, subject, detail }) => [day, kind, subject, detail]);

  test('squads without a lead, from when until when, those of one day in one event; who left or came is not told', async () => {
    const told = [
      ['2026-04-11', 'lead-vacant', 'Project ABC, Project XYZ', null],
      ['2026-05-04', 'lead-named', 'Project ABC', null],
    ];
    expect(await events()).toEqual(told);
    expect(await events('year')).toEqual(told);
    expect(await events('month')).toEqual(told.slice(1));
  });

  test('a squad that became part of another is a merger, and none that ended', async () => {
    await app.get('squad-admin.save', { orders: [{ apply: ['XYZ'], decision: { do: 'merge', into: 'ABC', at: NOW } }], basedOn: {} });
    await app.host.advance('1d');
    await app.settle();
    expect(await events()).toEqual([
      ['2026-04-11', 'lead-vacant', 'Project ABC', null],
      ['2026-05-04', 'lead-named', 'Project ABC', null],
      ['2026-06-01', 'squads-merged', 'Project XYZ', 'Project ABC'],
    ]);
  });
});

test.each(['closed', 'deleted in Jira'])('why it moved names a squad that was %s as it was called', async (how) => {
  const projects = ['STAY', 'WENT'].map((key) => buildProject(key, { projectCategory: { id: '1', name: 'Payments' } }));
  const site = buildSite({ projects });
  const app = await startApp(site, 'admin');
  try {
    await app.publish(playbook);
    await app.sweep();
    const checks = [{ check: 'hygiene', severity: 'must' as const, states: [{ from: '2026-04-01', state: 'met' as const }] }];
    const standards = [{ standard: 'space-findable', version: 1, mode: 'counted' as const, checks }];
    const read = { parent: null, tribe: 'Payments', from: '2026-04-01', until: '2026-05-31', standards };
    await app.get('history.import', { squads: projects.map(({ key }) => ({ ...read, squad: key })) });
    for (const month of ['2026-04', '2026-05', '2026-06']) await app.get('history.recompute', { month });
    const orders = [
      { apply: ['STAY'], decision: { do: 'include' as const } },
      { apply: ['WENT'], decision: { do: 'close' as const, at: NOW } },
    ];
    if (how === 'closed') await app.get('squad-admin.save', { orders, basedOn: {} });
    else site.projects.splice(1, 1);
    await app.host.advance('1d');
    await app.sweep();
    const { moved } = await readReport(app, 'admin', { standards: ['space-findable'], period: 'month' });
    const left = moved?.parts.find(({ kind }) => kind === 'scope-changed');
    expect([left?.by, left?.pairs.map(({ squad }) => squad.name)]).toEqual([-1, ['Project WENT']]);
  } finally {
    await app.stop();
  }
});
