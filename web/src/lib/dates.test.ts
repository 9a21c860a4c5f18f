import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  gaps,
  isDate,
  lastMonth,
  lastSeven,
  lastWeek,
  monthDays,
  spans,
  today,
  weekdayNames,
} from './dates';

describe('days', () => {
  it('are counted across months, years and leap days', () => {
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  });

  it('are those that exist', () => {
    expect(['2026-02-28', '2024-02-29'].every(isDate)).toBe(true);
    expect(['abc', '', '2026-02-30', '2026-13-01', '2026-2-1'].some(isDate)).toBe(false);
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
    expect(lastMonth(dates, '2026-03-31')).toEqual(['2026-02-10', '2026-02-04', '2026-02-03']);
  });
});

describe('a week', () => {
  it('that is the last one begins on a Monday and is over', () => {
    // 2026-11-24 is a Tuesday, 2026-11-29 a Sunday, 2026-11-30 a Monday.
    expect(lastWeek('2026-11-24')).toEqual(
      ['16', '17', '18', '19', '20', '21', '22'].map((day) => `2026-11-${day}`),
    );
    expect(lastWeek('2026-11-29').at(-1)).toBe('2026-11-22');
    expect(lastWeek('2026-11-30').at(0)).toBe('2026-11-23');
  });

  it('with days missing in between names them, but not those that were only left out', () => {
    const known = ['2026-02-27', '2026-02-28', '2026-03-02', '2026-03-04'];
    expect(gaps(['2026-03-04', '2026-02-27'], known)).toEqual(['2026-03-01', '2026-03-03']);
    expect(gaps(['2026-02-26', '2026-02-27'], known)).toEqual(['2026-02-26']);
    expect(gaps(['2026-02-27'], known)).toEqual([]);
    expect(gaps([], known)).toEqual([]);
  });

  it('and other runs of days are listed as spans', () => {
    expect(spans(['2026-03-01', '2026-02-28', '2026-02-27', '2026-03-04'])).toBe(
      '2026-02-27 – 2026-03-01, 2026-03-04',
    );
    expect(spans([])).toBe('');
  });
});
