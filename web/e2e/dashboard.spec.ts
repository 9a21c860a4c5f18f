import { expect } from '@playwright/test';
import { test } from './support/furnished';

/** The job library's own pages; every one opens, and jobs have names that a person understands. */
const pages = [
  '',
  '/jobs/enqueued',
  '/jobs/scheduled',
  '/jobs/processing',
  '/jobs/succeeded',
  '/jobs/failed',
  '/jobs/deleted',
  '/jobs/awaiting',
  '/retries',
  '/recurring',
  '/servers',
];

test('every page of the job dashboard opens', async ({ page }) => {
  for (const path of pages) {
    const answer = await page.goto(`/hangfire${path}`);
    expect.soft(answer?.status(), path).toBe(200);
    await expect.soft(page.locator('h1.page-header').first(), path).toBeVisible();
  }
});

test('a job says what it does, and its page what became of it', async ({ page, furnished }) => {
  await page.goto('/hangfire/jobs/succeeded');
  await page
    .getByRole('link', {
      name: `Sync usage of metrics of prod-bj, metrics of prod-sh for ${furnished.world.day}`,
    })
    .click();
  await expect(page.getByText('Succeeded').first()).toBeVisible();
});

test('the schedule is seen as recurring jobs, while it is on', async ({ page }) => {
  await page.request.post('/api/scheduler/config', { data: { enabled: true } });
  await page.goto('/hangfire/recurring');
  for (const job of ['sync usage', 'sync project_quotas', 'sync namespace_quotas', 'catch up'])
    await expect(page.getByRole('cell', { name: job, exact: true })).toBeVisible();
  await page.request.post('/api/scheduler/config', { data: { enabled: false } });
  await page.reload();
  await expect(page.getByText('No recurring jobs found.')).toBeVisible();
});
