import { describe, expect, it } from 'vitest';
import { runTime } from '../../api/runs';
import { run, runPart } from '../../testing/fixtures';
import { canRetry, runDays, runNames } from './runValues';

const range = run({
  parts: [runPart({ date: '2026-02-10' }), runPart({ date: '2026-02-08' }), runPart({ name: 'prod-2' })],
});

describe('what a run is about', () => {
  it('names each source once', () => expect(runNames(range)).toEqual(['prod-1', 'prod-2']));

  it('is a range of days, one day, or none', () => {
    expect(runDays(range)).toBe('2026-02-08 – 2026-02-10');
    expect(runDays(run({ parts: [runPart({ date: '2026-02-10' })] }))).toBe('2026-02-10');
    expect(runDays(run({ parts: [runPart({ date: null })] }))).toBe('');
  });

  it('has taken until its end, or until now', () => {
    expect(runTime(run({ ended_at: '2026-02-10T08:01:00Z' }), 0)).toBe(60_000);
    expect(runTime(run(), Date.parse('2026-02-10T08:00:05Z'))).toBe(5000);
  });

  it('can be done again when something was left', () => {
    expect([run({ state: 'failed' }), run({ state: 'succeeded' }), run()].map(canRetry)).toEqual([
      true,
      false,
      false,
    ]);
  });
});
