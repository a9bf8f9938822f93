import { makeSay } from '../../host/text';
import { accessPlaybook, audiences, buildSealedSite, leading } from '../app/access-site';
import { describeInBrowser } from '../kit/browser';
import { serveSite, setUpApp } from '../kit/served-site';
import { visitSite } from '../kit/visit-site';

const now = Date.UTC(2026, 10, 16, 9);
const en = makeSay('en');
const fr = makeSay('fr');

jest.setTimeout(120_000);

/** What is told to whom, on the pages: it waits until it is done, and is new until it was seen. */
describeInBrowser('inbox and relay view', (open) => {
  const visitor = visitSite(open, async () => {
    const playbook = accessPlaybook.replace('stages:\n', 'settings: { windowDays: 3650, widenDays: 3650 }\nstages:\n');
    const site = await serveSite(buildSealedSite(), now);
    await setUpApp(site, playbook, { access: audiences });
    const ask = (functionKey: string, payload: object, accountId: string) =>
      site.host.invoke({ moduleKey: 'admin', functionKey, payload, accountId }) as Promise<{ ok: boolean }>;
    const tribes = [{ tribe: 'Hidden tribe', model: 'relay' }];
    const subject = { project: 'SEC', standard: 'review-before-done', check: null, category: 'imposed' };
    const words = { reason: 'The law', practice: 'Two people sign', lastDay: '2026-12-31', lang: 'en' };
    const past = { at: '2026-11-02T09:00:00Z', by: 'other', lastDay: '2026-12-31', reason: 'Too early for us', practice: 'By hand' };
    const old = { standard: 'roles-held', check: null, category: 'needs-time', asks: [past] };
    const replies = [
      await ask('squad-admin.save', leading, 'ops'),
      await ask('governance.save', { tribes, answerDays: 10, basedOn: 0 }, 'ops'),
      await ask('waiver.ask', { ...subject, ...words }, 'member'),
      await ask('governance.import', { waivers: ['X', 'Y', 'Z'].map((squad) => ({ ...old, squad })), contests: [], rollouts: [] }, 'admin'),
    ];
    expect(replies.map(({ ok }) => ok)).toEqual([true, true, true, true]);
    return site;
  });

  test('a lead finds what is theirs to decide beside their squads, and decides it', async () => {
    const page = await visitor.visit('/apps/adoption/my-squads', { as: 'lead' });
    await page.getByRole('heading', { name: en('relay.title') }).waitFor();
    await page.getByText('Product Manager: Person holder').waitFor();
    await page.getByText('Sealed crew asks for a waiver').first().waitFor();
    await visitor.keep('inbox-relay');
    await page.getByRole('button', { name: new RegExp(`^${en('inbox.open.answers')}`) }).click();
    await page.getByRole('button', { name: en('exceptions.do.decide') }).click();
    await page.getByRole('button', { name: en('exceptions.do.grant') }).click();
    await page.getByRole('heading', { name: new RegExp(en('admin.answers.inForce')) }).waitFor();
    await page.getByRole('button', { name: new RegExp(`^${en('inbox.title')}`) }).click();
    await page.getByRole('heading', { name: en('inbox.title') }).waitFor();
    await visitor.keep('inbox-lead');
  });

  test('whoever asked reads the answer in their language, and no more once they have seen it; a kind that is muted is silent', async () => {
    const page = await visitor.visit('/apps/adoption/inbox', { as: 'member', lang: 'fr', theme: 'dark' });
    const news = page.getByText('la dérogation à «\u00a0Revu avant la fin\u00a0» est accordée').first();
    await news.waitFor();
    await visitor.keep('inbox-member-fr');
    await page.getByRole('button', { name: fr('inbox.seen') }).click();
    await news.waitFor({ state: 'detached' });
    await page.getByText(fr('inbox.clear')).waitFor();

    const holder = await visitor.visit('/project/SEC/squad-standards', { as: 'holder' });
    await holder.getByRole('heading', { name: en('inbox.ofSquad') }).waitFor();
    await holder
      .getByText(en('inbox.item.card-new', { about: 'Product Manager' }))
      .first()
      .waitFor();
    await visitor.keep('inbox-squad');
    const inbox = await visitor.visit('/apps/adoption/inbox', { as: 'holder' });
    const card = inbox.getByText(en('inbox.item.card-new', { about: 'Product Manager' })).first();
    await card.waitFor();
    await inbox.getByRole('button', { name: en('inbox.mute.open') }).click();
    await inbox.getByRole('checkbox', { name: en('inbox.kind.card-to-read') }).click();
    await card.waitFor({ state: 'detached' });
    await visitor.keep('inbox-muted');
  });

  test('Product Ops answers whether a standard is right, with reasons, and the answer stays with it', async () => {
    const page = await visitor.visit('/apps/adoption/inbox', { as: 'ops', lang: 'fr' });
    await page.getByText('«\u00a0Chaque rôle est tenu\u00a0» est-il juste').first().waitFor();
    await page.getByRole('button', { name: new RegExp(`^${fr('inbox.open.answers')}.*est-il juste`) }).click();
    await page.getByRole('button', { name: fr('admin.answers.answerReview') }).click();
    await page.getByRole('radio', { name: fr('admin.answers.outcome.change') }).check();
    await page.getByLabel(fr('admin.answers.outcomeText')).fill('Il prévoira la suppléance.');
    await visitor.keep('inbox-review');
    await page.getByRole('button', { name: fr('admin.answers.saveOutcome'), exact: true }).click();
    await page.getByText(fr('admin.answers.reviewClosedText')).waitFor();
    await page.getByText('Il prévoira la suppléance.').waitFor();
    await visitor.keep('inbox-review-closed');
  });

  test('Product Ops sees the squads without a lead; a stranger has an inbox in which nothing stands', async () => {
    const relay = await visitor.visit('/apps/adoption/my-squads', { as: 'ops' });
    await relay.getByRole('heading', { name: en('relay.orphans') }).waitFor();
    await relay.getByText('Other crew').waitFor();
    expect(await relay.getByText('Sealed crew').count()).toBe(0);
    const stranger = await visitor.visit('/apps/adoption/inbox', { as: 'stranger' });
    await stranger.getByText(en('inbox.clear')).waitFor();
    expect(await stranger.getByText('Sealed crew').count()).toBe(0);
    await visitor.keep('inbox-empty');
  });
});
