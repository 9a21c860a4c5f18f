import { expect, type Page } from '@playwright/test';

/** Everything is there, and nothing moves any more. */
export async function settled(page: Page) {
  await page.waitForLoadState('networkidle');
  await expect(page.locator('.loading')).toHaveCount(0);
  // A window that is still fading in has the colours of neither.
  await expect(
    page.locator('.ant-zoom-appear, .ant-zoom-enter, .ant-fade-enter, .ant-fade-appear'),
  ).toHaveCount(0);
}
