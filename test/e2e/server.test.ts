import { request } from 'node:http';
import { buildIssue, buildProject, buildSite, buildUser } from '../kit/site';
import { serveSite, type ServedSite } from '../kit/served-site';

const project = buildProject('ABC', { permissions: { BROWSE_PROJECTS: [{ accountId: 'ann' }] } });
const site = buildSite({
  projects: [project],
  issues: new Map([['ABC', [buildIssue(project, 1, { moves: [['2024-02-01', 'Done']] })]]]),
  users: [buildUser('ann', { 'diapason:persona': 'Ann, product manager' }), buildUser('bob')],
});

/** fetch lets no one set the Host header: this does. */
function send(
  url: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; text: string }> {
  const { hostname, port, pathname, search } = new URL(url);
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        hostname: hostname === 'localhost' ? '127.0.0.1' : hostname,
        port,
        path: pathname + search,
        method: options.method ?? 'GET',
        headers: { host: `${hostname}:${port}`, ...options.headers },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (text += chunk));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
      },
    );
    outgoing.on('error', reject);
    outgoing.end(options.body);
  });
}

describe('the host’s server', () => {
  let served: ServedSite;
  beforeAll(async () => {
    served = await serveSite(site, Date.UTC(2024, 5, 30));
  }, 120_000);
  afterAll(() => served.stop());

  const call = async (name: string, input: unknown, headers: Record<string, string> = {}) => {
    const { status, text } = await send(`${served.url}/api/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(input),
    });
    return { status, reply: status === 200 ? (JSON.parse(text) as { ok: boolean; value: unknown; error?: { message: string } }) : null };
  };
  const frame = {
    moduleKey: 'squad-standards',
    as: 'ann',
    lang: 'fr',
    theme: 'dark',
    projectKey: 'ABC',
    location: '/project/ABC/squad-standards',
    localId: 'frame-1',
  };

  describe('a page', () => {
    test('has the bridge before any other script, and may load nothing from elsewhere', async () => {
      const { status, headers, text } = await send(`${served.frameUrl}/frame/squad-standards/`);
      expect(status).toBe(200);
      expect(/<script[^>]*>/.exec(text)?.[0]).toMatch(
        new RegExp(`^<script src="/frame-page.js" data-shell="${served.url}" data-offset="-\\d+">$`),
      );
      const csp = String(headers['content-security-policy']);
      expect(csp).toContain(`frame-ancestors ${served.url}`);
      expect(csp).toMatch(/script-src 'self'(;|$)/);
      expect(csp).toMatch(/connect-src 'self'(;|$)/);
      expect(csp).toContain("style-src 'self' 'unsafe-inline'");
      expect((await send(`${served.frameUrl}/frame-page.js`)).status).toBe(200);
    });

    test('a script that the browser has is not sent again; a page that is made for one request is never kept', async () => {
      const bundle = `${served.frameUrl}/frame/squad-card/bundle.js`;
      const { headers } = await send(bundle);
      expect(headers['cache-control']).toBe('no-cache');
      const again = await send(bundle, { headers: { 'if-none-match': String(headers.etag) } });
      expect([again.status, again.text, again.headers['content-security-policy']]).toEqual([304, '', headers['content-security-policy']]);
      expect((await send(bundle, { headers: { 'if-none-match': '"of another build"' } })).status).toBe(200);
      const page = await send(`${served.frameUrl}/frame/squad-card/`);
      expect([page.headers['cache-control'], page.headers.etag]).toEqual(['no-store', undefined]);
    });

    test('finds its texts where @forge/bridge looks for them', async () => {
      const info = await send(`${served.frameUrl}/frame/squad-standards/__LOCALES__/i18n-info.json`);
      expect(JSON.parse(info.text)).toMatchObject({ config: { locales: ['en-US', 'fr-FR'], fallback: { default: 'en-US' } } });
      const french = await send(`${served.frameUrl}/frame/squad-standards/__LOCALES__/fr-FR.json`);
      expect(JSON.parse(french.text)).toMatchObject({ module: { squadStandards: 'Standards de la squad' } });
    });

    test.each(['/frame/squad-standards/..%2f..%2f..%2fpackage.json', '/frame/no-such-module/', '/frame/squad-standards/no-such-file.js'])(
      'has no file %s',
      async (path) => {
        expect((await send(`${served.frameUrl}${path}`)).status).toBe(404);
      },
    );
  });

  describe('the two origins', () => {
    test('pages are served on theirs alone, the shell on its own', async () => {
      expect((await send(`${served.url}/frame/squad-standards/`)).status).toBe(421);
      expect(await send(`${served.frameUrl}/admin/admin?lang=fr`)).toMatchObject({
        status: 308,
        headers: { location: `${served.url}/admin/admin?lang=fr` },
      });
      expect(
        (await send(`${served.frameUrl}/api/site`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })).status,
      ).toBe(308);
    });

    test('another host name is refused: a name that someone points at this machine reads nothing', async () => {
      expect((await send(`${served.url}/`, { headers: { host: 'evil.example' } })).status).toBe(421);
    });

    test.each([
      [{ origin: 'https://evil.example' }, 403],
      [{ 'content-type': 'text/plain' }, 415],
    ])('an API call with %j is refused', async (headers, status) => {
      expect((await call('site', {}, headers as Record<string, string>)).status).toBe(status);
    });

    test('an idle connection is the browser’s to close: a call that is on its way meanwhile is not lost', async () => {
      const { headers } = await send(served.url);
      expect(headers['keep-alive']).toBe('timeout=600');
    });

    test('an API call from the page’s origin is refused', async () => {
      expect((await call('site', {}, { origin: served.frameUrl })).status).toBe(403);
    });
  });

  describe('the API', () => {
    test('tells the site, its personas and the pages of the app', async () => {
      expect((await call('site', {})).reply).toMatchObject({
        ok: true,
        value: {
          defaultPersona: 'ann',
          frameOrigin: served.frameUrl,
          modules: expect.arrayContaining([
            expect.objectContaining({ key: 'squad-standards', place: 'project', isNative: false }),
            expect.objectContaining({ key: 'admin', place: 'admin' }),
            expect.objectContaining({ key: 'issue-panel', place: 'issue', isNative: true }),
            expect.objectContaining({
              key: 'squad-card',
              place: 'macro',
              config: expect.objectContaining({ resource: 'squad-card-config' }),
              hasExport: true,
            }),
          ]),
        },
      });
    });

    test('a page’s context says who looks, where, and in which language', async () => {
      const { reply } = await call('bridge', { frame, method: 'getContext', payload: null });
      expect(reply?.value).toMatchObject({
        accountId: 'ann',
        locale: 'fr-FR',
        moduleKey: 'squad-standards',
        siteUrl: 'https://test.example',
        timezone: 'Europe/Paris',
        theme: { colorMode: 'dark' },
        extension: { type: 'jira:projectPage', project: { id: project.id, key: 'ABC', type: 'software' } },
      });
    });

    test('a page’s own REST call is made as the person who looks', async () => {
      const fetchIssue = (as: string) =>
        call('bridge', {
          frame: { ...frame, as },
          method: 'fetchProduct',
          payload: { product: 'jira', restPath: '/rest/api/3/issue/ABC-1?fields=summary', fetchRequestInit: { headers: [] } },
        });
      expect((await fetchIssue('ann')).reply?.value).toMatchObject({ status: 200, statusText: 'OK' });
      expect((await fetchIssue('bob')).reply?.value).toMatchObject({ status: 404 });
    });

    test.each([
      ['bridge', { frame, method: 'openRovo', payload: null }, '"openRovo"'],
      ['bridge', { frame: { ...frame, moduleKey: 'nobody' }, method: 'getContext', payload: null }, '"nobody"'],
      ['bridge', { frame: { ...frame, projectKey: 'NONE' }, method: 'getContext', payload: null }, '"NONE"'],
      ['clock', { days: -1 }, 'days'],
      ['toString', {}, '"toString"'],
      ['nothing', {}, '"nothing"'],
    ])('%s %j is refused, and the answer names what is wrong', async (name, input, named) => {
      const { reply } = await call(name, input);
      expect(reply?.ok).toBe(false);
      expect(reply?.error?.message).toContain(named);
    });

    test('a body that is no JSON is refused', async () => {
      const { status, text } = await send(`${served.url}/api/site`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{',
      });
      expect(status).toBe(200);
      expect(JSON.parse(text)).toMatchObject({ ok: false, error: { name: 'SyntaxError' } });
    });
  });
});
