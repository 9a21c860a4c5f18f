import { expect, type Page } from '@playwright/test';
import { freePort, type Server } from './support/processes';
import { test } from './support/test';

/** One id leads from an error on the page to the line of the server's log that explains it. */
const explained = async (page: Page, server: Server) => {
  const trace = page.getByText('追踪编号').locator('code');
  await expect(trace).toHaveText(/^[0-9a-f]{32}$/);
  const id = (await trace.textContent())!;
  const lines = () => server.log().filter((line) => line.endsWith(`trace=${id}`));
  await expect.poll(() => lines().length).toBeGreaterThan(0);
  return lines().join('\n');
};

test('what a form was refused', async ({ page, server }) => {
  await page.request.post('/api/quotas', {
    data: { cloud_id: 'shop', project_name: 'shop', cpu_quota: 1, memory_quota: 1 },
  });
  await page.goto('/quotas?add=1');
  const form = page.getByRole('dialog');
  await form.getByLabel('项目名称').fill('shop');
  await form.getByLabel('CPU配额').fill('4');
  await form.getByLabel('内存配额').fill('8');
  await form.getByRole('button', { name: '保存' }).click();

  expect(await explained(page, server)).toContain('POST /api/quotas was answered 409 quota_exists: ');
});

test('why a sync failed', async ({ page, server }) => {
  await page.request.post('/api/prometheus/configs', {
    data: { name: 'away', url: `http://127.0.0.1:${await freePort()}`, cluster_name: 'prod-bj' },
  });
  await page.request.post('/api/prometheus/sync?config_ids=all&date=2026-02-10');
  await page.goto('/runs');
  await page.getByRole('button', { name: /展开/ }).click();

  const lines = await explained(page, server);
  expect(lines).toContain('away 2026-02-10 failed (source_unreachable): Source away cannot be reached');
  expect(lines).toContain('ended as failed after');
});
