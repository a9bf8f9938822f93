import { startApp, type AppHost } from '../kit/app-host';
import { accessPlaybook, buildSealedSite } from './access-site';

async function startWithRoles(change: (site: ReturnType<typeof buildSealedSite>) => void = () => undefined): Promise<AppHost> {
  const site = buildSealedSite();
  change(site);
  const app = await startApp(site, 'admin');
  await app.publish(accessPlaybook);
  return app;
}
const matrixOf = (app: AppHost) => app.get('roles.matrix', { lang: 'en' });
const heldIn = async (app: AppHost, squad: string) => {
  const found = (await matrixOf(app)).squads.find(({ key }) => key === squad);
  return found?.roles.map(({ role, held, holders }) => [role, held, holders.map(({ accountId }) => accountId)]);
};

describe('who holds which role', () => {
  let app: AppHost;
  let site: ReturnType<typeof buildSealedSite>;
  beforeAll(async () => {
    app = await startWithRoles((made) => {
      site = made;
    });
    await app.sweep();
  });
  afterAll(() => app.stop());

  test('holders come from the Jira roles that the cards name: groups expanded, closed accounts told, a role that Jira has not unknown and not vacant', async () => {
    expect(await heldIn(app, 'SEC')).toEqual([
      ['pm', 'held', ['holder']],
      ['tech-lead', 'held', ['crew', 'left']],
      ['designer', 'unknown', []],
    ]);
    expect(await heldIn(app, 'OTH')).toEqual([
      ['pm', 'held', ['left', 'other']],
      ['tech-lead', 'vacant', []],
      ['designer', 'unknown', []],
    ]);
    const { vacancies, squads } = await matrixOf(app);
    expect(vacancies).toBe(1);
    expect(squads[0]?.roles[0]?.holders).toEqual([
      { accountId: 'left', name: 'Person left', active: false },
      { accountId: 'other', name: 'Person other', active: true },
    ]);
  });

  test('the squad page has each role with its card, and the check judges by the same holders', async () => {
    const page = await app.get('squad.get', { project: 'OTH', lang: 'fr' }, 'other');
    expect(page.roles.map(({ role, held, card }) => [role, held, card.name])).toEqual([
      ['pm', 'held', 'Product Manager'],
      ['tech-lead', 'vacant', 'Tech Lead'],
      ['designer', 'unknown', 'Designer'],
    ]);
    const [filled] = page.standards.find(({ id }) => id === 'roles-held')?.findings ?? [];
    expect(filled?.observed).toMatchObject({ n: 2, met: 1 });
    expect(JSON.stringify(filled)).not.toContain('Person');
  });

  test('only the roles asked for, of the squads or the tribe asked for', async () => {
    const { squads, roles, hidden } = await app.get('roles.matrix', { tribe: 'Open tribe', roles: ['pm'], lang: 'fr' });
    expect([squads.map(({ key }) => key), roles, hidden]).toEqual([['OTH'], [{ id: 'pm', name: 'Product Manager' }], 0]);
    expect((await app.get('roles.matrix', { squads: ['SEC'], tribe: 'Open tribe', lang: 'fr' })).squads.map(({ key }) => key)).toEqual([
      'SEC',
    ]);
    expect((await app.get('role.cards', { lang: 'fr' }, 'stranger')).roles.map(({ id }) => id)).toEqual(['pm', 'tech-lead', 'designer']);
  });

  test('a role keeps the day since when it stands as it does, through readings that fail', async () => {
    const sinceOf = async () => {
      const roles = (await matrixOf(app)).squads.find(({ key }) => key === 'OTH')?.roles ?? [];
      return Object.fromEntries(roles.map(({ role, held, since }) => [role, [held, since]]));
    };
    const first = await sinceOf();
    await app.host.advance('1d');
    // Once for each squad.
    app.host.fail({ to: 'jira', path: '/role', effect: { status: 403, body: '{}' }, times: 2 });
    await app.sweep();
    expect((await sinceOf())['tech-lead']).toEqual(['unknown', expect.any(Number)]);
    await app.host.advance('1d');
    await app.sweep();
    const later = await sinceOf();
    expect(later['tech-lead']).toEqual(first['tech-lead']);
    const crew = site.projects.find(({ key }) => key === 'OTH')?.roles;
    if (crew) crew['Tech Lead'] = [{ accountId: 'crew' }];
    await app.host.advance('1d');
    await app.sweep();
    expect((await sinceOf())['tech-lead']?.[0]).toBe('held');
    expect((await sinceOf()).pm).toEqual(first.pm);
    expect((await sinceOf())['tech-lead']?.[1]).toBeGreaterThan(Number(first['tech-lead']?.[1]));
  });
});

test('one role that cannot be read leaves the others known, and the audit says what was not read', async () => {
  const app = await startWithRoles((site) => {
    site.groups = [];
  });
  await app.sweep();
  expect(await heldIn(app, 'SEC')).toEqual([
    ['pm', 'held', ['holder']],
    ['tech-lead', 'unknown', []],
    ['designer', 'unknown', []],
  ]);
  const { squads } = await app.get('audit.get', { lang: 'en', after: null });
  expect(squads.map(({ key, unread }) => [key, unread])).toEqual([
    ['OTH', []],
    ['SEC', ['assignments']],
  ]);
  await app.stop();
});
