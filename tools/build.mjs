// Builds what is stale. Each target names its inputs; a stamp under dist/ holds the hash of what was built last.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => join(root, ...parts);

async function bundle(options) {
  const { build } = await import('esbuild');
  await build({ bundle: true, platform: 'node', target: 'node20', sourcemap: true, logLevel: 'warning', absWorkingDir: root, ...options });
}

async function buildPages(folder) {
  // A test runner says NODE_ENV=test, and React would be built for development.
  process.env.NODE_ENV = 'production';
  const { build } = await import('vite');
  await build({ root: at(folder), configFile: at(folder, 'vite.config.mjs'), logLevel: 'warn' });
}

const benchFiles = readdirSync(at('bench'))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => `bench/${name}`);

/** name → inputs (files or folders), an output that must exist, and how to make it. */
const targets = {
  app: {
    inputs: ['src', 'locales', 'playbooks'],
    output: 'dist/app/index.cjs',
    make: () => bundle({ entryPoints: ['src/index.ts'], outfile: 'dist/app/index.cjs', format: 'cjs' }),
  },
  host: {
    inputs: ['host', 'playbooks'],
    output: 'dist/host/main.mjs',
    make: () => bundle({ entryPoints: ['host/main.ts'], outfile: 'dist/host/main.mjs', format: 'esm', packages: 'external' }),
  },
  worker: {
    inputs: ['host/worker.ts', 'host/worker'],
    output: 'dist/host/worker.cjs',
    make: () => bundle({ entryPoints: ['host/worker.ts'], outfile: 'dist/host/worker.cjs', format: 'cjs', packages: 'external' }),
  },
  bench: {
    // Not the whole folder: it also holds the results.
    inputs: [...benchFiles, 'src', 'locales', 'host', 'test/kit'],
    output: 'dist/bench/conformance.cjs',
    make: async () => {
      await bundle({
        entryPoints: ['bench/conformance.ts', 'bench/scale.ts', 'bench/stage-proposals.ts'],
        outdir: 'dist/bench',
        outExtension: { '.js': '.cjs' },
        format: 'cjs',
        external: ['pm4js'],
      });
      for (const name of ['playbook', 'report', 'inbox', 'forecast'])
        await bundle({ entryPoints: [`bench/${name}.ts`], outfile: `dist/bench/${name}.mjs`, format: 'esm', packages: 'external' });
      for (const name of ['macros', 'role-matrix'])
        await bundle({ entryPoints: [`bench/${name}.ts`], outfile: `dist/bench/${name}.cjs`, format: 'cjs', packages: 'external' });
    },
  },
  pages: {
    inputs: ['static/app', 'src/contract', 'src/text', 'src/client', 'locales'],
    output: 'static/app/dist/index.html',
    make: () => buildPages('static/app'),
  },
  uikit: {
    inputs: ['manifest.yml', 'src', 'locales', 'tools/uikit.mjs'],
    output: 'dist/uikit',
    make: async () => {
      const { bundleUiKit } = await import('./uikit.mjs');
      // The folder stands also when the manifest renders nothing natively.
      mkdirSync(at('dist', 'uikit'), { recursive: true });
      await bundleUiKit(root);
    },
  },
  shell: {
    inputs: ['host/shell', 'host/uikit', 'host/seam-frontend', 'host/server/shell-api.ts', 'locales'],
    output: 'dist/shell/index.html',
    make: () => buildPages('host/shell'),
  },
};

function* filesIn(path) {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) return void (yield path);
  for (const name of readdirSync(path).sort()) {
    if (name !== 'dist' && name !== 'node_modules') yield* filesIn(join(path, name));
  }
}

function hashOf(inputs) {
  const hash = createHash('sha256');
  for (const input of [...inputs, 'package-lock.json', 'tools/build.mjs']) {
    for (const file of filesIn(at(input))) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** Builds the named targets (all by default) whose inputs changed since they were built. Says on stderr what it does. */
export async function buildStale(names = Object.keys(targets)) {
  for (const name of names) {
    const { inputs, output, make } = targets[name];
    const stamp = at('dist', `.${name}.stamp`);
    const hash = hashOf(inputs);
    if (existsSync(at(output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) continue;
    process.stderr.write(`building ${name} …\n`);
    await make();
    mkdirSync(at('dist'), { recursive: true });
    writeFileSync(stamp, hash);
  }
}
