// Writes what is made of other files: docs/checks from the checks themselves, playbooks/playbook.schema.json from the format and the checks,
// src/starters.generated.json from playbooks/*.yaml. Tests fail
// while they are out of step.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), 'diapason-docs-'));
const entry = `export { checks } from './src/checks'; export { writeCheckPages } from './tools/check-pages';
  export { writePlaybookSchema } from './tools/playbook-schema';
  export { writeStarters } from './tools/starters';`;
await build({
  stdin: { contents: entry, resolveDir: root, loader: 'ts' },
  outfile: join(folder, 'pages.cjs'),
  bundle: true,
  platform: 'node',
  format: 'cjs',
  logLevel: 'warning',
});
const { checks, writeCheckPages, writePlaybookSchema, writeStarters } = await import(pathToFileURL(join(folder, 'pages.cjs')).href);
const pages = writeCheckPages(checks.values());
const target = join(root, 'docs', 'checks');
mkdirSync(target, { recursive: true });
for (const name of readdirSync(target)) if (!pages.has(name)) rmSync(join(target, name));
for (const [name, text] of pages) writeFileSync(join(target, name), text);
rmSync(folder, { recursive: true });
writeFileSync(join(root, 'playbooks', 'playbook.schema.json'), writePlaybookSchema(checks.values()));
const yamls = readdirSync(join(root, 'playbooks')).filter((name) => name.endsWith('.yaml'));
writeFileSync(
  join(root, 'src', 'starters.generated.json'),
  writeStarters(yamls.map((name) => readFileSync(join(root, 'playbooks', name), 'utf8'))),
);
process.stderr.write(`wrote ${pages.size} pages to docs/checks, ${yamls.length} playbooks to src/starters.generated.json\n`);
