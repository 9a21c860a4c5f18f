import { test as base, expect, type Page } from '@playwright/test';
import { type Server, startServer } from './processes';

/** What the browser complained of; every test ends without. */
export async function complaintsOf({ page }: { page: Page }, use: (complaints: string[]) => Promise<void>) {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // The browser notes every refusal of the server; those are shown on the page.
    const refused = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !refused) complaints.push(message.text());
  });
  await use(complaints);
  expect(complaints).toEqual([]);
}

/** A page of an empty installation of its own. */
export const test = base.extend<{ server: Server; complaints: string[] }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures it needs from the pattern
  server: async ({}, use) => {
    const server = await startServer();
    await use(server);
    await server.stop();
  },
  baseURL: async ({ server }, use) => use(server.address),
  complaints: [complaintsOf, { auto: true }],
});

export { expect };
