import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { reportDate, reportRow } from '../../testing/fixtures';
import { show } from '../../testing/render';
import { answer } from '../../testing/server';
import { ReportsPage } from './ReportsPage';

const dates = [reportDate({ date: '2026-02-09' }), reportDate({ date: '2026-02-10' })];

describe('the reports page', () => {
  it('opens on the latest date, and on the one before by its button', async () => {
    const sent = answer({
      'GET /api/reports': { body: dates },
      'GET /api/reports/2026-02-10': { body: [reportRow()] },
      'GET /api/reports/2026-02-09': { body: [reportRow()] },
    });
    show(<ReportsPage />, '/reports');
    await screen.findByText('payments');

    await userEvent.click(screen.getByRole('button', { name: /前一个有数据的日期/ }));

    await waitFor(() => expect(screen.getByTestId('address').textContent).toBe('/reports?date=2026-02-09'));
    expect(sent.map(({ path }) => path)).toContain('/api/reports/2026-02-09');
  });

  it('says why a rate is missing', async () => {
    answer({
      'GET /api/reports': { body: dates },
      'GET /api/reports/2026-02-10': {
        body: [
          reportRow({
            cpu_rate: null,
            cpu_reason: 'no_quota',
            memory_rate: null,
            memory_reason: 'zero_quota',
          }),
        ],
      },
    });
    show(<ReportsPage />, '/reports');

    const table = await screen.findByRole('table');
    expect(await within(table).findByText('无配额')).toBeTruthy();
    expect(within(table).getByText('配额为 0')).toBeTruthy();
  });

  it('asks for the measure and the rows that the address names', async () => {
    const sent = answer({
      'GET /api/reports': { body: dates },
      'GET /api/reports/2026-02-10': { body: [reportRow()] },
    });
    show(<ReportsPage />, '/reports?measure=p95&all=1&cap=1');
    await screen.findByText('payments');

    const { query } = sent.find(({ path }) => path === '/api/reports/2026-02-10')!;
    expect(Object.fromEntries(query)).toEqual({ measure: 'p95', all: 'true', cap: 'true' });
  });
});
