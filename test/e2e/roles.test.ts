import type { FrameLocator } from 'playwright-core';
import { operator } from '../../host/operator';
import { makeSay } from '../../host/text';
import { describeInBrowser } from '../kit/browser';
import { serveDemo, visitSite } from '../kit/visit-site';

const asOf = Date.UTC(2026, 10, 16, 9);
const en = makeSay('en');
/** Reading a whole demo site, and then a browser on two cores that others use too. */
jest.setTimeout(180_000);

async function choose(frame: FrameLocator, label: string, option: string): Promise<void> {
  await frame.getByLabel(label, { exact: true }).first().click();
  await frame.getByRole('option', { name: option, exact: true }).click();
}

describeInBrowser('the roles of the demo', (open) => {
  const visitor = visitSite(open, () => serveDemo(asOf));
  const { visit } = visitor;
  const tall = () => visitor.page().setViewportSize({ width: 1440, height: 1700 });

  describe.each([
    ['en', 'light'],
    ['fr', 'dark'],
  ] as const)('in %s, %s', (lang, theme) => {
    const say = makeSay(lang);
    test('Product Ops sees role × squad both ways, with its gaps', async () => {
      await tall();
      const frame = await visit('/admin/admin/roles', { as: operator.accountId, lang, theme });
      const table = frame.getByRole('table', { name: say('roles.matrix.label') });
      await table.getByRole('row').nth(5).waitFor();
      await frame.getByText(say('roles.whom.title')).waitFor();
      await visitor.keep(`roles-matrix-${lang}-${theme}`);
      await frame.getByRole('checkbox', { name: say('roles.matrix.onlyVacant') }).check();
      await table.getByRole('row', { name: /Fidélité/ }).waitFor();
      expect(await table.getByRole('row', { name: /Recherche/ }).count()).toBe(0);
      await choose(frame, say('roles.matrix.layout'), say('roles.matrix.rolesDown'));
      await table.getByRole('columnheader', { name: 'Fidélité' }).waitFor();
      await visitor.keep(`roles-matrix-vacant-${lang}-${theme}`);
    });

    test('a squad sets who holds what', async () => {
      await tall();
      const frame = await visit('/project/DSYS/settings/stage-map', { as: operator.accountId, lang, theme });
      await frame.getByRole('button', { name: say('roles.assign.tab'), exact: true }).click();
      await frame.getByRole('heading', { level: 1, name: say('roles.assign.title', { squad: 'Design system' }) }).waitFor();
      await frame
        .getByRole('button', { name: say('roles.assign.add') })
        .first()
        .click();
      await frame.getByLabel(say('roles.assign.findPerson'), { exact: true }).waitFor();
      await visitor.keep(`roles-assign-${lang}-${theme}`);
    });

    test('who holds a role reads the card beside it', async () => {
      await tall();
      const frame = await visit('/project/CHK/squad-standards', { as: 'escale-chk-product-manager', lang, theme });
      await frame
        .getByRole('button', { name: /Product Manager/ })
        .first()
        .click();
      const said = frame.getByRole('button', { name: say('roles.reading.say') });
      await said.scrollIntoViewIfNeeded();
      await frame.getByText(say('roles.whom.title')).scrollIntoViewIfNeeded();
      await visitor.keep(`roles-card-${lang}-${theme}`);
    });

    test('a squad sees a vacancy, since when, and who stands in', async () => {
      await tall();
      const frame = await visit('/project/TRIP/squad-standards', { as: operator.accountId, lang, theme });
      await frame.getByRole('button', { name: 'Fidélité', exact: true }).click();
      await frame.getByRole('heading', { level: 1, name: 'Fidélité' }).waitFor();
      const roles = frame.getByRole('heading', { level: 2, name: say('roles.title') });
      await roles.waitFor();
      await frame.getByText(say('roles.whom.title')).scrollIntoViewIfNeeded();
      await frame
        .getByRole('button', { name: /Product Manager/ })
        .first()
        .waitFor();
      await visitor.keep(`roles-vacant-${lang}-${theme}`);
    });
  });

  test('“I have read it” is one click, and stays said', async () => {
    const frame = await visit('/project/CHK/squad-standards', { as: 'escale-chk-product-manager' });
    await frame
      .getByRole('button', { name: /Product Manager/ })
      .first()
      .click();
    await frame.getByRole('button', { name: en('roles.reading.say') }).click();
    await frame.getByText(/^You read version 1 on/).waitFor();
    await visitor.page().reload();
    await frame
      .getByRole('button', { name: /Product Manager/ })
      .first()
      .click();
    await frame.getByText(/^You read version 1 on/).waitFor();
  });

  test('a cover is set with its end, shows as cover everywhere, and is ended again', async () => {
    const frame = await visit('/project/REPO/settings/stage-map', { as: operator.accountId });
    await frame.getByRole('button', { name: en('roles.assign.tab'), exact: true }).click();
    const designer = frame.getByRole('region', { name: 'Product Designer' });
    await designer.getByRole('button', { name: en('roles.assign.add') }).click();
    await designer.getByLabel(en('roles.assign.findPerson'), { exact: true }).fill('Product Designer · Recherche');
    await frame.getByRole('option', { name: 'Product Designer · Recherche' }).click();
    await choose(frame, en('roles.assign.as'), en('roles.assign.kind.cover'));
    await designer.getByLabel(en('roles.assign.until'), { exact: true }).fill('2026-12-20');
    await designer.getByRole('button', { name: en('roles.assign.save') }).click();
    await frame.getByText(en('roles.assign.saved')).waitFor();
    await visitor.keep('roles-cover-set');
    const page = await visit('/project/REPO/squad-standards', { as: operator.accountId });
    await page.getByText('Product Designer · Recherche (cover until 20 Dec 2026)').waitFor();
    const again = await visit('/project/REPO/settings/stage-map', { as: operator.accountId });
    await again.getByRole('button', { name: en('roles.assign.tab'), exact: true }).click();
    const row = again.getByRole('row', { name: /Recherche/ });
    await row.getByRole('button', { name: en('roles.assign.end'), exact: true }).click();
    await row.waitFor({ state: 'detached' });
  });

  test('a table with an error is refused line by line, and taken in once it is right', async () => {
    const frame = await visit('/admin/admin/roles', { as: operator.accountId });
    await frame.getByRole('button', { name: en('roles.matrix.import') }).click();
    const text = frame.getByLabel(en('roles.table.content'), { exact: true });
    await text.fill('squad,role,account,until\nREPO,designer,nobody at all,\nNONE,pm,escale-vp-product,2026-99-01');
    await frame.getByRole('button', { name: en('roles.table.take'), exact: true }).click();
    await frame.getByText(en('roles.table.problems', { n: 3 })).waitFor();
    await visitor.keep('roles-import-problems');
    await text.fill('squad,role,account\nREPO,designer,escale-srch-product-designer');
    await frame.getByRole('button', { name: en('roles.table.take'), exact: true }).click();
    await frame.getByText(en('roles.table.done', { saved: 1 })).waitFor();
    await visitor.keep('roles-import-done');
  });
});
