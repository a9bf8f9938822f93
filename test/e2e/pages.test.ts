import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { createDemo } from '../../host/seeds/demo';
import { operator } from '../../host/operator';
import { makeSay } from '../../host/text';
import { describeInBrowser } from '../kit/browser';
import { serveSite, setUpApp, type ServedSite } from '../kit/served-site';
import { root } from '../kit/shared';

const asOf = Date.UTC(2026, 10, 16, 9);
/** The demo's product manager of Checkout, who is no Jira administrator. */
const productManager = 'escale-chk-product-manager';
const screenshots = join(root, 'dist', 'screenshots');

/** Reading a whole demo site, and then a browser on two cores that others use too. */
jest.setTimeout(180_000);

describeInBrowser('the app in a browser, over the host', (open) => {
  let site: ServedSite;
  let browser: Browser;
  let page: Page;
  let violations: string[];

  beforeAll(async () => {
    mkdirSync(screenshots, { recursive: true });
    const demo = createDemo({ asOf });
    site = await serveSite(demo, asOf);
    await setUpApp(site, demo.playbook);
    site.host.start();
    browser = await open();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });
  beforeEach(async () => {
    site.errors.length = 0;
    violations = [];
    page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
    page.setDefaultTimeout(20_000);
    page.on('pageerror', (error) => violations.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && message.text().includes('Content Security Policy')) violations.push(message.text());
    });
  });
  afterEach(() => page?.close());

  const visit = async (path: string, query: Record<string, string> = {}): Promise<FrameLocator> => {
    await page.goto(`${site.url}${path}?${new URLSearchParams(query).toString()}`);
    return page.frameLocator('iframe.frame');
  };
  const keep = (name: string) => page.screenshot({ path: join(screenshots, `${name}.png`) });

  describe.each(['en', 'fr'] as const)('in %s', (lang) => {
    test.each(['light', 'dark'] as const)('a squad sees where it stands and what to do next (%s)', async (theme) => {
      const say = makeSay(lang);
      const frame = await visit('/project/CHK/squad-standards', { as: productManager, lang, theme });
      await frame.getByRole('heading', { name: say('page.practices.title'), exact: true }).waitFor();
      await frame.getByRole('heading', { name: say('page.steps.title') }).waitFor();
      // The demo's story: 9 of Checkout's 34 features were built before they were ready.
      await frame
        .getByText(/\b9\b.*\b34\b/)
        .first()
        .waitFor();
      // The page's clock is the site's, wherever the machine's stands.
      expect(await frame.locator('body').evaluate(() => new Date().toISOString().slice(0, 10))).toBe('2026-11-16');
      expect(await frame.locator('html').getAttribute('data-color-mode')).toBe(theme);
      expect(await frame.locator('html').getAttribute('lang')).toBe(lang);
      await keep(`squad-${lang}-${theme}`);
      expect([...violations, ...site.errors]).toEqual([]);
    });
  });

  test('a theme chosen in the bar reaches the page without loading it anew', async () => {
    const frame = await visit('/project/CHK/squad-standards', { as: operator.accountId });
    await frame.locator('html[data-color-mode="light"]').waitFor();
    await frame.locator('body').evaluate((body) => body.setAttribute('data-same-page', 'yes'));
    await page.getByTestId('theme').selectOption('dark');
    await frame.locator('html[data-color-mode="dark"] body[data-same-page="yes"]').waitFor();
    expect(page.url()).toContain('theme=dark');
  });

  test('a person without access to a space gets the app’s own refusal, and nothing of the squad', async () => {
    const say = makeSay('en');
    const frame = await visit('/project/FRD/squad-standards', { as: 'escale-reader' });
    await page.getByTestId('not-shown').waitFor();
    await frame.getByText(say('failure.deniedTitle')).waitFor();
    expect(await frame.locator('body').innerText()).not.toContain('Fraude');
  });

  test('a playbook with an error is refused with the line', async () => {
    const say = makeSay('en');
    const frame = await visit('/admin/admin', { as: operator.accountId });
    await frame.getByRole('button', { name: say('admin.nav.playbook'), exact: true }).click();
    await frame.getByRole('button', { name: say('editor.nav.file'), exact: true }).click();
    await frame
      .getByLabel(say('admin.playbook.yaml'))
      .fill('playbook: 1\nid: broken\nname: Broken\nstages:\n  - { id: build, name: Build, category: nowhere }\n');
    await frame.getByRole('button', { name: say('admin.playbook.publish') }).click();
    await frame.getByRole('button', { name: say('admin.playbook.goTo', { line: 5 }) }).waitFor();
    await keep('admin-playbook-error');
  });

  test('a sweep started from the bar shows its progress and ends', async () => {
    const frame = await visit('/admin/admin', { as: operator.accountId });
    await frame.getByRole('button', { name: makeSay('en')('admin.nav.data'), exact: true }).click();
    await page.getByTestId('sweep-button').click();
    await page.getByTestId('sweep-progress').getByRole('progressbar').waitFor();
    await page
      .getByTestId('sweep-progress')
      .getByText(/[1-9]\d* of \d+ squads/)
      .waitFor();
    await page.getByTestId('drawer-button').click();
    await page.getByTestId('meter-restCalls').waitFor();
    await keep('sweep-progress');
    await page.getByTestId('sweep-button').waitFor({ timeout: 120_000 });
    expect((await site.app.readSweep()).state).toBe('done');
  });

  test('a bridge method that the host does not know is refused by name, for all to see', async () => {
    await visit('/project/CHK/squad-standards', { as: operator.accountId });
    const frame = await frameOf(page);
    // The shell tells the host, which writes it down.
    const told = page.waitForResponse((response) => response.request().postData()?.includes('openRovo') ?? false);
    const refusal = await frame.evaluate(() => {
      const bridge = Reflect.get(globalThis, '__bridge') as { callBridge(method: string): Promise<unknown> };
      return bridge.callBridge('openRovo').then(
        () => 'answered',
        (error: Error) => error.message,
      );
    });
    expect(refusal).toContain('"openRovo"');
    expect(await page.getByTestId('error-bar').innerText()).toContain('"openRovo"');
    await told;
    expect(site.errors.join()).toContain('"openRovo"');
  });

  test('evidence leads to the work item and its history', async () => {
    const { issues } = createDemo({ asOf });
    const key = issues.get('CHK')?.find(({ changelog }) => (changelog?.histories.length ?? 0) > 2)?.key ?? '';
    const frame = await visit('/project/CHK/squad-standards', { as: operator.accountId });
    await frame.locator('body').waitFor();
    // As a link on the page does it: through the bridge, with the site's own address.
    await (
      await frameOf(page)
    ).evaluate((url) => {
      const bridge = Reflect.get(globalThis, '__bridge') as { callBridge(method: string, payload: object): Promise<unknown> };
      return bridge.callBridge('navigate', { url, type: 'same-tab' });
    }, `/browse/${key}`);
    await page.getByTestId('issue').getByText(key, { exact: true }).waitFor();
    await page.getByTestId('issue').getByRole('row').nth(1).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/browse/${key}`);
    await keep('issue');
  });

  test('a framed page cannot reach the shell', async () => {
    await visit('/project/CHK/squad-standards', { as: operator.accountId });
    const reached = await (
      await frameOf(page)
    ).evaluate(async (url) => {
      const attempts = [
        () => fetch(`${url}/api/site`, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }),
        () => Promise.resolve(window.parent.document.title),
      ];
      const results = await Promise.allSettled(attempts.map(async (attempt) => attempt()));
      return results.map(({ status }) => status);
    }, site.url);
    expect(reached).toEqual(['rejected', 'rejected']);
  });
});

/** The page's own frame, once its bridge stands. */
async function frameOf(page: Page) {
  const handle = await page.locator('iframe.frame').elementHandle();
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error('the shell shows no frame');
  await frame.waitForFunction(() => '__bridge' in globalThis);
  return frame;
}
