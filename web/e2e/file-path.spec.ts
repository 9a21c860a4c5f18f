import { readFile } from 'node:fs/promises';
import { badDayReport, dayReports, days, quotas } from './support/files';
import { firstSheet } from './support/sheet';
import { expect, test } from './support/test';

test('from an empty installation to an exported report, by files', async ({ page }) => {
  await test.step('an empty installation shows the first steps', async () => {
    await page.goto('/');
    await expect(page.getByRole('heading', { name: '接入集群，自动统计' })).toBeVisible();
    await page.getByRole('button', { name: '导入配额表' }).click();
  });

  await test.step('quotas are checked, then imported; the bad row is told', async () => {
    await page.getByRole('button', { name: '导入 Excel' }).first().click();
    const box = page.getByRole('dialog');
    await box.locator('input[type=file]').setInputFiles(quotas);
    await box.getByRole('button', { name: '检查' }).click();
    await expect(box.getByText('将新增 2 行')).toBeVisible();
    await expect(box.getByRole('row', { name: /4 CPU配额\(核\)/ })).toBeVisible();
    await box.getByRole('button', { name: '导入', exact: true }).click();
    await expect(box.getByText('导入完成：新增 2 行')).toBeVisible();
    await box.getByRole('button', { name: '关闭' }).last().click();
    await expect(page.getByRole('row', { name: /inst_0001/ })).toContainText('8.00');
  });

  await test.step('seven day reports and a bad one are uploaded at once', async () => {
    await page.getByRole('link', { name: '日报上传' }).click();
    await page.getByLabel('将日报文件拖到此处').setInputFiles([...dayReports, badDayReport]);
    await expect(page.getByText('成功 8，未导入 0，待处理 0')).toBeVisible();
    await expect(page.getByText('2 行有误')).toBeVisible();
    await expect(page.getByRole('row', { name: /billing;broken;abc/ })).toContainText('3');
    await expect(page.getByRole('region', { name: '已有数据的日期' }).getByRole('row')).toHaveCount(9);
  });

  await test.step('the report has the rates, and says why one is missing', async () => {
    await page.getByRole('link', { name: '2026-02-10' }).click();
    const payments = page.getByRole('row', { name: /支付中心/ });
    await expect(payments).toContainText('75.00%');
    await expect(payments).toContainText('37.50%');
    await expect(payments).toContainText('中');
    await expect(page.getByRole('row', { name: /billing/ })).toContainText('超配额');
    await page.getByText('全部项目').click();
    await expect(page.getByRole('row', { name: /没有配额/ })).toContainText('无配额');
    await page.getByRole('button', { name: '展开 支付中心' }).click();
    await expect(page.getByRole('row', { name: /pay-a/ })).toContainText('4.00');
  });

  await test.step('the calendar marks the days that have data', async () => {
    await page.getByRole('button', { name: '报表日期' }).click();
    await expect(page.getByRole('button', { name: '2026-02-09 有数据，完整' })).toBeVisible();
    await expect(page.getByRole('button', { name: '2026-02-12 没有数据' })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('the exported workbook holds every chosen day', async () => {
    await page.getByRole('link', { name: '导出', exact: true }).click();
    await page.getByRole('checkbox', { name: /全选/ }).check();
    await page.getByRole('checkbox', { name: /2026-02-11/ }).uncheck();
    await expect(page.getByRole('row', { name: /inst_0001 2026-02-04 0.7500000000/ })).toBeVisible();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载报表' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('resource_usage_report.xlsx');
    const [headings, ...rows] = firstSheet(await readFile(await file.path()));
    expect(headings).toEqual(['云序号', '日期', 'cpu使用率', '内存使用率']);
    expect(rows.map(([id, date]) => `${date} ${id}`)).toEqual(
      days.flatMap((day) => [`${day} inst_0001`, `${day} inst_0002`]),
    );
    expect(rows[0]!.slice(2).map(Number)).toEqual([0.75, 0.375]);
    expect(rows[1]!.slice(2).map(Number)).toEqual([1.25, 0.125]);
  });
});
