import type { AppHost } from '../kit/app-host';
import { accessPlaybook, openSealedApp } from './access-site';

const coach = `  - id: coach
    level: organisation
    name: { en: Agile coach, fr: Coach agile }
    goal: { en: Agile maturity., fr: La maturité agile. }
    scopeOfRole: { en: One or more teams., fr: Une ou plusieurs équipes. }
`;

describe('roles as a page on Confluence shows them', () => {
  let app: AppHost;
  beforeAll(async () => {
    app = await openSealedApp(accessPlaybook + coach);
    await app.sweep({ window: 'all' });
  });
  afterAll(() => app.stop());

  test('one role: its card, and its holders in the squads that the reader may see', async () => {
    const ask = (accountId: string) => app.get('roles.view', { view: 'card', role: 'pm', lang: 'fr' }, accountId);
    expect(await ask('admin')).toMatchObject({
      card: { id: 'pm', name: 'Product Manager' },
      matrix: { squads: [{ key: 'OTH' }, { key: 'SEC' }], hidden: 0 },
    });
    const seen = await ask('other');
    expect(seen).toMatchObject({ matrix: { roles: [{ id: 'pm' }], squads: [{ key: 'OTH' }], hidden: 1 } });
    expect(JSON.stringify(seen)).not.toContain('SEC');
    expect(await app.get('roles.view', { view: 'card', role: 'gone', lang: 'en' })).toMatchObject({ card: null });
  });

  test('one person: what they hold where the reader may look, and that there are other squads', async () => {
    const ask = (accountId: string) => app.get('roles.view', { view: 'person', person: 'left', lang: 'en' }, accountId);
    expect(await ask('admin')).toMatchObject({
      name: 'Person left',
      roles: [
        { role: 'Product Manager', squads: [{ key: 'OTH', kind: 'holder' }] },
        { role: 'Tech Lead', squads: [{ key: 'SEC', kind: 'holder' }] },
      ],
      hidden: false,
    });
    expect(await ask('other')).toMatchObject({ roles: [{ squads: [{ key: 'OTH' }] }], hidden: true });
    expect(await app.get('roles.view', { view: 'person', person: 'left', lang: 'en' }, 'stranger')).toEqual({
      ...{ view: 'person', name: null, roles: [], hidden: true },
    });
  });

  test('whom to call for what: the roles of the organisation that say what they are for', async () => {
    const view = await app.get('roles.view', { view: 'whom', lang: 'fr' }, 'stranger');
    expect(view).toMatchObject({ cards: [{ id: 'coach', goal: 'La maturité agile.', scope: 'Une ou plusieurs équipes.' }] });
  });

  test('people to choose from are those whose roles the chooser may see', async () => {
    const names = async (accountId: string) => (await app.get('roles.holders', { lang: 'en' }, accountId)).people.map(({ name }) => name);
    expect(await names('other')).toEqual(['Person left', 'Person other']);
    expect(await names('admin')).toEqual(['Person crew', 'Person holder', 'Person left', 'Person other']);
    expect(await names('stranger')).toEqual([]);
  });
});
