import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStateFolder } from '../../host/commands/kept-state';
import { createWiki } from '../../host/server/wiki';
import { ConfluenceClient } from './confluence-client';
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
  const labels = ['guide'];
  await wiki.saveWikiPage({ as: 'ann', id: '11', basedOn: 2, title: 'Home', labels, blocks: [...blocks, ...blocks] });
  await wiki.saveWikiPage({ as: 'ann', id: '11', basedOn: 3, title: 'Our home', labels, blocks: [...blocks] });
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
  const page = { id: '14', basedOn: 2, title: 'Mine', labels: [], blocks: [] };
  await expect(wiki.saveWikiPage({ ...page, as: 'bob' })).rejects.toThrow('may not edit');
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

test('a page that came as a document is edited by blocks, and what they do not know stays as it was', async () => {
  const snapshot = buildWikiSite();
  const page = snapshot.confluence?.pages.find(({ id }) => id === '15');
  const panel = {
    type: 'panel',
    attrs: { panelType: 'info', localId: 'p1' },
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Mind this' }] }],
  };
  const said = { type: 'paragraph', content: [{ type: 'text', text: 'plain' }] };
  const loud = { type: 'paragraph', content: [{ type: 'text', text: 'loud', marks: [{ type: 'strong' }] }] };
  const document = { version: 1, type: 'doc', content: [panel, said, loud] };
  if (page) page.body = { atlas_doc_format: { representation: 'atlas_doc_format', value: JSON.stringify(document) } };
  const wiki = createWiki(
    snapshot,
    () => now,
    () => undefined,
  );
  const seen = await wiki.wikiPage({ as: 'ann', id: '15' });
  expect(seen?.blocks.map(({ kind }) => kind)).toEqual(['node', 'paragraph', 'node']);
  const blocks = [...(seen?.blocks ?? []), { kind: 'paragraph', text: 'Below' } as const];
  await wiki.saveWikiPage({ as: 'ann', id: '15', basedOn: 2, title: 'Document', labels: [], blocks });
  const told = new ConfluenceClient(snapshot).get<{ body: { atlas_doc_format: { value: string } } }>(
    '/pages/15?body-format=atlas_doc_format',
    'ann',
  );
  expect(JSON.parse(told.value.body.atlas_doc_format.value)).toEqual({
    ...document,
    content: [panel, said, loud, { type: 'paragraph', content: [{ type: 'text', text: 'Below' }] }],
  });
});

test('a page goes into the bin with the pages below it, by those who may change it', async () => {
  const snapshot = buildWikiSite();
  const wiki = createWiki(
    snapshot,
    () => now,
    () => undefined,
  );
  await expect(wiki.binWikiPage({ as: 'bob', id: '14' })).rejects.toThrow('may not delete');
  await wiki.binWikiPage({ as: 'ann', id: '11' });
  const states = snapshot.confluence?.pages.filter(({ spaceId }) => spaceId === '1').map(({ id, status }) => `${id} ${status}`);
  expect(states).toEqual(['11 trashed', '12 trashed', '13 trashed', '14 trashed', '15 trashed', '16 archived', '17 trashed']);
  expect(await wiki.wikiPage({ as: 'ann', id: '11' })).toBeNull();
});
