import type { FrameLocator } from 'playwright-core';
import { createDemo } from '../../host/seeds/demo';
import { operator } from '../../host/operator';
import { makeSay } from '../../host/text';
import { describeInBrowser } from '../kit/browser';
import { serveSite, setUpApp } from '../kit/served-site';
import { buildTwoSquads, playbook } from '../app/sites';
import { visitSite } from '../kit/visit-site';

const asOf = Date.UTC(2026, 10, 16, 9);
const en = makeSay('en');

/** Reading a whole demo site, and then a browser on two cores that others use too. */
jest.setTimeout(180_000);

const rowOf = (frame: FrameLocator, name: RegExp) => frame.getByRole('row', { name }).first();

describeInBrowser('proposals for stage maps, over the host', (open) => {
  const visitor = visitSite(open, async () => {
    const demo = createDemo({ asOf });
    const site = await serveSite(demo, asOf);
    await setUpApp(site, demo.playbook);
    if (demo.state) await site.app.loadState(demo.state);
    site.host.start();
    return site;
  });
  const { visit, keep } = visitor;

  const choose = async (frame: FrameLocator, label: string, option: string): Promise<void> => {
    await frame.getByLabel(label, { exact: true }).click();
    await frame.getByRole('option', { name: option, exact: true }).click();
  };

  describe.each(['en', 'fr'] as const)('in %s', (lang) => {
    const say = makeSay(lang);
    describe.each(['light', 'dark'] as const)('%s', (theme) => {
      test('a squad sees what is proposed, how sure that is and why, and nothing is confirmed by itself', async () => {
        const frame = await visit('/project/OFFR/settings/stage-map', { as: operator.accountId, lang, theme });
        const row = await rowOf(frame, /^Validation/).innerText();
        expect(row).toContain(say('stageMap.source.unmapped'));
        expect(row).toContain(say('stageMap.reason.open-name'));
        expect(row).toMatch(/5\d\s?%/);
        // Where it stands on the board and in the cases says what its name does not.
        expect(row).toMatch(
          lang === 'en'
            ? /Solution test .*pass it after Exploration and before Prêt/s
            : /Test de solution .*après Exploration et avant Prêt/s,
        );
        await keep(`stage-map-proposals-${lang}-${theme}`);
      });

      test('Product Ops sees what is open in all squads', async () => {
        const frame = await visit('/admin/admin/stage-maps', { as: operator.accountId, lang, theme });
        const table = frame.getByRole('table', { name: say('admin.stageMaps.title') });
        await table.getByRole('row').nth(2).waitFor();
        await frame.getByRole('button', { name: /24|\d{3}/ }).waitFor();
        await keep(`stage-maps-${lang}-${theme}`);
        await choose(frame, say('admin.stageMaps.show'), say('admin.stageMaps.filter.unmapped'));
        await table.getByRole('row', { name: /Validation.*Offres et tarifs/ }).waitFor();
        await keep(`stage-maps-unmapped-${lang}-${theme}`);
      });
    });
  });

  test('squads are found by tribe and name, and each leads to its own map', async () => {
    const frame = await visit('/admin/admin/stage-maps', { as: operator.accountId });
    await choose(frame, en('admin.squads.tribe'), 'Plateforme');
    await frame.getByLabel(en('admin.stageMaps.search')).fill('on hold');
    const table = frame.getByRole('table', { name: en('admin.stageMaps.title') });
    await table
      .getByRole('row', { name: /On hold/ })
      .first()
      .waitFor();
    expect(await table.getByRole('row', { name: /Voyageur/ }).count()).toBe(0);
    await table.getByRole('button', { name: en('admin.stageMaps.cases') }).click();
    await table.getByRole('link').first().click();
    await visitor.page().waitForURL(/\/settings\/stage-map/);
    await frame.getByRole('heading', { level: 1, name: /Stage map of/ }).waitFor();
  });

  test('what is sure is accepted for all squads at once, after one question; what is unclear stays open', async () => {
    const frame = await visit('/admin/admin/stage-maps', { as: operator.accountId });
    await frame.getByRole('button', { name: /^Accept \d+ proposals$/ }).click();
    await keep('stage-maps-ask');
    await frame.getByRole('button', { name: en('admin.stageMaps.yes') }).click();
    await frame.getByText(/of \d+ squads done/).waitFor();
    await keep('stage-maps-working');
    await frame.getByText(/^\d+ statuses confirmed in 2\d squads$/).waitFor({ timeout: 120_000 });
    await frame.getByRole('button', { name: en('admin.stageMaps.accept', { n: 0 }) }).waitFor();
    await keep('stage-maps-accepted');
    const offr = await visit('/project/OFFR/settings/stage-map', { as: operator.accountId });
    expect(await rowOf(offr, /^Validation/).innerText()).toContain(en('stageMap.source.unmapped'));
    expect(await rowOf(offr, /^Recette/).innerText()).toContain(en('stageMap.source.accepted'));
    await keep('stage-map-accepted');
  });

  test('one proposal is accepted, becomes a choice of one’s own, and counts once the map is confirmed', async () => {
    const frame = await visit('/project/OFFR/settings/stage-map', { as: operator.accountId });
    await rowOf(frame, /^Validation/)
      .getByRole('button')
      .first()
      .click();
    expect(await rowOf(frame, /^Validation/).innerText()).toContain(en('stageMap.source.mine'));
    await frame.getByRole('button', { name: en('stageMap.confirm') }).click();
    await frame.getByText(en('stageMap.saved')).waitFor();
    expect(await rowOf(frame, /^Validation/).innerText()).toContain(en('stageMap.source.confirmed'));
  });
});

/** Names no status: every stage has to be told by somebody. */
const silent = `${playbook.replace(/stageMap: .*\n/, '')}  - id: board-tells
    version: 1
    title: { en: The board tells, fr: Le tableau dit vrai }
    checks:
      - { id: mapped, use: config/stages-covered, with: { flow: story } }
`;

describeInBrowser('from the first day to a confirmed stage map', (open) => {
  const visitor = visitSite(open, async () => {
    const snapshot = buildTwoSquads();
    const now = Date.UTC(2024, 1, 1, 9);
    const site = await serveSite(snapshot, now);
    await site.host.emit('avi:forge:installed:app', {});
    return site;
  });

  test('without a playbook there is no stage to propose, and the page says so', async () => {
    const frame = await visitor.visit('/admin/admin/stage-maps', { as: operator.accountId });
    await frame.getByText(en('stageMap.noStages')).waitFor();
    await visitor.keep('stage-maps-empty');
  });

  test('the next step leads to the map, the sure proposals are accepted together, and once confirmed every stage has its status', async () => {
    await setUpApp(visitor.site(), silent);
    const page = await visitor.visit('/project/ABC/squad-standards', { as: operator.accountId });
    await page.getByRole('button', { name: 'Open the stage map' }).click();
    await visitor.page().waitForURL(/\/project\/ABC\/settings\/stage-map/);
    await page.getByText(en('stageMap.open', { n: 4 })).waitFor();
    await visitor.keep('stage-map-first-day');
    await page.getByRole('button', { name: en('stageMap.acceptAll', { n: 4 }) }).click();
    await page.getByRole('button', { name: en('stageMap.confirm') }).click();
    await page.getByText(en('stageMap.saved')).waitFor();
    const after = await visitor.visit('/project/ABC/squad-standards', { as: operator.accountId });
    await after.getByRole('heading', { level: 1 }).waitFor();
    expect(await after.getByRole('button', { name: 'Open the stage map' }).count()).toBe(0);
  });
});
