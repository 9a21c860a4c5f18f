import { expect, type Page } from '@playwright/test';
import { zh } from '../src/i18n/zh';
import { test } from './support/furnished';
import { languages, prefer } from './support/language';
import { settled } from './support/settled';

/**
 * Texts in tables that reach out of their cells, where they are cut without a sign: `20.12` would read as `0.12`. Names
 * may be cut, with an ellipsis.
 */
const cutTexts = (page: Page) =>
  page.evaluate(() => {
    const cut: string[] = [];
    for (const cell of document.querySelectorAll('#content td, #content th')) {
      const box = cell.getBoundingClientRect();
      const style = getComputedStyle(cell);
      const [from, to] = [
        box.left + parseFloat(style.paddingLeft),
        box.right - parseFloat(style.paddingRight),
      ];
      const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        if (!node.textContent?.trim()) continue;
        let holder = node.parentElement!;
        while (holder !== cell && getComputedStyle(holder).textOverflow !== 'ellipsis')
          holder = holder.parentElement!;
        if (holder !== cell || cell.classList.contains('cell-text')) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const { left, right } = range.getBoundingClientRect();
        if (left < from - 1 || right > to + 1)
          cut.push(`${cell.textContent} (${Math.ceil(Math.max(from - left, right - to))} px)`);
      }
    }
    return [...new Set(cut)];
  });

for (const language of Object.keys(languages) as (keyof typeof languages)[]) {
  test(`no figure, time or heading of a table is cut, ${language}`, async ({ page }) => {
    await prefer(page, language);
    for (const path of [...Object.keys(zh.menu), 'compare', 'promql']) {
      await page.goto(`/${path}`);
      await settled(page);
      expect.soft(await cutTexts(page), path).toEqual([]);
    }
  });
}

test('a figure that is wider than its column goes on below', async ({ page, furnished }) => {
  const quota = {
    cloud_id: 'wide',
    project_name: 'wide',
    cpu_quota: 123456789.12,
    memory_quota: 987654321.09,
  };
  await page.request.post(`${furnished.server.address}/api/quotas`, { data: quota });
  await prefer(page, 'zh');
  await page.goto('/quotas');
  await settled(page);
  await expect(page.getByText('123,456,789.12')).toBeVisible();
  expect(await cutTexts(page)).toEqual([]);
});
