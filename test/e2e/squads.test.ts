import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { operator } from '../../host/operator';
import type { Snapshot } from '../../host/snapshot/types';
import { makeSay } from '../../host/text';
import { playbook } from '../app/sites';
import { describeInBrowser } from '../kit/browser';
import { serveSite } from '../kit/served-site';
import { buildIssue, buildProject, buildSite, buildUser } from '../kit/site';
import { serveDemo, visitSite } from '../kit/visit-site';
import { screenshots } from '../kit/visitor';

const asOf = Date.UTC(2026, 10, 16, 9);
const en = makeSay('en');
const as = operator.accountId;

/** Reading a whole demo site, and then a browser on two cores that others use too. */
jest.setTimeout(180_000);

/** 340 spaces of a large company: squads in eight tribes, some idle, some tried out, some no software at all. */
function buildLargeSite(): Snapshot {
  const tribes = ['Search', 'Booking', 'Payment', 'Partners', 'Loyalty', 'Business travel', 'Data', 'Platform'];
  const projects = Array.from({ length: 340 }, (_, index) => {
    const number = String(index + 1).padStart(3, '0');
    const type = index % 10 === 3 ? 'service_desk' : index % 17 === 5 ? 'business' : 'software';
    const name =
      index % 23 === 7
        ? `Sandbox ${number}`
        : `${tribes[index % 8] ?? ''} ${['core', 'web', 'apps', 'offers', 'tools'][index % 5] ?? ''} ${number}`;
    const isTeam = index % 3 === 0;
    return buildProject(`SQ${number}`, {
      id: String(20_000 + index),
      ...{ name, projectTypeKey: type, style: isTeam ? 'next-gen' : 'classic', simplified: isTeam, archived: index % 29 === 11 },
      ...(index % 7 !== 6 && { projectCategory: { id: String(index % 8), name: tribes[index % 8] ?? '' } }),
    });
  });
  const updated = (index: number): string => (index % 13 === 4 ? '2026-02-01T09:00:00.000+0000' : '2026-11-10T09:00:00.000+0000');
  return buildSite({
    projects,
    users: [buildUser('admin', { 'diapason:globalPermissions': ['ADMINISTER'] }), buildUser('ann', { displayName: 'Ann Lee' })],
    issues: new Map(projects.map((project, index) => [project.key, [buildIssue(project, 1, { fields: { updated: updated(index) } })]])),
  });
}

/** Chooses in one of Atlassian's selects, by its label. */
async function choose(frame: FrameLocator, label: string, option: string): Promise<void> {
  await frame.getByLabel(label, { exact: true }).first().click();
  await frame.getByRole('option', { name: option, exact: true }).click();
}

describeInBrowser('the squads of the demo', (open) => {
  const visitor = visitSite(open, () => serveDemo(asOf));

  describe.each(['en', 'fr'] as const)('in %s', (lang) => {
    const say = makeSay(lang);
    test.each(['light', 'dark'] as const)('%s: 24 squads, forty spaces that are none and why, one squad by itself', async (theme) => {
      const frame = await visitor.visit('/admin/admin/squads', { as, lang, theme });
      await frame.getByText(say('admin.squads.shown', { n: 24, total: 64 })).waitFor();
      expect(await frame.getByRole('row').count()).toBe(25);
      await visitor.keep(`squads-${lang}-${theme}`);
      await choose(frame, say('admin.squads.status.label'), say('admin.squads.status.out', { n: 40 }));
      await frame
        .getByText(say('admin.squads.because.service-desk', { by: '' }))
        .first()
        .waitFor();
      await visitor.keep(`squads-left-out-${lang}-${theme}`);
      await choose(frame, say('admin.squads.status.label'), say('admin.squads.status.squads', { n: 24 }));
      await frame.getByRole('button', { name: 'Mes voyages' }).click();
      await frame.getByRole('heading', { name: say('admin.squads.reorganise.title') }).waitFor();
      await visitor.page().setViewportSize({ width: 1440, height: 1900 });
      await visitor.keep(`squad-detail-${lang}-${theme}`);
    });
  });

  test('the page of a space with two squads shows the one that has it, and switches to the other', async () => {
    const frame = await visitor.visit('/project/TRIP/squad-standards', { as });
    await frame.getByRole('heading', { level: 1, name: 'Mes voyages' }).waitFor();
    const nav = frame.getByRole('navigation', { name: en('admin.squads.siblings') });
    await nav.getByRole('button', { name: 'Fidélité' }).click();
    await frame.getByRole('heading', { level: 1, name: 'Fidélité' }).waitFor();
    await visitor.keep('squad-siblings');
  });
});

describeInBrowser('the squads of a large site', (open) => {
  const visitor = visitSite(open, async () => {
    const site = await serveSite(buildLargeSite(), asOf);
    await site.host.emit('avi:forge:installed:app', {});
    await site.app.publishPlaybook(playbook, 'en');
    return site;
  });
  const saved = en('admin.squads.saved');

  test('Product Ops looks, filters, decides in bulk, and the list says so at once', async () => {
    const frame = await visitor.visit('/admin/admin/squads', { as });
    await frame.getByText(en('admin.squads.noneText')).waitFor();
    await visitor.keep('squads-empty');
    await frame.getByRole('button', { name: en('admin.squads.discover') }).click();
    await frame.getByText(en('admin.squads.undecided')).waitFor();
    await visitor.keep('squads-large');
    await frame.getByLabel(en('admin.squads.search'), { exact: true }).fill('payment apps');
    await frame.getByRole('checkbox', { name: en('admin.squads.selectAll') }).check({ force: true });
    const bar = frame.getByRole('region', { name: en('admin.squads.bulk.label') });
    await bar.getByLabel(en('admin.squads.bulk.kind')).fill('product');
    await frame.getByRole('option', { name: 'Product', exact: true }).click();
    await visitor.keep('squads-bulk');
    await bar.getByRole('button', { name: en('admin.squads.bulk.apply') }).click();
    await frame.getByText(saved).waitFor();
    await frame.getByRole('checkbox', { name: en('admin.squads.selectAll') }).check({ force: true });
    await bar.getByRole('button', { name: en('admin.squads.bulk.include') }).click();
    await frame
      .getByRole('cell', { name: en('admin.squads.is.in'), exact: false })
      .first()
      .waitFor();
    expect(await frame.getByText(en('admin.squads.undecided')).count()).toBe(0);
    await visitor.keep('squads-decided');
  });

  test('one squad is edited, split and merged by keyboard and mouse, and its lead is found by name', async () => {
    const frame = await visitor.visit('/admin/admin/squads', { as });
    await frame.getByRole('button', { name: en('admin.squads.discover') }).click();
    await frame.getByLabel(en('admin.squads.search'), { exact: true }).fill('SQ001');
    await frame.getByRole('button', { name: /001/ }).first().press('Enter');
    await frame.getByLabel(en('admin.squads.edit.name'), { exact: true }).first().fill('Search front');
    await frame.getByLabel(en('admin.squads.lead'), { exact: true }).fill('ann');
    await frame.getByRole('option', { name: 'Ann Lee' }).click();
    await frame
      .getByRole('button', { name: en('admin.squads.edit.save'), exact: true })
      .first()
      .click();
    await frame.getByText(saved).waitFor();
    await frame.getByRole('heading', { name: 'Search front' }).waitFor();

    await frame.getByLabel(en('admin.squads.edit.name'), { exact: true }).last().fill('Search ideas');
    await frame.getByLabel(en('admin.squads.reorganise.key'), { exact: true }).fill('IDEAS');
    await frame.getByLabel(en('admin.squads.edit.space2'), { exact: true }).last().click();
    await frame.getByRole('option', { name: /SQ001/ }).click();
    await frame.getByLabel(en('admin.squads.edit.part'), { exact: true }).last().click();
    await frame.getByRole('option', { name: en('admin.squads.edit.label') }).click();
    await frame.getByLabel(en('admin.squads.edit.partName'), { exact: true }).fill('ideas');
    await frame.getByLabel(en('admin.squads.edit.partName'), { exact: true }).press('Enter');
    await frame
      .getByRole('button', { name: en('admin.squads.edit.add') })
      .last()
      .click();
    await frame.getByRole('button', { name: en('admin.squads.reorganise.splitDo'), exact: true }).click();
    await frame.getByText(saved).waitFor();
    await frame.getByRole('button', { name: en('admin.squads.back') }).click();
    await frame.getByLabel(en('admin.squads.search'), { exact: true }).fill('ideas');
    await frame.getByRole('button', { name: 'Search ideas' }).click();
    await frame.getByRole('heading', { name: 'Search ideas' }).waitFor();
    await visitor.page().setViewportSize({ width: 1440, height: 1900 });
    await visitor.keep('squad-split');
    await frame.getByLabel(en('admin.squads.reorganise.into'), { exact: true }).fill('Search front');
    await frame.getByRole('option', { name: /Search front/ }).click();
    await frame.getByRole('button', { name: en('admin.squads.reorganise.mergeDo'), exact: true }).click();
    // It began today: there is no day on which it could end yet.
    await frame.getByText(/before the squad began/).waitFor();
  });

  test('two people decide one squad: the second is told, and nothing of the first is lost', async () => {
    const openSquad = async (frame: FrameLocator): Promise<void> => {
      await frame.getByLabel(en('admin.squads.search'), { exact: true }).fill('SQ002');
      await frame.getByRole('button', { name: /002/ }).first().click();
    };
    const rename = async (frame: FrameLocator, name: string): Promise<void> => {
      await frame.getByLabel(en('admin.squads.edit.name'), { exact: true }).first().fill(name);
      await frame
        .getByRole('button', { name: en('admin.squads.edit.save'), exact: true })
        .first()
        .click();
    };
    const first = await visitor.visit('/admin/admin/squads', { as });
    await openSquad(first);
    const other = await visitor.browser().newPage();
    await other.goto(`${visitor.site().url}/admin/admin/squads?as=${as}`);
    const second = other.frameLocator('iframe.frame');
    await openSquad(second);
    await rename(first, 'Theirs');
    await first.getByText(saved).waitFor();
    await rename(second, 'Mine');
    await second.getByText(en('admin.squads.conflictTitle')).waitFor();
    await second.getByRole('heading', { name: 'Theirs' }).waitFor();
    await other.screenshot({ path: join(screenshots, 'squads-conflict.png') });
    await other.close();
  });
});
