import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** What a Chromium that a test starts may do without: a sandbox (containers have none to give), a graphics card, and every call home. */
export const chromiumArgs: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/** The program: what CHROMIUM_PATH says, else the first known name on PATH; null when there is none. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | null {
  const named = env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') return named;
  const folders = ['/usr/bin', ...(env.PATH ?? '').split(delimiter)];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  if (!existsSync(path)) return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not ours to run: the next candidate may be.
    return false;
  }
}

/** `describe` for tests in a browser. Without one they are skipped, and one line says so; with CI=true that is a failure. */
export function describeInBrowser(title: string, tests: (open: () => Promise<Browser>) => void): void {
  const executablePath = findChromium();
  if (executablePath !== null) return describe(title, () => tests(() => chromium.launch({ executablePath, args: [...chromiumArgs] })));
  if (process.env.CI === 'true') {
    return void test(`${title}: needs a Chromium`, () => {
      throw new Error('no Chromium found: set CHROMIUM_PATH, or install chromium');
    });
  }
  process.stderr.write(`skipped: ${title} (no Chromium found; CHROMIUM_PATH can name one)\n`);
  describe.skip(title, () => tests(() => chromium.launch({ args: [...chromiumArgs] })));
}
