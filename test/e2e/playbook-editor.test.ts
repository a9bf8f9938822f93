import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { operator } from '../../host/operator';
import { makeSay } from '../../host/text';
import { describeInBrowser } from '../kit/browser';
import { screenshots } from '../kit/visitor';
import { serveDemo, visitSite } from '../kit/visit-site';

const asOf = Date.UTC(2026, 10, 16, 9);
/** Edits the playbook too, from the section of Product Ops. */
const productOps = 'escale-product-ops';
const standardPlace = 'part/standard/ready-before-build';
const en = makeSay('en');

/** Reading a whole demo site, and then a browser on two cores that others use too. */
jest.setTimeout(180_000);

describeInBrowser('the playbook editor, over the host', (open) => {
  const visitor = visitSite(open, () => serveDemo(asOf));
  const keep = (name: string) => visitor.keep(`editor-${name}`);

  /** The editor as its operator has it, at one of its places. */
  const visit = (place = '', query: Record<string, string> = {}): Promise<FrameLocator> =>
    visitor.visit(`/admin/admin/playbook${place === '' ? '' : `/${place}`}`, { as: operator.accountId, ...query });
  const ask = (functionKey: string, payload: object): Promise<unknown> =>
    visitor.site().host.invoke({ moduleKey: 'admin', functionKey, payload, accountId: operator.accountId });
  /** A draft as the published playbook is, whatever was there. */
  const startDraft = async (): Promise<void> => {
    const { value } = (await ask('draft.get', { lang: 'en' })) as { value: { draft: { version: number } | null } };
    const started = await ask('draft.start-from', { source: { kind: 'published' }, replacing: value.draft?.version ?? null, lang: 'en' });
    expect(started).toMatchObject({ ok: true });
  };
  const openCheck = (frame: FrameLocator): Promise<void> =>
    frame.getByRole('button', { name: /^Is a stage entered only after another/ }).click();
  const share = (frame: FrameLocator): Locator => frame.getByLabel(en('checkInfo.parameter.atLeast.title'), { exact: true });
  const saved = (frame: FrameLocator): Promise<void> => frame.getByText(/^Saved /).waitFor();

  test('a standard is corrected, a flow drawn, both tried on all squads, published, and told from the version before', async () => {
    const frame = await visit();
    await frame.getByRole('heading', { name: en('editor.start.title') }).waitFor();
    await keep('start');
    await frame
      .getByRole('region', { name: en('editor.start.published', { version: 1 }) })
      .getByRole('button')
      .click();
    const outline = frame.getByRole('navigation', { name: en('editor.outline') });

    // A share of 150 % is none: the problem stands beside its field until it is mended.
    await outline.getByRole('button', { name: /^A feature is ready/ }).click();
    await openCheck(frame);
    const field = frame.locator('.pb-field', { has: share(frame) });
    await share(frame).fill('150');
    await field.getByText(en('editor.noShare')).waitFor();
    await outline.getByRole('button', { name: en('editor.problems.count', { n: 1 }) }).waitFor();
    await field.scrollIntoViewIfNeeded();
    await keep('problem');
    await share(frame).fill('60');
    await field.getByRole('listitem').waitFor({ state: 'detached' });
    await saved(frame);

    // By keyboard: from Idea straight to Ready.
    await outline.getByRole('button', { name: 'Feature', exact: true }).click();
    await frame.getByRole('button', { name: en('editor.flow.chooseFrom', { stage: 'Idea' }) }).press('Enter');
    await frame.getByRole('button', { name: en('editor.flow.allow', { from: 'Idea', to: 'Ready' }) }).press('Enter');
    await expect(frame.getByRole('checkbox', { name: 'Idea → Ready', exact: true }).isChecked()).resolves.toBe(true);
    await saved(frame);

    await frame.getByRole('button', { name: en('editor.replay.title'), exact: true }).click();
    await frame.getByRole('button', { name: en('editor.replay.start') }).click();
    const tried = frame.getByRole('table', { name: en('editor.replay.byStandard') });
    await tried.getByRole('row', { name: /^A feature is ready.*→/ }).waitFor();
    await frame.getByRole('table', { name: en('editor.replay.bySquad') }).waitFor();

    await frame.getByRole('button', { name: en('editor.nav.publish') }).click();
    await frame.getByRole('heading', { name: en('editor.publish.title', { version: 2 }) }).waitFor();
    await frame.getByText(/0\.9 → 0\.6/).waitFor();
    await keep('publish');
    await frame.getByRole('button', { name: en('editor.publish.confirm', { version: 2 }) }).click();
    await frame.getByText(en('admin.playbook.done', { version: 2 })).waitFor();
    await frame.getByText(/0\.9 → 0\.6/).waitFor();
    await keep('published');
  });

  test('whoever comes second to the same part is told what the first one changed, and loses nothing', async () => {
    await startDraft();
    const first = await visit(standardPlace);
    const other = await visitor.browser().newPage({ viewport: { width: 1440, height: 1000 } });
    await other.goto(`${visitor.site().url}/apps/adoption/product-ops/playbook/${standardPlace}?as=${productOps}`);
    const second = other.frameLocator('iframe.frame');
    const release = await holdSaves(other);
    await openCheck(second);
    await share(second).fill('70');
    await share(second).blur();

    await first.getByLabel(en('editor.standard.minutes')).fill('45');
    await saved(first);
    release();
    const panel = second.getByRole('alert', { name: en('editor.conflict.title', { name: 'Host operator' }) });
    await panel.getByText(/60 → 45/).waitFor();
    await panel.getByRole('button', { name: en('editor.conflict.merge') }).click();
    await panel.scrollIntoViewIfNeeded();
    await other.screenshot({ path: join(screenshots, 'editor-conflict.png') });
    await panel.getByRole('button', { name: en('editor.conflict.apply') }).click();
    await panel.waitFor({ state: 'detached' });
    await saved(second);
    await other.close();

    const after = await visit(standardPlace);
    await openCheck(after);
    await expect(share(after).inputValue()).resolves.toBe('70');
    await expect(after.getByLabel(en('editor.standard.minutes')).inputValue()).resolves.toBe('45');
  });

  test('what is forbidden and what means the same are fields, not code', async () => {
    await startDraft();
    const frame = await visit(standardPlace);
    await frame.getByRole('button', { name: /^Does the workflow allow/ }).click();
    const forbidden = frame.getByRole('group', { name: en('checkInfo.parameter.forbid.title') });
    await forbidden.getByLabel(en('editor.moves.from', { n: 3 })).selectOption('ready');
    await forbidden.getByLabel(en('editor.moves.to', { n: 3 })).fill('Done');
    await visitor.page().keyboard.press('Enter');
    await frame.getByText(/Ready → Done/).waitFor();

    await frame.getByRole('button', { name: en('editor.check.add') }).click();
    await frame.getByLabel(en('editor.check.search')).fill('issue-types');
    await frame.getByRole('button', { name: en('editor.check.addThis') }).click();
    const types = frame.getByRole('group', { name: en('checkInfo.parameter.types.title') });
    await types
      .getByLabel(en('editor.itemOf', { list: en('editor.required', { label: en('checkInfo.parameter.types.title') }), n: 3 }))
      .fill('Story');
    await visitor.page().keyboard.press('Enter');
    await frame.getByText(/Epic \/ Épopée, Bug and Story/).waitFor();
    await saved(frame);
    await types.scrollIntoViewIfNeeded();
    await keep('fields');
  });

  // With the replay and the second version that the first test has left.
  describe.each(['en', 'fr'] as const)('in %s', (lang) => {
    test.each(['light', 'dark'] as const)('each page of the editor (%s)', async (theme) => {
      const say = makeSay(lang);
      await startDraft();
      const see = async (place: string, name: string, there: (frame: FrameLocator) => Locator): Promise<void> => {
        const frame = await visit(place, { lang, theme });
        await there(frame).first().waitFor();
        // Leaving while the page still asks would count as a failed call.
        await visitor.page().waitForLoadState('networkidle');
        await keep(`${name}-${lang}-${theme}`);
      };
      await see(standardPlace, 'standard', (frame) => frame.getByRole('button', { name: say('editor.check.add') }));
      await see('part/flow/feature', 'flow', (frame) => frame.getByRole('table'));
      await see('part/stageMap', 'stage-map', (frame) => frame.getByRole('table'));
      await see('part/role/pm', 'role', (frame) => frame.getByText(say('editor.role.card')));
      await see('part/settings', 'settings', (frame) => frame.getByText(say('editor.settings.windows')));
      await see('starter/scrum-delivery', 'starter', (frame) => frame.getByText(say('editor.merge.text')));
      await see('replay', 'replay', (frame) => frame.getByRole('table', { name: say('editor.replay.byStandard') }));
      await see('versions/1/2', 'versions', (frame) => frame.getByText(/→/));
    });
  });
});

/** Keeps the saves of a page waiting, as a slow line would. Answers how to let them go. */
async function holdSaves(page: Page): Promise<() => void> {
  let release = (): void => undefined;
  const gate = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/*', async (route) => {
    if (route.request().postData()?.includes('draft.save-part') === true) await gate;
    await route.continue();
  });
  return () => release();
}
