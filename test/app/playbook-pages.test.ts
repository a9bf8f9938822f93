import type { PageJson } from '../../host/snapshot/confluence-types';
import type { Snapshot } from '../../host/snapshot/types';
import { startApp, type AppHost } from '../kit/app-host';
import { buildTwoSquads, playbook } from './sites';

const withRoles = playbook.replace(
  'standards:',
  `roles:
  - { id: pm, name: { en: Product Manager, fr: Product Manager }, purpose: { en: Leads, fr: Guide }, decides: [{ en: The order, fr: L’ordre }] }
standards:`,
);
const second = withRoles.replace(
  'title: { en: Reviewed before done',
  'why: { en: Four eyes, fr: Quatre yeux }\n    title: { en: Reviewed before done',
);

/** The two squads with a Confluence of three spaces: one for everybody, one that only Bob may write, one that is shut to the app. */
function buildPagesSite(): Snapshot {
  const home = (id: string, spaceId: string): PageJson => ({
    ...{ id, spaceId, status: 'current', title: `Home ${spaceId}`, parentId: null, authorId: 'ann', ownerId: 'ann' },
    version: { number: 1, createdAt: '2026-01-01T00:00:00.000Z', authorId: 'ann' },
  });
  return {
    ...buildTwoSquads(),
    confluence: {
      spaces: [
        { id: '1', key: 'OPS', name: 'Product Ops', type: 'global', status: 'current', homepageId: '10' },
        {
          id: '2',
          key: 'BOB',
          name: 'Only Bob writes',
          type: 'global',
          status: 'current',
          homepageId: '20',
          'diapason:access': { update: [{ accountId: 'bob' }] },
        },
        { id: '3', key: 'SHUT', name: 'Shut to apps', type: 'global', status: 'current', homepageId: '30', 'diapason:app': 'closed' },
      ],
      pages: [home('10', '1'), home('20', '2'), home('30', '3')],
    },
  };
}

describe('the playbook in Confluence', () => {
  let site: Snapshot;
  let app: AppHost;
  const start = async (snapshot: Snapshot): Promise<void> => {
    site = snapshot;
    app = await startApp(snapshot, 'admin', { workers: 1 });
    await app.publish(withRoles);
  };
  afterEach(() => app.stop());

  const get = () => app.get('playbook-pages.get', {});
  const settle = () => app.host.settle(async () => ['running', 'waiting'].includes((await get()).run?.state ?? ''));
  const choose = async (space: string | null = '1', langs: ('en' | 'fr')[] = ['en']) => {
    await app.get('playbook-pages.choose', { space, langs, basedOn: (await get()).version });
    await settle();
  };
  const publish = async (yaml?: string) => {
    if (yaml === undefined) await app.get('playbook-pages.publish', {});
    else await app.publish(yaml);
    await settle();
  };
  const wish = async (key: string, what: 'overwrite' | 'recreate') => {
    await app.get('playbook-pages.settle', { key, wish: what });
    await settle();
  };
  const states = async () => Object.fromEntries((await get()).pages.map(({ key, state }) => [key, state]));
  const own = (): PageJson[] => site.confluence?.pages.filter(({ id }) => Number(id) > 1000) ?? [];
  const pageOf = (title: string): PageJson => {
    const page = own().find((one) => one.title === title && one.status === 'current');
    if (!page)
      throw new Error(
        `no page ${title} among ${own()
          .map((one) => one.title)
          .join(', ')}`,
      );
    return page;
  };
  const textOf = (page: PageJson): string => page.body?.atlas_doc_format?.value ?? '';
  /** A person changes a page as Confluence's editor would: reads it, changes it, saves it as the next version. */
  const edit = (page: PageJson, change: (content: { type: string; content?: unknown[] }[]) => unknown[], as = 'ann'): number => {
    const document = JSON.parse(textOf(page)) as { content: { type: string }[] };
    const { status } = app.host.request({
      ...{ product: 'confluence', method: 'PUT', path: `/wiki/api/v2/pages/${page.id}`, accountId: as },
      body: JSON.stringify({
        ...{ id: page.id, status: 'current', title: page.title, version: { number: (page.version.number ?? 1) + 1 } },
        body: { representation: 'atlas_doc_format', value: JSON.stringify({ ...document, content: change(document.content) }) },
      }),
    });
    return status;
  };
  const say = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
  const reviewed = 'en/standard/review-before-done';

  test('one page a standard and role card under one page, in each language, written once', async () => {
    await start(buildPagesSite());
    expect(await app.get('playbook-pages.spaces', { query: 'ops' })).toEqual({
      connected: true,
      spaces: [{ id: '1', key: 'OPS', name: 'Product Ops' }],
    });
    await choose('1', ['en', 'fr']);
    expect(await get()).toMatchObject({ space: { key: 'OPS' }, run: { state: 'done', problem: null } });
    const home = pageOf('Basics');
    expect(home.parentId).toBe('10');
    expect(own().map(({ title, parentId }) => [title, parentId === home.id])).toEqual([
      ['Basics', false],
      ['Reviewed before done', true],
      ['The space can be found', true],
      ['Role card: Product Manager', true],
      ['Les bases', false],
      ['Revu avant la fin', false],
      ['On trouve l’espace', false],
      ['Fiche de rôle\u00a0: Product Manager', false],
    ]);
    // The home leads to the pages that were made after it.
    for (const title of ['Reviewed before done', 'Role card: Product Manager'])
      expect(textOf(home)).toContain(`pageId=${pageOf(title).id}`);
    const versions = own().map(({ version }) => version.number);
    await publish();
    expect(own().map(({ version }) => version.number)).toEqual(versions);
    expect(new Set(Object.values(await states()))).toEqual(new Set(['in-step']));
  });

  test('what people write around the app’s part outlives two publications', async () => {
    await start(buildPagesSite());
    await choose();
    const page = pageOf('Reviewed before done');
    expect(edit(page, (content) => [say('Read this first'), ...content, say('How Checkout does it')])).toBe(200);
    await publish(second);
    expect(textOf(page)).toContain('Four eyes');
    await publish(withRoles);
    expect(textOf(page)).not.toContain('Four eyes');
    const { content } = JSON.parse(textOf(page)) as { content: { content?: { text?: string }[] }[] };
    expect([content[0]?.content?.[0]?.text, content.at(-1)?.content?.[0]?.text]).toEqual(['Read this first', 'How Checkout does it']);
    expect((await states())[reviewed]).toBe('in-step');
  });

  test('a part of the app’s that a person changed is said so and left alone until Product Ops says otherwise', async () => {
    await start(buildPagesSite());
    await choose();
    const page = pageOf('Reviewed before done');
    edit(page, ([first, ...rest]) => [first, say('Our own words'), ...rest]);
    await publish(second);
    expect((await states())[reviewed]).toBe('edited');
    expect(textOf(page)).toContain('Our own words');
    expect(textOf(page)).not.toContain('Four eyes');
    await wish(reviewed, 'overwrite');
    expect((await states())[reviewed]).toBe('in-step');
    expect(textOf(page)).not.toContain('Our own words');
    expect(textOf(page)).toContain('Four eyes');
  });

  test('a page that a person deleted comes back on demand only; the others go on', async () => {
    await start(buildPagesSite());
    await choose();
    pageOf('Reviewed before done').status = 'trashed';
    await publish(second);
    expect(await states()).toMatchObject({ [reviewed]: 'gone', 'en/home/': 'in-step', 'en/role/pm': 'in-step' });
    expect((await get()).pages.find(({ key }) => key === reviewed)?.url).toBeNull();
    await wish(reviewed, 'recreate');
    expect((await states())[reviewed]).toBe('in-step');
    expect(textOf(pageOf('Reviewed before done'))).toContain('Four eyes');
    expect(textOf(pageOf('Basics'))).toContain(`pageId=${pageOf('Reviewed before done').id}`);
  });

  test('who saves at the same moment loses nothing: the page is read again and merged', async () => {
    await start(buildPagesSite());
    await choose();
    const page = pageOf('Reviewed before done');
    edit(page, (content) => [...content, say('Saved in between')]);
    // The app reads; before it writes somebody else has saved.
    app.host.fail({ to: 'confluence', path: `/pages/${page.id}`, after: 1, times: 1, effect: { status: 409, body: '{"errors":[]}' } });
    await publish(second);
    expect((await states())[reviewed]).toBe('in-step');
    expect(textOf(page)).toContain('Saved in between');
    expect(textOf(page)).toContain('Four eyes');
  });

  test('a restricted page is refused or gone and says which; nothing is written there', async () => {
    await start(buildPagesSite());
    await choose();
    const [page, role] = [pageOf('Reviewed before done'), pageOf('Role card: Product Manager')];
    page['diapason:access'] = { update: [{ accountId: 'ann' }] };
    role['diapason:access'] = { read: [{ accountId: 'ann' }] };
    const before = textOf(page);
    await publish(second);
    expect(await states()).toMatchObject({ [reviewed]: 'refused', 'en/role/pm': 'gone' });
    expect(textOf(page)).toBe(before);
    delete page['diapason:access'];
    await publish();
    expect((await states())[reviewed]).toBe('in-step');
  });

  test('a space that closes to the app makes no page a deleted one: the run says why it ended', async () => {
    await start(buildPagesSite());
    await choose();
    const space = site.confluence?.spaces[0];
    if (space) space['diapason:app'] = 'closed';
    await publish();
    expect((await get()).run).toMatchObject({ state: 'failed', problem: 'space-closed' });
    if (space) space['diapason:app'] = 'read-only';
    await publish();
    expect((await get()).run).toMatchObject({ state: 'failed', problem: 'space-read-only' });
    expect(new Set(Object.values(await states()))).toEqual(new Set(['in-step']));
  });

  test('nobody has pages written where they, or the app, may not write', async () => {
    await start(buildPagesSite());
    const tryIt = async (space: string, as?: string) => app.ask('playbook-pages.choose', { space, langs: ['en'], basedOn: 0 }, as);
    expect(await tryIt('2')).toMatchObject({ failure: { code: 'space-refused', values: { reason: 'user' } } });
    expect(await tryIt('3')).toMatchObject({ failure: { code: 'space-refused', values: { reason: 'app' } } });
    expect(await tryIt('99')).toMatchObject({ failure: { code: 'space-refused', values: { reason: 'hidden' } } });
    expect(await tryIt('1', 'bob')).toMatchObject({ failure: { code: 'forbidden' } });
    await choose();
    expect(await tryIt('1')).toMatchObject({ failure: { code: 'conflict' } });
  });

  test('without Confluence there is nothing to choose, and publishing goes on as before', async () => {
    await start(buildTwoSquads());
    expect(await app.get('playbook-pages.spaces', { query: '' })).toEqual({ connected: false, spaces: [] });
    expect(await app.ask('playbook-pages.publish', {})).toMatchObject({ failure: { code: 'not-found' } });
    await publish(second);
    expect(await get()).toMatchObject({ space: null, run: null, pages: [] });
  });

  test('a standard that leaves the playbook keeps its page, which says so; a title that another page has gets a longer one', async () => {
    await start(buildPagesSite());
    const taken = { ...site.confluence?.pages[0], id: '11', title: 'The space can be found' } as PageJson;
    site.confluence?.pages.push(taken);
    await choose();
    expect(pageOf('The space can be found (Basics)')).toBeDefined();
    await publish(withRoles.replace(/ {2}- id: space-findable[^]*$/, ''));
    expect((await get()).pages.find(({ key }) => key === 'en/standard/space-findable')).toMatchObject({ retired: true, state: 'in-step' });
    expect(textOf(pageOf('The space can be found (Basics)'))).toContain('No longer in the playbook');
    expect(textOf(pageOf('Basics'))).not.toContain('The space can be found');
  });

  test('the page of a standard that a rollout has retired says since when at the next publication; nothing is asked of it any more', async () => {
    await start(buildPagesSite());
    await choose();
    await app.sweep();
    const today = new Date((await app.get('session.get', {})).now).toISOString().slice(0, 10);
    const asked = { standard: 'review-before-done', lang: 'en' } as const;
    const plan = { waves: [{ day: today, tribes: [], squads: ['ABC'] }], milestones: [], lastDay: today, askDays: 1 };
    const draft = await app.get('rollout.save', { ...asked, rollout: null, plan, basedOn: 0 });
    for (const step of [{ do: 'schedule' } as const, { do: 'end', how: 'retire', text: 'It changed nothing.' } as const]) {
      const { version } = await app.get('rollout.get', { rollout: draft.id, lang: 'en' });
      await app.get('rollout.steer', { rollout: draft.id, basedOn: version, step, lang: 'en' });
    }
    await publish();
    expect((await get()).pages.find(({ key }) => key === reviewed)).toMatchObject({ retired: true, state: 'in-step' });
    expect(textOf(pageOf('Reviewed before done'))).toContain('Retired since');
    expect(textOf(pageOf('Basics'))).not.toContain('Reviewed before done');

    const waiver = { check: null, category: 'passing', reason: 'Season', practice: 'By hand', lastDay: '2099-01-01' } as const;
    const contest = { check: 'passes-review', reason: 'wrong-evidence', text: 'Not so', link: null } as const;
    const refused = { ok: false, failure: { code: 'governance-refused', values: { reason: 'retired' } } };
    expect(await app.ask('waiver.ask', { project: 'ABC', ...asked, ...waiver })).toMatchObject(refused);
    expect(await app.ask('contest.ask', { project: 'ABC', ...asked, ...contest })).toMatchObject(refused);
  });

  test('a standard’s link leads to its page where the playbook names no other', async () => {
    await start(buildPagesSite());
    await choose();
    await app.sweep();
    const { standards } = await app.get('squad.get', { project: 'ABC', lang: 'fr' });
    const page = pageOf('Reviewed before done');
    expect(standards.find(({ id }) => id === 'review-before-done')?.doc).toBe(`/wiki/pages/viewpage.action?pageId=${page.id}`);
  });

  test('pages are looked at once a week without a publication, and a run that was cut off is taken up by the hour', async () => {
    await start(buildPagesSite());
    await app.get('playbook-pages.choose', { space: '1', langs: ['en'], basedOn: 0 });
    app.host.fail({ to: 'confluence', path: '/pages', after: 3, effect: 'kill-after' });
    await settle();
    expect(own().filter(({ title }) => title === 'Reviewed before done')).toHaveLength(1);
    expect(new Set(Object.values(await states()))).toEqual(new Set(['in-step']));
    pageOf('Role card: Product Manager').status = 'trashed';
    await app.host.advance('8d');
    await settle();
    expect((await states())['en/role/pm']).toBe('gone');
  });

  test('killed after any third request it ends as if it had not been: each page once', async () => {
    await start(buildPagesSite());
    await choose();
    const titles = own().map(({ title }) => title);
    for (let after = 1; after < 12; after += 3) {
      for (const page of own()) page.status = 'trashed';
      await choose(null);
      await app.get('playbook-pages.choose', { space: '1', langs: ['en'], basedOn: (await get()).version });
      app.host.fail({ to: 'confluence', after, effect: 'kill-after' });
      await settle();
      const current = own().filter(({ status }) => status === 'current');
      expect(current.map(({ title }) => title).sort()).toEqual([...titles].sort());
    }
  }, 120_000);
});
