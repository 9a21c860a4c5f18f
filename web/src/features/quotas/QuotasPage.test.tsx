import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { quota } from '../../testing/fixtures';
import { show } from '../../testing/render';
import { answer } from '../../testing/server';
import { QuotasPage } from './QuotasPage';

const quotas = [
  quota({ cloud_id: 'inst_1', project_name: 'payments', source: 'excel' }),
  quota({ cloud_id: 'inst_2', project_name: 'billing', source: 'manual' }),
  quota({ cloud_id: 'inst_3', project_name: 'payroll', source: 'excel' }),
];

const dataRows = () => screen.getAllByRole('row').slice(1);

describe('the quotas page', () => {
  it('filters as one types, and writes it to the address', async () => {
    answer({ 'GET /api/quotas': { body: quotas } });
    show(<QuotasPage />, '/quotas');
    await screen.findByText('billing');

    await userEvent.keyboard('/pay');

    await waitFor(() => expect(dataRows()).toHaveLength(2));
    expect(screen.getByText('2 / 3 项')).toBeTruthy();
    await waitFor(() => expect(screen.getByTestId('address').textContent).toBe('/quotas?q=pay'));
  });

  it('opens as the address says', async () => {
    answer({ 'GET /api/quotas': { body: quotas } });
    show(<QuotasPage />, '/quotas?source=excel&sort=-cloud_id');

    await screen.findByText('payroll');

    expect(dataRows().map((row) => within(row).getAllByRole('cell')[2]!.textContent)).toEqual([
      'inst_3',
      'inst_1',
    ]);
  });

  it('deletes all rows that the filter matches, after naming them', async () => {
    const sent = answer({
      'GET /api/quotas': { body: quotas },
      'POST /api/quotas/delete': { body: { deleted_count: 2 } },
    });
    show(<QuotasPage />, '/quotas?q=pay');
    await screen.findByText('payroll');

    await userEvent.click(screen.getByRole('checkbox', { name: '全选' }));
    expect(screen.getByText('已选择筛选出的全部 2 项')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: /删除所选/ }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText('inst_3 · payroll')).toBeTruthy();
    await userEvent.click(within(dialog).getByRole('button', { name: /删\s*除/ }));

    await waitFor(() => expect(sent.some(({ method }) => method === 'POST')).toBe(true));
    expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({ cloud_ids: ['inst_1', 'inst_3'] });
  });

  it('shows the server’s own words and trace id when it refuses', async () => {
    answer({
      'GET /api/quotas': {
        status: 500,
        body: { title: 'Internal error', detail: '数据库不可用', status: 500, trace_id: '00-abc' },
      },
    });
    show(<QuotasPage />, '/quotas');

    expect(await screen.findByText('数据库不可用')).toBeTruthy();
    expect(screen.getByText('00-abc')).toBeTruthy();
  });

  it('says what to do next when there is nothing', async () => {
    answer({ 'GET /api/quotas': { body: [] } });
    show(<QuotasPage />, '/quotas');

    expect(await screen.findByText('还没有项目配额')).toBeTruthy();
    expect(screen.getByRole('link', { name: '去接入集群' }).getAttribute('href')).toBe('/clusters');
  });
});
