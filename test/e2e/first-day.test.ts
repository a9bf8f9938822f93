import type { Browser } from 'playwright-core';
import { createDemo } from '../../host/seeds/demo';
import { operator } from '../../host/operator';
import { makeSay } from '../../host/text';
import { describeInBrowser } from '../kit/browser';
import { serveSite, type ServedSite } from '../kit/served-site';
import { createVisitor } from '../kit/visitor';

const en = makeSay('en');
const asOf = Date.UTC(2026, 10, 16, 9);

/** Ten minutes is what a new person has for it; a script needs less, and stops there. */
jest.setTimeout(600_000);

describeInBrowser('the first day of a new Product Ops person', (open) => {
  let site: ServedSite;
  let browser: Browser;
  const visitor = createVisitor(() => site);

  beforeAll(async () => {
    site = await serveSite(createDemo({ asOf }), asOf);
    await site.host.emit('avi:forge:installed:app', {});
    site.host.start();
    browser = await open();
    await visitor.open(browser);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  test('leads from an empty playbook to a published standard, a confirmed stage map and a first audit', async () => {
    const visit = (path: string, query: Record<string, string>) => visitor.visit(path, query);
    const keep = (name: string) => visitor.keep(`first-day-${name}`);
    const as = operator.accountId;
    let frame = await visit('/admin/admin', { as });
    await frame.getByRole('heading', { name: en('admin.today.publish') }).waitFor();
    await keep('1-today');

    // A ready-made playbook as the draft; one standard that counts from today on.
    await frame.getByRole('button', { name: en('admin.today.open.playbook') }).click();
    await frame.getByRole('region', { name: 'Product workflow' }).getByRole('button').click();
    const outline = frame.getByRole('navigation', { name: en('editor.outline') });
    await outline.getByRole('button', { name: /^The board shows where/ }).click();
    await frame.getByText(en('editor.mode.counted.name'), { exact: true }).last().click();
    await frame.getByText(/^Saved /).waitFor();
    await keep('2-standard');
    await frame.getByRole('button', { name: en('editor.nav.publish') }).click();
    await frame.getByRole('button', { name: en('editor.publish.confirm', { version: 1 }) }).click();
    await frame.getByText(en('admin.playbook.done', { version: 1 })).waitFor();
    await keep('3-published');

    await frame.getByRole('button', { name: en('admin.nav.data'), exact: true }).click();
    await frame.getByRole('button', { name: en('admin.data.startFull') }).click();
    await frame.getByRole('heading', { name: en('admin.data.last') }).waitFor({ timeout: 300_000 });
    await keep('4-swept');

    // What is sure is accepted for all squads at once.
    await frame.getByRole('button', { name: en('admin.nav.stage-maps'), exact: true }).click();
    await frame.getByRole('button', { name: /^Accept \d+ proposals$/ }).click();
    await frame.getByRole('button', { name: en('admin.stageMaps.yes') }).click();
    await frame.getByText(/^\d+ statuses confirmed in \d+ squads$/).waitFor({ timeout: 120_000 });
    await keep('5-accepted');

    // The one that is not: its squad says it.
    frame = await visit('/project/OFFR/settings/stage-map', { as });
    await frame
      .getByRole('row', { name: /^Validation/ })
      .getByRole('button')
      .first()
      .click();
    await frame.getByRole('button', { name: en('stageMap.confirm') }).click();
    await frame.getByText(en('stageMap.saved')).waitFor();
    await keep('6-confirmed');

    frame = await visit('/project/POLI/squad-standards', { as: 'escale-product-ops' });
    await frame
      .getByRole('heading', { name: /no status yet/ })
      .or(frame.getByText(/no status yet/))
      .first()
      .waitFor();
    await keep('7-squad');
    frame = await visit('/apps/adoption', { as });
    await frame.getByText('The board shows where the work really is').first().waitFor();
    await keep('8-adoption');
    expect([...visitor.violations, ...site.errors]).toEqual([]);
  });
});
