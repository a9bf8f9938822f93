import type { Browser } from 'playwright-core';
import { createDemo } from '../../host/seeds/demo';
import { makeSay } from '../../host/text';
import { describeInBrowser } from '../kit/browser';
import { serveSite, type ServedSite } from '../kit/served-site';
import { createVisitor } from '../kit/visitor';

const asOf = Date.UTC(2026, 10, 16, 9);
const fr = makeSay('fr');
const as = 'escale-product-ops';

jest.setTimeout(120_000);

describeInBrowser('the playbook in Confluence', (open) => {
  let site: ServedSite;
  let browser: Browser;
  const visitor = createVisitor(() => site);

  beforeAll(async () => {
    // The demo's people, spaces and playbook; no work item is needed for any of it.
    const demo = createDemo({ asOf });
    site = await serveSite({ ...demo, issues: new Map([...demo.issues.keys()].map((key) => [key, []])) }, asOf);
    await site.host.emit('avi:forge:installed:app', {});
    expect(await site.app.publishPlaybook(demo.playbook ?? '', 'fr')).toEqual([]);
    if (demo.state) await site.app.loadState({ ...(demo.state.access && { access: demo.state.access }) });
    browser = await open();
    await visitor.open(browser);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  test('is published from the workspace, reads well, and keeps what a person adds', async () => {
    const page = visitor.page();
    const frame = await visitor.visit('/admin/admin/pages', { as, lang: 'fr' });
    await frame.getByText(fr('admin.pages.spaceHelp')).waitFor();
    await visitor.keep('playbook-pages-choose-fr');
    await frame.getByLabel(fr('admin.pages.space'), { exact: true }).fill('produ');
    await frame.getByRole('option', { name: 'Product Ops (PRODOPS)' }).click();
    await frame.getByRole('button', { name: fr('admin.pages.choose') }).click();
    await frame.getByText(fr('admin.pages.in')).waitFor();
    await site.host.drain();
    await frame.getByRole('link', { name: 'Une décision se retrouve six mois plus tard' }).waitFor();
    const rows = await frame.getByRole('row').count();
    expect(rows).toBeGreaterThan(10);
    await visitor.keep('playbook-pages-fr');

    await frame.getByRole('link', { name: 'Une décision se retrouve six mois plus tard' }).click();
    await page.getByTestId('wiki-page').waitFor();
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([
      'Pourquoi',
      'Ce qui est regardé',
      'Quand cela ne convient pas',
    ]);
    await visitor.keep('playbook-page-standard-fr');
    await page.getByRole('link', { name: 'La façon Escale de faire du produit' }).first().click();
    await page.getByRole('heading', { name: fr('wikiPage.practices') }).waitFor();
    await visitor.keep('playbook-page-home-fr');
    await page.getByTestId('wiki-page').getByRole('link', { name: 'Product Manager' }).click();
    await page.getByRole('heading', { name: /Fiche de rôle/ }).waitFor();
    await visitor.keep('playbook-page-role-fr');

    // A person adds a sentence below the app's part.
    await page.getByTestId('wiki-edit').click();
    await page.getByTestId('wiki-editor').waitFor();
    await page.getByTestId('add-paragraph').click();
    await page.getByTestId('block-paragraph').last().locator('textarea').first().fill('Chez Recherche, la PM tient aussi le support.');
    await page.getByTestId('wiki-save').click();
    await page.getByText('Chez Recherche').waitFor();
    const again = await visitor.visit('/admin/admin/pages', { as, lang: 'en', theme: 'dark' });
    await again.getByRole('button', { name: 'Publish now' }).click();
    await site.host.drain();
    await again.getByText(/ pages are in step/).waitFor();
    expect(await again.getByRole('button', { name: /Write over it/ }).count()).toBe(0);
    await visitor.keep('playbook-pages-en-dark');
    expect([...visitor.violations, ...site.errors]).toEqual([]);
  });
});
