import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { run, source } from '../../testing/fixtures';
import { show } from '../../testing/render';
import { answer } from '../../testing/server';
import { UsageSync } from './UsageSync';

const open = () => {
  const sent = answer({ 'POST /api/prometheus/sync': { status: 202, body: run() } });
  show(<UsageSync sources={[source()]} onAdd={() => {}} onClose={() => {}} />);
  return sent;
};
const asked = async (sent: ReturnType<typeof answer>) => {
  await userEvent.click(screen.getByRole('button', { name: /开始同步/ }));
  const isSync = ({ path }: { path: string }) => path === '/api/prometheus/sync';
  await waitFor(() => expect(sent.some(isSync)).toBe(true));
  return Object.fromEntries(sent.find(isSync)!.query);
};

describe('the window that syncs usage', () => {
  it("leaves yesterday to each source's own zone", async () => {
    expect(await asked(open())).toEqual({ config_ids: '1' });
  });

  it('asks for one day by its date, which reads it again whatever is stored', async () => {
    const sent = open();
    const day = screen.getByLabelText('同步的日期');
    await userEvent.clear(day);
    await userEvent.type(day, '2026-02-03{Enter}');
    expect(await asked(sent)).toEqual({ config_ids: '1', date: '2026-02-03' });
  });
});
