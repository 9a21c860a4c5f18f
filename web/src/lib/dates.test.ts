import { describe, expect, it } from 'vitest';
import { addDays, addMonths, lastMonth, lastSeven, monthDays, today, weekdayNames } from './dates';

describe('days', () => {
  it('are counted across months, years and leap days', () => {
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  });

  it('begin when the time zone says', () => {
    const moment = new Date('2026-02-10T17:00:00Z');
    expect(today('Asia/Shanghai', moment)).toBe('2026-02-11');
    expect(today('America/New_York', moment)).toBe('2026-02-10');
  });

  it('of a longer month end with the last of a shorter one', () => {
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(addMonths('2025-12-15', 1)).toBe('2026-01-15');
  });

  it('of a calendar begin on a Monday', () => {
    expect(monthDays('2026-02-10')[0]).toBe('2026-01-26');
    expect(monthDays('2026-02-10')).toHaveLength(42);
    expect(weekdayNames('en')[0]).toBe('Mon');
    expect(weekdayNames('zh')).toEqual(['一', '二', '三', '四', '五', '六', '日']);
  });
});

describe('quick choices', () => {
  const dates = ['2026-01-31', '2026-02-10', '2026-02-04', '2026-02-03'];

  it('take the seven days that end with the latest', () => {
    expect(lastSeven(dates)).toEqual(['2026-02-10', '2026-02-04']);
    expect(lastSeven([])).toEqual([]);
  });

  it('take the calendar month before today', () => {
    expect(lastMonth(dates, new Date(2026, 2, 31))).toEqual(['2026-02-10', '2026-02-04', '2026-02-03']);
  });
});
