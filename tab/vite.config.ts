// Builds the tab into dist/tab, which the server serves at /tab/.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  build: {
    outDir: '../dist/tab',
    emptyOutDir: true,
    // Says which chunk loads which: the first load is measured by it.
    manifest: true,
    modulePreload: { polyfill: false },
    // The content policy lets no data: addresses in.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
});
