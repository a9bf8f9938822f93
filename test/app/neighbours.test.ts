import type { Snapshot } from '../../host/snapshot/types';
import { startApp, type AppHost } from '../kit/app-host';
import { buildIssue, buildProject, buildSite, buildUser } from '../kit/site';
import { audiences } from './access-site';
import { buildStories, playbook } from './sites';

const tribe = (name: string) => ({ projectCategory: { id: name.length.toString(), name } });
const closed = (...people: string[]) => ({ permissions: { BROWSE_PROJECTS: people.map((accountId) => ({ accountId })) } });
const mine = buildProject('MINE', tribe('Payments'));
const near = buildProject('NEAR', { name: 'Near crew', ...tribe('Payments') });
const far = buildProject('FAR', { name: 'A far crew', ...tribe('Elsewhere') });
const sealed = buildProject('SEC', { name: 'Sealed crew', ...tribe('Payments'), ...closed('admin', 'member') });

const more = `  - id: in-the-dark
    mode: shadow
    title: { en: Tried in the dark, fr: À l’essai }
    checks:
      - { id: review, use: process/passes-through, with: { flow: story, stage: review, atLeast: 0.9 }, minSample: 1 }
settings: { windowDays: 3650, widenDays: 3650 }
`;

/** Three squads that have the review in place, one of them sealed, and one that has not. */
function buildNeighbours(): Snapshot {
  const accounts = ['reader', 'member', 'leader', 'ops', 'crew'];
  return buildSite({
    users: [buildUser('admin', { 'diapason:globalPermissions': ['ADMINISTER'] }), ...accounts.map((accountId) => buildUser(accountId))],
    groups: [
      { groupId: 'g-ops', name: 'product-ops', members: ['ops'] },
      { groupId: 'g-lead', name: 'leadership', members: ['leader'] },
    ],
    projects: [
      mine,
      near,
      { ...far, permissions: { BROWSE_PROJECTS: [{ accountId: 'admin' }, { accountId: 'reader' }, { accountId: 'member' }] } },
      sealed,
    ],
    issues: new Map([
      ['MINE', buildStories(mine, 3)],
      ['NEAR', buildStories(near, 2)],
      ['FAR', [...buildStories(far, 2), ...Array.from({ length: 8 }, (_, index) => buildIssue(far, index + 3))]],
      ['SEC', buildStories(sealed, 2)],
    ]),
  });
}

describe('who does this well', () => {
  let app: AppHost;
  beforeAll(async () => {
    app = await startApp(buildNeighbours(), 'admin');
    await app.publish(playbook + more);
    await app.get('access.save', { ...audiences, basedOn: 0 });
    await app.sweep();
  });
  afterAll(() => app.stop());

  const list = async (accountId: string) => (await app.get('standard.neighbours', { project: 'MINE', lang: 'en' }, accountId)).standards;
  const reviewOf = async (accountId: string) => (await list(accountId)).find(({ id }) => id === 'review-before-done');
  const keysOf = async (accountId: string) => (await reviewOf(accountId))?.squads.map(({ key }) => key);

  test('on the first day it is who has it in place now, and it says that nobody has kept it up yet', async () => {
    expect(await reviewOf('admin')).toMatchObject({ settled: false, squads: [{ key: 'NEAR' }, { key: 'SEC' }, { key: 'FAR' }] });
  });

  test('a squad that the reader may not see is not among them, and nothing tells of it', async () => {
    expect(await keysOf('reader')).toEqual(['NEAR', 'FAR']);
    expect(JSON.stringify(await list('reader'))).not.toMatch(/SEC|Sealed/);
    const card = await app.get('standard.card', { standard: 'review-before-done', near: 'SEC', lang: 'en' }, 'reader');
    expect(JSON.stringify(card)).not.toMatch(/SEC|Sealed/);
    expect(card).toMatchObject({ hidden: true, near: null });
    expect(await app.get('standard.card', { standard: 'review-before-done', near: null, lang: 'en' }, 'member')).toMatchObject({
      hidden: false,
    });
  });

  test('they say what they have in common, and how their statuses name the stage; whoever sees states only is led nowhere', async () => {
    const [first] = (await reviewOf('reader'))?.squads ?? [];
    expect(first).toEqual({
      ...{ key: 'NEAR', name: 'Near crew', tribe: 'Payments', lead: null, projectKey: 'NEAR' },
      shares: ['size', 'flow', 'tribe'],
      stages: [{ stage: 'Review', statuses: ['In Review'] }],
    });
    const told = (await reviewOf('leader'))?.squads.find(({ key }) => key === 'FAR');
    expect(told).toMatchObject({ projectKey: null, stages: [] });
  });

  test('a standard that the squad has in place, and one in shadow, has no neighbours', async () => {
    expect((await list('admin')).map(({ id }) => id)).toEqual(['review-before-done']);
    expect(await app.get('standard.card', { standard: 'in-the-dark', near: null, lang: 'en' })).toEqual({ kind: 'none' });
    expect((await app.get('standard.names', { lang: 'fr' }, 'reader')).standards.map(({ id }) => id)).toEqual([
      'review-before-done',
      'space-findable',
    ]);
  });

  test('the card says how in the words of the checks that decide, in the reader’s language', async () => {
    const how = async (lang: 'en' | 'fr') => {
      const card = await app.get('standard.card', { standard: 'review-before-done', near: 'MINE', lang }, 'reader');
      return card.kind === 'standard' ? card.how : null;
    };
    expect(await how('en')).toEqual(['At least 90% pass through *Review*.']);
    expect(await how('fr')).toEqual([expect.stringMatching(/^Au moins 90\s%/u)]);
  });

  test('after as many days as adoption asks they have kept it up, and the order is the same: nearness, never length', async () => {
    await app.host.advance('15d');
    await app.sweep();
    expect(await reviewOf('reader')).toMatchObject({ settled: true, squads: [{ key: 'NEAR' }, { key: 'FAR' }] });
  });
});
