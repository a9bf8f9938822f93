import type { FrameLocator } from 'playwright-core';
import { makeSay } from '../../host/text';
import { accessPlaybook, audiences, buildSealedSite } from '../app/access-site';
import { describeInBrowser } from '../kit/browser';
import { serveSite, setUpApp } from '../kit/served-site';
import { visitSite } from '../kit/visit-site';

const now = Date.UTC(2026, 10, 16, 9);
const en = makeSay('en');
const fr = makeSay('fr');
const title = 'Reviewed before done';

jest.setTimeout(120_000);

/** A standard by relay, from its plan to its end, on the pages of those who plan it, sign it and live with it. */
describeInBrowser('rollouts', (open) => {
  const visitor = visitSite(open, async () => {
    // The stories of this site are of 2024: its standards look back as far.
    const playbook = accessPlaybook
      .replace('stages:\n', 'settings: { windowDays: 3650, widenDays: 3650 }\nstages:\n')
      .replace('  - id: review-before-done\n', '  - id: review-before-done\n    governance: relay\n');
    const site = await serveSite(buildSealedSite(), now);
    const squads = [{ key: 'SEC', lead: { accountId: 'lead', name: 'Person lead' } }, { key: 'OTH' }];
    await setUpApp(site, playbook, { access: audiences, squads });
    return site;
  });

  const squadPage = (lang = 'en'): Promise<FrameLocator> => visitor.visit('/project/SEC/squad-standards', { as: 'member', lang });
  const practice = (page: FrameLocator) => page.getByRole('button', { name: new RegExp(`^${title}`) });

  test('a draft is thrown away, when one is sure', async () => {
    const plan = await visitor.visit('/apps/adoption/product-ops/rollouts/new', { as: 'ops' });
    await plan.getByLabel(en('rollouts.plan.standard')).click();
    await plan.getByRole('option', { name: title }).click();
    await plan.getByLabel(en('rollouts.plan.day'), { exact: true }).fill('2026-11-16');
    await plan.getByRole('button', { name: en('rollouts.plan.save') }).click();
    await plan.getByRole('button', { name: en('rollouts.do.discard') }).click();
    await plan.getByText(en('rollouts.step.discard')).waitFor();
    await visitor.keep('rollouts-discard');
    await plan.getByRole('button', { name: en('rollouts.do.discard') }).click();
    await plan.getByText(en('rollouts.none'), { exact: true }).waitFor();
  });

  test('Product Ops plans it and sets it going; the squad reads what it means', async () => {
    const plan = await visitor.visit('/apps/adoption/product-ops/rollouts/new', { as: 'ops' });
    await plan.getByLabel(en('rollouts.plan.standard')).click();
    await plan.getByRole('option', { name: title }).click();
    await plan.getByLabel(en('rollouts.plan.day'), { exact: true }).fill('2026-11-16');
    await plan.getByLabel(en('rollouts.plan.tribes')).click();
    await plan.getByRole('option', { name: 'Hidden tribe' }).click();
    await plan.getByRole('button', { name: en('rollouts.plan.addMilestone') }).click();
    await plan.getByLabel(en('rollouts.plan.day'), { exact: true }).nth(1).fill('2026-12-16');
    await plan.getByLabel(en('rollouts.plan.share')).fill('80');
    await plan.getByLabel(en('rollouts.plan.lastDay')).fill('2027-01-31');
    await visitor.keep('rollouts-plan');
    await plan.getByRole('button', { name: en('rollouts.plan.save') }).click();
    await plan.getByText(en('rollouts.draftText')).waitFor();
    await plan.getByRole('button', { name: en('rollouts.do.schedule') }).click();
    await plan.getByText(en('rollouts.step.schedule')).waitFor();
    await plan.getByRole('button', { name: en('rollouts.do.schedule') }).click();
    await plan.getByText(en('rollouts.state.active')).waitFor();
    await visitor.keep('rollouts-going');

    const page = await squadPage();
    await page.getByText(en('rollouts.squad.unsigned')).waitFor();
    await visitor.keep('rollouts-squad');
    await practice(page).click();
    await page.getByText(en('page.practices.mode.advice')).first().waitFor();
  });

  test('its lead signs where they decide waivers, and it counts for the squad', async () => {
    const queue = await visitor.visit('/apps/adoption/answers', { as: 'lead', lang: 'fr', theme: 'dark' });
    await queue.getByRole('heading', { name: fr('rollouts.mine.title') }).waitFor();
    await queue.getByRole('button', { name: fr('rollouts.mine.open') }).click();
    await queue.getByRole('button', { name: fr('rollouts.do.sign') }).click();
    await queue.getByRole('heading', { name: fr('rollouts.mine.title') }).waitFor({ state: 'detached' });
    await visitor.keep('rollouts-signed-fr');
    // What needs something and counts is open already.
    const page = await squadPage();
    await page.getByText(en('page.practices.mode.counted')).first().waitFor();
    expect(await page.getByText(en('rollouts.squad.title')).count()).toBe(0);
  });

  test('it is paused, and retired with a reason: nobody has the practice any more', async () => {
    const list = await visitor.visit('/apps/adoption/product-ops/rollouts', { as: 'ops' });
    await list.getByRole('heading', { name: en('rollouts.ladder.title') }).waitFor();
    await visitor.keep('rollouts-list');
    await list.getByRole('button', { name: title }).click();
    await list.getByRole('button', { name: en('rollouts.do.pause') }).click();
    await list.getByLabel(en('rollouts.step.pause')).fill('High season');
    await list.getByRole('button', { name: en('rollouts.do.pause') }).click();
    await list.getByText(en('rollouts.pausedText')).waitFor();
    await list.getByRole('button', { name: en('rollouts.do.retire') }).click();
    const retire = list.getByRole('button', { name: en('rollouts.do.retire') });
    expect(await retire.isDisabled()).toBe(true);
    await list.getByLabel(en('rollouts.step.retire')).fill('It changed nothing.');
    await retire.click();
    await list.getByText(en('rollouts.state.ended')).waitFor();
    await list.getByText('It changed nothing.').waitFor();
    await visitor.keep('rollouts-retired');
    const page = await squadPage();
    await page.getByRole('heading', { name: en('page.practices.title') }).waitFor();
    expect(await practice(page).count()).toBe(0);
  });
});
