import { createHost } from '../../host/host';
import { OpenApi } from '../kit/openapi';
import { describeWithShared } from '../kit/shared';
import { buildSite } from '../kit/site';
import { ConfluenceClient, type WikiList } from './confluence-client';
import { buildWikiSite } from './confluence-site';

const wiki = new ConfluenceClient(buildWikiSite());

describe('who sees what', () => {
  test('a space is for those who hold it; one without a list is for everyone with a licence', () => {
    expect(wiki.listNames('/spaces', 'ann')).toEqual(['OPEN', 'OLD']);
    expect(wiki.listNames('/spaces', 'bob')).toEqual(['OPEN', 'SHUT', 'OLD']);
    expect(wiki.listNames('/spaces', 'carl')).toEqual([]);
    expect(wiki.listNames('/spaces')).toEqual(['OPEN', 'SHUT', 'OLD']);
  });

  test('a restriction on reading holds for the pages below, and for the app too', () => {
    const all = ['Home', 'Page 12', 'Below the restricted one', 'Read by all, changed by Ann', 'Document', 'Archived'];
    const withoutRestricted = all.filter((title) => !['Page 12', 'Below the restricted one'].includes(title));
    expect(wiki.listNames('/spaces/1/pages', 'ann')).toEqual(all);
    expect(wiki.listNames('/spaces/1/pages', 'bob')).toEqual(withoutRestricted);
    expect(wiki.listNames('/spaces/1/pages')).toEqual(withoutRestricted);
  });

  test('what one may not see is not there: same status, same words as for what does not exist', () => {
    for (const [hidden, absent] of [
      ['/pages/13', '/pages/99'],
      ['/pages/21', '/pages/99'],
      ['/spaces/2/pages', '/spaces/9/pages'],
      ['/pages/21/labels', '/pages/99/labels'],
    ] as const) {
      const as = hidden === '/pages/13' ? 'bob' : 'ann';
      const told = wiki.get<{ errors: { title: string }[] }>(hidden, as);
      expect(told.status).toBe(404);
      const expected = wiki.get<{ errors: { title: string }[] }>(absent, as);
      expect(told.value.errors[0]?.title.replace(/\d+/, '')).toBe(expected.value.errors[0]?.title.replace(/\d+/, ''));
    }
  });

  test('nobody is asked to log in', () => {
    expect(wiki.get('/spaces', null).status).toBe(401);
  });
});

describe('lists', () => {
  test('are read on by cursor until nothing is left', () => {
    const titles: string[] = [];
    for (let path: string | undefined = '/spaces/1/pages?limit=2'; path !== undefined;) {
      const { value }: { value: WikiList } = wiki.get(path, 'ann');
      expect(value.results.length).toBeLessThanOrEqual(2);
      titles.push(...value.results.map(({ title = '' }) => title));
      path = value._links.next?.replace('/wiki/api/v2', '');
    }
    expect(titles).toEqual(wiki.listNames('/spaces/1/pages', 'ann'));
  });

  test('a cursor cannot be used with another question, nor by someone else', () => {
    const next = wiki.get('/spaces/1/pages?limit=1', 'ann').value._links.next?.replace('/wiki/api/v2', '') ?? '';
    expect(wiki.get(next, 'bob').status).toBe(400);
    expect(wiki.get(next.replace('/spaces/1/pages', '/pages'), 'ann').status).toBe(400);
  });

  test.each([
    ['/spaces?keys=OLD', ['OLD']],
    ['/spaces?status=current&ids=1,3', ['OPEN']],
    ['/pages?space-id=1&title=Home', ['Home']],
    ['/pages?id=11&id=14', ['Home', 'Read by all, changed by Ann']],
    ['/pages?status=trashed', ['Trashed']],
    ['/pages?status=current&space-id=2', []],
    ['/pages/11/labels', ['guide', 'squads']],
    ['/pages/11/labels?prefix=my', []],
  ])('%s', (path, expected) => {
    const { results } = wiki.get<{ results: { key?: string; title?: string; name?: string }[] }>(path, 'ann').value;
    expect(results.map(({ key, title, name }) => title ?? key ?? name)).toEqual(expected);
  });

  test.each(['/spaces?sort=name', '/pages/11?body-format=storage', '/pages/11?include-labels=true', '/spaces?include-icon=true'])(
    '%s is refused by name, not ignored',
    (path) => {
      const { status, value } = wiki.get<{ errors: { title: string }[] }>(path, 'ann');
      expect(status).toBe(501);
      expect(value.errors[0]?.title).toContain('does not model');
    },
  );

  test.each(['/spaces?limit=0', '/spaces?limit=251', '/spaces?limit=many', '/pages?cursor=nonsense'])('%s is a bad request', (path) => {
    expect(wiki.get(path, 'ann').status).toBe(400);
  });
});

describe('a body', () => {
  const read = (id: string) => {
    const { value } = wiki.get<{ body: { atlas_doc_format?: { value: string } } }>(`/pages/${id}?body-format=atlas_doc_format`, 'ann');
    return JSON.parse(value.body.atlas_doc_format?.value ?? 'null') as { content: { type: string; attrs?: object }[] } | null;
  };

  test('is there when it is asked for, with each macro as an extension that names its module and carries its configuration', () => {
    expect(wiki.get<{ body: object }>('/pages/11', 'ann').value.body).toEqual({});
    const document = read('11');
    expect(document?.content.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'bulletList', 'extension']);
    expect(document?.content[3]?.attrs).toMatchObject({ extensionKey: 'squad-card', parameters: { guestParams: { squad: 'ABC' } } });
  });

  test('that came as a document stays that document', () => {
    expect(read('15')?.content).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'As exported' }] }]);
  });
});

describe('through the gateway', () => {
  const ask = (snapshot: ReturnType<typeof buildWikiSite>, method = 'GET', path = '/wiki/api/v2/spaces') => {
    const host = createHost({ snapshot, clock: { now: () => 0, ticks: false, advance: () => undefined } });
    return host.request({ product: 'confluence', method, path, accountId: 'ann' });
  };

  test('a site without Confluence says that it has none', () => {
    expect(ask(buildSite()).headers['forge-proxy-error']).toContain('no confluence');
  });

  test('an app without the scope is refused by the name of the scope', () => {
    expect(ask(buildWikiSite(), 'POST', '/wiki/rest/api/content/11/label').headers['forge-proxy-error']).toContain(
      'write:confluence-content',
    );
  });
});

const requests = [
  ['/spaces/{id}', '/spaces/1?include-operations=true', 200, 2],
  ['/spaces/{id}', '/spaces/2', 200, 2],
  ['/spaces/{id}', '/spaces/9', 404, 1],
  ['/spaces', '/spaces', 200, 4],
  ['/spaces', '/spaces?limit=1', 200, 2],
  ['/spaces', '/spaces?limit=0', 400, 1],
  ['/spaces/{id}/pages', '/spaces/1/pages?body-format=atlas_doc_format', 200, 5],
  ['/spaces/{id}/pages', '/spaces/9/pages', 404, 1],
  ['/pages', '/pages?title=Home', 200, 2],
  ['/pages/{id}', '/pages/11?body-format=atlas_doc_format', 200, 2],
  ['/pages/{id}', '/pages/14', 200, 2],
  ['/pages/{id}', '/pages/99', 404, 1],
  ['/pages/{id}/labels', '/pages/11/labels', 200, 3],
] as const;

describeWithShared("the host's Confluence beside Atlassian's own description", 'openapi/confluence-v2.openapi-v2.v3.json', (path) => {
  let api: OpenApi;
  beforeAll(() => {
    api = new OpenApi(path);
  });

  test.each(requests)('%s: %s answers %i as the file says, for %i points', (template, request, status, points) => {
    const told = wiki.get<unknown>(request);
    expect([told.status, told.points]).toEqual([status, points]);
    expect(api.listProblems('GET', template, status, told.value)).toEqual([]);
  });

  test.each([...new Set(requests.map(([template]) => template))])('%s asks for the scope that the file names', (template) => {
    const scope = /^\/spaces(\/\{id\})?$/.test(template) ? 'read:space:confluence' : 'read:page:confluence';
    expect(api.find('GET', template)).toMatchObject({ deprecated: false, scopes: { classic: [scope] } });
  });
});
