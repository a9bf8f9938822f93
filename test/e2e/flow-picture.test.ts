import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { createDemo } from '../../host/seeds/demo';
import { makeSay } from '../../host/text';
import { describeInBrowser } from '../kit/browser';
import { serveSite, setUpApp, type ServedSite } from '../kit/served-site';
import { root } from '../kit/shared';

const asOf = Date.UTC(2026, 10, 16, 9);
const vpProduct = 'escale-vp-product';
const screenshots = join(root, 'dist', 'screenshots');
const en = makeSay('en');

/** Reading a whole demo site, and then a browser on two cores that others use too. */
jest.setTimeout(180_000);

describeInBrowser('the picture of how work really flows', (open) => {
  let site: ServedSite;
  let browser: Browser;
  let page: Page;
  const violations: string[] = [];

  beforeAll(async () => {
    mkdirSync(screenshots, { recursive: true });
    const demo = createDemo({ asOf });
    site = await serveSite(demo, asOf);
    await setUpApp(site, demo.playbook);
    if (demo.state) await site.app.loadState(demo.state);
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
  });
  afterEach(async () => {
    await page.close();
    expect([...violations, ...site.errors]).toEqual([]);
  });

  const visit = async (squad: string, query: Record<string, string> = {}): Promise<FrameLocator> => {
    await page.goto(`${site.url}/project/${squad}/squad-standards?${new URLSearchParams({ as: vpProduct, ...query }).toString()}`);
    return page.frameLocator('iframe.frame');
  };
  const keep = async (part: Locator, name: string): Promise<void> => {
    await part.scrollIntoViewIfNeeded();
    await part.screenshot({ path: join(screenshots, `flow-${name}.png`) });
  };

  describe.each(['en', 'fr'] as const)('in %s', (lang) => {
    const say = makeSay(lang);
    describe.each(['light', 'dark'] as const)('%s', (theme) => {
      test.each(['CHK', 'SRCH', 'REFD'])('%s is drawn with its moves, its skips and its returns', async (squad) => {
        const frame = await visit(squad, { lang, theme });
        const section = frame.getByRole('region', { name: say('page.flows.title'), exact: true });
        await section.locator('svg.flow-picture').waitFor();
        await keep(section, `${squad}-${lang}-${theme}`);
      });
    });
  });
});
