// Writes docs/checks from the checks themselves. A test fails while the pages are out of step.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), 'diapason-docs-'));
const entry = "export { checks } from './src/checks'; export { writeCheckPages } from './tools/check-pages';";
await build({
  stdin: { contents: entry, resolveDir: root, loader: 'ts' },
  outfile: join(folder, 'pages.mjs'),
  bundle: true,
  platform: 'node',
  format: 'esm',
  logLevel: 'warning',
});
const { checks, writeCheckPages } = await import(pathToFileURL(join(folder, 'pages.mjs')).href);
const pages = writeCheckPages(checks.values());
const target = join(root, 'docs', 'checks');
mkdirSync(target, { recursive: true });
for (const name of readdirSync(target)) if (!pages.has(name)) rmSync(join(target, name));
for (const [name, text] of pages) writeFileSync(join(target, name), text);
rmSync(folder, { recursive: true });
process.stderr.write(`wrote ${pages.size} pages to docs/checks\n`);
