import { defineConfig } from '@playwright/test';
import tests from './playwright.config';

/** What is looked at and measured by hand: `npm run screenshots` and `npm run speed`. */
export default defineConfig({
  ...tests,
  testMatch: ['*.shots.ts', '*.speed.ts'],
  timeout: 600_000,
  reporter: 'list',
});
