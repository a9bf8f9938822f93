import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import type { ServedSite } from './served-site';
import { root } from './shared';

/** Where pictures of the pages are kept, to be looked at. */
export const screenshots = join(root, 'dist', 'screenshots');

/** A browser's page on a served site: visits its addresses, keeps pictures, and remembers what the browser complained about. */
export function createVisitor(site: () => ServedSite) {
  let page: Page;
  const violations: string[] = [];
  return {
    page: () => page,
    violations,
    open: async (browser: Browser): Promise<void> => {
      mkdirSync(screenshots, { recursive: true });
      violations.length = 0;
      site().errors.length = 0;
      page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
      page.setDefaultTimeout(20_000);
      page.on('pageerror', (error) => violations.push(String(error)));
      // What leaving a page cuts short is no failure; whatever else the network does is named.
      page.on('requestfailed', (request) => {
        const why = request.failure()?.errorText ?? '';
        if (why !== 'net::ERR_ABORTED') violations.push(`${request.method()} ${request.url()}: ${why}`);
      });
      page.on('console', (message) => {
        if (message.type() === 'error' && message.text().includes('Content Security Policy')) violations.push(message.text());
      });
    },
    visit: async (path: string, query: Record<string, string> = {}): Promise<FrameLocator> => {
      await page.goto(`${site().url}${path}?${new URLSearchParams(query).toString()}`);
      return page.frameLocator('iframe.frame');
    },
    keep: (name: string) => page.screenshot({ path: join(screenshots, `${name}.png`) }),
  };
}
