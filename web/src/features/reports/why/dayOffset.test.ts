import { describe, expect, it } from 'vitest';
import type { Explanation } from '../../../api/types';
import { dayOffset } from './dayOffset';

const day = (evaluated_at: string, range_seconds: number) =>
  dayOffset({ date: '2026-03-08', evaluated_at, range_seconds } as Explanation);

describe('the offset of a day', () => {
  it('is what makes its beginning midnight', () => {
    expect(day('2026-03-08T15:59:59.999Z', 86_400)).toBe(480);
    expect(day('2026-03-08T18:14:59.999Z', 86_400)).toBe(345);
  });

  it('of a day that is changed to summer time is that of its beginning', () =>
    expect(day('2026-03-09T03:59:59.999Z', 82_800)).toBe(-300));
});
