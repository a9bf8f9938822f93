import { OpenApi } from '../kit/openapi';
import { describeWithShared } from '../kit/shared';
import type { Snapshot } from '../../host/snapshot/types';
import { ConfluenceClient } from './confluence-client';
import { buildWikiSite } from './confluence-site';

interface Page {
  id: string;
  title: string;
  parentId: string | null;
  ownerId: string;
  version: { number: number; authorId: string };
  body: { atlas_doc_format: { value: string } };
}
interface Refused {
  errors: { title: string; code: string }[];
}

const documentOf = (text: string): string =>
  JSON.stringify({ type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });
const bodyOf = (text: string) => ({ representation: 'atlas_doc_format', value: documentOf(text) });

let site: Snapshot;
let wiki: ConfluenceClient;
beforeEach(() => {
  site = buildWikiSite();
  wiki = new ConfluenceClient(site);
});

const create = (more: object = {}, as?: string) =>
  wiki.send<Page>('POST', '/wiki/api/v2/pages', { spaceId: '1', status: 'current', title: 'New', body: bodyOf('first'), ...more }, as);
const update = (id: string, number: number, more: object = {}, as?: string) =>
  wiki.send<Page>(
    'PUT',
    `/wiki/api/v2/pages/${id}`,
    { id, status: 'current', title: 'Changed', body: bodyOf('second'), version: { number }, ...more },
    as,
  );
const refusalOf = (told: { value: unknown }): string => (told.value as Refused).errors[0]?.title ?? '';

describe('a new page', () => {
  test('stands under the home of its space unless it says where, belongs to who made it, and costs one point', () => {
    const { status, value, points } = create();
    expect([status, points]).toEqual([200, 1]);
    expect(value).toMatchObject({ title: 'New', parentId: '11', version: { number: 1 } });
    expect(value.body.atlas_doc_format.value).toBe(documentOf('first'));
    expect(wiki.get<Page>(`/pages/${value.id}`, 'bob').value).toMatchObject({ title: 'New', ownerId: value.version.authorId });
    expect(create({ title: 'Below', parentId: '14' }, 'ann').value).toMatchObject({ parentId: '14', ownerId: 'ann' });
  });

  test('has a title of its own in its space', () => {
    expect(create({ title: 'home' })).toMatchObject({ status: 400 });
    expect(create({ title: 'home', spaceId: '2' }).status).toBe(200);
  });

  test('is refused where one may not write, and where the app was shut out', () => {
    expect(create({ spaceId: '2' }, 'ann').status).toBe(404);
    const shut = site.confluence?.spaces.find(({ id }) => id === '1');
    if (shut) shut['diapason:app'] = 'read-only';
    expect(create().status).toBe(404);
    expect(wiki.get('/pages/11').status).toBe(200);
    if (shut) shut['diapason:app'] = 'closed';
    expect(wiki.get('/pages/11').status).toBe(404);
    expect(wiki.get('/pages/11', 'ann').status).toBe(200);
  });

  test.each([
    ['another representation', { body: { representation: 'storage', value: '<p/>' } }, 501],
    ['a body that is no JSON', { body: { representation: 'atlas_doc_format', value: '<p/>' } }, 400],
    ['a body that is no document', { body: { representation: 'atlas_doc_format', value: '{"type":"panel"}' } }, 400],
    ['a parent of another space', { parentId: '21' }, 404],
    ['a property that the API does not know', { colour: 'red' }, 400],
  ])('%s is refused', (_, more, status) => {
    expect(create(more).status).toBe(status);
  });
});

describe('a change', () => {
  test('names the next version; who read an older one is refused, and nothing is lost', () => {
    expect(update('14', 3, { version: { number: 3, message: 'why' } }, 'ann')).toMatchObject({
      status: 200,
      value: { version: { number: 3 } },
    });
    const late = update('14', 3, { title: 'Late' }, 'ann');
    expect(late.status).toBe(409);
    expect(refusalOf(late)).toContain('Current Version: [3]');
    expect(wiki.get<Page>('/pages/14', 'ann').value).toMatchObject({ title: 'Changed', version: { number: 3, message: 'why' } });
  });

  test('is for those whom restrictions let in, the app too', () => {
    expect(update('14', 3).status).toBe(403);
    expect(update('14', 3, {}, 'bob').status).toBe(403);
    expect(update('12', 3, {}, 'bob').status).toBe(404);
    expect(update('99', 3).status).toBe(404);
    expect(update('11', 3).status).toBe(200);
  });

  test('takes a page out of the bin as it was', () => {
    expect(wiki.get('/pages/17').status).toBe(404);
    expect(wiki.get<Page>('/pages/17?status=trashed').value.title).toBe('Trashed');
    expect(update('17', 3).value.title).toBe('Trashed');
    expect(wiki.get<Page>('/pages/17').value.title).toBe('Trashed');
  });

  test('may give the page another owner', () => {
    expect(update('11', 3, { ownerId: 'bob' }).value.ownerId).toBe('bob');
  });
});

describe('labels', () => {
  test('are added to those that are there, small, each once', () => {
    const { status, value } = wiki.send<{ results: { name: string }[] }>('POST', '/wiki/rest/api/content/11/label', [
      { prefix: 'global', name: 'Decision-Log' },
      { prefix: 'global', name: 'guide' },
    ]);
    expect(status).toBe(200);
    expect(value.results.map(({ name }) => name)).toEqual(['guide', 'squads', 'decision-log']);
    expect(wiki.search('label = decision-log').value.results.map(({ title }) => title)).toEqual(['Home']);
  });

  test('are one word, and for those who may change the page', () => {
    expect(wiki.send('POST', '/wiki/rest/api/content/11/label', [{ prefix: 'global', name: 'two words' }]).status).toBe(400);
    expect(wiki.send('POST', '/wiki/rest/api/content/14/label', [{ prefix: 'global', name: 'fine' }], 'bob').status).toBe(403);
  });
});

describe('CQL', () => {
  const find = (cql: string, as = 'ann'): string[] => wiki.search(cql, as).value.results.map(({ title }) => title);

  test.each([
    ['label = guide', ['Home']],
    ['space = OPEN and type = page and label in (guide, "squads")', ['Home']],
    ['type = page and not label = guide and title ~ "restricted one"', ['Below the restricted one']],
    ['type = page and title ~ "docu*"', ['Document']],
    ['type = space order by title', ['Open']],
    ['(title = "Home" or title = Document) and lastmodified > "2024-04-30"', ['Home', 'Document']],
    ['title in (Home, Document) order by title asc', ['Document', 'Home']],
    ['title in (Home, Document) ORDER BY lastmodified desc, title', ['Document', 'Home']],
    ['lastmodified < "2024/05/01 08:00"', ['Open']],
    [
      'lastmodified >= now("-1y") and label != guide and title !~ page and type = page',
      ['Below the restricted one', 'Read by all, changed by Ann', 'Document'],
    ],
    ["space.title ~ 'open' and label = squads", ['Home']],
  ])('%s', (cql, expected) => {
    expect(find(cql)).toEqual(expected);
  });

  test('finds what the caller may see, and nothing that is archived or in the bin', () => {
    expect(find('type = page', 'bob')).not.toContain('Page 12');
    expect(find('type = page', 'bob')).toContain('Closed');
    expect(find('type = page')).not.toContain('Closed');
    expect(find('title in (Archived, Trashed)')).toEqual([]);
    expect(find('type = space', 'bob')).toEqual(['Open', 'Shut']);
  });

  test.each([
    ['creator = ann', 501, "the field 'creator'"],
    ['lastmodified > startOfDay()', 501, 'startOfDay()'],
    ['label ~ guide', 400, "operator '~'"],
    ['label in (guide', 400, 'found the end'],
    ['label guide', 400, 'an operator'],
    ['label = guide title = Home', 400, 'AND, OR or ORDER BY'],
    ['lastmodified > yesterday', 400, 'is no date'],
    ['"', 400, 'character 1'],
  ])('%s: %i, by name and place', (cql, status, text) => {
    const told = wiki.search(cql, 'ann');
    expect(told.status).toBe(status);
    expect(refusalOf(told)).toContain(text);
  });

  test('is read on by cursor, with an address that lacks /wiki', () => {
    const titles: string[] = [];
    for (let path: string | undefined = '/rest/api/search?cql=type%20%3D%20page&excerpt=none&limit=2'; path !== undefined;) {
      const { value }: { value: { results: { title: string }[]; totalSize: number; _links: { next?: string } } } = wiki.get(
        `/wiki${path}`,
        'ann',
      );
      expect(value.totalSize).toBe(5);
      titles.push(...value.results.map(({ title }) => title));
      path = value._links.next;
    }
    expect(titles).toEqual(find('type = page'));
  });
});

describeWithShared("what the host's Confluence writes and finds, beside Atlassian's own description", 'openapi', (folder) => {
  const v2 = new OpenApi(`${folder}/confluence-v2.openapi-v2.v3.json`);
  const v1 = new OpenApi(`${folder}/confluence-v1.swagger.v3.json`);

  test('pages', () => {
    const made = create();
    expect(v2.listProblems('POST', '/pages', made.status, made.value)).toEqual([]);
    const changed = update(made.value.id, 2);
    expect(v2.listProblems('PUT', '/pages/{id}', changed.status, changed.value)).toEqual([]);
    for (const [method, template] of [
      ['POST', '/pages'],
      ['PUT', '/pages/{id}'],
    ] as const)
      expect(v2.find(method, template)?.scopes.classic).toEqual(['write:page:confluence']);
  });

  test('labels and search', () => {
    const labelled = wiki.send('POST', '/wiki/rest/api/content/11/label', [{ prefix: 'global', name: 'new' }]);
    expect(v1.listProblems('POST', '/wiki/rest/api/content/{id}/label', 200, labelled.value)).toEqual([]);
    const found = wiki.get(
      '/wiki/rest/api/search?cql=title%20~%20%22o*%22%20or%20label%3Dguide&excerpt=none&expand=content.metadata.labels',
      'bob',
    );
    expect(found.status).toBe(200);
    expect(v1.listProblems('GET', '/wiki/rest/api/search', 200, found.value)).toEqual([]);
    expect(v1.find('GET', '/wiki/rest/api/search')?.scopes).toMatchObject({ classic: ['search:confluence'] });
  });
});
