import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { run, runPart } from '../../testing/fixtures';
import { show } from '../../testing/render';
import { answer } from '../../testing/server';
import { RunsPage } from './RunsPage';

const reading = {
  planned_queries: 9,
  requests: 17,
  splits: 2,
  retries: 1,
  estimated_samples: 1_500_000,
  samples: 1_517_476,
  largest_query_samples: 20_000,
  seconds: 1.2,
};
const failed = run({
  id: 3,
  kind: 'usage',
  state: 'failed',
  ended_at: '2026-02-10T08:00:09Z',
  parts: [
    runPart({ name: 'prom-a', date: '2026-02-09', state: 'failed', message: '数据源没有按时答复' }),
    runPart({ name: 'prom-a', date: '2026-02-08', state: 'succeeded', imported: 42, reading }),
  ],
});
const going = run({ id: 4, parts: [runPart()] });

describe('the runs page', () => {
  it('opens a run to its parts, with reasons and what reading took', async () => {
    answer({ 'GET /api/runs': { body: [going, failed] } });
    show(<RunsPage />, '/runs');
    await screen.findByText('2026-02-08 – 2026-02-09');

    await userEvent.click(screen.getByRole('button', { name: '展开 3' }));

    const parts = within(screen.getByRole('table', { name: '各部分' }));
    expect(parts.getByText('数据源没有按时答复')).toBeTruthy();
    expect(parts.getByText('1,517,476')).toBeTruthy();
  });

  it('does again what failed, by the sync of its kind', async () => {
    const sent = answer({
      'GET /api/runs': { body: [failed] },
      'POST /api/prometheus/sync': { status: 202, body: run({ id: 5 }) },
    });
    show(<RunsPage />, '/runs');

    await userEvent.click(await screen.findByRole('button', { name: /重\s?试/ }));

    await waitFor(() =>
      expect(sent.find(({ method }) => method === 'POST')?.query.get('retry_of')).toBe('3'),
    );
  });

  it('filters by state, in the address', async () => {
    answer({ 'GET /api/runs': { body: [going, failed] } });
    show(<RunsPage />, '/runs?state=failed');

    await screen.findByText('prom-a');

    expect(screen.getAllByRole('row')).toHaveLength(2);
  });
});
