import { operator } from '../../host/operator';
import { makeSay } from '../../host/text';
import { describeInBrowser } from '../kit/browser';
import { serveSite, setUpApp } from '../kit/served-site';
import { buildWideOffice } from '../kit/wide-roles';
import { visitSite } from '../kit/visit-site';

const asOf = Date.UTC(2026, 10, 16, 9);
const en = makeSay('en');
jest.setTimeout(120_000);

describeInBrowser('forty roles of three hundred squads', (open) => {
  const visitor = visitSite(open, async () => {
    const { site: bare, playbook, assignments } = buildWideOffice(300, 40);
    const site = await serveSite(bare, asOf);
    await setUpApp(site, playbook, { assignments });
    return site;
  });

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
