import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Explanation } from '../../../api/types';
import { show } from '../../../testing/render';
import { answer } from '../../../testing/server';
import { WhyFigure } from './WhyFigure';

const pod = (
  name: string,
  cpu: number | null,
  counted: boolean,
): Explanation['workloads'][number]['pods'][number] => ({
  name,
  first_seen: '2026-02-10T00:00:00+08:00',
  last_seen: '2026-02-10T12:02:00+08:00',
  cpu,
  memory: 1,
  cpu_counted: counted,
  memory_counted: true,
  cpu_reason: counted ? null : cpu === null ? 'no_samples' : 'beyond_replicas',
  memory_reason: null,
});
const explanation: Explanation = {
  date: '2026-02-10',
  cluster_name: 'prod-bj',
  namespace: 'rolling-update',
  project_name: 'shop',
  source: 'metrics',
  server: 'Prometheus 2.42.0',
  evaluated_at: '2026-02-10T15:59:59.999Z',
  range_seconds: 90_000,
  coverage: 1,
  complete: true,
  measure: 'peak',
  tolerance: 1,
  peak: { cpu: 3.481, memory: 3.472 },
  pod_peak_sum: { cpu: 4.346, memory: 5.513 },
  queries: {
    cpu: 'max by (pod) (x)',
    memory: 'm',
    cpu_totals: 'c',
    memory_totals: 't',
    owners: 'o',
    replicas: 'r',
  },
  workloads: [
    {
      kind: 'Deployment',
      name: 'web',
      replicas: 1,
      replicas_from: 'kube-state-metrics',
      owner_from: 'api',
      pods: [pod('web-a', 1.684, true), pod('web-b', 0.306, false), pod('web-c', null, false)],
    },
  ],
  history: [],
};

describe('why this figure', () => {
  it('shows the pods that count, and of the others why not', async () => {
    const sent = answer({ 'GET /api/reports/2026-02-10/explain': { body: explanation } });
    show(
      <WhyFigure
        date="2026-02-10"
        row={{ cluster_name: 'prod-bj', namespace: 'rolling-update' }}
        onClose={() => {}}
      />,
    );

    const pods = within(await screen.findByRole('table', { name: 'web 的 Pod' }))
      .getAllByRole('row')
      .slice(1);

    expect(pods.map((row) => row.children[2]!.textContent.trim())).toEqual(['1.68', '0.31 不计入', '无样本']);
    expect(screen.getByText('max by (pod) (x)')).toBeTruthy();
    expect(screen.getByText('25 小时')).toBeTruthy();
    expect(sent[0]!.query.get('namespace')).toBe('rolling-update');
    expect(screen.queryByText('以前的数字')).toBeNull();
  });
});
