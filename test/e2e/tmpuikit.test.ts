import { serveUiKitFixture } from '../host/uikit-site';
import { describeInBrowser } from '../kit/browser';
jest.setTimeout(60000);
describeInBrowser('tmp', (open) => {
  test('x', async () => {
    const site = await serveUiKitFixture();
    const browser = await open();
    const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
    page.on('console', (m) => process.stderr.write('CONSOLE ' + m.type() + ' ' + m.text().slice(0, 600) + '\n'));
    page.on('pageerror', (e) => process.stderr.write('PAGEERROR ' + String(e.stack).slice(0, 900) + '\n'));
    await page.goto(`${site.url}/browse/LAB-1`);
    await page.waitForTimeout(5000);
    await page.screenshot({ path: '/tmp/tmp.png', fullPage: true });
    process.stderr.write((await page.locator('body').innerText()).slice(0, 1500) + '\n');
    process.stderr.write(site.errors.join('\n') + '\n');
    await browser.close();
    await site.stop();
  });
});
