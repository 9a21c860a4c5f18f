import { expect, test } from './support/test';

test('an empty installation loads the sample data and shows a report of it', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: '载入示例数据' }).click();
  await expect(page).toHaveURL(/\/reports/);
  await expect(page.getByRole('row', { name: /支付中心-生产 inst_1000/ })).toContainText('%');
  await page.goto('/day-reports');
  await expect(page.getByRole('region', { name: '已有数据的日期' }).getByRole('row')).toHaveCount(36);
});
