import { chromium, type Page } from 'playwright-core';
import { operator } from '../host/operator';
import { chromiumArgs, findChromium } from '../test/kit/browser';
import { serveSite, setUpApp } from '../test/kit/served-site';
import { buildWideOffice } from '../test/kit/wide-roles';
import { runBench } from './run';
import { nameMachine, round, spread } from './timing';

/**
 * The matrix of roles in a real browser, forty roles of three hundred squads: the time from one frame to the next while it is scrolled from one corner to the
 * other, from a keystroke in the filter to the frame that shows what is left, and how much of it is drawn at once.
 */
const SQUADS = 300;
const ROLES = 40;
const FRAMES = 240;
const NOW = Date.UTC(2026, 10, 16, 9);

/** Between frames, ms, while the table moves by a turn of the wheel a frame. */
const scroll = (page: Page) =>
  page
    .locator('iframe.frame')
    .contentFrame()
    .locator('.role-matrix')
    .evaluate(async (box, frames) => {
      const gaps: number[] = [];
      let drawn = 0;
      const next = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
      let last = await next();
      for (let frame = 1; frame <= frames; frame += 1) {
        const share = frame / frames;
        box.scrollTo(share * (box.scrollWidth - box.clientWidth), share * (box.scrollHeight - box.clientHeight));
        const now = await next();
        gaps.push(now - last);
        last = now;
        drawn = Math.max(drawn, box.querySelectorAll('tbody td:not(.spare)').length);
      }
      return { gaps, drawn };
    }, FRAMES);

/** From the change of the search to the second frame after it, ms: by then what is left stands on the screen. */
const filter = (page: Page, text: string) =>
  page
    .locator('iframe.frame')
    .contentFrame()
    .locator('body')
    .evaluate(async (body, value) => {
      const field = body.querySelector<HTMLInputElement>('main input[type="search"], main input[type="text"], main input:not([type])');
      if (!field) throw new Error('the search was not found');
      const start = performance.now();
      // React listens to the field's own setter.
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return performance.now() - start;
    }, text);

async function main(): Promise<object> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('no Chromium found: set CHROMIUM_PATH, or install chromium');
  const { site: bare, playbook, assignments } = buildWideOffice(SQUADS, ROLES);
  const site = await serveSite(bare, NOW);
  await setUpApp(site, playbook, { assignments });
  const browser = await chromium.launch({ executablePath, args: [...chromiumArgs] });
  const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
  await page.goto(`${site.url}/admin/admin/roles?as=${operator.accountId}`);
  const frame = page.frameLocator('iframe.frame');
  await frame
    .getByRole('row', { name: /Squad 1\b/ })
    .first()
    .waitFor();
  await scroll(page);
  const { gaps, drawn } = await scroll(page);
  const typed: number[] = [];
  for (let squad = 1; squad <= 40; squad += 1) typed.push(await filter(page, `Squad ${squad}`), await filter(page, ''));
  await browser.close();
  await site.stop();
  return {
    ...{ squads: SQUADS, roles: ROLES, cells: SQUADS * ROLES },
    drawnAtMost: drawn,
    drawnShare: round(drawn / (SQUADS * ROLES)),
    frame: spread(gaps),
    filter: spread(typed),
    machine: nameMachine(),
  };
}

runBench('role-matrix', main);
