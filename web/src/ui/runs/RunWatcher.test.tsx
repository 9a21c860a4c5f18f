import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { followedRuns } from '../../lib/activeRuns';
import { run } from '../../testing/fixtures';
import { show } from '../../testing/render';
import { answer } from '../../testing/server';
import { RunStrips } from './RunStrips';
import { RunWatcher } from './RunWatcher';

const result = {
  success: false,
  imported: 3,
  updated: 0,
  removed: 0,
  skipped: 0,
  errors: [{ config_id: 2, name: 'prod-2', message: '连接被拒绝' }],
  notes: [],
  run_id: 7,
};

describe('a run that was started here', () => {
  beforeEach(() => {
    for (const { id } of followedRuns.all()) followedRuns.forget(id);
    followedRuns.follow({ id: 7, page: 'quotas', touches: ['quotas'] });
  });

  it('shows how far it is, then what came of it', async () => {
    let asked = 0;
    answer({
      'GET /api/runs/7': () => {
        asked += 1;
        return {
          body: asked === 1 ? run() : run({ state: 'incomplete', result, ended_at: '2026-02-10T08:01:05Z' }),
        };
      },
    });
    show(
      <>
        <RunStrips page="quotas" />
        <RunWatcher />
      </>,
    );

    expect(await screen.findByText('1 / 2')).toBeTruthy();
    expect(await screen.findByText('连接被拒绝', {}, { timeout: 6000 })).toBeTruthy();
    expect(screen.getByText('1:05')).toBeTruthy();
    await waitFor(() => expect(followedRuns.all()[0]?.ended).toBe(true));
  });

  it('is told by events as it goes on, in the language of the page', async () => {
    const events = [
      run({ progress: { done: 2, total: 3, step: 'prod-2' } }),
      run({ state: 'incomplete', result }),
    ];
    const sent = answer({
      'GET /api/runs/7': { body: run() },
      'GET /api/runs/7/events': {
        text: events.map((state) => `event: run\ndata: ${JSON.stringify(state)}\n\n`).join(''),
      },
    });
    show(
      <>
        <RunStrips page="quotas" />
        <RunWatcher />
      </>,
    );

    expect(await screen.findByText('连接被拒绝')).toBeTruthy();
    await waitFor(() => expect(followedRuns.all()[0]?.ended).toBe(true));
    const stream = sent.find(({ path }) => path.endsWith('/events'))!;
    expect(stream.headers.get('Accept-Language')).toBe('zh');
  });

  it('is remembered over a reload', () => {
    expect(JSON.parse(sessionStorage.getItem('followed-runs')!)).toEqual([
      { id: 7, page: 'quotas', touches: ['quotas'], ended: false },
    ]);
  });
});
