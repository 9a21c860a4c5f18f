import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { addDays, today } from '../src/lib/dates';
import { decimal } from '../src/lib/format';
import { startSimulator, type World } from './support/processes';
import { firstSheet } from './support/sheet';
import { expect, test } from './support/test';

interface Truth {
  namespaces: {
    clusterName: string;
    namespace: string;
    project: string;
    excluded: boolean;
    peakCpu: number;
  }[];
  projectShares: { cluster: string; project: string; cpu: number }[];
}

let simulator: { world: World; stop: () => Promise<void> };
let truth: Truth;

test.beforeAll(async () => {
  // Of yesterday: what the clusters' own API says then still counts.
  simulator = await startSimulator(addDays(today('Asia/Shanghai'), -1));
  truth = JSON.parse(await readFile(simulator.world.truth, 'utf8')) as Truth;
});
test.afterAll(() => simulator.stop());

/** What was added is checked at once, and answers. */
async function checked(page: Page) {
  await expect(page.getByRole('dialog').getByText('检查通过，可以同步。')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
}

test('from an empty installation to an exported report, by a cluster and its metrics', async ({ page }) => {
  const { world } = simulator;
  const cluster = world.clusters[0]!;
  const share = truth.projectShares.find((each) => each.cluster === cluster.name)!;
  const namespaces = truth.namespaces.filter(
    (each) => each.clusterName === cluster.name && each.project === share.project && !each.excluded,
  );
  const used = namespaces.reduce((sum, { peakCpu }) => sum + peakCpu, 0);
  const rate = used / share.cpu;
  const row = page
    .getByRole('region', { name: /./ })
    .getByRole('row', { name: new RegExp(`${share.project} `) });

  await test.step('a cluster is added by its kubeconfig', async () => {
    await page.goto('/');
    await page.getByRole('button', { name: '接入集群' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('集群名称').fill(cluster.name);
    await form.getByLabel('选择文件…').setInputFiles(cluster.kubeconfig);
    await form.getByRole('button', { name: '保存' }).click();
    await checked(page);
    await expect(page.getByRole('row', { name: new RegExp(cluster.name) })).toContainText(cluster.server);
  });

  await test.step('its project quotas are synced, and the run goes on while another page is open', async () => {
    await page.getByRole('button', { name: '同步项目配额' }).click();
    await page.getByRole('button', { name: '开始同步（1）' }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    await page.getByRole('link', { name: '项目配额管理' }).click();
    await expect(page.getByRole('button', { name: '运行已结束' })).toBeVisible({ timeout: 60_000 });
    await expect(row.first()).toContainText(decimal(share.cpu));
  });

  await test.step('a source is added', async () => {
    await page.getByRole('link', { name: 'Prometheus接入' }).click();
    await page.getByRole('button', { name: '接入数据源' }).first().click();
    const form = page.getByRole('dialog');
    await form.getByLabel('配置名称').fill('metrics');
    await form.getByLabel('集群名称').fill(cluster.name);
    await form.getByLabel('Prometheus URL').fill(world.prometheus);
    await form.getByLabel('标签匹配').fill(`cluster="${cluster.name}"`);
    await form.getByRole('button', { name: '保存' }).click();
    await checked(page);
    await expect(page.getByRole('row', { name: /metrics/ })).toContainText(world.prometheus);
  });

  await test.step('a day is synced with live progress', async () => {
    await page.getByRole('button', { name: '同步用量' }).click();
    await expect(page.getByLabel('同步的日期')).toHaveValue(world.day);
    await page.getByRole('button', { name: '开始同步（1）' }).click();
    const run = page.getByRole('region', { name: '同步用量' });
    await expect(run.getByRole('progressbar')).toBeVisible();
    await expect(run.getByText('已完成')).toBeVisible({ timeout: 120_000 });
  });

  await test.step('the report agrees with the truth', async () => {
    await page.getByRole('link', { name: '查看报表' }).click();
    await expect(row.first()).toContainText(`${decimal(rate * 100)}%`);
    await page.getByRole('button', { name: `展开 ${share.project}`, exact: true }).click();
    for (const { namespace, peakCpu } of namespaces)
      await expect(page.getByRole('row', { name: new RegExp(`^${namespace} `) })).toContainText(
        decimal(peakCpu),
      );
  });

  await test.step('the day is exported', async () => {
    await page.getByRole('link', { name: '导出这一天' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载报表' }).click();
    const rows = firstSheet(await readFile(await (await download).path()));
    const exported = rows.find(([id]) => id === share.project)!;
    expect(exported[1]).toBe(world.day);
    expect(Number(exported[2])).toBeCloseTo(rate, 9);
  });
});
