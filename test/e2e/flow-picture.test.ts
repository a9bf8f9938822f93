import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { operator } from '../../host/operator';
import { createDemo } from '../../host/seeds/demo';
import { makeSay } from '../../host/text';
import { describeInBrowser } from '../kit/browser';
import { serveSite, setUpApp, type ServedSite } from '../kit/served-site';
import { root } from '../kit/shared';

const asOf = Date.UTC(2026, 10, 16, 9);
const vpProduct = 'escale-vp-product';
const screenshots = join(root, 'dist', 'screenshots');

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
    page = await browser.newPage({ viewport: { width: 1440, height: 1800 } });
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

  /** Opens a squad's page on one of its flows. */
  const openFlow = async (squad: string, flow: RegExp, query: Record<string, string> = {}, isDrawn = true) => {
    const frame = await visit(squad, query);
    const section = frame.getByRole('region', { name: makeSay(query.lang === 'fr' ? 'fr' : 'en')('page.flows.title'), exact: true });
    await section.getByRole('button', { name: flow }).first().click();
    if (isDrawn) await section.locator('svg.flow-picture').waitFor();
    return { frame, section };
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

      test('a stage that is always left out reads as one deviation, whose work items are a click away', async () => {
        const { frame, section } = await openFlow('REFD', /Story|Récit/, { lang, theme });
        const values = { n: 31, total: 80, stage: lang === 'en' ? 'Review' : 'Vérification' };
        const between = lang === 'en' ? { after: 'Build', before: 'Done' } : { after: 'Réalisation', before: 'Terminé' };
        const sentence = say('page.flows.say.skipped', { ...values, ...between, where: 'between', always: 'yes', usual: 31 });
        await section.getByRole('button', { name: sentence.replaceAll('*', ''), exact: true }).click();
        const title = say('page.flows.part.skipped', { stage: values.stage, where: 'anywhere', after: '' }).replaceAll('*', '');
        const panel = frame.getByRole('region', { name: title, exact: true });
        await panel.getByRole('table').waitFor();
        await panel.getByText(say('page.flows.cases.total', { n: 31 })).waitFor();
        await keep(section, `REFD-story-${lang}-${theme}`);
      });
    });
  });

  const en = makeSay('en');
  const mark = (section: Locator, name: RegExp): Locator => section.locator('svg.flow-picture').getByRole('button', { name });

  test('every line and stage says itself on hover and on keyboard focus, and lists its work items on Enter', async () => {
    const { frame, section } = await openFlow('CHK', /Feature/);
    const skip = mark(section, /went from Launch to Done/);
    // Its middle is empty: the line goes around it.
    await skip.locator('text').hover();
    const words = '6 of 17 went from Launch to Done. Median stay in Launch before it';
    await section.locator('[aria-hidden] p', { hasText: words }).waitFor();
    await page.screenshot({ path: join(screenshots, 'flow-tip.png') });
    await page.mouse.move(0, 0);
    await mark(section, /^Ready: 11 of 17/).focus();
    await section.locator('[aria-hidden] p', { hasText: 'Ready: 11 of 17 went through it.' }).waitFor();
    await skip.focus();
    await page.keyboard.press('Enter');
    const panel = frame.getByRole('region', { name: 'Went from Launch to Done', exact: true });
    await panel.getByText(en('page.flows.cases.total', { n: 6 })).waitFor();
    expect(await panel.getByRole('row').count()).toBe(7);
    expect(
      (await panel.locator(':focus').count()) + (await panel.evaluate((node) => Number(node.contains(document.activeElement)))),
    ).toBeGreaterThan(0);
    await keep(section, 'cases');
    await panel.getByRole('button', { name: en('page.flows.cases.close') }).click();
    await panel.waitFor({ state: 'detached' });
    await section.getByRole('button', { name: '6 of 17 went without Ready, most often from Idea to Build (4)', exact: true }).click();
    await frame
      .getByRole('region', { name: 'Without Ready', exact: true })
      .getByText(en('page.flows.cases.total', { n: 6 }))
      .waitFor();
  });

  test('is there as a table with the same numbers', async () => {
    const { frame, section } = await openFlow('CHK', /Feature/);
    await section.getByRole('button', { name: en('page.flows.asTable') }).click();
    const stages = frame.getByRole('table', { name: en('page.flows.table.stages'), exact: true });
    const row = stages.getByRole('row', { name: /^Ready/ });
    expect(await row.innerText()).toMatch(/Ready\s+11\s+12 d/);
    await keep(section, 'table');
    await row.getByRole('button', { name: '4', exact: true }).click();
    await frame
      .getByRole('region', { name: 'In Ready now', exact: true })
      .getByText(en('page.flows.cases.total', { n: 4 }))
      .waitFor();
  });

  test('with nothing finished it says so, and offers the longer period', async () => {
    const { section } = await openFlow('REFD', /Idea stopped/, {}, false);
    await section.getByText(en('page.flows.none', { days: 90 })).waitFor();
    await keep(section, 'none');
    await section
      .getByRole('button', { name: en('page.flows.lastDays', { days: 365 }) })
      .last()
      .click();
    await section.getByRole('heading', { name: en('page.flows.allPerfect', { n: 2, total: 2 }) }).waitFor();
    await section.getByText(en('page.flows.few', { n: 2 })).waitFor();
    await keep(section, 'few');
  });

  test('a restricted squad shows leadership its lines, no key, and nothing to open', async () => {
    const { section } = await openFlow('FRD', /Story/);
    await section.getByText(en('page.flows.hintStates')).waitFor();
    expect(await section.innerText()).not.toMatch(/FRD-\d/);
    expect(await section.locator('svg.flow-picture [role=button]').count()).toBe(0);
    await section.locator('svg.flow-picture [role=img]').first().focus();
    await section.locator('[aria-hidden] p').waitFor();
  });

  test('a narrow window scrolls the picture in its own box, and nothing else', async () => {
    await page.setViewportSize({ width: 700, height: 1400 });
    const { frame, section } = await openFlow('CHK', /Feature/, { as: operator.accountId });
    expect(await frame.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)).toBe(0);
    await keep(section, 'narrow');
    await mark(section, /^Done: 17 of 17/).focus();
    await section.locator('[aria-hidden] p', { hasText: 'Done: 17 of 17' }).waitFor();
    await keep(section, 'narrow-end');
  });
});
