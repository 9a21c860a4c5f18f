import { mkdir } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';
import { addDays, today } from '../src/lib/dates';
import { furnish } from './support/furnish';
import { startServer, startSimulator } from './support/processes';
import { settled } from './support/settled';
import { test } from '@playwright/test';

const folder = 'screenshots';
const pages = [
  'overview',
  'quotas',
  'namespaces',
  'day-reports',
  'reports',
  'compare',
  'export',
  'schedule',
  'clusters',
  'sources',
  'promql',
  'runs',
  'help',
];
const onPhones = ['overview', 'reports', 'clusters'];

test('every page, filled', async ({ browser }) => {
  const simulator = await startSimulator(addDays(today('Asia/Shanghai'), -1));
  const server = await startServer();
  await mkdir(folder, { recursive: true });
  try {
    const empty = await open(browser, server.address, 'zh', 'light');
    await shoot(empty, 'overview', 'empty-zh-light');
    await furnish(server.address, simulator.world);
    for (const [language, theme] of [
      ['zh', 'light'],
      ['en', 'dark'],
    ] as const) {
      const page = await open(browser, server.address, language, theme);
      for (const path of pages) await shoot(page, path, `${path.replace('/', '-')}-${language}-${theme}`);
      await windows(page, `${language}-${theme}`);
      await page.setViewportSize({ width: 390, height: 844 });
      for (const path of onPhones) await shoot(page, path, `phone-${path}-${language}-${theme}`);
      await page.context().close();
    }
  } finally {
    await server.stop();
    await simulator.stop();
  }
});

async function open(browser: Browser, address: string, language: string, theme: string) {
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width: 1280, height: 800 },
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  await context.addInitScript(
    ([chosen, colors]) => {
      localStorage.setItem('language', chosen!);
      localStorage.setItem('theme', colors!);
    },
    [language, theme],
  );
  return context.newPage();
}

async function shoot(page: Page, path: string, name: string) {
  await page.goto(`/${path}`);
  await settled(page);
  await page.screenshot({ path: `${folder}/${name}.png` });
  const content = page.locator('#content');
  // What is further down, for pages that scroll.
  if (await content.evaluate((element) => element.scrollHeight > element.clientHeight + 40)) {
    await content.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await page.screenshot({ path: `${folder}/${name}-end.png` });
  }
}

/** Windows over the pages, by the place of their buttons: their words differ by language. */
async function windows(page: Page, name: string) {
  const shown = async (file: string) => {
    await page.getByRole('dialog').waitFor();
    await settled(page);
    await page.screenshot({ path: `${folder}/${file}-${name}.png` });
  };
  await page.goto('/clusters?add=1');
  await shown('cluster-form');
  await page.goto('/sources?sync=1');
  await shown('usage-sync');
  for (const list of ['clusters', 'sources']) {
    await page.goto(`/${list}`);
    await page.locator('.row-actions .icon-button').first().click();
    await shown(`${list}-check`);
  }
  await page.goto('/reports');
  await page.locator('.expand').first().click();
  await settled(page);
  await page.screenshot({ path: `${folder}/reports-open-${name}.png` });
  await page.locator('.expansion .ant-btn-link').first().click();
  await shown('why');
}
