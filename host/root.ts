import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/**
 * The folder of this repository: the nearest one with a manifest.yml and a package.json, seen from the program that runs (the host's bundle,
 * a test runner in node_modules) and else from the working directory. Bundled and unbundled code lie at different depths, so no relative path would do.
 * @throws Error when neither lies in such a folder.
 */
export function findRoot(): string {
  for (const start of [dirname(resolve(process.argv[1] ?? '.')), process.cwd()]) {
    for (let folder = start; ; folder = dirname(folder)) {
      if (existsSync(join(folder, 'manifest.yml')) && existsSync(join(folder, 'package.json'))) return folder;
      if (dirname(folder) === folder) break;
    }
  }
  throw new Error('the folder with manifest.yml and package.json was not found above the running program or the working directory');
}
