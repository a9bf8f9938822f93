import { chromium, type Page } from 'playwright-core';
import { createDemo } from '../host/seeds/demo';
import { chromiumArgs, findChromium } from '../test/kit/browser';
import { serveSite, setUpApp } from '../test/kit/served-site';
import { runBench } from './run';
import { nameMachine, spread } from './timing';

/** A page with six macros in a real browser: from the click that leads to it until the first, and until the last of them stands there. */
const NOW = Date.UTC(2026, 10, 16, 9);
const WARM_UP = 2;
const SAMPLES = 15;
const TITLE = 'Comment on fait, et qui appeler';
/** A page of the same space, to come from. */
const OTHER = 'Qui tient quel rôle';
const reader = 'escale-product-ops';

/** Until so many cards stand there, looked at in every frame of the screen: a locator looks only twice a second after a while. */
async function waitForCards(page: Page, least: { headings: number; tables: number }): Promise<void> {
  const isThere = ({ title, headings, tables }: { title: string; headings: number; tables: number }): boolean => {
    const count = (selector: string): number => document.querySelectorAll(selector).length;
    return (
      [...document.querySelectorAll('h1')].some(({ textContent }) => textContent === title) &&
      count('[data-testid^="uikit-"] :is(h1, h2, h3, h4, h5, h6)') >= headings &&
      count('[data-testid="uikit-role-assignments"] table') >= tables
    );
  };
  await page.waitForFunction(isThere, { title: TITLE, ...least }, { polling: 'raf' });
}

async function main(): Promise<object> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('no Chromium found: set CHROMIUM_PATH, or install chromium');
  const demo = createDemo({ asOf: NOW });
  const site = await serveSite(demo, NOW);
  const { squads, assignments } = demo.state ?? {};
  await setUpApp(site, demo.playbook, { ...(squads && { squads }), ...(assignments && { assignments }) });
  const browser = await chromium.launch({ executablePath, args: [...chromiumArgs] });
  const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
  let calls = 0;
  page.on('request', (request) => {
    if (request.postData()?.includes('functionKey')) calls += 1;
  });
  const first: number[] = [];
  const all: number[] = [];
  const processor: number[] = [];
  const addressOf = (title: string): string => {
    const found = demo.confluence?.pages.find((each) => each.title === title);
    const space = demo.confluence?.spaces.find(({ id }) => id === found?.spaceId);
    if (!found || !space) throw new Error(`the demo has no page "${title}"`);
    return `${site.url}/wiki/spaces/${space.key}/pages/${found.id}?as=${reader}&lang=fr`;
  };
  await page.goto(addressOf(TITLE));
  await page.getByTestId('uikit-role-assignments').first().getByRole('table').waitFor();
  let asked = 0;
  for (let sample = -WARM_UP; sample < SAMPLES; sample += 1) {
    await page.getByRole('link', { name: OTHER }).click();
    await page.getByTestId('uikit-role-assignments').getByRole('table').waitFor();
    const before = calls;
    const used = process.cpuUsage();
    const start = performance.now();
    await page.getByRole('link', { name: TITLE }).click();
    await waitForCards(page, { headings: 1, tables: 0 });
    const toFirst = performance.now() - start;
    // Five cards with a heading of their own, one of them with a table, and the table of whom to call.
    await waitForCards(page, { headings: 5, tables: 2 });
    const toAll = performance.now() - start;
    const { user, system } = process.cpuUsage(used);
    asked = calls - before;
    if (sample < 0) continue;
    first.push(toFirst);
    all.push(toAll);
    processor.push((user + system) / 1000);
  }
  await browser.close();
  await site.stop();
  return {
    macros: 6,
    calls: asked,
    first: spread(first),
    all: spread(all),
    hostProcessor: spread(processor),
    machine: nameMachine(),
  };
}

runBench('macros', main);
