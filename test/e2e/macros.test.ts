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
    // Who holds what and who leads whom; the past is of no matter here.
    const { squads, assignments, access } = demo.state ?? {};
    await setUpApp(site, demo.playbook, { ...(squads && { squads }), ...(assignments && { assignments }), ...(access && { access }) });
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
  /** The same of something longer than a screen. */
  const keepAll = async (name: string) => {
    await page.setViewportSize({ width: 1440, height: 2800 });
    await keep(name);
  };
  const card = () => page.getByTestId('uikit-squad-card');
  /** Every card on the page has been answered: leaving before would cut calls short. */
  const allCards = async () => {
    for (const name of ['Identité', 'Checkout']) await card().getByRole('heading', { name }).waitFor();
  };
  const roles = () => page.getByTestId('uikit-role-assignments');
  const standard = () => page.getByTestId('uikit-standard-card');
  const choose = async (label: string, option: string) => {
    await page.getByTestId('macro-config').getByLabel(label, { exact: true }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  /** Saves the settings, then the page. */
  const save = async (text: string) => {
    await page.getByTestId('macro-config').getByRole('button', { name: text }).click();
    await page.getByTestId('macro-config').waitFor({ state: 'detached' });
    await page.getByTestId('wiki-save').click();
    await page.getByTestId('wiki-editor').waitFor({ state: 'detached' });
  };

  describe.each([
    ['en', 'light'],
    ['fr', 'dark'],
  ] as const)('in %s, %s', (lang, theme) => {
    const say = makeSay(lang);

    test('a page shows the squad’s card and who holds which role', async () => {
      await visit(addressOf('Checkout: how we work'), { as: productManager, lang, theme });
      await card().getByRole('heading', { name: 'Checkout' }).waitFor();
      await card().getByText(say('macro.squadCard.notYet')).waitFor();
      await roles().getByText('Product Manager · Checkout').waitFor();
      await keep(`macros-${lang}`);
      expect(site.errors).toEqual([]);
    });

    test('a tribe’s page says which roles nobody holds, and since when', async () => {
      await visit(addressOf('Bienvenue dans la tribu Entreprises'), { as: productManager, lang, theme });
      await roles().getByRole('table').waitFor();
      await roles()
        .getByText(say('macro.roles.vacant', { since: '' }).trim())
        .first()
        .waitFor();
      await keep(`macro-roles-${lang}`);
      expect(site.errors).toEqual([]);
    });

    test('a work item says its stage and what comes next', async () => {
      const open = demo.issues
        .get('CHK')
        ?.find(({ fields }) => fields.resolution === null && (fields.issuetype as { name: string }).name === 'Feature');
      await visit(`/browse/${open?.key ?? ''}`, { as: productManager, lang, theme });
      const panel = page.getByTestId('uikit-issue-panel');
      await panel.getByText(say('panel.next', { stage: '' }).replaceAll('*', '').trim()).waitFor();
      expect((await panel.innerText()).trim().split(/\n+/)).toHaveLength(3);
      await keep(`panel-${lang}`);
      expect(site.errors).toEqual([]);
    });
  });

  describe.each([
    ['en', 'light'],
    ['fr', 'dark'],
  ] as const)('standards and roles in %s, %s', (lang, theme) => {
    const say = makeSay(lang);

    test('a page with six macros: a standard and its neighbours, whom to call, one role, one person; each asks the app once', async () => {
      const asked: string[] = [];
      page.on('request', (request) => {
        const body = request.postData() ?? '';
        if (body.includes('functionKey')) asked.push(/"functionKey":"([^"]+)"/.exec(body)?.[1] ?? body);
      });
      await visit(addressOf('Comment on fait, et qui appeler'), { as: productManager, lang, theme });
      await standard().nth(0).getByText(say('neighbours.title')).waitFor();
      await standard().nth(1).getByText(say('neighbours.title')).waitFor();
      await standard()
        .nth(0)
        .getByText(say('neighbours.near', { squad: 'Checkout' }))
        .waitFor();
      await card().getByRole('heading', { name: 'Recherche' }).waitFor();
      await roles().nth(0).getByText('Product Ops', { exact: true }).waitFor();
      await roles().nth(1).getByRole('heading', { name: 'Product Designer' }).waitFor();
      await roles().nth(2).getByRole('heading', { name: 'Product Designer · Mes voyages' }).waitFor();
      expect(await roles().nth(2).innerText()).toMatch(/Mes voyages[^]*Fidélité/);
      expect(asked.sort()).toEqual(['roles.view', 'roles.view', 'roles.view', 'squad.card', 'standard.card', 'standard.card']);
      // Whom to ask, never how well: a neighbour has no figure.
      const neighbours = (await standard().nth(0).innerText()).split(say('neighbours.title'))[1] ?? '';
      expect(neighbours).toContain('Lead PM');
      expect(neighbours).not.toMatch(/\d/);
      await keepAll(`macros-six-${lang}-${theme}`);

      await visit(addressOf('Comment on fait, et qui appeler'), { as: productManager, lang, theme, mode: 'export' });
      // They come in the order in which they are answered.
      await page.getByTestId('adf-standard-card').nth(1).getByText(say('neighbours.title')).waitFor();
      const exported = page.getByTestId('adf-role-assignments');
      await exported.getByRole('heading', { level: 3, name: 'Product Designer', exact: true }).waitFor();
      await exported.getByRole('heading', { level: 3, name: 'Product Designer · Mes voyages' }).waitFor();
      await keepAll(`macros-six-export-${lang}-${theme}`);
      expect(site.errors).toEqual([]);
    });
  });

  test('a standard card is put on a page, given its standard, saved; a squad that the reader may not see is absent and the card says that something is not shown', async () => {
    const say = makeSay('en');
    const address = addressOf('How to read a squad card');
    await visit(address, { as: productOps, lang: 'en', mode: 'edit' });
    await allCards();
    await page.getByTestId('add-macro-standard-card').click();
    await choose(say('macro.standardCard.config.standard'), 'The board shows where the work really is');
    await choose(say('macro.standardCard.config.near'), 'Outils relation client (CARE)');
    await keep('macro-standard-config');
    await save(say('macro.save'));
    await standard()
      .getByText(say('neighbours.near', { squad: 'Outils relation client' }))
      .waitFor();
    await allCards();
    expect(await standard().innerText()).toContain('Fraude');

    await visit(address, { as: reader, lang: 'en' });
    await standard().getByText(say('macro.hidden')).waitFor();
    await allCards();
    expect(await page.locator('article').innerText()).not.toMatch(/Fraude|FRD/);
    await keep('macro-standard-reader');

    await visit(address, { as: reader, lang: 'en', mode: 'export' });
    await page.getByTestId('adf-standard-card').getByText(say('macro.hidden')).waitFor();
    expect(await page.getByTestId('adf-standard-card').innerText()).not.toMatch(/Fraude|FRD/);
    await visit(address, { as: reader, lang: 'en', mode: 'export-nobody' });
    await page.getByTestId('adf-standard-card').getByText(say('macro.noReader')).waitFor();
    expect(await page.getByTestId('adf-standard-card').innerText()).toBe(say('macro.noReader'));
    expect(site.errors).toEqual([]);
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
    await choose(say('macro.roles.config.roles'), 'Product Manager');
    await keep('macro-roles-config');
    await save(say('macro.save'));
    await roles().getByRole('columnheader', { name: 'Product Manager' }).waitFor();
    expect(await roles().getByRole('columnheader', { name: 'Tech Lead' }).count()).toBe(0);

    await visit(address, { as: reader, lang: 'fr' });
    await roles().getByRole('columnheader', { name: 'Product Manager' }).waitFor();
    await roles()
      .getByText(say('macro.roles.hidden', { n: 1 }))
      .waitFor();
    expect(await page.locator('article').innerText()).not.toContain('Fraude');
    await keep('macro-roles-reader');
    expect(site.errors).toEqual([]);
  });

  test('they can show one role or one person in the matrix’s place, each with its own settings, and hide the same', async () => {
    const say = makeSay('en');
    const address = addressOf('Qui tient quel rôle');
    await visit(address, { as: productOps, lang: 'en', mode: 'edit' });
    await roles().getByRole('table').waitFor();
    await page.getByTestId('configure-macro').click();
    await choose(say('macro.roles.config.view'), say('macro.roles.config.views.person'));
    await choose(say('macro.roles.config.person'), 'Product Manager · Fraude');
    await keep('macro-roles-person-config');
    await save(say('macro.save'));
    await roles().getByRole('heading', { name: 'Product Manager · Fraude' }).waitFor();

    await visit(address, { as: reader, lang: 'en' });
    await roles().getByText(say('macro.roles.holdsNothing')).waitFor();
    expect(await page.locator('article').innerText()).not.toContain('Fraude');

    await visit(address, { as: productOps, lang: 'en', mode: 'edit' });
    await page.getByTestId('configure-macro').click();
    await choose(say('macro.roles.config.view'), say('macro.roles.config.views.card'));
    await choose(say('macro.roles.config.role'), 'Tech Lead');
    await save(say('macro.save'));
    await roles().getByRole('heading', { name: 'Tech Lead' }).waitFor();

    await visit(address, { as: reader, lang: 'en' });
    await roles()
      .getByText(say('macro.roles.hidden', { n: 1 }))
      .waitFor();
    expect(await page.locator('article').innerText()).not.toContain('Fraude');
    await keep('macro-role-card-reader');
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
