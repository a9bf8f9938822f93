import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { createDemo } from '../../host/seeds/demo';
import type { PageJson } from '../../host/snapshot/confluence-types';
import { makeSay } from '../../host/text';
import { describeInBrowser } from '../kit/browser';
import { serveSite, setUpApp, type ServedSite } from '../kit/served-site';
import { root } from '../kit/shared';
import { buildSite, buildUser } from '../kit/site';

const asOf = Date.UTC(2026, 10, 16, 9);
const productOps = 'escale-product-ops';
const reader = 'escale-reader';
const screenshots = join(root, 'dist', 'screenshots');
const demo = createDemo({ asOf });

/** Reading a whole demo site, and then a browser on two cores that others use too. */
jest.setTimeout(240_000);

function pageOf(title: string): { id: string; address: string } {
  const page = demo.confluence?.pages.find((one) => one.title === title);
  const space = demo.confluence?.spaces.find(({ id }) => id === page?.spaceId);
  if (!page || !space) throw new Error(`the demo has no page "${title}"`);
  return { id: page.id, address: `/wiki/spaces/${space.key}/pages/${page.id}` };
}

/** The id of a squad's card on a page. */
function macroOf(page: PageJson, squad: string): string | undefined {
  return page['diapason:blocks']?.flatMap((block) => (block.kind === 'macro' && block.config.squad === squad ? [block.localId] : []))[0];
}

describeInBrowser('Confluence in the shell', (open) => {
  let site: ServedSite;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    mkdirSync(screenshots, { recursive: true });
    site = await serveSite(demo, asOf);
    await setUpApp(site, demo.playbook, demo.state);
    site.host.start();
    browser = await open();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });
  beforeEach(async () => {
    site.errors.length = 0;
    page = await browser.newPage({ viewport: { width: 1440, height: 1100 } });
    page.setDefaultTimeout(30_000);
  });
  afterEach(() => page?.close());

  const visit = (path: string, query: Record<string, string> = {}) =>
    page.goto(`${site.url}${path}?${new URLSearchParams(query).toString()}`);
  const keep = (name: string) => page.screenshot({ path: join(screenshots, `${name}.png`), fullPage: true });
  /** Until every macro on the page says something. */
  const settle = () =>
    page.waitForFunction(() => {
      const macros = [...document.querySelectorAll<HTMLElement>('.wiki-macro')];
      return macros.length > 0 && macros.every(({ innerText }) => innerText.trim() !== '');
    });

  test('the tab leads from Jira to the spaces, and each page is below its space', async () => {
    await visit('/', { as: productOps });
    await page.getByTestId('to-wiki').click();
    await page.getByTestId('wiki-home').waitFor();
    await page
      .getByTestId('wiki-spaces')
      .getByRole('link', { name: /Tribu Voyageur/ })
      .click();
    await page.getByTestId('wiki-spaces').getByRole('link', { name: 'Nos squads' }).click();
    await page.getByTestId('wiki-page').getByRole('heading', { name: 'Nos squads' }).waitFor();
    expect(new URL(page.url()).pathname).toBe(pageOf('Nos squads').address);
  });

  describe.each(['en', 'fr'] as const)('in %s', (lang) => {
    test.each(['light', 'dark'] as const)('a page carries the squads’ cards as the app draws them (%s)', async (theme) => {
      await visit(pageOf('Les squads en un coup d’œil').address, { as: productOps, lang, theme });
      await settle();
      const cards = page.getByTestId('uikit-squad-card');
      expect(await cards.count()).toBe(5);
      await cards.first().getByText('Recherche').first().waitFor();
      expect(await page.getByTestId('author-line').innerText()).toContain('Product Ops');
      await keep(`wiki-cards-${lang}-${theme}`);
      expect(site.errors).toEqual([]);
    });

    test.each(['light', 'dark'] as const)('a tribe’s page says who holds which role (%s)', async (theme) => {
      await visit(pageOf('Bienvenue dans la tribu Voyageur').address, { as: productOps, lang, theme });
      await settle();
      await page.getByTestId('uikit-role-assignments').getByText('Product Manager').first().waitFor();
      await keep(`wiki-roles-${lang}-${theme}`);
      expect(site.errors).toEqual([]);
    });
  });

  test('a reader without access finds neither the closed space, nor the closed page, nor the squad on an open page', async () => {
    await visit('/wiki', { as: reader });
    await page.getByTestId('wiki-home').waitFor();
    expect(await page.locator('body').innerText()).not.toMatch(/FRAUD/);
    await visit('/wiki/spaces/FRAUD', { as: reader });
    await page.getByTestId('wiki-noSpace').waitFor();
    await visit(pageOf('Fraude\u00a0: points en suspens').address, { as: reader });
    await page.getByTestId('wiki-noPage').waitFor();
    const open = demo.confluence?.pages.find((one) => one.title === 'Nos squads' && macroOf(one, 'FRD') !== undefined);
    if (!open) throw new Error('the demo has no open page with the card of FRD');
    await visit(`/wiki/spaces/PAI/pages/${open.id}`, { as: reader });
    await settle();
    expect(await page.getByTestId(`macro-${macroOf(open, 'PAY') ?? ''}`).innerText()).toContain('Paiements');
    expect(await page.getByTestId('wiki-page').innerText()).not.toMatch(/Fraud/i);
    await keep('wiki-reader');
  });

  test('who may not edit is told so; who may has the button', async () => {
    const { address } = pageOf('Checkout: how we work');
    await visit(address, { as: reader });
    await page.getByTestId('wiki-page').waitFor();
    expect(await page.getByTestId('wiki-edit').count()).toBe(0);
    await visit(address, { as: reader, mode: 'edit' });
    await page.getByTestId('wiki-mayNotEdit').waitFor();
    await visit(address, { as: 'escale-chk-product-manager' });
    await page.getByTestId('wiki-edit').waitFor();
  });

  test('a frame that speaks before a busy shell has done all else is heard', async () => {
    // What a browser does when there is time for it, it does late here: a frame that has all that it needs is faster.
    await page.addInitScript(() => {
      if (window !== window.top) return;
      const post = Reflect.get(MessagePort.prototype, 'postMessage') as (this: MessagePort, message: unknown) => void;
      MessagePort.prototype.postMessage = function (this: MessagePort, message: unknown) {
        setTimeout(() => post.call(this, message), 1500);
      };
    });
    await visit(pageOf('Checkout: how we work').address, { as: 'escale-chk-product-manager', mode: 'edit' });
    await settle();
    await page.getByTestId('add-macro-squad-card').click();
    await page.getByTestId('macro-config').getByRole('combobox').first().waitFor();
  });

  test('a person adds a macro, configures it, saves, and takes it away again', async () => {
    const say = makeSay('en');
    const { id, address } = pageOf('Checkout: how we work');
    await visit(address, { as: 'escale-chk-product-manager', mode: 'edit' });
    await page.getByTestId('wiki-title').fill('Checkout: how we work together');
    await page.getByTestId('add-macro-squad-card').click();
    // The manifest opens its form when the macro is put in.
    await page.getByTestId('macro-config').getByRole('combobox').first().waitFor();
    await keep('wiki-macro-config');
    await page.getByTestId('macro-config').getByRole('combobox').first().fill('Recherche');
    await page.keyboard.press('Enter');
    await page.getByTestId('macro-config').getByRole('button', { name: /save/i }).click();
    await page.getByTestId('macro-config').waitFor({ state: 'detached' });
    await keep('wiki-editor');
    await page.getByTestId('wiki-save').click();
    await page.getByTestId('wiki-page').getByRole('heading', { name: 'Checkout: how we work together' }).waitFor();
    await settle();
    const saved = demo.confluence?.pages.find((one) => one.id === id);
    expect(saved?.version).toMatchObject({ number: 4, authorId: 'escale-chk-product-manager' });
    expect(saved?.['diapason:blocks']?.at(-1)).toMatchObject({ kind: 'macro', macro: 'squad-card', config: { squad: 'SRCH' } });
    await page.getByTestId('wiki-edit').click();
    await page
      .getByTestId('block-macro')
      .last()
      .getByRole('button', { name: say('shell.wiki.remove') })
      .click();
    await page.getByTestId('wiki-save').click();
    await page.getByTestId('wiki-page').waitFor();
    expect(await page.getByTestId('uikit-squad-card').count()).toBe(1);
  });

  test('what someone else saved in the meantime is not overwritten', async () => {
    const { id, address } = pageOf('Nos squads');
    await visit(address, { as: 'escale-lead-voyageur', mode: 'edit' });
    await page.getByTestId('wiki-title').waitFor();
    const saved = demo.confluence?.pages.find((one) => one.id === id);
    if (!saved) throw new Error('no page');
    saved.version = { ...saved.version, number: (saved.version.number ?? 1) + 1 };
    await page.getByTestId('wiki-title').fill('Mine');
    await page.getByTestId('wiki-save').click();
    await page.getByText(makeSay('en')('shell.wiki.conflict')).waitFor();
    expect(saved.title).toBe('Nos squads');
  });

  test('an export shows the reader their squads, and nobody none', async () => {
    const { address } = pageOf('Les squads en un coup d’œil');
    await visit(address, { as: productOps, mode: 'export' });
    await page.getByTestId('wiki-export-view').waitFor();
    await page.getByTestId('adf-squad-card').first().getByText('Recherche').first().waitFor();
    await keep('wiki-export-reader');
    await page.getByTestId('export-nobody').click();
    await page.getByTestId('adf-squad-card').nth(4).waitFor();
    const told = await page.getByTestId('adf-squad-card').allInnerTexts();
    for (const text of told) expect(text).not.toMatch(/Recherche|Paiements|Stocks|Politiques|développeur/);
    await keep('wiki-export-nobody');
  });

  test('a site without Confluence says so, and Jira goes on', async () => {
    const alone = await serveSite(buildSite({ users: [buildUser('ann')] }), asOf);
    try {
      await page.goto(`${alone.url}/wiki?as=ann`);
      await page.getByTestId('wiki-notConnected').waitFor();
      await keep('wiki-not-connected');
      await page.getByRole('link', { name: 'Jira', exact: true }).click();
      await page.getByRole('heading', { name: makeSay('en')('shell.home.title', { site: 'Test site' }) }).waitFor();
    } finally {
      await alone.stop();
    }
  });
});
