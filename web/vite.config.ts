import { defineConfig } from 'vitest/config';

export default defineConfig({
  build: {
    outDir: '../api/wwwroot',
    emptyOutDir: true,
    target: 'es2022',
    // Pages load when they are opened; `npm run size` holds the first load to its limit.
    chunkSizeWarningLimit: 800,
  },
  server: {
    proxy: { '/api': 'http://127.0.0.1:8080' },
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/testing/setup.ts'],
  },
});
