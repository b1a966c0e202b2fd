// The gallery of parts, for the browser tests alone.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  build: { outDir: '../../../dist/tab-gallery', emptyOutDir: false, minify: false, chunkSizeWarningLimit: 4000 },
});
