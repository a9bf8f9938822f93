import { chromium } from 'playwright-core';
import { createDemo } from '../host/seeds/demo';
import { chromiumArgs, findChromium } from '../test/kit/browser';
import { serveSite, setUpApp } from '../test/kit/served-site';
const NOW = Date.UTC(2026, 10, 16, 9);
const TITLE = 'Comment on fait, et qui appeler'; const OTHER = 'Qui tient quel rôle'; const reader='escale-product-ops';
async function main() {
  const demo = createDemo({ asOf: NOW }); const site = await serveSite(demo, NOW);
  const { squads, assignments } = demo.state ?? {};
  await setUpApp(site, demo.playbook, { ...(squads && { squads }), ...(assignments && { assignments }) });
  const browser = await chromium.launch({ executablePath: findChromium()!, args: [...chromiumArgs] });
  const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
  const found = demo.confluence!.pages.find((e) => e.title === TITLE)!; const space = demo.confluence!.spaces.find(({ id }) => id === found.spaceId)!;
  await page.goto(`${site.url}/wiki/spaces/${space.key}/pages/${found.id}?as=${reader}&lang=fr`);
  await page.getByTestId('uikit-role-assignments').first().getByRole('table').waitFor();
  for (let i=0;i<4;i++) {
    await page.getByRole('link', { name: OTHER }).click();
    await page.getByTestId('uikit-role-assignments').getByRole('table').waitFor();
    await page.waitForLoadState('networkidle');
    const t0 = Date.now(); const log: string[] = [];
    const on = (r: any) => { const d=r.postData(); const m = d && /functionKey":"([^"]+)/.exec(d); const k=d&&/"method":"([^"]+)/.exec(d); log.push(`${Date.now()-t0} > ${new URL(r.url()).pathname} ${m?m[1]:k?k[1]:''}`); };
    const off = (r: any) => { const d=r.postData(); const m = d && /functionKey":"([^"]+)/.exec(d); log.push(`${Date.now()-t0} < ${new URL(r.url()).pathname} ${m?m[1]:''}`); };
    if (i===3) { page.on('request', on); page.on('requestfinished', off); await browser.startTracing(page, { path: '/tmp/trace.json' }); }
    await page.getByRole('link', { name: TITLE }).click();
    await page.getByRole('heading', { name: TITLE }).waitFor(); log.push(`${Date.now()-t0} HEADING`);
    const headings = page.locator('[data-testid^="uikit-"]').getByRole('heading');
    await headings.first().waitFor(); log.push(`${Date.now()-t0} FIRST`);
    await Promise.all([headings.nth(4).waitFor(), page.getByTestId('uikit-role-assignments').first().getByRole('table').waitFor()]);
    log.push(`${Date.now()-t0} ALL`);
    if (i===3) { await browser.stopTracing(); console.log(log.join('\n')); }
  }
  await browser.close(); await site.stop(); process.exit(0);
}
void main();
