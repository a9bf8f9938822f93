import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { createDemo } from '../../host/seeds/demo';
import { operator } from '../../host/operator';
import { makeSay } from '../../host/text';
import { describeInBrowser } from '../kit/browser';
import { screenshots } from '../kit/visitor';
import { serveSite } from '../kit/served-site';
import { serveDemo, visitSite } from '../kit/visit-site';

const asOf = Date.UTC(2026, 10, 16, 9);
const vpProduct = 'escale-vp-product';
const productOps = 'escale-product-ops';
/** Product manager of Checkout, who works in no other squad. */
const productManager = 'escale-chk-product-manager';
/** May browse every squad's space but Fraude's, and works in none. */
const reader = 'escale-reader';
const en = makeSay('en');

/** Reading a whole demo site, and then a browser on two cores that others use too. */
jest.setTimeout(180_000);

describeInBrowser('the pages for each kind of reader, over the host', (open) => {
  const visitor = visitSite(open, () => serveDemo(asOf));
  const { visit, keep } = visitor;

  describe.each(['en', 'fr'] as const)('in %s', (lang) => {
    const say = makeSay(lang);
    describe.each(['light', 'dark'] as const)('%s', (theme) => {
      test('leadership reads adoption in one sentence, and drills down to a practice and a tribe', async () => {
        const frame = await visit('/apps/adoption', { as: vpProduct, lang, theme });
        await frame.getByRole('heading', { level: 1, name: /\d/ }).waitFor();
        await frame.getByRole('table', { name: say('adoption.where.title') }).waitFor();
        await keep(`adoption-${lang}-${theme}`);
        await frame
          .getByRole('table', { name: say('adoption.practices.title') })
          .getByRole('row')
          .nth(2)
          .getByRole('button')
          .click();
        await frame.getByRole('columnheader', { name: say('adoption.squadsPage.standing') }).waitFor();
        await keep(`adoption-practice-${lang}-${theme}`);
        await visitor.page().goBack();
        await frame.getByRole('button', { name: 'Paiement', exact: true }).click();
        await frame.getByRole('heading', { level: 1, name: /Paiement/ }).waitFor();
        await frame.getByRole('table', { name: say('adoption.squadsPage.label') }).waitFor();
        await keep(`adoption-tribe-${lang}-${theme}`);
      });

      test('a squad’s stage map shows what nobody has said yet first', async () => {
        const frame = await visit('/project/DATA/settings/stage-map', { as: operator.accountId, lang, theme });
        await frame.getByText(say('stageMap.open', { n: 2 })).waitFor();
        expect(await frame.getByRole('row').nth(1).innerText()).toContain(say('stageMap.source.unmapped'));
        await keep(`stage-map-${lang}-${theme}`);
      });

      test('a squad sees who holds which role, the gap, and the card beside it', async () => {
        const frame = await visit('/project/REPO/squad-standards', { as: vpProduct, lang, theme });
        const roles = frame.getByRole('region', { name: say('roles.title'), exact: true });
        await roles.getByText(say('roles.held.vacant', { since: 'none' })).waitFor();
        await roles.getByRole('button', { name: /Product Manager/ }).click();
        await frame.getByRole('region', { name: say('roles.card', { role: 'Product Manager' }) }).waitFor();
        await roles.scrollIntoViewIfNeeded();
        await keep(`roles-${lang}-${theme}`);
      });

      test('a squad is told who does well what it does not have in place, and somebody who is new finds the way to how its work flows', async () => {
        const frame = await visit('/project/CHK/squad-standards', { as: productManager, lang, theme });
        await frame.getByRole('button', { name: say('neighbours.how', { squad: 'Application mobile' }) }).click();
        await frame.getByText(say('neighbours.near', { squad: 'Checkout' })).waitFor();
        const neighbours = frame.getByRole('region', { name: say('neighbours.title') });
        expect(await neighbours.innerText()).toContain('Lead PM Voyageur');
        // Whom to ask, never how well: a neighbour has no figure.
        expect(await neighbours.innerText()).not.toMatch(/\d/);
        await neighbours.scrollIntoViewIfNeeded();
        await keep(`neighbours-${lang}-${theme}`);
        await frame.getByRole('button', { name: say('newcomer.tab') }).click();
        await frame.getByRole('heading', { name: say('newcomer.ask') }).waitFor();
        await keep(`new-here-${lang}-${theme}`);
        await frame.getByRole('button', { name: say('newcomer.reallyFlows') }).click();
        await frame.getByRole('heading', { name: say('page.flows.title') }).waitFor();
      });

      test('Product Ops finds access and privacy in its own section, without being a Jira administrator', async () => {
        const frame = await visit('/apps/adoption', { as: productOps, lang, theme });
        await frame.getByRole('button', { name: say('adoption.nav.productOps') }).click();
        await frame.getByRole('button', { name: say('admin.nav.access'), exact: true }).click();
        await frame.getByText('product-leadership').waitFor();
        await keep(`access-${lang}-${theme}`);
        await frame.getByRole('button', { name: say('admin.nav.privacy'), exact: true }).click();
        await frame.getByRole('table', { name: say('privacy.accessTitle') }).waitFor();
        await keep(`privacy-${lang}-${theme}`);
      });
    });
  });

  test('on paper the privacy page has neither navigation nor buttons', async () => {
    const frame = await visit('/admin/admin/privacy', { as: operator.accountId });
    await frame.getByRole('table', { name: en('privacy.keptTitle') }).waitFor();
    await visitor.page().emulateMedia({ media: 'print' });
    expect(await frame.getByRole('navigation').isVisible()).toBe(false);
    expect(await frame.getByRole('button', { name: en('common.print') }).isVisible()).toBe(false);
    expect(await frame.getByRole('table', { name: en('privacy.keptTitle') }).isVisible()).toBe(true);
  });

  test('the page for whoever is new has an address of its own, says whom to ask where nobody holds a role, and prints', async () => {
    await visitor.page().setViewportSize({ width: 1440, height: 4200 });
    const frame = await visit('/project/REPO/squad-standards/new-here', { as: vpProduct });
    await frame.getByText(en('newcomer.meanwhile', { lead: 'Lead PM Entreprises' })).waitFor();
    await frame.getByRole('heading', { name: en('newcomer.coming') }).waitFor();
    await keep('new-here-vacant');
    await visitor.page().emulateMedia({ media: 'print' });
    expect(await frame.getByRole('navigation').isVisible()).toBe(false);
    for (const name of [en('common.print'), en('newcomer.reallyFlows')])
      expect(await frame.getByRole('button', { name }).isVisible()).toBe(false);
    expect(await frame.getByRole('heading', { name: en('newcomer.ask') }).isVisible()).toBe(true);
  });

  test('a member reads of their own squads only, and is told so', async () => {
    const frame = await visit('/apps/adoption', { as: productManager });
    await frame.getByText(en('adoption.audience.own')).waitFor();
    const text = await frame.locator('body').innerText();
    for (const other of ['Recherche', 'Fraude', 'Paiement', en('adoption.nav.productOps')]) expect(text).not.toContain(other);
    await keep('adoption-own');
  });

  test('a reader who works in no squad finds none, by no address', async () => {
    const frame = await visit('/apps/adoption/tribes/Paiement', { as: reader });
    await frame.getByText(en('adoption.noTribe')).waitFor();
    const report = await visit('/apps/adoption', { as: reader });
    await report.getByText(en('adoption.empty.no-squads')).waitFor();
    expect(await report.locator('body').innerText()).not.toMatch(/Fraude|Checkout/);
    const workspace = await visit('/apps/adoption/product-ops/squads', { as: reader });
    await workspace.getByText(en('adoption.empty.no-squads')).waitFor();
    await keep('adoption-none');
  });

  test('leadership sees a restricted squad’s states, and neither its keys nor a link to its findings', async () => {
    const frame = await visit('/project/FRD/squad-standards', { as: vpProduct });
    await frame.getByText(en('page.statesOnly')).waitFor();
    expect(await frame.locator('body').innerText()).not.toMatch(/FRD-\d/);
    expect(await frame.locator('a[href*="FRD-"]').count()).toBe(0);
    await keep('squad-states-only');
    const tribe = await visit('/apps/adoption/tribes/Paiement', { as: vpProduct });
    await tribe.getByText(en('adoption.statesOnly')).waitFor();
    expect(await tribe.getByRole('link', { name: 'Fraude' }).count()).toBe(0);
  });

  test('two people confirm one stage map: the second is shown what the first said, and overwrites nothing unasked', async () => {
    const choose = async (frame: FrameLocator, status: string, stage: string): Promise<void> => {
      await frame.getByRole('combobox', { name: en('stageMap.stageOf', { status }) }).click();
      await frame.getByRole('option', { name: stage, exact: true }).click();
    };
    const path = '/project/DATA/settings/stage-map';
    const first = await visit(path, { as: operator.accountId });
    await choose(first, 'Blocked', 'Build');
    const other = await visitor.browser().newPage();
    await other.goto(`${visitor.site().url}${path}?as=${productOps}`);
    const second = other.frameLocator('iframe.frame');
    await choose(second, 'Blocked', 'Review');

    await first.getByRole('button', { name: en('stageMap.confirm') }).click();
    await first.getByText(en('stageMap.saved')).waitFor();
    await second.getByRole('button', { name: en('stageMap.confirm') }).click();
    await second.getByText(en('stageMap.conflictRow', { status: 'Blocked', mine: 'Review', theirs: 'Build' })).waitFor();
    await other.screenshot({ path: join(screenshots, 'stage-map-conflict.png') });
    await second.getByRole('button', { name: en('stageMap.takeTheirs') }).click();
    await other.close();

    const after = await visit(path, { as: operator.accountId });
    await after.getByText(en('stageMap.open', { n: 1 })).waitFor();
    expect(await after.getByRole('row', { name: /Blocked/ }).innerText()).toContain(en('stageMap.source.confirmed'));
  });

  test('a group chosen for Product Ops gives its people the workspace', async () => {
    const before = await visit('/apps/adoption', { as: vpProduct });
    await before.getByRole('heading', { level: 1, name: /\d/ }).waitFor();
    expect(await before.getByRole('button', { name: en('adoption.nav.productOps') }).count()).toBe(0);

    const frame = await visit('/admin/admin/access', { as: operator.accountId });
    await frame.getByLabel(en('access.productOps'), { exact: true }).fill('leader');
    await frame.getByRole('option', { name: 'product-leadership' }).click();
    await frame.getByRole('button', { name: en('access.save') }).click();
    await frame.getByText(en('access.saved')).waitFor();

    const after = await visit('/apps/adoption', { as: vpProduct });
    await after.getByRole('button', { name: en('adoption.nav.productOps') }).click();
    await after.getByRole('heading', { name: en('admin.today.title') }).waitFor();
  });
});

describeInBrowser('a site without a playbook', (open) => {
  const visitor = visitSite(open, async () => {
    const site = await serveSite(createDemo({ asOf }), asOf);
    await site.host.emit('avi:forge:installed:app', {});
    return site;
  });

  test('tells a reader of adoption what is missing', async () => {
    const frame = await visitor.visit('/apps/adoption', { as: operator.accountId });
    await frame.getByText(en('adoption.empty.no-sweep')).waitFor();
  });

  test('is offered ready-made ones, of which one opens as a draft and is published from there', async () => {
    const frame = await visitor.visit('/admin/admin/playbook', { as: operator.accountId });
    await frame.getByRole('heading', { name: en('editor.start.title') }).waitFor();
    await visitor.keep('playbook-starters');
    await frame.getByRole('region', { name: 'Product workflow' }).getByRole('button').click();
    await frame.getByText(en('editor.problems.none')).waitFor();
    await frame.getByRole('button', { name: en('editor.nav.publish') }).click();
    await frame.getByText(en('editor.publish.first')).waitFor();
    await frame.getByRole('button', { name: en('editor.publish.confirm', { version: 1 }) }).click();
    await frame.getByText(en('admin.playbook.done', { version: 1 })).waitFor();
  });
});
