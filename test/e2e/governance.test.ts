import type { Browser, FrameLocator } from 'playwright-core';
import { operator } from '../../host/operator';
import { makeSay } from '../../host/text';
import { accessPlaybook, audiences, buildSealedSite } from '../app/access-site';
import { describeInBrowser } from '../kit/browser';
import { serveSite, setUpApp, type ServedSite } from '../kit/served-site';
import { createVisitor } from '../kit/visitor';

const now = Date.UTC(2026, 10, 16, 9);
const lastDay = '2026-12-31';
const en = makeSay('en');
const fr = makeSay('fr');

jest.setTimeout(120_000);

/** The pages of two people: one asks, the other decides; what was said stands in the log. */
describeInBrowser('governance', (open) => {
  let site: ServedSite;
  let browser: Browser;
  const visitor = createVisitor(() => site);

  beforeAll(async () => {
    const snapshot = buildSealedSite();
    // The stories of this site are of 2024: its standards look back as far.
    const playbook = accessPlaybook.replace('stages:\n', 'settings: { windowDays: 3650, widenDays: 3650 }\nstages:\n');
    site = await serveSite(snapshot, now);
    await setUpApp(site, playbook, { access: audiences });
    browser = await open();
    await visitor.open(browser);
  });
  afterAll(async () => {
    await browser.close();
    await site.stop();
  });

  const squadPage = (as: string, lang = 'en'): Promise<FrameLocator> => visitor.visit('/project/SEC/squad-standards', { as, lang });

  test('a squad asks for a waiver under the finding, and Product Ops grants it in the queue', async () => {
    const page = await squadPage('member');
    await page.getByRole('button', { name: new RegExp('Reviewed before done') }).waitFor();
    const toggle = page.getByRole('button', { name: en('exceptions.toggle') }).first();
    await toggle.click();
    await page
      .getByRole('button', { name: en('exceptions.askWaiver') })
      .first()
      .click();
    const ask = page.getByRole('button', { name: en('exceptions.form.ask') });
    await page.getByLabel(en('exceptions.form.category')).click();
    await page.getByRole('option', { name: en('exceptions.category.imposed') }).click();
    await page.getByLabel(en('exceptions.form.reason')).fill('The regulator wants every change signed on paper.');
    expect(await ask.isDisabled()).toBe(true);
    await page.getByLabel(en('exceptions.form.practice')).fill('Two people sign each change before it goes out.');
    await page.getByLabel(en('exceptions.form.lastDay')).fill(lastDay);
    await visitor.keep('governance-ask');
    await ask.click();
    await page.getByText(en('exceptions.state.pending')).waitFor();
    await visitor.keep('governance-asked');

    const queue = await visitor.visit('/apps/adoption/product-ops/answers', { as: 'ops' });
    await queue.getByRole('heading', { name: new RegExp(en('admin.answers.mine')) }).waitFor();
    await queue.getByRole('button', { name: en('exceptions.do.decide') }).click();
    await queue.getByLabel(en('exceptions.decide.text')).fill('Until the regulator has an answer.');
    await visitor.keep('governance-decide');
    await queue.getByRole('button', { name: en('exceptions.do.grant') }).click();
    await queue.getByRole('heading', { name: new RegExp(en('admin.answers.inForce')) }).waitFor();
    await visitor.keep('governance-queue');

    const after = await squadPage('member');
    await after
      .getByText(en('page.practices.waivedUntil', { date: '31 Dec 2026' }))
      .first()
      .waitFor();
    await visitor.keep('governance-waived');
  });

  test('a finding is answered, in French, and the answer stands under it', async () => {
    const page = await squadPage('member', 'fr');
    await page.getByRole('button', { name: /Revu avant la fin/ }).click();
    await page
      .getByRole('button', { name: fr('exceptions.toggle') })
      .first()
      .click();
    await page
      .getByRole('button', { name: fr('exceptions.answer') })
      .first()
      .click();
    await page.getByLabel(fr('exceptions.reason.done-elsewhere')).check();
    await page.getByLabel(fr('exceptions.form.contestText')).fill('Nous relisons dans l’outil du régulateur.');
    await visitor.keep('governance-answer-fr');
    await page.getByRole('button', { name: fr('exceptions.form.send') }).click();
    await page.getByText(fr('exceptions.state.open')).first().waitFor();
    await visitor.keep('governance-answered-fr');
  });

  test('leadership has the queue beside the report, a stranger has neither; the log tells it all', async () => {
    const queue = await visitor.visit('/apps/adoption/answers', { as: 'leader' });
    await queue.getByRole('heading', { name: en('admin.answers.title') }).waitFor();
    await visitor.keep('governance-queue-leader');
    const stranger = await visitor.visit('/apps/adoption/answers', { as: 'stranger' });
    await stranger.getByRole('heading').first().waitFor();
    expect(await stranger.getByText(en('admin.answers.title')).count()).toBe(0);

    const log = await visitor.visit('/apps/adoption/product-ops/log', { as: operator.accountId });
    await log.getByText(en('act.what.waiver-decide')).first().waitFor();
    await visitor.keep('governance-log');
    const access = await visitor.visit('/apps/adoption/product-ops/access', { as: 'ops' });
    await access.getByLabel('Hidden tribe', { exact: true }).waitFor();
    await visitor.keep('governance-access');
    expect([visitor.violations, site.errors]).toEqual([[], []]);
  });
});
