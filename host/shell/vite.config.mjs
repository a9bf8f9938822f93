import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'esbuild';
import { defineConfig } from 'vite';

const here = dirname(fileURLToPath(import.meta.url));
const env = { 'process.env.NODE_ENV': '"production"' };

/** The bridge runs before any module script of a page, so it is a classic script in one piece, beside the shell's own modules. */
const bridge = {
  name: 'frame-bridge',
  async generateBundle() {
    const { outputFiles } = await build({
      entryPoints: [join(here, '../seam-frontend/bridge.ts')],
      bundle: true,
      write: false,
      minify: true,
      platform: 'browser',
      format: 'iife',
      target: 'es2022',
      define: { ...env, 'process.env': '{}' },
    });
    this.emitFile({ type: 'asset', fileName: 'bridge.js', source: outputFiles[0].text });
  },
};

export default defineConfig({
  root: here,
  base: '/',
  plugins: [react(), bridge],
  define: { ...env, 'process.env': '{}' },
  build: { outDir: join(here, '../../dist/shell'), emptyOutDir: true, chunkSizeWarningLimit: 4000 },
});
