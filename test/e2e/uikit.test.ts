import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { serveUiKitFixture, type UiKitSite } from '../host/uikit-site';
import { describeInBrowser } from '../kit/browser';
import { root } from '../kit/shared';

const screenshots = join(root, 'dist', 'screenshots');
jest.setTimeout(120_000);

describeInBrowser('UI Kit bundles in the host', (open) => {
  let site: UiKitSite;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    mkdirSync(screenshots, { recursive: true });
    site = await serveUiKitFixture();
    browser = await open();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });
  beforeEach(async () => {
    site.errors.length = 0;
    page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
    page.setDefaultTimeout(15_000);
  });
  afterEach(() => page?.close());

  const openGallery = async (query = ''): Promise<Locator> => {
    await page.goto(`${site.url}/browse/LAB-1${query}`);
    const gallery = page.getByTestId('uikit-gallery');
    await gallery.getByRole('heading', { name: 'Overlays' }).waitFor();
    return gallery;
  };

  test.each([
    ['light', 'en', 'en-US'],
    ['dark', 'fr', 'fr-FR'],
  ])('every component is rendered, in the shell’s theme (%s) and language (%s)', async (theme, lang, locale) => {
    const gallery = await openGallery(`?theme=${theme}&lang=${lang}`);
    await gallery.getByText(`LAB-1 ${locale} ${theme}`).waitFor();
    await gallery.getByText('Ada Lovelace').first().waitFor();
    await gallery.getByRole('img', { name: 'Done' }).waitFor();
    await page.locator('main').evaluate((main) => (main.style.height = 'auto'));
    const box = await gallery.boundingBox();
    await page.setViewportSize({ width: 1440, height: Math.ceil((box?.height ?? 0) + 600) });
    await page.screenshot({ path: join(screenshots, `uikit-${theme}.png`) });
    expect(await gallery.getByTestId('uikit-error').count()).toBe(0);
    expect(site.errors).toEqual([]);
  });

  test('xcss is resolved to the tokens of the theme', async () => {
    const gallery = await openGallery();
    const read = () =>
      gallery
        .getByTestId('card')
        .evaluate((card) => ({ padding: getComputedStyle(card).paddingTop, line: getComputedStyle(card).borderTopColor }));
    const light = await read();
    expect(light.padding).toBe('16px');
    await page.getByTestId('theme').selectOption('dark');
    await gallery.getByText('LAB-1 en-US dark').waitFor();
    await page.locator('html[data-color-mode="dark"]').waitFor();
    expect((await read()).line).not.toBe(light.line);
  });

  test('handlers run in the bundle, and what they change is shown', async () => {
    const gallery = await openGallery();
    await gallery.getByTestId('pressable').click();
    await gallery.getByTestId('pressable').click();
    await gallery.getByText('Pressed 2 times').waitFor();
    await gallery.getByRole('button', { name: 'Greet' }).click();
    await gallery.getByText('Hello Ada, says gallery').waitFor();
    await gallery.getByRole('button', { name: 'Try again' }).click();
    await gallery.getByText('tried again').waitFor();
    await gallery.getByRole('button', { name: 'Start' }).click();
    await gallery.getByText('started').waitFor();
    await gallery.getByRole('button', { name: 'Flag' }).click();
    await page.getByText('A flag').waitFor();
  });

  test('links and the router lead to the shell’s own pages', async () => {
    const gallery = await openGallery();
    expect(await gallery.getByRole('link', { name: 'LAB-2', exact: true }).getAttribute('href')).toBe('/browse/LAB-2');
    await gallery.getByRole('link', { name: 'LAB-2', exact: true }).click();
    await page.getByText('Item 2 of LAB').waitFor();
    await page.getByTestId('uikit-gallery').getByRole('button', { name: 'Go to LAB-3' }).click();
    await page.getByText('Item 3 of LAB').waitFor();
    await page.getByTestId('uikit-gallery').getByText('LAB-3 en-US light').waitFor();
  });

  test('a table pages and sorts by the keys of its cells', async () => {
    const gallery = await openGallery();
    const firstCells = () => gallery.locator('table').first().locator('tbody tr td:first-child').allInnerTexts();
    expect(await firstCells()).toEqual(['Checkout', 'Agenda']);
    await gallery.getByRole('button', { name: 'Gaps' }).click();
    await expect(firstCells()).resolves.toEqual(['Billing', 'Checkout']);
    await gallery.getByRole('button', { name: 'Next page' }).click();
    expect(await firstCells()).toEqual(['Agenda']);
    await gallery.getByText('No rows at all').waitFor();
  });

  test('fields tell the bundle what was entered, and show what it makes of it', async () => {
    const gallery = await openGallery();
    const told = gallery.getByTestId('fields');
    const hears = (part: string) => told.filter({ hasText: part }).waitFor();
    await gallery.getByLabel('Title').pressSequentially('reading');
    await hears('"title":"READING"');
    expect(await gallery.getByLabel('Title').inputValue()).toBe('READING');
    await gallery.getByLabel('Note').fill('New');
    await hears('"note":"New"');
    await gallery.getByLabel('Fruit').click();
    await page.getByRole('option', { name: 'Pear' }).click();
    await hears('"fruit":["pear"]');
    await page.keyboard.press('Escape');
    await gallery.getByLabel('Agreed').check();
    await hears('"agreed":true');
    await gallery.getByLabel('Monday').check();
    await hears('"days":["mon","tue"]');
    await gallery.getByLabel('Large').check();
    await hears('"size":"L"');
    await gallery.getByLabel('On', { exact: true }).press('Space');
    await hears('"on":true');
    await gallery.getByLabel('Range').fill('70');
    await hears('"range":70');
    expect(site.errors).toEqual([]);
  });

  test('a form of useForm validates and submits', async () => {
    const gallery = await openGallery();
    await gallery.getByRole('button', { name: 'Send' }).click();
    await gallery.getByText('Three letters at least.').waitFor();
    await gallery.getByLabel('Why').fill('Because');
    await gallery.getByRole('button', { name: 'Send' }).click();
    await gallery.getByText('Sent {"why":"Because"}').waitFor();
  });

  test('tabs, dialogs and popups open and close', async () => {
    const gallery = await openGallery();
    await gallery.getByRole('tab', { name: 'Two' }).click();
    await gallery.getByText('Second panel').waitFor();
    await gallery.getByRole('button', { name: 'Open dialog' }).click();
    await page.getByRole('dialog').getByText('Its body').waitFor();
    await page.getByRole('button', { name: 'Close dialog' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await gallery.getByRole('button', { name: 'Open popup' }).click();
    await page.getByText('Popup content').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('Popup content').waitFor({ state: 'detached' });
  });

  test('what is not built or fails is a named box and a red bar, and its neighbours stand', async () => {
    await page.goto(`${site.url}/wiki/spaces/DOC/pages/13`);
    const view = page.getByTestId('uikit-surprises');
    await view.getByText('After').waitFor();
    await view.getByText('Before').waitFor();
    await view.getByText('UI Kit component PieChart is not built in this host').waitFor();
    await view.getByText(/UI Kit component Textfield: .*expected string/s).waitFor();
    await view.getByRole('button', { name: 'Fall' }).click();
    await page.getByTestId('error-bar').filter({ hasText: 'the app fell over' }).waitFor();
    expect(site.errors.join('\n')).toContain('UI Kit component PieChart is not built in this host');
  });

  describe('macros', () => {
    test('a macro is configured by the form of its resource', async () => {
      await page.goto(`${site.url}/wiki/spaces/DOC/pages/11?as=ada&mode=edit`);
      await page.getByText('Hello Ada on 11').waitFor();
      await page.getByTestId('configure-macro').click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Name').fill('Grace');
      await dialog.getByRole('button', { name: 'Keep' }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByText('Hello Grace on 11').waitFor();
      expect(site.errors).toEqual([]);
    });

    test('a macro is configured by the fields that its bundle gives to addConfig', async () => {
      await page.goto(`${site.url}/wiki/spaces/DOC/pages/12?as=ada&mode=edit`);
      await page.getByTestId('configure-macro').click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Name').fill('Grace');
      await dialog.getByLabel('Size').click();
      await page.getByRole('option', { name: 'Large' }).click();
      await page.getByTestId('macro-config-save').click();
      await page.getByTestId('inline').filter({ hasText: '{"name":"Grace","size":"L"}' }).waitFor();
    });

    test('an export shows what adfExport answers for a reader, and for none', async () => {
      await page.goto(`${site.url}/wiki/spaces/DOC/pages/11?as=ada&mode=export`);
      const shown = page.getByTestId('adf-greeting');
      await shown.getByText('pdf for ada').waitFor();
      await shown.getByRole('heading', { name: 'Greeting for Ada' }).waitFor();
      await shown.getByRole('cell', { name: 'Designer' }).waitFor();
      await page.screenshot({ path: join(screenshots, 'uikit-export.png') });
      await page.getByTestId('export-nobody').click();
      await shown.getByText('pdf for no reader').waitFor();
      expect(await shown.getByTestId('uikit-error').count()).toBe(0);
    });
  });
});
