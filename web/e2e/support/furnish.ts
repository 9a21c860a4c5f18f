import { readFile } from 'node:fs/promises';
import { addDays } from '../../src/lib/dates';
import type { World } from './processes';
import { workbook } from './sheet';
import { days, dayReports, quotas } from './files';

/** Fills an installation by its API: clusters, sources, quotas, a synced day, uploaded reports, a failed run. */
export async function furnish(address: string, world: World) {
  const post = async (path: string, body: unknown) => {
    const answer = await fetch(address + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Prefer: 'wait=60' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  };
  const send = async (path: string, field: string, files: { name: string; buffer: Buffer }[]) => {
    const form = new FormData();
    for (const { name, buffer } of files) form.append(field, new Blob([new Uint8Array(buffer)]), name);
    const answer = await fetch(address + path, { method: 'POST', body: form });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  };

  for (const cluster of world.clusters) {
    const kubeconfig = await readFile(cluster.kubeconfig, 'utf8');
    await post('/api/k8s/configs', { name: cluster.name, kubeconfig });
    await post('/api/prometheus/configs', {
      name: `metrics of ${cluster.name}`,
      url: world.prometheus,
      cluster_name: cluster.name,
      label_matchers: `cluster="${cluster.name}"`,
    });
  }
  await post('/api/k8s/sync-project-quota?config_ids=all', undefined);
  await post('/api/k8s/sync?config_ids=all', undefined);
  await post(`/api/prometheus/sync?config_ids=all&date=${world.day}`, undefined);
  // Nothing was measured so long ago: a run that failed, and says why.
  await post(`/api/prometheus/sync?config_ids=all&date=${addDays(world.day, -200)}`, undefined);
  await send('/api/quotas/import', 'file', [quotas]);
  // The week before the synced day.
  const shift = Math.round((Date.parse(world.day) - Date.parse(days.at(-1)!)) / 86_400_000);
  const moved = dayReports.map(({ name, buffer }, index) => ({
    name: name.replace(days[index]!, addDays(days[index]!, shift)),
    buffer,
  }));
  await send('/api/reports/upload', 'files', moved);
}

/** Imports so many quotas, of `project-0` and so on. */
export async function manyQuotas({ address }: { address: string }, count: number) {
  const names = Array.from({ length: count }, (_, index) => `project-${index}`);
  const cells = [
    ['云序号', '项目名称', 'CPU配额(核)', '内存配额(GB)'],
    ...names.map((name) => [name, name, 8, 16]),
  ];
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(workbook(cells))]), 'quotas.xlsx');
  const answer = await fetch(`${address}/api/quotas/import`, { method: 'POST', body: form });
  const { imported } = (await answer.json()) as { imported: number };
  if (imported !== count) throw new Error(`${imported} of ${count} quotas were imported.`);
}
