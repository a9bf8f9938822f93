import type { Api } from '../../src/contract/endpoints';
import { startApp, type AppHost } from '../kit/app-host';
import { statuses } from '../kit/site';
import { buildOrganisation, loyalty } from './organisation-site';
import { abc, AS_OF, playbook } from './sites';

type Order = Api['squad-admin.save']['input']['orders'][number];

describe('a squad that is a component of another’s space', () => {
  let app: AppHost;
  const split: Order = {
    apply: ['ABC'],
    decision: { do: 'split', key: 'LOYA', name: 'Loyalty', parts: [{ project: 'ABC', slice: loyalty }], at: null },
  };
  const sweep = () => app.sweep({ asOf: AS_OF, window: 'all' });
  const counts = async () => (await app.get('audit.get', { lang: 'en', after: null })).squads.map(({ key, issues }) => [key, issues]);
  beforeEach(async () => {
    app = await startApp(buildOrganisation(), 'admin');
    await app.publish(playbook);
    await sweep();
    await app.get('squad-admin.save', { orders: [split], basedOn: {} });
  });
  afterEach(() => app.stop());

  test('a slice takes its work items out of the squad that has the space, by what they carried at the moment that is judged', async () => {
    await sweep();
    // The fourth story lost the component in May: in February it was Loyalty’s.
    expect(await counts()).toEqual([
      ['ABC', 6],
      ['LOYA', 4],
      ['XYZ', 5],
    ]);
    await app.sweep({ window: 'all' });
    expect((await counts()).slice(0, 2)).toEqual([
      ['ABC', 7],
      ['LOYA', 3],
    ]);
    const page = await app.get('squad.get', { project: 'LOYA', lang: 'en' });
    expect(page.squad).toMatchObject({ key: 'LOYA', name: 'Loyalty', tribe: 'Payments' });
    expect(page.siblings.map(({ key }) => key)).toEqual(['ABC', 'LOYA']);
    expect((await app.get('squad.get', { project: 'ABC', lang: 'en' })).squad.key).toBe('ABC');
    expect((await app.get('squad.get', { project: abc.id, lang: 'en' })).squad.key).toBe('ABC');
    // Links lead into the space that there is.
    expect(JSON.stringify(page)).not.toContain('/projects/LOYA');
  });

  test('a work item’s panel speaks of the squad of its slice', async () => {
    await sweep();
    await app.get('stage-map.save', { project: 'LOYA', map: { [statuses.Done.id]: 'review' }, basedOn: 0, lang: 'en' });
    const panels = await Promise.all(['ABC-1', 'ABC-5'].map((issue) => app.get('issue.panel', { issue, lang: 'en' })));
    // Each squad's own stage map says what "Done" means.
    expect(panels).toMatchObject([{ stage: 'Review' }, { stage: 'Done' }]);
    expect((await app.get('stage-map.get', { project: 'LOYA', lang: 'en' })).siblings.map(({ key }) => key)).toEqual(['ABC', 'LOYA']);
  });

  test('a sweep of one of several squads in a space reads what it needs, and leaves the others’ work items alone', async () => {
    await app.sweep({ asOf: AS_OF, window: 'all', squads: ['LOYA'] });
    expect(await counts()).toEqual([['LOYA', 4]]);
    await app.sweep({ asOf: AS_OF, window: 'all', squads: ['ABC'] });
    expect(await counts()).toEqual([['ABC', 6]]);
    expect((await app.get('squad.get', { project: 'LOYA', lang: 'en' })).coverage.issues).toBe(4);
  });
});
