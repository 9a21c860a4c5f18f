import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Under whatever path it is put, the page finds its parts beside itself.
  base: './',
  build: {
    outDir: '../api/wwwroot',
    emptyOutDir: true,
    target: 'es2022',
    // Pages load when they are opened; `npm run size` holds the first load to its limit.
    chunkSizeWarningLimit: 800,
    rollupOptions: {
      // Packages mark what runs in a browser for servers that draw pages; here everything does.
      onwarn: (warning, warn) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && warn(warning),
    },
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
