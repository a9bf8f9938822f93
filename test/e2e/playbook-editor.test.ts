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
const screenshots = join(root, 'dist', 'screenshots');

/** Reading a whole demo site, and then a browser on two cores that others use too. */
jest.setTimeout(180_000);

describeInBrowser('the playbook editor, over the host', (open) => {
  let site: ServedSite;
  let browser: Browser;
  let page: Page;
  let violations: string[];
  const say = makeSay('en');

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
    page = await openPage();
  });
  afterEach(() => page?.close());

  async function openPage(): Promise<Page> {
    const opened = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
    opened.setDefaultTimeout(20_000);
    opened.on('pageerror', (error) => violations.push(String(error)));
    opened.on('console', (message) => {
      if (message.type() === 'error' && message.text().includes('Content Security Policy')) violations.push(message.text());
    });
    return opened;
  }
  /** The editor, at one of its places. */
  const visit = async (inside = '', query: Record<string, string> = {}, on = page): Promise<FrameLocator> => {
    await on.goto(`${site.url}/admin/admin/playbook${inside === '' ? '' : `/${inside}`}?${new URLSearchParams({ as: operator.accountId, ...query })}`);
    return on.frameLocator('iframe.frame');
  };
  const keep = (name: string) => page.screenshot({ path: join(screenshots, `editor-${name}.png`) });

  test('look', async () => {
    await page.setViewportSize({ width: Number(process.env.W ?? 1440), height: Number(process.env.H ?? 1000) });
    const lang = process.env.L ?? 'en';
    const say = makeSay(lang as 'en');
    const frame = await visit('', { lang, theme: process.env.D ?? 'light' });
    await frame.getByRole('button', { name: say('admin.nav.playbook'), exact: true }).click();
    await frame.getByRole('heading', { name: say('editor.start.title') }).waitFor();
    await keep('start');
    await frame.getByRole('button', { name: say('editor.start.open') }).first().click();
    await frame.getByRole('navigation', { name: say('editor.outline') }).waitFor();
    await keep('home');
    await page.waitForTimeout(300);
    for (const name of process.env.LOOK?.split(',') ?? []) {
      await frame.locator('.pb-line', { hasText: name }).first().click();
      await page.waitForTimeout(700);
      await keep(`look-${name.replace(/\W/g, '')}`);
    }
    console.log(page.url(), violations, site.errors);
  });
});
