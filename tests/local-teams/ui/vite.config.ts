// Builds the page of the local Teams into dist/local-teams; it is never part of what is deployed.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  build: {
    outDir: '../../../dist/local-teams',
    emptyOutDir: true,
    // Fluent and the card renderer are most of it; the page is only ever served over loopback.
    chunkSizeWarningLimit: 2500,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3980' } },
});
