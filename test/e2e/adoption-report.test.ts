import { readFileSync } from 'node:fs';
import { createDemo } from '../../host/seeds/demo';
import { makeSay } from '../../host/text';
import type { Reply } from '../../src/contract/failure';
import { reportSchema, type Report, type ReportFilter } from '../../src/contract/report';
import { exportTexts } from '../../src/macros/adf';
import { describeCell } from '../../src/text/adoption/heat-map';
import { describeHeadline } from '../../src/text/adoption/headline';
import { describeNumbers } from '../../src/text/adoption/numbers';
import { describeInBrowser } from '../kit/browser';
import { serveDemo, visitSite } from '../kit/visit-site';

const asOf = Date.UTC(2026, 10, 16, 9);
const vpProduct = 'escale-vp-product';
const productOps = 'escale-product-ops';
/** May browse nearly every squad's space, and works in none. */
const reader = 'escale-reader';
const demo = createDemo({ asOf });
/** The page of the demo's Confluence on which the macro stands. */
const macroPage = `/wiki/spaces/PRODOPS/pages/${demo.confluence?.pages.find(({ title }) => title === 'Où en est l’adoption')?.id ?? ''}`;
const everything: ReportFilter = { tribes: [], lead: null, areas: [], standards: [], period: 'quarter' };

/** Reading a whole demo site, and then a browser on two cores that others use too. */
jest.setTimeout(180_000);

describeInBrowser('the adoption report, over the host', (open) => {
  const visitor = visitSite(open, () => serveDemo(asOf));
  const visit: typeof visitor.visit = (path, query) => visitor.visit(path, { as: vpProduct, ...query });

  /** What the app answers this reader, to hold the pages against. */
  const ask = async (lang: 'en' | 'fr', filter: Partial<ReportFilter> = {}): Promise<Report> => {
    const payload = { filter: { ...everything, ...filter }, frozen: null, lang };
    const reply = (await visitor.site().host.invoke({
      moduleKey: 'adoption',
      functionKey: 'report.get',
      payload,
      accountId: vpProduct,
    })) as Reply<Report>;
    if (!reply.ok) throw new Error(JSON.stringify(reply.failure));
    return reportSchema.parse(reply.value);
  };

  describe.each([
    ['en', 'light'],
    ['fr', 'dark'],
  ] as const)('in %s, %s', (lang, theme) => {
    const say = makeSay(lang);
    const texts = exportTexts(lang, 'Europe/Paris');

    test('one call tells the sentence, the numbers and the heat map; the macro and the export say the same', async () => {
      const report = await ask(lang);
      const sentence = describeHeadline(report, texts)?.sentence ?? '';
      const numbers = describeNumbers(report, texts);
      const asked: string[] = [];
      visitor.page().on('request', (request) => {
        const name = /"functionKey":"(report\.[^"]+)"/.exec(request.postData() ?? '')?.[1];
        if (name !== undefined) asked.push(name);
      });
      const frame = await visit('/apps/adoption', { lang, theme });
      await frame.getByRole('heading', { level: 1, name: sentence, exact: true }).waitFor();
      expect(asked).toEqual(['report.get']);
      const tiles = await frame.getByRole('region', { name: say('adoption.number.title') }).innerText();
      for (const { name, value, notes } of numbers) for (const part of [name, value, ...notes]) expect(tiles).toContain(part);
      for (const { tribe, cells } of report.heatMap.rows) {
        for (const cell of cells) {
          const { label, share } = describeCell(cell, tribe, texts);
          if (share !== null) expect(await frame.getByRole('button', { name: label, exact: true }).count()).toBe(1);
        }
      }
      await frame.getByRole('button', { name: say('adoption.export.menu') }).click();
      const [file] = await Promise.all([
        visitor.page().waitForEvent('download'),
        frame.getByRole('button', { name: say('adoption.export.csv') }).click(),
      ]);
      const table = readFileSync(await file.path(), 'utf8');
      for (const { id, now } of report.numbers) if (now !== null) expect(table).toContain(`number,${id},,now,${now.value},${now.of ?? ''}`);
      for (const { id, counts } of report.standards) expect(table).toContain(`standard,${id},,adopted,${counts.adopted},${counts.inScope}`);
      await visitor.page().setViewportSize({ width: 1440, height: 3600 });
      await visitor.keep(`report-${lang}-${theme}`);

      await visit(macroPage, { lang, theme });
      const macro = visitor.page().getByTestId('uikit-adoption-report');
      await macro.getByRole('heading', { name: sentence, exact: true }).waitFor();
      for (const { name, value } of numbers) for (const part of [name, value]) expect(await macro.innerText()).toContain(part);
      await visitor.keep(`report-macro-${lang}-${theme}`);
      await visit(macroPage, { lang, theme, mode: 'export' });
      const exported = visitor.page().getByTestId('adf-adoption-report');
      await exported.getByRole('heading', { name: sentence, exact: true }).waitFor();
      for (const { name, value } of numbers) for (const part of [name, value]) expect(await exported.innerText()).toContain(part);
    });
  });

  const en = makeSay('en');
  const texts = exportTexts('en', 'Europe/Paris');

  test('a choice stands in the address: opened again it shows the same, and a figure leads to its squads', async () => {
    const chosen = await ask('en', { tribes: ['Paiement'] });
    const frame = await visit('/apps/adoption');
    await frame.getByRole('button', { name: /^Tribe: all/ }).click();
    await frame.getByRole('checkbox', { name: 'Paiement' }).check({ force: true });
    await visitor.page().waitForURL(/[?&]tribe=Paiement/);
    const expectChosen = async (): Promise<void> => {
      await frame.getByRole('button', { name: 'Tribe: Paiement' }).waitFor();
      await frame
        .getByRole('heading', { level: 1, name: describeHeadline(chosen, texts)?.sentence ?? en('adoption.headline.none') })
        .waitFor();
      expect(
        await frame
          .getByRole('table', { name: en('adoption.where.title') })
          .getByRole('row')
          .count(),
      ).toBe(2);
    };
    await expectChosen();
    await visitor.page().reload();
    await expectChosen();

    // What is shared is this very view: by keyboard, and said aloud.
    const share = frame.getByRole('button', { name: en('adoption.export.share') });
    await visitor.page().context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await share.focus();
    await visitor.page().keyboard.press('Enter');
    await frame.getByRole('status').getByText(en('adoption.export.copied')).waitFor();
    const link = new URL(await visitor.page().evaluate(() => navigator.clipboard.readText()));
    expect(link.origin).toBe(new URL(visitor.page().url()).origin);
    await visit(link.pathname, Object.fromEntries(link.searchParams));
    await expectChosen();

    // However narrow the frame and long a chosen name, the page is no wider than the frame.
    await visitor.page().setViewportSize({ width: 470, height: 1000 });
    const narrow = await visit('/apps/adoption', { standard: 'explore-and-stop-early' });
    await narrow.getByRole('button', { name: /^Practice: / }).waitFor();
    expect(await narrow.locator('main').evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
    await visitor.page().setViewportSize({ width: 1440, height: 1000 });
    await visit(link.pathname, Object.fromEntries(link.searchParams));

    await frame.getByRole('button', { name: /^Paiement, Ready:/ }).click();
    await frame.getByRole('heading', { level: 1, name: en('adoption.squadsPage.title') }).waitFor();
    await visitor.page().waitForURL(/squads\/area\/ready\/tribe\/Paiement.*tribe=Paiement/);
    await frame.getByRole('link', { name: 'Facturation' }).waitFor();
    // A squad whose space this reader may not browse is named, and leads nowhere.
    await frame.getByText('Fraude').waitFor();
    expect(await frame.getByRole('link', { name: 'Fraude' }).count()).toBe(0);
    await visitor.keep('report-squads');
    await frame.getByRole('link', { name: 'Facturation' }).click();
    await visitor.page().waitForURL(/project\/INV\/squad-standards/);
  });

  test('the picture has a table, reached by keyboard; on paper nothing is cut, and nothing that only a screen needs is left', async () => {
    // As wide as a sheet of A4 on its side, beside the shell's own column.
    await visitor.page().setViewportSize({ width: 1260, height: 1000 });
    const frame = await visit('/apps/adoption');
    await frame.locator('.recharts-wrapper').waitFor();
    await visitor.page().emulateMedia({ media: 'print' });
    for (const name of [en('adoption.export.menu'), /^Tribe: all/, en('adoption.progress.asTable')])
      expect(await frame.getByRole('button', { name }).isVisible()).toBe(false);
    const cut = await frame.locator('main').evaluate((main) =>
      [...main.querySelectorAll('*')].flatMap((element) => {
        const hides = getComputedStyle(element).overflowX !== 'visible' && getComputedStyle(element).position !== 'absolute';
        return hides && element.scrollWidth > element.clientWidth + 1 ? [`${element.tagName} ${element.className}`] : [];
      }),
    );
    expect(cut).toEqual([]);
    const { exceptions, gaps } = await ask('en');
    for (const [title, rows] of [
      [en('adoption.exceptions.title'), exceptions.length],
      [en('adoption.gaps.title'), gaps.length],
    ] as const)
      expect(await frame.getByRole('table', { name: title }).getByRole('row').count()).toBe(rows + 1);
    await visitor.keep('report-paper');
    await visitor.page().emulateMedia({ media: 'screen' });
    await frame.getByRole('button', { name: en('adoption.progress.asTable') }).focus();
    await visitor.page().keyboard.press('Enter');
    await frame.getByRole('columnheader', { name: en('adoption.progress.day'), exact: true }).waitFor();
    expect(await frame.locator('.recharts-wrapper').count()).toBe(0);
  });

  test('a month that was frozen is told as such, by its address too, and its figures lead nowhere', async () => {
    const frame = await visit('/apps/adoption', { as: productOps });
    await frame.getByRole('button', { name: en('adoption.export.menu') }).click();
    await frame.getByRole('button', { name: en('adoption.export.freeze') }).click();
    await frame.getByRole('button', { name: en('adoption.export.open') }).click();
    const title = en('adoption.frozen.title', { month: 'November 2026' });
    await frame.getByText(title).waitFor();
    await visitor.page().waitForURL(/[?&]month=/);
    await visitor.page().reload();
    await frame.getByText(title).waitFor();
    expect(
      await frame
        .getByRole('table', { name: en('adoption.where.title') })
        .getByRole('button')
        .count(),
    ).toBe(0);
    await visitor.keep('report-frozen');
    await frame.getByRole('button', { name: en('adoption.frozen.back') }).click();
    await frame
      .getByRole('table', { name: en('adoption.where.title') })
      .getByRole('button')
      .first()
      .waitFor();
    expect(visitor.page().url()).not.toContain('month=');
  });

  test('an adoption report is narrowed to a tribe by its settings; who may see no squad is shown no figure, and an export for nobody neither', async () => {
    const page = visitor.page();
    const adoption = () => page.getByTestId('uikit-adoption-report');
    const tribes = () =>
      adoption()
        .getByRole('row')
        .filter({ hasText: /Paiement|Voyageur/ });
    await visit(macroPage, { as: productOps, mode: 'edit' });
    await adoption().getByRole('table').waitFor();
    expect(await tribes().count()).toBe(2);
    await page.getByTestId('configure-macro').click();
    const form = page.getByTestId('macro-config');
    await form.getByLabel(en('macro.adoption.config.tribes'), { exact: true }).click();
    await page.getByRole('option', { name: 'Paiement', exact: true }).click();
    await visitor.keep('report-macro-config');
    await form.getByRole('button', { name: en('macro.save') }).click();
    await form.waitFor({ state: 'detached' });
    await page.getByTestId('wiki-save').click();
    await page.getByTestId('wiki-editor').waitFor({ state: 'detached' });
    await adoption().getByRole('row').filter({ hasText: 'Paiement' }).waitFor();
    expect(await tribes().count()).toBe(1);

    await visit(macroPage, { as: reader });
    await adoption().getByText(en('adoption.empty.no-squads')).waitFor();
    expect(await adoption().innerText()).not.toMatch(/\d+ of \d+/);
    await visit(macroPage, { as: reader, mode: 'export-nobody' });
    await page.getByTestId('adf-adoption-report').getByText(en('macro.noReader')).waitFor();
    expect(await page.getByTestId('adf-adoption-report').innerText()).toBe(en('macro.noReader'));
  });
});
