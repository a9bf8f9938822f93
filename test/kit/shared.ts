import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(__dirname, '../..');
const shared = resolve(root, '../shared');

/** The absolute path of a file or folder of the shared data, whether or not it is there. */
export const sharedPath = (...parts: string[]) => join(shared, ...parts);

/**
 * `describe` for tests that need shared data: it gets the absolute path. Where the data is absent the tests are skipped with one line;
 * with CI=true that is a failure.
 */
export function describeWithShared(title: string, part: string, tests: (path: string) => void): void {
  const path = sharedPath(part);
  if (existsSync(path)) describe(title, () => tests(path));
  else if (process.env.CI === 'true') test(`${title}: needs ${part}`, () => fail(part));
  else {
    process.stderr.write(`skipped: ${title} (no shared data at ../shared/${part})\n`);
    describe.skip(title, () => tests(path));
  }
}

function fail(part: string): never {
  throw new Error(`shared data is absent: ../shared/${part}`);
}
