import { chromium } from 'playwright-core';
const base = 'http://localhost:4377';
const shots = process.argv.slice(2).map((x) => x.split('|'));
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu','--disable-background-networking','--disable-component-update','--disable-sync','--no-first-run'] });
const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
page.on('pageerror', (e) => console.log('ERR', String(e)));
for (const [name, path, as, lang, theme, click] of shots) {
  await page.goto(`${base}${path}?${new URLSearchParams({ as, lang, theme })}`);
  const f = page.frameLocator('iframe.frame');
  try { await f.getByRole('heading').first().waitFor({ timeout: 15000 }); } catch { console.log('no heading', name); }
  await page.waitForTimeout(2500);
  if (click) { await f.getByRole('button', { name: new RegExp(click) }).first().click(); await page.waitForTimeout(1200); }
  await page.screenshot({ path: `/tmp/shots/${name}.png` });
}
await browser.close();
