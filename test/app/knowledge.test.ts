import type { PageJson, SpaceJson } from '../../host/snapshot/confluence-types';
import type { Snapshot } from '../../host/snapshot/types';
import type { RenderedFinding } from '../../src/contract/finding';
import { NOW, startApp, type AppHost } from '../kit/app-host';
import { buildUser } from '../kit/site';
import { buildTwoSquads, playbook } from './sites';

const knowledgePlaybook = `${playbook}
  - id: decisions-written
    title: Decisions are written
    checks:
      - { id: there, use: knowledge/page-exists, with: { label: decision-log } }
      - { id: owned, use: knowledge/page-owned, with: { label: decision-log } }
      - { id: alive, use: knowledge/page-fresh, with: { label: decision-log, days: 60 }, severity: advice }
`;

const dayMs = 86_400_000;
const daysAgo = (days: number): string => new Date(NOW - days * dayMs).toISOString();
const space = (id: string, key: string, name: string, more: Partial<SpaceJson> = {}): SpaceJson => ({
  ...{ id, key, name, type: 'global', status: 'current' },
  ...more,
});
const page = (id: string, spaceId: string, changed: number, more: Partial<PageJson> = {}): PageJson => ({
  ...{ id, spaceId, status: 'current', title: `Page ${id}`, parentId: null, authorId: 'ann', ownerId: 'ann' },
  version: { number: 1, createdAt: daysAgo(changed), authorId: 'ann' },
  labels: ['decision-log'],
  ...more,
});

/** The two squads with a Confluence: ABC writes in a space of that key, XYZ in one whose name alone is known. */
function buildKnowledgeSite(pages: readonly PageJson[]): Snapshot {
  const site = buildTwoSquads();
  return {
    ...site,
    users: [...(site.users ?? []), buildUser('gone', { active: false })],
    confluence: { spaces: [space('1', 'ABC', 'Team ABC'), space('2', 'XX', 'Team of the unknown')], pages: [...pages] },
  };
}

describe('pages of a squad', () => {
  let app: AppHost;
  const start = async (site: Snapshot): Promise<void> => {
    app = await startApp(site, 'admin', { workers: 1 });
    await app.publish(knowledgePlaybook);
    await app.get('squad-admin.discover', {});
  };
  afterEach(() => app.stop());

  const decide = (key: string, named: string | null) =>
    app.get('squad-admin.save', { orders: [{ apply: [key], decision: { do: 'set', space: named } }], basedOn: {} });
  const read = async (key = 'ABC', as?: string, lang: 'en' | 'fr' = 'en'): Promise<Map<string, RenderedFinding>> => {
    const { standards } = await app.get('squad.get', { project: key, lang }, as);
    const own = standards.filter(({ id }) => id === 'decisions-written').flatMap(({ findings }) => findings);
    return new Map(own.map((finding) => [finding.check, finding]));
  };
  const states = async (key = 'ABC'): Promise<string[]> => [...(await read(key)).values()].map(({ measured }) => measured);
  const countCalls = async (run: () => Promise<unknown>): Promise<number> => {
    const before = app.host.meter().restCalls;
    await run();
    return app.host.meter().restCalls - before;
  };

  test('are unknown while nobody has said where the squad writes; no call to Confluence is made for that', async () => {
    await start(buildKnowledgeSite([page('11', '1', 3)]));
    app.host.fail({ to: 'confluence', times: 100, effect: { status: 500 } });
    await app.sweep();
    expect(await states()).toEqual(['cant-tell', 'cant-tell', 'cant-tell']);
    expect((await read()).get('there')).toMatchObject({
      headline: 'Can’t tell: nobody has said yet which Confluence space is the squad’s.',
      fixes: [{ who: 'product-ops' }],
    });
  });

  test('are found by label in the space that was named, by its key or by its name', async () => {
    const elsewhere = page('21', '2', 3, { ownerId: null });
    await start(buildKnowledgeSite([page('11', '1', 3), page('12', '1', 3, { labels: ['other'] }), elsewhere]));
    await decide('ABC', 'abc');
    await decide('XYZ', 'Team of the Unknown');
    await app.sweep();
    expect(await states('ABC')).toEqual(['met', 'met', 'met']);
    expect(await states('XYZ')).toEqual(['met', 'not-yet', 'met']);
    expect((await read('XYZ')).get('owned')).toMatchObject({
      headline: 'The page with the label *decision-log* has no owner yet whom one could ask.',
      evidence: [{ key: 'Page 21', url: '/wiki/pages/viewpage.action?pageId=21' }],
      fixes: [{ link: { label: 'Open the page', url: '/wiki/pages/viewpage.action?pageId=21' } }],
    });
  });

  test('that are gone, old or of somebody who left: each says so, with what helps', async () => {
    await start(buildKnowledgeSite([page('11', '1', 90), page('12', '1', 200, { ownerId: 'gone' })]));
    await decide('ABC', 'ABC');
    await decide('XYZ', 'XX');
    await app.sweep();
    const abc = await read('ABC');
    expect([...abc.values()].map(({ measured }) => measured)).toEqual(['met', 'partly', 'not-yet']);
    expect(abc.get('owned')).toMatchObject({ notes: ['One of them belongs to an account that is closed.'], evidenceTotal: 1 });
    expect(abc.get('alive')?.headline).toBe('The newest of 2 pages with the label *decision-log* has rested for 90 days, since 3 March.');
    const xyz = await read('XYZ', undefined, 'fr');
    expect([...xyz.values()].map(({ measured }) => measured)).toEqual(['not-yet', 'not-applicable', 'not-applicable']);
    expect(xyz.get('there')).toMatchObject({
      headline: 'L’espace *Team of the unknown* ne contient pas encore de page avec l’étiquette *decision-log*.',
      fixes: [{ who: 'squad', link: { label: 'Ouvrir l’espace Confluence', url: '/wiki/spaces/XX/overview' } }],
    });
  });

  test('are shown to those who may see them in Confluence, and to nobody else', async () => {
    const closed = page('11', '1', 90, { 'diapason:access': { read: [{ accountId: 'admin' }] } });
    const open = page('12', '1', 200, { ownerId: null });
    const site = buildKnowledgeSite([open, page('13', '1', 90, { ownerId: null })]);
    await start(site);
    await decide('ABC', 'ABC');
    await app.sweep();
    expect((await read('ABC', 'bob')).get('owned')?.evidence.map(({ key }) => key)).toEqual(['Page 12', 'Page 13']);
    // A page that is closed to the reader, and to the app, after the sweep has seen it.
    site.confluence?.pages.splice(1, 1, { ...closed, id: '13', ownerId: null });
    expect((await read('ABC', 'bob')).get('owned')).toMatchObject({ evidenceTotal: 2, evidence: [{ key: 'Page 12' }] });
    expect((await read('ABC', 'admin')).get('owned')?.evidence).toHaveLength(2);
    const { squads } = await app.get('audit.get', { lang: 'en', after: null }, 'admin');
    expect(squads[0]?.findings.find(({ check }) => check === 'owned')?.evidence).toEqual(['Page 12', 'Page 13']);
  });

  test('cannot be told where Confluence is not connected, refuses, or shows no such space: never "not yet"', async () => {
    await start(buildTwoSquads());
    await decide('ABC', 'ABC');
    await app.sweep();
    expect((await read()).get('there')).toMatchObject({
      measured: 'cant-tell',
      headline: 'Can’t tell: Diapason is not connected to Confluence.',
    });
    expect((await app.get('audit.get', { lang: 'en', after: null })).squads.flatMap(({ unread }) => unread)).toEqual([]);
    await app.stop();
    await start(buildKnowledgeSite([page('11', '1', 3)]));
    await decide('ABC', 'Team of yesterday');
    await app.sweep();
    expect((await read()).get('there')?.headline).toBe('Can’t tell: Confluence shows the app no space called *Team of yesterday*.');
    await decide('ABC', 'ABC');
    app.host.fail({ to: 'confluence', path: '/search', times: 100, effect: { status: 500, body: 'no' } });
    await app.sweep();
    expect((await read()).get('there')?.headline).toMatch(/^Can’t tell: the pages could not be read/);
    expect((await app.get('audit.get', { lang: 'en', after: null })).squads.flatMap(({ unread }) => unread)).toEqual(['pages']);
  });

  test('cost a squad four calls a week; a label without a page, or a new space, is looked for each night', async () => {
    await start(buildKnowledgeSite([page('11', '1', 3)]));
    await decide('ABC', 'ABC');
    const plain = async (): Promise<number> => countCalls(() => app.sweep({ kind: 'incremental' }));
    // The space, the search, the pages, their owners.
    const first = await plain();
    const second = await plain();
    expect(first - second).toBe(4);
    await decide('XYZ', 'XX');
    // The space and a search that finds nothing.
    expect((await plain()) - second).toBe(2);
    expect((await plain()) - second).toBe(2);
    await decide('XYZ', null);
    expect((await plain()) - second).toBe(0);
    expect(await states('XYZ')).toEqual(['cant-tell', 'cant-tell', 'cant-tell']);
    // A full sweep reads all of it again.
    expect((await countCalls(() => app.sweep())) - second).toBe(4);
  });

  test('of a label that the playbook has only just asked for are not yet known; the next sweep looks', async () => {
    await start(buildKnowledgeSite([page('11', '1', 3, { labels: ['decision-log', 'user-notes'] })]));
    await decide('ABC', 'ABC');
    await app.sweep();
    await app.publish(knowledgePlaybook.replace('label: decision-log, days', 'label: user-notes, days'));
    await app.settle();
    expect((await read()).get('alive')?.headline).toMatch(/^Can’t tell yet: pages with the label \*user-notes\*/);
    await app.sweep({ kind: 'incremental' });
    expect((await read()).get('alive')?.measured).toBe('met');
  });
});
