// Bundles the UI Kit resources of an app: every one that its manifest renders natively. `node tools/uikit.mjs APP_DIR` does it for another app.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { parse } from 'yaml';

/** Resource keys that `render: native` stands beside, at a module or at the configuration of a macro. */
function findNative(value) {
  if (typeof value !== 'object' || value === null) return [];
  const own = value.render === 'native' && typeof value.resource === 'string' ? [value.resource] : [];
  return [...own, ...Object.values(value).flatMap(findNative)];
}

/** Writes dist/uikit/<resource>.js for each UI Kit resource of the app in `appDir`. @throws Error for a resource that the manifest does not list, or that does not bundle. */
export async function bundleUiKit(appDir) {
  const { modules, resources = [] } = parse(readFileSync(join(appDir, 'manifest.yml'), 'utf8'));
  const paths = new Map(resources.map(({ key, path }) => [key, path]));
  const entryPoints = Object.fromEntries(
    [...new Set(findNative(modules))].map((key) => {
      const path = paths.get(key);
      if (path === undefined) throw new Error(`manifest.yml lists no resource "${key}"`);
      return [key, resolve(appDir, path)];
    }),
  );
  await build({
    entryPoints,
    outdir: join(appDir, 'dist', 'uikit'),
    bundle: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    // Forge's own bundler takes the classic pragma: a file without `import React` must fail here, too.
    jsx: 'transform',
    tsconfigRaw: { compilerOptions: { jsx: 'react' } },
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    // As Forge deploys it.
    minify: true,
    sourcemap: true,
    logLevel: 'warning',
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundleUiKit(resolve(process.argv[2] ?? '.'));
