import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { zh } from '../src/i18n/zh';
import { test } from './support/furnished';
import { prefer } from './support/language';
import { settled } from './support/settled';

/** The pages of the menu, and those below them. */
const pages = [...Object.keys(zh.menu), 'compare', 'promql'];

/** Serious and critical findings: none is let through. */
async function findings(page: Page) {
  await settled(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
    );
}

for (const theme of ['light', 'dark'] as const) {
  test(`every page has no serious finding, ${theme}`, async ({ page }) => {
    await prefer(page, 'zh', theme);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const path of pages) {
      await page.goto(`/${path}`);
      expect.soft(await findings(page), path).toEqual([]);
    }
  });

  test(`every window has no serious finding, ${theme}`, async ({ page }) => {
    await prefer(page, 'zh', theme);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const shown = async (name: string) => {
      await expect(page.getByRole('dialog')).toBeVisible();
      expect.soft(await findings(page), name).toEqual([]);
    };
    const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();

    for (const path of ['clusters', 'sources', 'quotas']) {
      await page.goto(`/${path}?add=1`);
      await shown(`${path}: add`);
      await page.goto(`/${path}`);
      await press('导入 Excel');
      await shown(`${path}: import`);
    }
    for (const path of ['clusters', 'sources']) {
      await page.goto(`/${path}`);
      await press(/的连接$/);
      await shown(`${path}: check`);
    }
    await page.goto('/sources?sync=1');
    await shown('sync');
    await page.goto('/quotas');
    await press(/^删除 /);
    await shown('delete');
    await page.goto('/reports');
    await press(/^展开 finance/);
    await press(/的数字从哪里来$/);
    await shown('why');
    await page.goto('/reports');
    await press('报表日期');
    expect.soft(await findings(page), 'calendar').toEqual([]);
  });
}
