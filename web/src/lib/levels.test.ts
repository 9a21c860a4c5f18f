import { describe, expect, it } from 'vitest';
import { levelOf } from './levels';

describe('the level of a rate', () => {
  const levels = { medium_percent: 40, high_percent: 70 };

  it.each([
    [39.99, 'low'],
    [40, 'medium'],
    [69.99, 'medium'],
    [70, 'high'],
    [100, 'high'],
    [100.01, 'over'],
  ])('%d %% is %s', (rate, level) => expect(levelOf(rate, levels)).toBe(level));
});
