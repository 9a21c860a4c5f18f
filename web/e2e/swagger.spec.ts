import { dayReports } from './support/files';
import { expect, test } from './support/test';

test('Swagger UI can do everything, uploads too', async ({ page }) => {
  await page.goto('/swagger/index.html');

  await test.step('a list is asked for', async () => {
    await page.locator('#operations-Project_quotas-listQuotas').click();
    const list = page.locator('#operations-Project_quotas-listQuotas');
    await list.getByRole('button', { name: 'Try it out' }).click();
    await list.getByRole('button', { name: 'Execute' }).click();
    await expect(list.locator('.live-responses-table tr.response .response-col_status')).toContainText('200');
  });

  await test.step('a file is uploaded', async () => {
    const upload = page.locator('[id="operations-Day_reports-uploadDayReports"]');
    await upload.click();
    await upload.getByRole('button', { name: 'Try it out' }).click();
    await upload.locator('input[type=file]').setInputFiles(dayReports[0]!);
    await upload.getByRole('button', { name: 'Execute' }).click();
    await expect(upload.locator('.live-responses-table tr.response .response-col_status')).toContainText(
      '200',
    );
  });
});
