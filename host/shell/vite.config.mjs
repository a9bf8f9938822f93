import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'esbuild';
import { defineConfig } from 'vite';

const here = dirname(fileURLToPath(import.meta.url));
const env = { 'process.env.NODE_ENV': '"production"' };

/** The bridge runs before any module script of a frame, so it is a classic script in one piece, beside the shell's own modules: one for pages, one for UI Kit bundles. */
const bridges = {
  name: 'frame-bridges',
  async generateBundle() {
    const { outputFiles } = await build({
      entryPoints: ['page', 'native'].map((name) => join(here, `../seam-frontend/${name}.ts`)),
      outdir: 'frame',
      bundle: true,
      write: false,
      minify: true,
      platform: 'browser',
      format: 'iife',
      target: 'es2022',
      define: { ...env, 'process.env': '{}' },
    });
    for (const { path, text } of outputFiles) this.emitFile({ type: 'asset', fileName: `frame-${basename(path)}`, source: text });
  },
};

export default defineConfig({
  root: here,
  base: '/',
  plugins: [react(), bridges],
  define: { ...env, 'process.env': '{}' },
  build: { outDir: join(here, '../../dist/shell'), emptyOutDir: true, chunkSizeWarningLimit: 4000 },
});
