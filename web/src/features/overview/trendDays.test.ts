import { describe, expect, it } from 'vitest';
import { trendDay } from '../../testing/fixtures';
import { everyDay } from './trendDays';

describe('the days of a line', () => {
  it('are all from the first to the last, so that a day without data breaks it', () => {
    const days = everyDay([trendDay({ date: '2026-02-27' }), trendDay({ date: '2026-03-02' })]);
    expect(days.map(({ date, day }) => [date, day !== undefined])).toEqual([
      ['2026-02-27', true],
      ['2026-02-28', false],
      ['2026-03-01', false],
      ['2026-03-02', true],
    ]);
  });

  it('are none without data', () => expect(everyDay([])).toEqual([]));
});
