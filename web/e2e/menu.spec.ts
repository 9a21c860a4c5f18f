import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { decimal } from '../src/lib/format';
import { test } from './support/furnished';
import { filled, type Language, languages, prefer, textsOf } from './support/language';
import { firstSheet, workbook } from './support/sheet';

interface Truth {
  namespaces: { clusterName: string; namespace: string; peakCpu: number }[];
}

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** One whole path for every entry of the menu, in each language. */
for (const language of Object.keys(languages) as Language[]) {
  const t = textsOf(language);

  test.describe(`in ${language}`, () => {
    test.beforeEach(async ({ page }) => {
      await prefer(page, language);
      await page.goto('/');
    });

    const enter = (page: Page, entry: keyof typeof t.menu) =>
      page.getByRole('navigation').getByRole('link', { name: t.menu[entry], exact: true }).click();

    test('overview: the newest day, its figures as a table, the projects over their quota', async ({
      page,
      furnished,
    }) => {
      await enter(page, 'overview');
      const answer = await page.request.get('/api/reports/trend');
      const newest = (
        (await answer.json()) as { date: string; cpu_rate: number; levels: { over: number } }[]
      ).at(-1)!;
      expect(newest.date).toBe(furnished.world.day);

      const trend = page.getByRole('region', { name: t.overview.trend });
      await expect(trend.getByRole('img', { name: t.overview.trend })).toBeVisible();
      await expect(trend.locator('svg path')).not.toHaveCount(0);
      await trend.getByText(t.chart.table, { exact: true }).click();
      await expect(trend.getByRole('row', { name: new RegExp(newest.date) })).toContainText(
        `${decimal(newest.cpu_rate)}%`,
      );
      await expect(page.getByRole('region', { name: t.overview.highestCpu }).getByRole('row')).toHaveCount(6);

      await page
        .getByRole('link', {
          name: new RegExp(`${newest.levels.over}.*${newest.date}|${newest.date}.*${newest.levels.over} `),
        })
        .click();
      await expect(page).toHaveURL(/level=over/);
      await expect(page.getByRole('row', { name: /finance/ })).toContainText(t.level.over);
    });

    test('project quotas: added, changed, found, opened, deleted', async ({ page }) => {
      await enter(page, 'quotas');
      const name = `path-${language}`;
      const row = page.getByRole('row', { name: new RegExp(name) });
      await page.getByRole('button', { name: t.action.add, exact: true }).click();
      const form = page.getByRole('dialog');
      await form.getByLabel(t.term.projectName).fill(name);
      await form.getByLabel(t.term.cpuQuota).fill('4');
      await form.getByLabel(t.term.memoryQuota).fill('8');
      await form.getByRole('button', { name: t.action.save }).click();
      await expect(row).toContainText('4.00');

      await page.getByRole('button', { name: filled(t.action.editNamed, { name }) }).click();
      await form.getByLabel(t.term.cpuQuota).fill('6.5');
      await form.getByRole('button', { name: t.action.save }).click();
      await expect(row).toContainText('6.50');
      await expect(form).toHaveCount(0);

      await page.keyboard.press('/');
      await page.keyboard.type('shop');
      await expect(page.getByRole('row')).toHaveCount(2);
      await page.getByRole('button', { name: filled(t.table.expand, { name: 'shop' }) }).click();
      await expect(page.getByRole('table', { name: t.quotas.shares }).getByRole('row')).toHaveCount(3);

      await page.getByRole('searchbox').fill(name);
      await page.getByRole('button', { name: filled(t.action.deleteNamed, { name }) }).click();
      const question = page.getByRole('dialog');
      await expect(question).toContainText(name);
      await question.getByRole('button', { name: t.action.delete }).click();
      await expect(row).toHaveCount(0);
    });

    test('namespace quotas: filtered, imported from a sheet, deleted', async ({ page }) => {
      await enter(page, 'namespaces');
      await expect(page.getByRole('row', { name: /quota-two/ })).toContainText('56.84%');
      await page.getByRole('combobox', { name: t.term.projectName }).selectOption('quota-no-status');
      await expect(page).toHaveURL(/project=quota-no-status/);
      await expect(page.getByRole('row')).toHaveCount(2);

      const namespace = `sheet-${language}`;
      await page.getByRole('button', { name: t.action.importExcel }).click();
      await page.getByLabel(t.import.drop).setInputFiles({
        name: 'namespaces.xlsx',
        mimeType: xlsx,
        buffer: workbook([
          ['集群名称', '命名空间', '项目名称', 'CPU配额(核)', '内存配额(GB)', 'CPU已用(核)', '内存已用(GB)'],
          ['prod-bj', namespace, 'shop', 8, 16, 7, 4],
          ['prod-bj', 'bad-row', 'shop', -1, 16, 7, 4],
        ]),
      });
      const box = page.getByRole('dialog');
      await box.getByRole('button', { name: t.import.import, exact: true }).click();
      await expect(box.getByRole('status')).toContainText(
        filled(t.import.done, { imported: 1, updated: 0, skipped: 0 }),
      );
      await expect(box.getByRole('row', { name: /CPU配额/ })).toContainText('3');
      await box.getByRole('button', { name: t.action.close, exact: true }).last().click();

      await page.getByRole('combobox', { name: t.term.projectName }).selectOption('');
      const row = page.getByRole('row', { name: new RegExp(namespace) });
      await expect(row).toContainText('87.50%');
      await page.getByRole('button', { name: filled(t.action.deleteNamed, { name: namespace }) }).click();
      await page.getByRole('dialog').getByRole('button', { name: t.action.delete }).click();
      await expect(row).toHaveCount(0);
    });

    test('day reports: a file is uploaded, its bad line is shown, its date is deleted', async ({ page }) => {
      await enter(page, 'day-reports');
      const date = language === 'zh' ? '2026-03-01' : '2026-03-02';
      await page.getByLabel(t.dayReports.drop).setInputFiles({
        name: `bj_Day_report_${date}.txt`,
        mimeType: 'text/plain',
        buffer: Buffer.from('billing;one;1;1024\nbilling;two;abc;1\n'),
      });
      await expect(page.getByRole('row', { name: /billing;two;abc/ })).toContainText('2');
      const dates = page.getByRole('region', { name: t.dayReports.dates });
      await expect(dates.getByRole('row', { name: new RegExp(date) })).toBeVisible();
      await page.getByRole('button', { name: filled(t.dayReports.deleteHint, { date }) }).click();
      await page.getByRole('dialog').getByRole('button', { name: t.action.delete }).click();
      await expect(dates.getByRole('row', { name: new RegExp(date) })).toHaveCount(0);
    });

    test('reports: a project, its namespaces, why a figure is what it is, and the comparison', async ({
      page,
      furnished,
    }) => {
      const truth = JSON.parse(await readFile(furnished.world.truth, 'utf8')) as Truth;
      const of = truth.namespaces.find(({ namespace }) => namespace === 'batch-job')!;
      await enter(page, 'reports');
      await page.getByRole('button', { name: filled(t.table.expand, { name: 'data' }) }).click();
      await expect(page.getByRole('row', { name: /batch-job / }).last()).toContainText(decimal(of.peakCpu));
      await page
        .getByRole('button', { name: filled(t.why.open, { namespace: 'batch-job' }), exact: true })
        .click();
      const why = page.getByRole('dialog');
      await expect(why.getByText(t.why.dropped).first()).toBeVisible();
      await why.getByText(t.why.queries).click();
      await expect(why.getByText(/max by \(namespace,pod,container\)/).first()).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(why).toHaveCount(0);

      await page.getByRole('link', { name: t.compare.title }).click();
      await expect(page.getByRole('heading', { level: 1, name: t.compare.title })).toBeVisible();
      await expect(page.getByRole('row', { name: /batch-job / })).toContainText(t.compare.notUploaded);
      await page.getByLabel(t.compare.only).selectOption('both');
      await expect(page.getByText(t.table.noMatch)).toBeVisible();
    });

    test('export: the last seven days, previewed and downloaded', async ({ page, furnished }) => {
      await enter(page, 'export');
      await page.getByRole('button', { name: t.export.lastSeven }).click();
      await expect(
        page.getByRole('region', { name: t.export.preview }).getByRole('row').nth(1),
      ).toBeVisible();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: t.export.download }).click();
      const rows = firstSheet(await readFile(await (await download).path()));
      expect(rows[0]).toEqual(['云序号', '日期', 'cpu使用率', '内存使用率']);
      expect(new Set(rows.slice(1).map(([, date]) => date)).size).toBe(7);
      expect(rows.at(-1)![1]).toBe(furnished.world.day);
    });

    test('schedule: switched on, its next run is told; run now', async ({ page }) => {
      await enter(page, 'schedule');
      const syncs = page.getByRole('table', { name: t.schedule.syncs });
      const toggle = page.getByRole('switch', { name: t.schedule.enabled });
      await toggle.check();
      await page.getByRole('button', { name: t.action.save }).click();
      await expect(syncs.getByRole('row', { name: new RegExp(t.run.kind.usage) })).toContainText('03:00');
      await toggle.uncheck();
      await page.getByRole('button', { name: t.action.save }).click();
      await expect(syncs.getByText(t.schedule.off)).toHaveCount(3);

      await page
        .getByRole('button', { name: new RegExp(`${t.schedule.now}.*${t.run.kind.namespace_quotas}`) })
        .click();
      await expect(page.getByRole('region', { name: t.run.kind.namespace_quotas })).toContainText(
        t.run.state.succeeded,
      );
    });

    test('clusters: checked, down to each permission; the template is downloaded', async ({ page }) => {
      await enter(page, 'clusters');
      await page.getByRole('button', { name: filled(t.check.named, { name: 'prod-bj' }) }).click();
      const check = page.getByRole('dialog');
      await expect(check).toContainText(t.check.good);
      await expect(check.getByRole('row', { name: /list resourcequotas/ })).toContainText(t.check.allowed);
      await page.keyboard.press('Escape');
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: t.action.template }).click();
      const [headings] = firstSheet(await readFile(await (await download).path()));
      expect(headings?.[0]).toBe('集群名称');
    });

    test('sources: checked, and their PromQL explained', async ({ page }) => {
      await enter(page, 'sources');
      await page.getByRole('button', { name: filled(t.check.named, { name: 'metrics of prod-bj' }) }).click();
      const check = page.getByRole('dialog');
      await expect(check.getByRole('row', { name: /container_cpu_usage_seconds_total/ })).toContainText(
        t.check.found,
      );
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: t.rules.title }).click();
      await expect(page.getByText(/max_over_time\(irate/).first()).toBeVisible();
      await page.getByLabel(t.rules.of).selectOption({ label: 'metrics of prod-bj' });
      await expect(page.getByText(/cluster="prod-bj"/).first()).toBeVisible();
    });

    test('runs: one that failed says why, and is done again', async ({ page }) => {
      await enter(page, 'runs');
      await page.getByLabel(t.runs.state).selectOption('failed');
      const failed = page.locator('.table-place > table > tbody > tr:not(.row-expansion)');
      const before = await failed.count();
      expect(before).toBeGreaterThan(0);
      await failed.last().locator('.expand').click();
      await expect(page.getByRole('table', { name: t.runs.parts }).getByRole('row').nth(1)).toContainText(
        'metrics of prod-bj',
      );
      await failed.last().getByRole('button', { name: t.action.retry }).click();
      await expect(failed).toHaveCount(before + 1, { timeout: 30_000 });
    });

    test('help: what is counted, with the levels of this installation', async ({ page }) => {
      await enter(page, 'help');
      await expect(page.getByText(filled(t.help.text.rate, { high: 80, medium: 50 }))).toBeVisible();
      await expect(page.getByRole('link', { name: t.help.swagger })).toHaveAttribute('href', /\/swagger$/);
    });
  });
}
