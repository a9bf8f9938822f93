import type { Browser } from 'playwright-core';
import { operator } from '../../host/operator';
import { makeSay } from '../../host/text';
import { describeInBrowser } from '../kit/browser';
import { serveSite, setUpApp, type ServedSite } from '../kit/served-site';
import { createVisitor } from '../kit/visitor';
import { buildWideOffice } from '../kit/wide-roles';

const asOf = Date.UTC(2026, 10, 16, 9);
const en = makeSay('en');
jest.setTimeout(120_000);

describeInBrowser('forty roles of three hundred squads', (open) => {
  let site: ServedSite;
  let browser: Browser;
  const visitor = createVisitor(() => site);

  beforeAll(async () => {
    const { site: bare, playbook, assignments } = buildWideOffice(300, 40);
    site = await serveSite(bare, asOf);
    await setUpApp(site, playbook, { assignments });
    browser = await open();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });
  beforeEach(() => visitor.open(browser));
  afterEach(() => visitor.page().close());

  test('only what is on screen is drawn, wherever one scrolls, and filters find their way', async () => {
    const frame = await visitor.visit('/admin/admin/roles', { as: operator.accountId });
    await frame.getByText(en('roles.matrix.totals', { squads: 300, roles: 40 })).waitFor({ timeout: 60_000 });
    await frame.getByText(en('roles.matrix.vacancies', { n: 3000 })).waitFor();
    const table = frame.getByRole('table', { name: en('roles.matrix.label') });
    expect(await table.getAttribute('aria-rowcount')).toBe('301');
    const cells = () => table.locator('tbody td:not(.spare)').count();
    expect(await cells()).toBeLessThan(600);
    const box = frame.getByRole('region', { name: en('roles.matrix.label') });
    await box.evaluate((node) => node.scrollTo(node.scrollWidth, node.scrollHeight));
    await table.getByRole('columnheader', { name: 'Role number 40' }).waitFor();
    await table.getByRole('row', { name: /Squad 300/ }).waitFor();
    expect(await cells()).toBeLessThan(600);
    await visitor.keep('roles-wide-end');
    await frame.getByLabel(en('roles.matrix.search'), { exact: true }).fill('Squad 42');
    await table.getByRole('row', { name: /Squad 42/ }).waitFor();
    expect(await table.getAttribute('aria-rowcount')).toBe('2');
    await frame.getByRole('checkbox', { name: en('roles.matrix.onlyVacant') }).check();
    expect(await table.getAttribute('aria-colcount')).toBe('11');
    await visitor.keep('roles-wide-vacant');
  });
});
