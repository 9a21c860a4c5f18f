import { createServer } from 'node:http';
import type { Page } from '@playwright/test';
import { manyQuotas } from './support/furnish';
import { badDayReport, type ChosenFile, dayReports } from './support/files';
import { freePort, type Server } from './support/processes';
import { expect, test } from './support/test';

const rows = 10_000;

test('ten files are dropped at once, and the bad one does not stop the others', async ({ page }) => {
  await page.goto('/day-reports');
  const named = (file: ChosenFile, name: string) => ({ ...file, name });
  const files = [
    ...dayReports,
    named(dayReports[0]!, 'sh_Day_report_2026-02-04.txt'),
    badDayReport,
    named(dayReports[0]!, 'no date in its name.txt'),
  ];
  expect(files).toHaveLength(10);

  await drop(page, '.drop-zone', files);

  await expect(page.getByText('成功 9，未导入 1，待处理 0')).toBeVisible();
  await expect(page.getByText('2 行有误')).toBeVisible();
  await expect(page.getByRole('region', { name: '已有数据的日期' }).getByRole('row')).toHaveCount(9);
});

test('select-all means all ten thousand that the filter matches', async ({ page, server }) => {
  await manyQuotas(server, rows);
  await page.goto('/quotas');
  await expect(page.getByText('共 10,000 项', { exact: true })).toBeVisible();
  // 9, 90 to 99, 900 to 999, 9000 to 9999.
  await page.getByRole('searchbox').fill('project-9');
  await expect(page.getByText('1,111 / 10,000 项')).toBeVisible();
  await page.getByRole('checkbox', { name: '全选' }).check();
  await expect(page.getByText('已选择筛选出的全部 1,111 项')).toBeVisible();
  await page.getByRole('searchbox').fill('');
  await expect(page.getByText('共 10,000 项', { exact: true })).toBeVisible();
  await page.getByRole('checkbox', { name: '全选' }).check();
  await expect(page.getByText('已选择筛选出的全部 10,000 项')).toBeVisible();

  await page.getByRole('button', { name: '删除所选' }).click();
  const question = page.getByRole('dialog');
  await expect(question).toContainText('删除 10000 个项目的配额？');
  await question.getByRole('button', { name: '删除' }).click();
  await expect(page.getByText('还没有项目配额')).toBeVisible();
});

test('a run goes on while its page is reloaded, and is cancelled from another tab', async ({
  page,
  server,
  context,
}) => {
  const silent = await silentSource();
  try {
    await addSource(server, silent.address);
    await page.goto('/sources?sync=1');
    await page.getByRole('button', { name: '开始同步（1）' }).click();
    const run = page.getByRole('region', { name: '同步用量' });
    await expect(run.getByRole('progressbar')).toBeVisible();

    await page.reload();
    await expect(run.getByRole('progressbar')).toBeVisible();

    const other = await context.newPage();
    await other.goto('/runs');
    await other.getByRole('button', { name: '取消运行' }).click();
    // Told by the server's own events: nothing was pressed in this tab.
    await expect(run).toContainText('已取消');
    await expect(other.getByRole('row', { name: /已取消/ }).first()).toBeVisible();
  } finally {
    silent.stop();
  }
});

test('the server is killed and started again while a page is open', async ({ page, server, complaints }) => {
  await manyQuotas(server, 3);
  await page.goto('/quotas');
  await expect(page.getByText('共 3 项')).toBeVisible();

  await server.kill();
  await page.getByRole('link', { name: '运行记录' }).click();
  await expect(page.getByText('与服务器的连接已断开')).toBeVisible();
  await server.restart();

  await expect(page.getByText('与服务器的连接已断开')).toBeHidden();
  await expect(page.getByText('还没有运行过任何同步')).toBeVisible();
  // The page's own part could not be fetched while the server was away; the page has coped.
  expect(complaints.filter((text) => !text.startsWith('PartLoadError'))).toEqual([]);
  complaints.length = 0;
  await page.getByRole('link', { name: '项目配额管理' }).click();
  await expect(page.getByText('共 3 项')).toBeVisible();
});

test('two tabs change the same thing: the second is told, and sees what is', async ({
  page,
  server,
  context,
}) => {
  await manyQuotas(server, 2);
  const other = await context.newPage();
  await page.goto('/quotas');
  await other.goto('/quotas');
  await expect(other.getByText('共 2 项')).toBeVisible();

  await page.getByRole('button', { name: '删除 project-0' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '删除' }).click();
  await expect(page.getByText('共 1 项')).toBeVisible();
  await other.getByRole('button', { name: '编辑 project-0' }).click();
  await other.getByLabel('CPU配额(核)').fill('9');
  await other.getByRole('button', { name: '保存' }).click();

  const refusal = other.getByRole('dialog').getByRole('alert').first();
  await expect(refusal).toContainText('追踪编号');
  await other.getByRole('button', { name: '取消' }).click();
  await expect(other.getByText('共 1 项')).toBeVisible();
});

test('back and forward go through pages, each as it was', async ({ page, server }) => {
  await manyQuotas(server, 20);
  await page.goto('/quotas');
  await page.getByRole('searchbox').fill('project-1');
  await expect(page).toHaveURL(/q=project-1/);
  await expect(page.getByText('11 / 20 项')).toBeVisible();
  await page.getByRole('link', { name: '帮助' }).click();
  await expect(page.getByRole('heading', { name: '使用率是什么' })).toBeVisible();

  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue('project-1');
  await expect(page.getByText('11 / 20 项')).toBeVisible();
  await page.goForward();
  await expect(page.getByRole('heading', { name: '使用率是什么' })).toBeVisible();
});

test('a quota is added, found and deleted by the keyboard alone', async ({ page, server }) => {
  await manyQuotas(server, 3);
  await page.goto('/quotas');
  await page.getByRole('button', { name: '新增' }).waitFor();
  await tabTo(page, '新增');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('项目名称')).toBeFocused();
  await page.keyboard.type('by-keyboard');
  await tabTo(page, 'CPU配额(核)');
  await page.keyboard.type('4');
  await tabTo(page, '内存配额(GB)');
  await page.keyboard.type('8');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('button', { name: '新增' })).toBeFocused();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('by-key');
  await expect(page.getByText('1 / 4 项')).toBeVisible();
  await tabTo(page, '删除 by-keyboard');
  await page.keyboard.press('Enter');
  // The question begins at the button that loses nothing.
  await expect(page.getByRole('dialog').getByRole('button', { name: '取消' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('没有符合条件的数据')).toBeVisible();
});

/** Presses Tab until what bears the name has the focus. */
async function tabTo(page: Page, name: string) {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(() => {
      const focused = document.activeElement;
      const label = focused instanceof HTMLInputElement ? focused.labels?.[0]?.textContent : undefined;
      return focused?.getAttribute('aria-label') ?? label ?? focused?.textContent ?? '';
    });
    if (here === name) return;
  }
  throw new Error(`Tab never came to ${name}.`);
}

/** Drops files as a hand does, with the events that a browser sends. */
async function drop(page: Page, place: string, files: ChosenFile[]) {
  const data = await page.evaluateHandle(
    (contents) => {
      const transfer = new DataTransfer();
      for (const { name, text } of contents)
        transfer.items.add(new File([text], name, { type: 'text/plain' }));
      return transfer;
    },
    files.map(({ name, buffer }) => ({ name, text: buffer.toString() })),
  );
  for (const event of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent(place, event, { dataTransfer: data });
}

async function addSource({ address }: Server, url: string) {
  const answer = await fetch(`${address}/api/prometheus/configs`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ name: 'silent', url, cluster_name: 'prod-1' }),
  });
  expect(answer.status).toBe(201);
}

/** A source that takes requests and never answers. */
async function silentSource() {
  const port = await freePort();
  const server = createServer(() => {});
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
