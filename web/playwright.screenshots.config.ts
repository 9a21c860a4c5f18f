import { defineConfig } from '@playwright/test';
import tests from './playwright.config';

/** `npm run screenshots`: every page, to be looked at. The folder is ignored by git. */
export default defineConfig({
  ...tests,
  testMatch: '*.shots.ts',
  timeout: 600_000,
  reporter: 'list',
});
