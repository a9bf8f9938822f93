import type { Browser } from 'playwright-core';
import { createDemo } from '../../host/seeds/demo';
import { serveSite, setUpApp, type ServedSite } from './served-site';
import { createVisitor } from './visitor';

/**
 * A served site and a browser for the tests of one `describe`. `serve` makes the site ready, once; each test begins on a page of its own and ends with neither
 * the browser nor the host having complained.
 */
export function visitSite(open: () => Promise<Browser>, serve: () => Promise<ServedSite>) {
  let site: ServedSite;
  let browser: Browser;
  const visitor = createVisitor(() => site);
  beforeAll(async () => {
    site = await serve();
    browser = await open();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });
  beforeEach(() => visitor.open(browser));
  afterEach(async () => {
    await visitor.page().close();
    expect([...visitor.violations, ...site.errors]).toEqual([]);
  });
  return { ...visitor, site: () => site, browser: () => browser };
}

/** The demo organisation on an ordinary day (epoch ms): its playbook published, its past loaded, one sweep done, its triggers running. */
export async function serveDemo(asOf: number): Promise<ServedSite> {
  const demo = createDemo({ asOf });
  const site = await serveSite(demo, asOf);
  await setUpApp(site, demo.playbook, demo.state);
  site.host.start();
  return site;
}
