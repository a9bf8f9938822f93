import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { createDemo } from '../../host/seeds/demo';
import { makeSay } from '../../host/text';
import { describeInBrowser } from '../kit/browser';
import { serveSite, setUpApp, type ServedSite } from '../kit/served-site';
import { root } from '../kit/shared';

const asOf = Date.UTC(2026, 10, 16, 9);
const demo = createDemo({ asOf });
const screenshots = join(root, 'dist', 'screenshots');
const productManager = 'escale-chk-product-manager';
const productOps = 'escale-product-ops';
/** Who may browse every space but the fraud squad's. */
const reader = 'escale-reader';

/** The address of a page of the demo's Confluence, by its title. */
function addressOf(title: string): string {
  const page = demo.confluence?.pages.find((each) => each.title === title);
  const space = demo.confluence?.spaces.find(({ id }) => id === page?.spaceId);
  if (!page || !space) throw new Error(`the demo has no page "${title}"`);
  return `/wiki/spaces/${space.key}/pages/${page.id}`;
}

/** Reading a whole demo site, and then a browser on two cores that others use too. */
jest.setTimeout(180_000);

describeInBrowser('macros and the panel, over the host', (open) => {
  let site: ServedSite;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    mkdirSync(screenshots, { recursive: true });
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
    page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
    page.setDefaultTimeout(20_000);
  });
  afterEach(() => page?.close());

  const visit = (path: string, query: Record<string, string>) => page.goto(`${site.url}${path}?${new URLSearchParams(query).toString()}`);
  const keep = (name: string) => page.screenshot({ path: join(screenshots, `${name}.png`), fullPage: true });
  const card = () => page.getByTestId('uikit-squad-card');
  /** Every card on the page has been answered: leaving before would cut calls short. */
  const allCards = async () => {
    for (const name of ['Identité', 'Checkout']) await card().getByRole('heading', { name }).waitFor();
  };
  const roles = () => page.getByTestId('uikit-role-assignments');

  describe.each(['en', 'fr'] as const)('in %s', (lang) => {
    const say = makeSay(lang);

    test.each(['light', 'dark'] as const)('a page shows the squad’s card and who holds which role (%s)', async (theme) => {
      await visit(addressOf('Checkout: how we work'), { as: productManager, lang, theme });
      await card().getByRole('heading', { name: 'Checkout' }).waitFor();
      await card().getByText(say('macro.squadCard.notYet')).waitFor();
      await roles().getByText('Product Manager · Checkout').waitFor();
      await keep(`macros-${lang}-${theme}`);
      expect(site.errors).toEqual([]);
    });

    test('a tribe’s page says which roles nobody holds, and since when', async () => {
      await visit(addressOf('Bienvenue dans la tribu Entreprises'), { as: productManager, lang });
      await roles().getByRole('table').waitFor();
      await roles()
        .getByText(say('macro.roles.vacant', { since: '' }).trim())
        .first()
        .waitFor();
      await keep(`macro-roles-${lang}`);
      expect(site.errors).toEqual([]);
    });

    test.each(['light', 'dark'] as const)('a work item says its stage and what comes next (%s)', async (theme) => {
      const open = demo.issues
        .get('CHK')
        ?.find(({ fields }) => fields.resolution === null && (fields.issuetype as { name: string }).name === 'Feature');
      await visit(`/browse/${open?.key ?? ''}`, { as: productManager, lang, theme });
      const panel = page.getByTestId('uikit-issue-panel');
      await panel.getByText(say('panel.next', { stage: '' }).replaceAll('*', '').trim()).waitFor();
      expect((await panel.innerText()).trim().split(/\n+/)).toHaveLength(3);
      await keep(`panel-${lang}-${theme}`);
      expect(site.errors).toEqual([]);
    });
  });

  test('a card is put on a page, given its squad, saved; a reader who may not see the squad sees nothing of it, nor does an export', async () => {
    const say = makeSay('en');
    const address = addressOf('How to read a squad card');
    await visit(address, { as: productOps, lang: 'en', mode: 'edit' });
    await page.getByTestId('add-macro-squad-card').click();
    const form = page.getByTestId('macro-config');
    await form.getByLabel(say('macro.squadCard.config.squad')).click();
    await keep('macro-config');
    await page.getByRole('option', { name: 'Fraude (FRD)' }).click();
    await form.getByRole('button', { name: say('macro.save') }).click();
    await card().nth(2).getByRole('heading', { name: 'Fraude' }).waitFor();
    await allCards();
    await page.getByTestId('wiki-save').click();
    await page.getByTestId('wiki-editor').waitFor({ state: 'detached' });
    await card().nth(2).getByRole('heading', { name: 'Fraude' }).waitFor();
    await allCards();

    await visit(address, { as: reader, lang: 'en' });
    await card().nth(2).getByText(say('macro.nothing')).waitFor();
    await allCards();
    expect(await page.locator('article').innerText()).not.toMatch(/Fraude|FRD/);

    await visit(address, { as: reader, lang: 'en', mode: 'export' });
    await page
      .getByTestId('adf-squad-card')
      .nth(0)
      .getByRole('heading', { name: /Identité/ })
      .waitFor();
    await page.getByTestId('adf-squad-card').nth(2).getByText(say('macro.nothing')).waitFor();
    expect((await page.getByTestId('adf-squad-card').allInnerTexts()).join()).not.toMatch(/Fraude|FRD/);
    await keep('macro-export');

    await visit(address, { as: reader, lang: 'en', mode: 'export-nobody' });
    for (const place of [0, 1, 2]) await page.getByTestId('adf-squad-card').nth(place).getByText(say('macro.noReader')).waitFor();
    expect((await page.getByTestId('adf-squad-card').allInnerTexts()).join()).not.toMatch(/Identité|Checkout|Fraude/);
    expect(site.errors).toEqual([]);
  });

  test('a card without settings says how to give it some', async () => {
    const say = makeSay('fr');
    await visit(addressOf('How to read a squad card'), { as: productOps, lang: 'fr', mode: 'edit' });
    await page.getByTestId('add-macro-squad-card').click();
    await page.keyboard.press('Escape');
    await card().last().getByText(say('macro.squadCard.unconfiguredTitle')).waitFor();
    await keep('macro-unconfigured');
  });

  test('role assignments are narrowed to the roles that were chosen, and leave out what the reader may not see', async () => {
    const say = makeSay('fr');
    const address = addressOf('Qui tient quel rôle');
    await visit(address, { as: productOps, lang: 'fr', mode: 'edit' });
    await roles().getByRole('columnheader', { name: 'Tech Lead' }).waitFor();
    await page.getByTestId('configure-macro').click();
    const form = page.getByTestId('macro-config');
    await form.getByLabel(say('macro.roles.config.roles')).click();
    await page.getByRole('option', { name: 'Product Manager', exact: true }).click();
    await keep('macro-roles-config');
    await form.getByRole('button', { name: say('macro.save') }).click();
    await roles().getByRole('columnheader', { name: 'Tech Lead' }).waitFor({ state: 'detached' });
    await page.getByTestId('wiki-save').click();
    await page.getByTestId('wiki-editor').waitFor({ state: 'detached' });

    await visit(address, { as: reader, lang: 'fr' });
    await roles().getByRole('columnheader', { name: 'Product Manager' }).waitFor();
    await roles()
      .getByText(say('macro.roles.hidden', { n: 1 }))
      .waitFor();
    expect(await page.locator('article').innerText()).not.toContain('Fraude');
    await keep('macro-roles-reader');
    expect(site.errors).toEqual([]);
  });

  test('the card leads to the squad’s page', async () => {
    await visit(addressOf('Checkout: how we work'), { as: productManager, lang: 'en' });
    await card()
      .getByRole('link', { name: makeSay('en')('macro.squadCard.open') })
      .click();
    await page.frameLocator('iframe.frame').getByRole('heading', { name: 'Checkout' }).first().waitFor();
  });
});
