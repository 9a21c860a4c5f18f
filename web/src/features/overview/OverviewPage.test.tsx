import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { quota, reportDate, reportRow, run, runPart, trendDay } from '../../testing/fixtures';
import { show } from '../../testing/render';
import { answer } from '../../testing/server';
import { OverviewPage } from './OverviewPage';

// What jsdom cannot draw: the table of the same figures can be read.
vi.mock('../../ui/charts/Chart', () => ({ Chart: () => null }));

const filled = {
  'GET /api/quotas': { body: [quota()] },
  'GET /api/k8s/configs': { body: [] },
  'GET /api/prometheus/configs': { body: [] },
  'GET /api/version': {
    body: { version: '1', time_zone: 'Asia/Shanghai', levels: { medium_percent: 50, high_percent: 80 } },
  },
  'GET /api/reports': { body: [reportDate()] },
  'GET /api/reports/2026-02-10': { body: [reportRow()] },
  'GET /api/reports/trend': { body: [trendDay()] },
  'GET /api/runs': { body: [] },
};

const recent = { kind: 'usage', created_at: new Date().toISOString() } as const;
const runs = [
  run({ ...recent, id: 9, state: 'failed', parts: [runPart({ name: 'metrics', date: '2026-02-09' })] }),
  run({ ...recent, id: 10, state: 'incomplete', parts: [runPart({ name: 'both', date: '2026-02-09' })] }),
  run({ id: 8, state: 'failed', created_at: '2020-01-01T00:00:00Z' }),
];

describe('the overview', () => {
  it('says that nothing needs attention only when nothing does', async () => {
    answer(filled);
    show(<OverviewPage />, '/overview');
    expect(await screen.findByText(/没有失败的同步/)).toBeTruthy();
  });

  it('lists failed runs, incomplete days and projects over quota, each with where to look', async () => {
    answer({
      ...filled,
      'GET /api/reports/trend': {
        body: [
          trendDay({ date: '2026-02-09', complete: false }),
          trendDay({ levels: { over: 3, high: 0, medium: 0, low: 0 } }),
        ],
      },
      'GET /api/runs': ({ query }) => ({ body: runs.filter(({ state }) => state === query.get('state')) }),
    });
    show(<OverviewPage />, '/overview');

    const list = within(await screen.findByRole('region', { name: '需要处理' }));
    await list.findByText(/同步用量失败：metrics/);
    expect(list.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      '/runs?run=10',
      '/runs?run=9',
      '/reports?date=2026-02-09',
      '/reports?date=2026-02-10&level=over',
    ]);
  });

  it('does not call things well that it could not ask for', async () => {
    answer({ ...filled, 'GET /api/runs': { status: 500, body: { title: 'broken' } } });
    show(<OverviewPage />, '/overview');

    const list = within(await screen.findByRole('region', { name: '需要处理' }));
    expect(await list.findByText('broken')).toBeTruthy();
    expect(list.queryByText(/没有失败的同步/)).toBeNull();
  });

  it('shows the first steps while rates lack usage or quotas', async () => {
    answer({ ...filled, 'GET /api/quotas': { body: [] } });
    show(<OverviewPage />, '/overview');
    expect(await screen.findByText('每个项目，到底用了多少配额？')).toBeTruthy();
  });
});
