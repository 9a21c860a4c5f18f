import { test as base } from '@playwright/test';
import { addDays, today } from '../../src/lib/dates';
import { furnish } from './furnish';
import { type Server, startServer, startSimulator, type World } from './processes';
import { complaintsOf } from './test';

interface Furnished {
  server: Server;
  world: World;
}

/** Pages of one installation for all tests of a file, filled with everything there can be. */
export const test = base.extend<{ complaints: string[] }, { furnished: Furnished }>({
  furnished: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures it needs from the pattern
    async ({}, use) => {
      const simulator = await startSimulator(addDays(today('Asia/Shanghai'), -1));
      const server = await startServer();
      await furnish(server.address, simulator.world);
      await use({ server, world: simulator.world });
      await server.stop();
      await simulator.stop();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ furnished }, use) => use(furnished.server.address),
  complaints: [complaintsOf, { auto: true }],
});
