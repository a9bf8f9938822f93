import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// Forge serves the folder below a path of its own choosing: every address is relative. Its CSP allows no inline script.
export default defineConfig({
  base: './',
  plugins: [react()],
  define: { 'process.env': {} },
  build: { outDir: 'dist', emptyOutDir: true, modulePreload: { polyfill: false }, chunkSizeWarningLimit: 1500 },
});
