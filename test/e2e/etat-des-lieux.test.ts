import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { createDemo } from '../../host/seeds/demo';
import type { Snapshot } from '../../host/snapshot/types';
import { makeSay } from '../../host/text';
import { describeInBrowser } from '../kit/browser';
import { serveSite, setUpApp, type ServedSite } from '../kit/served-site';
import { root } from '../kit/shared';

const asOf = Date.UTC(2026, 10, 16, 9);
const dayMs = 86_400_000;
const productManager = 'escale-chk-product-manager';
const productOps = 'escale-product-ops';
const screenshots = join(root, 'dist', 'screenshots');

/** Reading a whole demo site, some of its nights, and then a browser on two cores that others use too. */
jest.setTimeout(240_000);

/** The demo site as it stands ten days before its present, with or without its playbook. */
function describeSite(
  title: string,
  setUp: (site: ServedSite, demo: Snapshot) => Promise<void>,
  tests: (visit: Visit, keep: Keep) => void,
): void {
  describeInBrowser(title, (open) => {
    let site: ServedSite;
    let browser: Browser;
    let page: Page;
    const violations: string[] = [];
    beforeAll(async () => {
      mkdirSync(screenshots, { recursive: true });
      const demo = createDemo({ asOf });
      site = await serveSite(demo, asOf - 10 * dayMs);
      await setUp(site, demo);
      site.host.start();
      browser = await open();
    });
    afterAll(async () => {
      await browser?.close();
      await site?.stop();
    });
    beforeEach(async () => {
      violations.length = 0;
      site.errors.length = 0;
      page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
      page.setDefaultTimeout(20_000);
      page.on('pageerror', (error) => violations.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error' && message.text().includes('Content Security Policy')) violations.push(message.text());
      });
    });
    afterEach(async () => {
      await page.close();
      expect([...violations, ...site.errors]).toEqual([]);
    });
    const visit: Visit = async (path, query = {}) => {
      await page.goto(`${site.url}${path}?${new URLSearchParams(query).toString()}`);
      return page.frameLocator('iframe.frame');
    };
    tests(visit, async (name, height = 1000) => {
      await page.setViewportSize({ width: 1440, height });
      await page.screenshot({ path: join(screenshots, `${name}.png`) });
    });
  });
}
type Visit = (path: string, query?: Record<string, string>) => Promise<FrameLocator>;
type Keep = (name: string, height?: number) => Promise<void>;

const looks = [
  ['en', 'light'],
  ['en', 'dark'],
  ['fr', 'light'],
  ['fr', 'dark'],
] as const;

describeSite(
  'what is so, where no playbook is',
  async (site) => {
    await setUpApp(site, undefined);
    await site.host.advance(9 * dayMs);
    await site.host.drain();
  },
  (visit, keep) => {
    test.each(looks)('a squad sees how it works, beside how it was when it was first read (%s, %s)', async (lang, theme) => {
      const say = makeSay(lang);
      const frame = await visit('/project/CHK/squad-standards', { as: productManager, lang, theme });
      await frame.getByRole('heading', { name: say('etat.title'), exact: true }).waitFor();
      await frame.getByText(say('page.empty.noPlaybook'), { exact: true }).waitFor();
      await frame.getByText(/→/).first().waitFor();
      await frame.getByRole('heading', { name: say('etat.statuses.title') }).waitFor();
      expect(await frame.locator('body').innerText()).not.toMatch(/CHK-\d/);
      await keep(`etat-squad-${lang}-${theme}`, 2400);
    });

    test('somebody who is new finds what is known, and that nothing is agreed yet', async () => {
      const say = makeSay('fr');
      const frame = await visit('/project/CHK/squad-standards/new-here', { as: productManager, lang: 'fr' });
      await frame.getByText(say('newcomer.nothing')).waitFor();
      await frame.getByText(say('newcomer.nobody')).waitFor();
      await keep('new-here-empty', 1000);
    });
  },
);

describeSite(
  'what is so, beside the practices',
  async (site, demo) => {
    await setUpApp(site, demo.playbook);
    // What squads said and asked in the demo's last ten days lies ahead.
    if (demo.state) await site.app.loadState({ ...demo.state, attestations: [], waivers: [], contests: [] });
  },
  (visit, keep) => {
    test.each(looks)('Product Ops sees every squad side by side, and opens one (%s, %s)', async (lang, theme) => {
      const say = makeSay(lang);
      const frame = await visit('/apps/adoption/product-ops/etat-des-lieux', { as: productOps, lang, theme });
      const table = frame.getByRole('table', { name: say('etat.title') });
      await table.getByRole('row').nth(20).waitFor();
      await keep(`etat-list-${lang}-${theme}`, 1500);
      await frame.getByRole('searchbox').fill('check');
      await table.getByRole('button', { name: 'Checkout', exact: true }).click();
      await frame.getByRole('heading', { name: say('etat.types.title') }).waitFor();
      await keep(`etat-detail-${lang}-${theme}`, 2600);
      await frame.getByRole('button', { name: say('etat.all') }).click();
      await table.waitFor();
    });

    test('a squad finds it behind its practices, at an address of its own', async () => {
      const say = makeSay('en');
      const frame = await visit('/project/CHK/squad-standards', { as: productManager });
      await frame.getByRole('heading', { name: say('page.practices.title'), exact: true }).waitFor();
      await frame.getByRole('button', { name: say('etat.title'), exact: true }).click();
      await frame.getByRole('heading', { name: say('etat.statuses.title') }).waitFor();
      await keep('etat-beside-en-light', 2600);
      const there = await visit('/project/CHK/squad-standards/what-is-so', { as: productManager });
      await there.getByRole('heading', { name: say('etat.statuses.title') }).waitFor();
    });
  },
);
