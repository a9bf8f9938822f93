import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStateFolder } from '../../host/commands/kept-state';
import { createWiki } from '../../host/server/wiki';
import { buildWikiSite } from './confluence-site';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kept-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const now = Date.UTC(2024, 5, 30, 12);

test('what people save is kept between two starts, and forgotten when asked', async () => {
  const folder = openStateFolder(root, { kind: 'demo' }, false);
  folder.write({ asOf: now, offset: 0, isSetUp: true });
  const wiki = createWiki(
    buildWikiSite(),
    () => now,
    (page) => folder.keepPage(page),
  );
  const blocks = [{ kind: 'paragraph', text: 'Second thoughts' }] as const;
  await wiki.saveWikiPage({ as: 'ann', id: '11', basedOn: 2, title: 'Home', blocks: [...blocks, ...blocks] });
  await wiki.saveWikiPage({ as: 'ann', id: '11', basedOn: 3, title: 'Our home', blocks: [...blocks] });
  const again = openStateFolder(root, { kind: 'demo' }, false).readPages();
  expect(again).toMatchObject([{ id: '11', title: 'Our home', version: { number: 4, authorId: 'ann' }, 'diapason:blocks': blocks }]);
  expect(openStateFolder(root, { kind: 'demo' }, true).readPages()).toEqual([]);
});

test('a page is saved by those who may change it, and never over what someone else saved', async () => {
  const saved: string[] = [];
  const wiki = createWiki(
    buildWikiSite(),
    () => now,
    ({ id }) => saved.push(id),
  );
  const page = { id: '14', basedOn: 2, title: 'Mine', blocks: [] };
  await expect(wiki.saveWikiPage({ ...page, as: 'bob' })).rejects.toThrow('may not edit');
  // Came as a document: there are no blocks to edit.
  await expect(wiki.saveWikiPage({ ...page, id: '15', as: 'ann' })).rejects.toThrow('came as a document');
  expect(await wiki.saveWikiPage({ ...page, id: '11', basedOn: 1, as: 'ann' })).toBe('conflict');
  expect(await wiki.saveWikiPage({ ...page, id: '11', as: 'ann' })).toBe('saved');
  expect(saved).toEqual(['11']);
  expect(await wiki.wikiPage({ as: 'bob', id: '11' })).toMatchObject({ title: 'Mine', version: 3, mayUpdate: true, editor: 'Person ann' });
  expect(await wiki.wikiPage({ as: 'bob', id: '12' })).toBeNull();
});

test('a page whose parent one may not see stands at the root of its tree', async () => {
  const snapshot = buildWikiSite();
  const page = snapshot.confluence?.pages.find(({ id }) => id === '12');
  if (!page) throw new Error('no page 12');
  page.status = 'archived';
  delete page['diapason:access'];
  const answer = await createWiki(
    snapshot,
    () => now,
    () => undefined,
  ).wiki({ as: 'bob' });
  expect(answer?.spaces.map(({ key }) => key)).toEqual(['OPEN', 'SHUT']);
  const [open] = answer?.spaces ?? [];
  expect(open?.pages.find(({ id }) => id === '13')?.parentId).toBeNull();
  expect(open?.pages.find(({ id }) => id === '15')?.parentId).toBe('11');
});
